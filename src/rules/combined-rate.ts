import type { Claim } from '../claim/claim.ts'
import type { CheckedDocument } from '../ledger/ledger.ts'
import { textBefore, textBetween } from '../ledger/sentence.ts'
import { countedIn, isRelative } from '../ledger/series.ts'
import { asFraction } from '../quantity/compare.ts'
import { divide, meets, scale, sum } from '../quantity/interval.ts'
import type { Interval } from '../quantity/quantity.ts'
import { digitsWritten, isToDigit } from './computed-slip.ts'
import { asRounded, HUNDRED, type Misfit } from './rate-told.ts'

/** A count and the rate told right behind it. */
interface Pair {
  readonly count: Claim
  readonly rate: Claim
}

/** Digits that a rate has to have, so that the rate of all is told by those of its parts. */
const TELLING = 3
/** A list of more kinds is a table. */
const MOST = 8
const NAMED = /(\p{Script=Han}{1,6}率)(?:为|是|达到|达|约)?$/u
/** How much more there is, not how much of it. */
const OF_CHANGE = /(?:增|降|升|跌|涨|变|利|息|汇|税)[长幅动润]?率$/

/**
 * 文科上线1089人，上线率58.1%；理科523人，上线率37.6%；合计1612人，上线率47.9%: the rate of all together follows from its parts, each
 * over as many as its own rate says; the mean of the rates is not it. Claims in the order of the text. Part of the rule `rate`.
 */
export function* combinedRates({ document, claims }: CheckedDocument): Iterable<Misfit> {
  const name = (claim: Claim): string => NAMED.exec(textBefore(document, claim, 12))?.[1] ?? ''
  let pairs: Pair[] = []
  for (const [index, rate] of claims.entries()) {
    const count = claims[index - 1]
    if (!count || !isRate(rate) || !isCount(count)) continue
    const isNext = /^[^。；，\d]{1,4}，[^。；，\d]{1,10}$/.test(textBetween(document, count, rate))
    const own = name(rate)
    if (!isNext || own === '' || OF_CHANGE.test(own)) continue
    const last = pairs.at(-1)
    if (last && (name(last.rate) !== own || !goOn(last, { count, rate }))) pairs = []
    const whole = pairs.length > 1 ? wholeOf({ count, rate }, pairs) : null
    if (whole === null) pairs = [...pairs.slice(-MOST), { count, rate }]
    else {
      const before = pairs.at(-1)
      const computed = divide(count.value, whole)
      const told = asFraction({ ...rate.value, ...asRounded(rate.value) })
      if (before && computed && told && !meets(computed, told))
        yield {
          ...{ kind: 'combined', rate, first: count, second: before.count, unit: '%' },
          computed: scale(computed, HUNDRED),
        }
      pairs = []
    }
  }
}

function isRate({ value, relation, source }: Claim): boolean {
  return (
    value.unit === '%' &&
    source.part === 'body' &&
    source.block !== 'cell' &&
    relation?.kind !== 'change' &&
    isToDigit(value) &&
    digitsWritten(value) >= TELLING
  )
}

function isCount(claim: Claim): boolean {
  return !isRelative(claim) && isToDigit(claim.value) && claim.value.family !== 'percent'
}

function goOn({ count: a }: Pair, { count: b }: Pair): boolean {
  return a.source.blockIndex === b.source.blockIndex && countedIn(a.value) === countedIn(b.value)
}

/** What the parts are of in all, where the count is that of all of them; null elsewhere, and where the rates are shares of one whole. */
function wholeOf({ count, rate }: Pair, pairs: readonly Pair[]): Interval | null {
  if (!meets(count.value, sum(pairs.map((pair) => pair.count.value)))) return null
  if (meets(asRounded(rate.value), sum(pairs.map((pair) => asRounded(pair.rate.value))))) return null
  const wholes = pairs.map((pair) => {
    const told = asFraction({ ...pair.rate.value, ...asRounded(pair.rate.value) })
    return told?.lower.gt(0) ? divide(pair.count.value, told) : null
  })
  return wholes.some((one) => one === null) ? null : sum(wholes.flatMap((one) => one ?? []))
}
