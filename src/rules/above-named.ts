import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import type { CheckedDocument } from '../ledger/ledger.ts'
import { textBefore, textBetween } from '../ledger/sentence.ts'
import { addsUp, countedIn, isRelative } from '../ledger/series.ts'
import { Decimal } from '../quantity/decimal.ts'
import { liesBelow, scale } from '../quantity/interval.ts'
import type { UnitFamily } from '../quantity/units.ts'
import { foldText } from '../text/fold.ts'
import { isToDigit } from './computed-slip.ts'
import { aboveDraft } from './part-wording.ts'
import type { Draft, RuleContext } from './rule.ts'

/** Counted one by one, so that a part of them is some of them: 3个县，其中12个乡镇 are of two kinds. */
const ONE_BY_ONE: ReadonlySet<UnitFamily> = new Set<UnitFamily>([
  'people',
  'cases',
  'organisations',
  'visits',
])
/** Amounts that hold what is among them, and things whose measure word says what they are: 间, 辆, 台. */
const HOLDING: ReadonlySet<UnitFamily> = new Set<UnitFamily>([
  'things',
  'weight',
  'area',
  'volume',
  'energy',
  'money',
])
/** What is left of more: 净利润3.2亿元，其中子公司3.8亿元. */
const BALANCE = /净|利润|盈|亏|[顺逆]差|差额|结余|余额|收支/
/** Measure words of anything: 8个乡镇，其中12个村. */
const OF_ANYTHING: ReadonlySet<string> = new Set([
  '个',
  '处',
  '项',
  '种',
  '类',
  '条',
  '点',
  '批',
  '批次',
  '组',
  '样',
  '',
])
/** 1214人，其中1421人, 416人，其中老人和儿童461人. */
const AMONG =
  /^\p{Script=Han}{1,3}，其中(?!累计|去年|上年|今年|每|平均)(?:\p{Script=Han}{1,6}、)?\p{Script=Han}{0,12}$/u
/** 38名重伤员中，41名已转院 */
const OF_THESE = /^\p{Script=Han}{2,9}(?<!其)[中里]，(?:其中|已|已有|有|共有|现有)?$/u
/** 研发人员中，硕士及以上学历921人. */
const OF_NAMED =
  /(?:^|[。；])(\p{Script=Han}{3,10})[中里]，(?!累计|去年|上年|今年|每|平均)\p{Script=Han}{1,12}$/u
const LEAD = 40
/** So many times its whole a part that a slip makes too large is at most: by more, another thing was counted. */
const MOST = new Decimal('1.5')
/** The same of what a measure word or a scale says that it is one thing: 37台，其中73台. */
const MOST_HELD = new Decimal(2)
/** 3.14万辆，其中11.07万辆: what one measure word counts is one sort of thing, and a digit too many makes it tenfold. */
const MOST_THINGS = new Decimal(12)

/**
 * A part that its words tie to the whole told right before it or by its name, whatever was read of them, and that is
 * larger: 1214人，其中1421人被处以行政拘留. Part of the rule `part-whole`.
 */
export function* aboveNamed({ document, claims }: CheckedDocument, context: RuleContext): Iterable<Draft> {
  for (const [at, part] of claims.entries()) {
    if (!isCounted(part)) continue
    const before = claims[at - 1]
    const between = before === undefined ? '' : textBetween(document, before, part)
    const isNext = AMONG.test(between) || OF_THESE.test(between)
    const whole = isNext && before ? before : namedBefore(part, at, claims, document)
    const isOfOneThing = OF_ANYTHING.has(part.value.unit)
    if (isOfOneThing && !(isNext && whole && areCalledAlike(part, whole, document))) continue
    if (whole && isCounted(whole) && !isBalance(whole) && isAbove(part, whole))
      yield aboveDraft({ part, whole }, context)
  }
}

function isCounted(claim: Claim): boolean {
  return (
    claim.source.part === 'body' &&
    claim.source.block !== 'cell' &&
    (ONE_BY_ONE.has(claim.value.family) || HOLDING.has(claim.value.family)) &&
    isToDigit(claim.value) &&
    addsUp(claim) &&
    !isRelative(claim)
  )
}

/** 授权专利1284项，其中发明专利1428项: what a measure word of anything counts is one thing where both names end alike. */
function areCalledAlike(part: Claim, whole: Claim, document: Document): boolean {
  const [one, other] = [part, whole].map((claim) => textBefore(document, claim, TAIL))
  return one === other && part.value.unit === whole.value.unit && /^\p{Script=Han}{2}$/u.test(one ?? '')
}

/** The end of a name: 专利 of 发明专利. */
const TAIL = 2

function isBalance({ source, value }: Claim): boolean {
  return value.family === 'money' && BALANCE.test(foldText(source.text))
}

/** The one figure of the paragraph that stands right behind the name. */
function namedBefore(part: Claim, at: number, claims: readonly Claim[], document: Document): Claim | null {
  const name = OF_NAMED.exec(textBefore(document, part, LEAD))?.[1]
  if (name === undefined) return null
  const named = claims
    .slice(0, at)
    .filter(
      (claim) =>
        claim.source.blockIndex === part.source.blockIndex &&
        textBefore(document, claim, name.length) === name,
    )
  return named.length === 1 ? (named[0] ?? null) : null
}

function isAbove(part: Claim, whole: Claim): boolean {
  const { family, unit } = whole.value
  const isThing = family === 'things' && unit === part.value.unit
  const most = scale(whole.value, isThing ? MOST_THINGS : HOLDING.has(family) ? MOST_HELD : MOST).upper
  return (
    countedIn(part.value) === countedIn(whole.value) &&
    liesBelow(whole.value, part.value) &&
    most !== null &&
    part.value.nominal.lte(most)
  )
}
