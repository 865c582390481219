import { readNumeral } from '../calendar/numeral.ts'
import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import type { CheckedDocument } from '../ledger/ledger.ts'
import { textBefore, textBetween } from '../ledger/sentence.ts'
import { Decimal } from '../quantity/decimal.ts'
import { meets, scale, sum } from '../quantity/interval.ts'
import type { Interval } from '../quantity/quantity.ts'
import { foldText } from '../text/fold.ts'
import { digitsWritten, isToDigit, slipOfComputed } from './computed-slip.ts'
import { asRounded } from './rate-told.ts'

/** A total over several years that does not follow from what its own sentence tells of them. */
export interface YearsMisfit {
  readonly total: Claim
  /** The years, or the one yearly mean. */
  readonly told: readonly Claim[]
  readonly computed: Interval
}

/** Finds such totals in one text, whatever periods their figures were read to be of. */
export function* yearsMisfits({ document, claims }: CheckedDocument): Iterable<YearsMisfit> {
  for (const [index, claim] of claims.entries()) {
    if (claim.source.part !== 'body' || claim.source.block === 'cell' || !isToDigit(claim.value)) continue
    const found =
      listedYears(claim, index, claims, document) ?? yearlyMean(claim, claims[index + 1], document)
    if (found) yield found
  }
}

const SUM_OF_YEARS =
  /^\p{Script=Han}{1,3}[，；；](?:\d{4}年?(?:至|到|—|-)\d{4}年)?([两三四五六七八九])年(?:来|间|里)?(?:累计|合计|共计|总计|一共|共)\p{Script=Han}{0,10}$/u
const NEXT_YEAR = /^\p{Script=Han}{1,3}(?:[、，]|和)$/u
/** Digits from which one slip that mends the sum is no chance. */
const TELLING = 3

/** 分别为37.65亿元、48.92亿元和60.74亿元，三年累计147.31亿元. */
function listedYears(
  total: Claim,
  index: number,
  claims: readonly Claim[],
  document: Document,
): YearsMisfit | null {
  const last = claims[index - 1]
  const count = last && SUM_OF_YEARS.exec(textBetween(document, last, total))?.[1]
  const wanted = readNumeral(count ?? '', 0)?.value ?? 0
  const told = claims.slice(Math.max(0, index - wanted), index)
  const isList = told.every(
    (year, at) =>
      isToDigit(year.value) &&
      year.value.unit === total.value.unit &&
      (at === 0 || NEXT_YEAR.test(textBetween(document, told[at - 1] ?? year, year))),
  )
  if (wanted === 0 || told.length !== wanted || !isList) return null
  const computed = sum(told.map(({ value }) => value))
  if (meets(computed, total.value)) return null
  const nominal = told.reduce((left, { value }) => left.plus(value.nominal), new Decimal(0))
  const gap = total.value.nominal.minus(nominal)
  const isSlip = [
    { claim: total, meant: nominal },
    ...told.map((claim) => ({ claim, meant: claim.value.nominal.plus(gap) })),
  ].some(
    ({ claim, meant }) =>
      digitsWritten(claim.value) >= TELLING && slipOfComputed(claim.value, meant) !== null,
  )
  return isSlip ? { total, told, computed } : null
}

const YEARS = /(\d{4})年?(?:至|到|—|-)(\d{4})年[，\p{Script=Han}]*$/u
const COUNTED = /累计|共|合计|总/
const MEAN = /^\p{Script=Han}{1,3}，(?:年均|平均每年|每年平均)\p{Script=Han}{0,6}$/u
const UNRELATED = new Decimal(3)

/** 2021年至2023年累计侦办案件13.34万起，年均约4.45万起: the mean of so many years makes up their total. */
function yearlyMean(total: Claim, mean: Claim | undefined, document: Document): YearsMisfit | null {
  if (!mean || mean.value.unit !== total.value.unit || !mean.value.upper) return null
  if (!MEAN.test(textBetween(document, total, mean)) || !COUNTED.test(foldText(total.source.text)))
    return null
  const { start, end } = total.date
  if (!start?.endsWith('-01-01') || !end?.endsWith('-12-31')) return null
  const years = Number(end.slice(0, 4)) - Number(start.slice(0, 4)) + 1
  const named = YEARS.exec(leadOf(total, document))
  if (years < 2 || !named || Number(named[2]) - Number(named[1]) + 1 !== years) return null
  const computed = scale(asRounded(mean.value), new Decimal(years))
  const isNear = meets(total.value, {
    ...computed,
    lower: computed.lower.div(UNRELATED),
    upper: computed.upper?.times(UNRELATED) ?? null,
  })
  return meets(computed, total.value) || !isNear ? null : { total, told: [mean], computed }
}

const LEAD = 60

function leadOf(claim: Claim, document: Document): string {
  const lead = textBefore(document, claim, LEAD)
  return lead.slice(lead.lastIndexOf('。') + 1)
}
