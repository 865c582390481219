import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import { append } from '../grouped-by.ts'
import type { CheckedDocument } from '../ledger/ledger.ts'
import { textBefore, textBetween } from '../ledger/sentence.ts'
import { addsUp, countedIn, isRelative } from '../ledger/series.ts'
import { Decimal } from '../quantity/decimal.ts'
import { liesBelow, meets, scale, sum } from '../quantity/interval.ts'
import { digitsWritten, isToDigit, slipOfComputed } from './computed-slip.ts'
import { breakdownDraft } from './part-wording.ts'
import type { Draft, RuleContext } from './rule.ts'
import { meantInSum, nominalSum } from './sum-slips.ts'

/** Amounts of one unit in a row, each behind its name. */
interface Row {
  readonly parts: readonly Claim[]
  /** Index of the first in the document's claims. */
  readonly at: number
  /** The name of the last is 其他, 其余: the row leaves nothing out. */
  readonly complete: boolean
}

/** A pair has its whole only where it is named. */
const PAIR = 2
const FEWEST = 3
const MOST = 16
/** 人、公安, 万元和, 团、其他, 亿元，2月: a unit, a mark and the next name. */
const NEXT = /^\p{Script=Han}{1,3}(?:[、，；]|和|及|以及)((?:\p{Script=Han}|[“”（）、])*|\d{1,2}月份?)$/u
/** 起，占 */
const SHARE = /^\p{Script=Han}{1,3}，(?:约|仅)?占(?:比|全部|总数的?)?$/u
/** %，仍是“头号骗局”；虚假投资理财类 */
const BEHIND_SHARE = /^%?(?:，[^，。；\d]{1,16})?[，；]((?:\p{Script=Han}|[“”（）、])*)$/u
const LONGEST_NAME = 18
/** Not of one list with what stands before, or no part of its whole. */
const NO_PART =
  /均|累计|共|涉及|同时|兼|其中|女|党员|以上|以下|超|比|较|新增|增长|减少|去年|上年|今年|另有|另外|依次|分别/
const REST = /^(?:其他|其它|其余)/

/**
 * Rows that make up a whole by the shape of their text, whatever was read of their words: 412人：消防152人、公安96人……, 412团中
 * 假投资168团……其他44团, 四个季度依次为…… One slip of a digit must explain what is amiss. Part of the rule `part-whole`.
 */
export function* rowLists({ document, claims }: CheckedDocument, context: RuleContext): Iterable<Draft> {
  const amounts = new Map<string, Claim[]>()
  for (const claim of claims) if (isPlain(claim)) append(amounts, countedIn(claim.value), claim)
  for (const row of rowsOf(document, claims)) {
    const [first] = row.parts
    if (!first) continue
    const total = sum(row.parts.map(({ value }) => value))
    const alike = (amounts.get(countedIn(first.value)) ?? []).filter((one) => !row.parts.includes(one))
    // What makes up any amount of the text is a list of that.
    if (alike.some(({ value }) => meets(value, total))) continue
    const whole = wholeOf(row, alike, document, claims)
    if (whole) yield breakdownDraft({ parts: row.parts, whole, total, complete: true }, context)
  }
}

function isPlain(claim: Claim): boolean {
  const { block, part } = claim.source
  return part === 'body' && block !== 'cell' && !isRelative(claim) && addsUp(claim) && isToDigit(claim.value)
}

function* rowsOf(document: Document, claims: readonly Claim[]): Iterable<Row> {
  for (let at = 0; at < claims.length; at++) {
    const first = claims[at]
    if (!first || !isPlain(first)) continue
    const parts = [first]
    let complete = false
    let last = first
    let joint: string | undefined
    for (let next = at + 1; next < claims.length && parts.length < MOST; next++) {
      const part = claims[next]
      // 刷单返利类2146起，占43.7%；虚假投资理财类1038起: the share of a part interrupts its row.
      if (part && part.value.family === 'percent' && SHARE.test(textBetween(document, last, part))) {
        last = part
        continue
      }
      if (!part || !isPlain(part) || part.value.unit !== first.value.unit) break
      const pattern = last.value.family === 'percent' ? BEHIND_SHARE : NEXT
      const between = textBetween(document, last, part)
      const name = pattern.exec(between)?.[1]
      if (name === undefined || name.length > LONGEST_NAME || NO_PART.test(name)) break
      // 医疗机构1118家、零售药店1782家；处理1023家: a stronger mark ends what 、 joins.
      const mark = /[、，；]/.exec(between)?.[0]
      if (joint === '、' && mark === '；') break
      joint ??= mark
      parts.push(part)
      complete = REST.test(name)
      last = part
      if (complete) break
    }
    if (parts.length < PAIR) continue
    yield { parts, at, complete }
    at = claims.indexOf(parts.at(-1) ?? first, at)
  }
}

/** 412人：消防152人, 183.9万人次：西安186.3万人次. */
const COLON = /^\p{Script=Han}{1,14}：(?:其中)?\p{Script=Han}{1,12}$/u
/** 412团中假投资168团, 2860人，其中消防1240人. */
const AMONG = /^\p{Script=Han}{1,3}(?:\p{Script=Han}{0,6}中，?|，其中|，包括)\p{Script=Han}{1,12}$/u
const IN_TURN = /(?:[四三两]个?季度|逐季|各季|[一二三四]季度)[^。]{0,70}(?:依次|分别)为?$/u
/** 从时段看，晚间14208起: the kinds that follow are all there are. */
const BY_KIND =
  /(?:^|[。；！？）”])(?:从|分|按|依)\p{Script=Han}{1,6}(?:看|来看|统计|划分|分类|分)?[，：](?:\p{Script=Han}{1,12}|1月份?)$/u
/** 其中，徒步8367人 at the start of a paragraph; 钱花在了哪儿？餐饮2.14亿元: the row has its sentence to itself. */
const OPENS = /(?:^(?:其中|包括)[，：]?|[。！？])\p{Script=Han}{1,12}$/u
const LEAD = 80
/** So many amounts back the whole of a row that leaves nothing out may stand, at most in the paragraph before. */
const BACK = 4

function wholeOf(
  row: Row,
  alike: readonly Claim[],
  document: Document,
  claims: readonly Claim[],
): Claim | null {
  const [first] = row.parts
  const before = claims[row.at - 1]
  if (!first) return null
  const named = NAMED_WHOLE.exec(textBefore(document, first, LEAD))?.[1]
  if (named !== undefined) {
    const whole = alike.findLast(
      (one) =>
        one.source.blockIndex <= first.source.blockIndex &&
        one.source.blockIndex >= first.source.blockIndex - 1 &&
        one.source.figure.start < first.source.figure.start &&
        nameOf(document, one).startsWith(named),
    )
    return whole && isMeant(row, whole, 'sure') ? whole : null
  }
  const isNext = before !== undefined && isPlain(before) && countedIn(before.value) === countedIn(first.value)
  const between = isNext ? textBetween(document, before, first) : ''
  if (row.parts.length < FEWEST)
    return isNext && AMONG.test(between) && isTooMuch(row, before) && isMeant(row, before, 'sure')
      ? before
      : null
  if (isNext && COLON.test(between))
    return isMeant(row, before, 'any') || isSomewhatMore(row, before) ? before : null
  if (isNext && AMONG.test(between))
    return isMeant(row, before, row.complete || isNearlyAll(row, before) ? 'short' : 'sure') ? before : null
  const lead = textBefore(document, first, LEAD)
  const isWhole = row.complete || BY_KIND.test(lead)
  if (isWhole || (row.parts.length >= MANY && OPENS.test(lead))) {
    const near = alike.filter(
      ({ source }) =>
        source.blockIndex >= first.source.blockIndex - 1 && source.figure.start < first.source.figure.start,
    )
    const above = !isWhole
      ? undefined
      : near
          .slice(-BACK)
          .findLast(
            (one) => row.parts.some((part) => liesBelow(one.value, part.value)) && isNearBut(row, one),
          )
    return above ?? near.slice(-BACK).findLast((one) => isMeant(row, one, 'sure')) ?? null
  }
  if (!IN_TURN.test(lead)) return null
  return alike.find((one) => one.metric.id === first.metric.id && isMeant(row, one, 'sure')) ?? null
}

/** By so much more the parts of a short list come to than their whole that they were still meant to make it up. */
const SOMEWHAT = '1.3'

/** 问责21人：政务处分15人、诫勉4人、批评教育5人: too few digits for a slip to tell, and no room for all of them. */
function isSomewhatMore({ parts }: Row, whole: Claim): boolean {
  const total = sum(parts.map(({ value }) => value))
  return liesBelow(whole.value, total) && !liesBelow(scale(whole.value, new Decimal(SOMEWHAT)), total)
}

/** 2846家，其中医疗机构1118家、零售药店1782家: two parts that leave no room for each other. */
function isTooMuch({ parts }: Row, whole: Claim): boolean {
  return liesBelow(whole.value, sum(parts.map(({ value }) => value)))
}

/** Parts from which a list that leaves out next to nothing was meant to leave out nothing, and what is next to nothing. */
const MANY = 4
const NEXT_TO_NOTHING = '0.02'

function isNearlyAll({ parts }: Row, whole: Claim): boolean {
  const gap = whole.value.nominal.minus(nominalSum(parts)).abs()
  return parts.length >= MANY && gap.lte(whole.value.nominal.times(NEXT_TO_NOTHING))
}

/** 公路3512.9万人次……。公路客流中，自驾3062.4万人次、客运450.5万人次; the paragraph before may tell the whole, too. */
const NAMED_WHOLE = /(?:^|。)(\p{Script=Han}{2})\p{Script=Han}{0,4}中，\p{Script=Han}{1,8}$/u

function nameOf(document: Document, claim: Claim): string {
  return (/\p{Script=Han}*$/u.exec(textBefore(document, claim, LEAD))?.[0] ?? '').replace(
    /^(?:其中|包括|[和及与])/,
    '',
  )
}

/** All parts but one, which alone exceeds the whole, leave room in it. */
function isNearBut({ parts }: Row, whole: Claim): boolean {
  const above = parts.filter((part) => liesBelow(whole.value, part.value))
  const rest = parts.filter((part) => !above.includes(part)).map(({ value }) => value)
  const [wrong] = above
  if (above.length !== 1 || !wrong) return false
  const left = whole.value.nominal.minus(rest.reduce((sum, { nominal }) => sum.plus(nominal), new Decimal(0)))
  return left.gt(0) && slipOfComputed(wrong.value, left) !== null
}

const TELLING = 3

/** One slip keeps the parts from the whole. `short`: two digits are enough; `any`: a wrong digit, too. */
function isMeant({ parts }: Row, whole: Claim, how: 'any' | 'short' | 'sure'): boolean {
  return meantInSum(parts, whole).some(({ claim: { value: told }, meant }) => {
    const slip = slipOfComputed(told, meant)
    if (slip === null) return digitsWritten(told) >= TELLING && isUnitSlip(told.nominal, meant)
    if (slip.kind === 'wrong-digit') return how === 'any' && digitsWritten(told) >= TELLING
    return digitsWritten(told) >= (how === 'short' && slip.kind === 'swapped-digits' ? TELLING - 1 : TELLING)
  })
}

/** 餐饮2.14万元 where its row and its whole leave 2.14亿元. */
function isUnitSlip(told: Decimal, meant: Decimal): boolean {
  return meant.gt(0) && [told.div(meant), meant.div(told)].some((factor) => factor.eq(10_000))
}
