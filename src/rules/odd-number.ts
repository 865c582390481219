import { daysFrom } from '../calendar/civil.ts'
import type { NameMention, NumberedName } from '../ledger/numbered-names.ts'
import { blockEvidence, draft, type Wording } from './finding.ts'
import type { Draft, RuleContext } from './rule.ts'

const LABEL = { id: 'campaign-label', severity: 'warning' } as const

/** Other texts that must give the name the usual number. */
const USUAL = 2
/** Days by which a text on the same matter may be later than the others. */
const LATER = 45

/**
 * A name that one text gives a number, once, which stands in no other text, while the others, published before and after
 * it, give it another: “护蕾2024” in a text on what all call “护蕾2025”, “云湖1号” for “云湖7号”, “6·16”客船侧翻 for “5·16”. Part of
 * the rule `campaign-label`.
 */
export function* oddNumber(named: NumberedName, context: RuleContext): Iterable<Draft> {
  for (const odd of named.mentions) {
    if (looksAway(odd)) continue
    const mentions = named.pattern === OF_DAY ? ofOneEvent(odd, named.mentions) : named.mentions
    const here = mentions.filter(({ document }) => document === odd.document)
    if (here.some(({ number }) => number !== odd.number) && speaksOfTwo(odd)) continue
    if (mentions.some((other) => other !== odd && other.number === odd.number && !looksAway(other))) continue
    const usual = usualOf(mentions, odd)
    if (!usual || !mayBeOne(odd, usual)) continue
    const [first] = usual
    const evidence = [odd, ...usual.slice(0, USUAL)].flatMap(({ document, block, start, end }) => {
      const found = document.blocks[block]
      return found ? [blockEvidence(document, found, start, end)] : []
    })
    const [wrong, ...rest] = evidence
    if (!wrong || !first) continue
    yield draft(LABEL, {
      told: wording[context.language]({ wrong: odd.name, right: first.name }),
      evidence: [wrong, ...rest],
      content: ['odd-campaign', odd.name, first.name],
      about: [`${odd.document.path}: ${first.name} as ${odd.name}`],
    })
  }
}

const OF_DAY = '#·#'
const AWAY =
  /去年|上年|前年|往年|同期|上一|前一|首届|此前|曾|[比较与同和跟]|相比|回顾|明年|来年|即将|继|延续|自|从|[新下]一?[季届轮期年]/

/** “X2024”…… set beside this one's: the clause looks back or ahead, or counts the edition as one of several. */
function looksAway({ document, block, start, end }: NameMention): boolean {
  const text = document.blocks[block]?.folded.text ?? ''
  const before = text.slice(
    Math.max(text.lastIndexOf('。', start), text.lastIndexOf('，', start)) + 1,
    start - 1,
  )
  return AWAY.test(before) || /^”(?:[、和与至到]|以来|之后)/.test(text.slice(end, end + 4))
}

const HELD_AGAINST =
  /去年|上年|前年|往年|同期|上一|前一|首届|此前|曾|[比较与同和跟]|相比|增长|下降|上升|减少|提高|回顾|明年|即将|继|延续|自|从|方案|目标|将/

/** “满仓2024”收购91.3万吨，眼下还差8.9万吨: of rounds, which are measured by each other. */
const MEASURED = /[还只仅相]差|差距|追[上平得]|赶[上超]|超[过出]|不及|[多少高低]于/

/** Beside the usual number in one text: only a sentence that holds nothing against anything is on that number itself. */
function speaksOfTwo(mention: NameMention): boolean {
  const sentence = sentenceOf(mention)
  return HELD_AGAINST.test(sentence) || (/^\d{4}$/.test(mention.number) && MEASURED.test(sentence))
}

/** Of events named after a day those that the words behind both call by one name. */
function ofOneEvent(odd: NameMention, mentions: readonly NameMention[]): readonly NameMention[] {
  const name = nameBehind(odd)
  return mentions.filter((other) => other === odd || sharesRun(name, nameBehind(other)))
}

const BEHIND = 12
const RUN = 4

function nameBehind({ document, block, end }: NameMention): string {
  const text = document.blocks[block]?.folded.text ?? ''
  return /^\p{Script=Han}*/u.exec(text.slice(end + 1, end + 1 + BEHIND))?.[0] ?? ''
}

function sharesRun(a: string, b: string): boolean {
  for (let at = 0; at + RUN <= a.length; at++) if (b.includes(a.slice(at, at + RUN))) return true
  return false
}

/** The mentions of the number that most other texts give. */
function usualOf(mentions: readonly NameMention[], odd: NameMention): readonly NameMention[] | null {
  const byNumber = new Map<string, NameMention[]>()
  for (const mention of mentions)
    if (mention.number !== odd.number && mayBear(mention, odd) && !looksAway(mention))
      byNumber.set(mention.number, [...(byNumber.get(mention.number) ?? []), mention])
  const [most] = [...byNumber.values()].sort((a, b) => textsOf(b) - textsOf(a))
  return most && textsOf(most) >= USUAL ? most : null
}

/** Another text; or of an event's day its own, which its headline may name rightly. */
function mayBear(mention: NameMention, odd: NameMention): boolean {
  return mention.document !== odd.document || odd.number.includes('·')
}

function textsOf(mentions: readonly NameMention[]): number {
  return new Set(mentions.map(({ document }) => document)).size
}

/** Published among the texts that tell the usual number; and, of years, not on a year that the text names besides. */
function mayBeOne(odd: NameMention, usual: readonly NameMention[]): boolean {
  const date = publishedOn(odd)
  const dates = usual.flatMap((mention) => publishedOn(mention) ?? []).sort()
  const [first] = dates
  const last = dates.at(-1)
  if (date === null || first === undefined || last === undefined) return false
  if (date < first || daysFrom(last, date) > LATER) return false
  if (odd.number.length < 3 || /\D/.test(odd.number)) return true
  const [wrong, right] = [Number(odd.number), Number(usual[0]?.number)]
  if (wrong > right && (isAhead(odd) || (date.startsWith(odd.number) && opensRound(odd)))) return false
  return (
    Math.abs(wrong - right) <= 2 &&
    !odd.document.blocks.some(({ folded }) => folded.text.includes(`${odd.number}年`))
  )
}

const OPENS = /今年|元旦|新年|新一轮|首批|首轮|启动|上路|拉开|开局|部署/

/** “安心上山2025”今年元旦已上路, in January 2025 among texts on the round of 2024: the next round. */
function opensRound(mention: NameMention): boolean {
  return OPENS.test(sentenceOf(mention))
}

const PLANNED = /谋划|筹[划备]|酝酿|在即|将|明年|拟/

/** “安心上山2026”已在谋划: the next round, whenever it comes. */
function isAhead(mention: NameMention): boolean {
  return PLANNED.test(sentenceOf(mention))
}

function sentenceOf({ document, block, start, end }: NameMention): string {
  const text = document.blocks[block]?.folded.text ?? ''
  const stop = text.indexOf('。', end)
  return text.slice(text.lastIndexOf('。', start) + 1, stop === -1 ? undefined : stop)
}

function publishedOn({ document: { metadata } }: NameMention): string | null {
  return (metadata.dateline ?? metadata.published)?.date ?? null
}

const wording: Wording<{ readonly wrong: string; readonly right: string }> = {
  zh: ({ wrong, right }) => ({
    message: `此处写作“${wrong}”，其他各篇均作“${right}”，疑有误。请核对。`,
    explanation: `${wrong} ≠ ${right}`,
    suggestion: `若讲的是${right}，改“${wrong}”为“${right}”。`,
  }),
  en: ({ wrong, right }) => ({
    message: `The text says ${wrong} here where all others say ${right}. Check it.`,
    explanation: `${wrong} ≠ ${right}`,
    suggestion: `If ${right} is meant, print it for ${wrong}.`,
  }),
}
