import type { Claim } from '../claim/claim.ts'
import type { Block, Document } from '../document/document.ts'
import type { Retelling } from '../ledger/retellings.ts'
import { foldText } from '../text/fold.ts'
import { contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import { likeness } from './likeness.ts'
import { namedCampaigns } from './named-campaign.ts'
import { phraseReader } from './phrase.ts'
import type { Draft, RuleContext } from './rule.ts'
import { figureAt } from './wording.ts'

const LABEL = { id: 'campaign-label', severity: 'warning' } as const

/** Digits from which two years of a campaign do not tell one number by chance. */
const TELLING = 4
/** Share of the shorter telling's words that the other must have. */
const ALIKE = 0.5

interface TwoYears {
  /** Told of a year that is not the year of its text. */
  readonly odd: Claim
  readonly other: Claim
}

/**
 * “护考2024”清理噪声1647处, where a text of the time tells it of “护考2025”: one figure in like words of two years of a campaign
 * that both texts name with their year. Part of the rule `campaign-label`.
 */
export function* yearRetold(retelling: Retelling, context: RuleContext): Iterable<Draft> {
  const { claims, companions, digits, documents } = retelling
  const [a, b] = claims
  const [first, second] = [a.campaign?.year ?? null, b.campaign?.year ?? null]
  if (first === null || second === null || first === second || digits < TELLING) return
  if (a.source.document === b.source.document || a.value.unit !== b.value.unit) return
  if (!isNamed(a, documents) || !isNamed(b, documents)) return
  const phraseOf = phraseReader(context.lexicon, documents)
  const like = likeness(phraseOf(a), phraseOf(b), context.lexicon)
  if (like.common === 0 || (like.share < ALIKE && companions === 0)) return
  const odd = claims.find((claim) => yearOfText(claim) !== claim.campaign?.year && namesItself(claim))
  if (!odd || isHeadOf(odd, odd === a ? b : a, documents)) return
  yield draft(LABEL, {
    told: wording[context.language]({ odd, other: odd === a ? b : a }),
    evidence: evidenceOf(odd, [a, b]),
    content: ['retold-year', contentOf(a), contentOf(b)],
    explains: true,
  })
}

/** A heading of the other text has the name that seems odd: it is that text which names its campaign in two ways. */
function isHeadOf({ campaign }: Claim, { source }: Claim, documents: readonly Document[]): boolean {
  return blocksOf(source, documents).some((block) => isHead(block) && names(block.folded.text, campaign))
}

/** “护考2024”清理噪声1647处: its own clause has the name, so that no other year can be meant. */
function namesItself({ campaign, source }: Claim): boolean {
  return names(foldText(source.text), campaign)
}

/** The paragraph or a heading names the campaign with that year. */
function isNamed({ campaign, source }: Claim, documents: readonly Document[]): boolean {
  return blocksOf(source, documents).some(
    (block, index) => (index === source.blockIndex || isHead(block)) && names(block.folded.text, campaign),
  )
}

function blocksOf({ document }: Claim['source'], documents: readonly Document[]): readonly Block[] {
  return documents.find(({ path }) => path === document)?.blocks ?? []
}

function isHead({ kind }: Block): boolean {
  return kind === 'headline' || kind === 'heading'
}

function names(text: string, campaign: Claim['campaign']): boolean {
  return namedCampaigns(text).some(
    ({ series, year }) => campaign !== null && year === campaign.year && series.endsWith(campaign.series),
  )
}

function yearOfText({ source }: Claim): number | null {
  return source.published === null ? null : Number(source.published.slice(0, 4))
}

const wording: Wording<TwoYears> = {
  zh: ({ odd, other }) => ({
    message: `${figureAt(odd, 'zh')}记在${odd.campaign?.name}名下，同一数字另处属于${other.campaign?.name}（${figureAt(other, 'zh')}）：行动年份疑有误。`,
    explanation: `${odd.campaign?.name} ≠ ${other.campaign?.name}`,
    suggestion: '请核对行动年份，改正其中一处。',
  }),
  en: ({ odd, other }) => ({
    message: `${figureAt(odd, 'en')} is booked to ${odd.campaign?.name}; the same figure elsewhere is of ${other.campaign?.name} (${figureAt(other, 'en')}): one of the years looks wrong.`,
    explanation: `${odd.campaign?.name} ≠ ${other.campaign?.name}`,
    suggestion: 'Check the year of the campaign and correct one of the two.',
  }),
}
