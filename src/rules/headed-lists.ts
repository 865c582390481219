import { readNumeral } from '../calendar/numeral.ts'
import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import type { CheckedDocument } from '../ledger/ledger.ts'
import { textBefore, textBetween } from '../ledger/sentence.ts'
import { countedIn, isRelative } from '../ledger/series.ts'
import { Decimal } from '../quantity/decimal.ts'
import { formatInterval, liesBelow, meets, scale, sum } from '../quantity/interval.ts'
import type { Interval } from '../quantity/quantity.ts'
import { digitsWritten, isToDigit } from './computed-slip.ts'
import { contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import type { Draft, RuleContext } from './rule.ts'
import { slipsOfSum } from './sum-slips.ts'
import { figure, figureAt } from './wording.ts'

const PART_WHOLE = { id: 'part-whole', severity: 'error' } as const

interface Misfit {
  readonly whole: Claim
  readonly parts: readonly Claim[]
  readonly total: Interval
}

/**
 * Parts and whole that the shape of one sentence ties together, whatever its words were read as: 「23人中，采煤工11人、
 * 掘进工6人……」 and 「高考218人、普考149人，合计367人」. Part of the rule `part-whole`.
 */
export function* headedLists({ document, claims }: CheckedDocument, context: RuleContext): Iterable<Draft> {
  for (const [index, claim] of claims.entries()) {
    if (!isPlain(claim)) continue
    const misfit = headed(claim, index, claims, document) ?? closed(claim, index, claims, document)
    if (misfit)
      yield draft(PART_WHOLE, {
        told: wording[context.language](misfit),
        evidence:
          misfit.parts.length > 1
            ? evidenceOf(misfit.whole, misfit.parts)
            : evidenceOf(misfit.parts[0] ?? misfit.whole, [misfit.whole]),
        content: [contentOf(misfit.whole), ...misfit.parts.map(contentOf)],
      })
  }
}

function isPlain(claim: Claim): boolean {
  return (
    claim.source.part === 'body' &&
    claim.source.block !== 'cell' &&
    !isRelative(claim) &&
    isToDigit(claim.value)
  )
}

/** 「23人中，」; not the end of 21公里. */
const HEAD = /^[\p{Script=Han}“”]{1,14}(?:中|(?<![公英海华])里|当中)，(\p{Script=Han}{2,14})$/u
/** 24宗个案当中，27人没有接种: each case is one person. */
const CASE_OF_ONE =
  /^(?:宗|例|名|人)[\p{Script=Han}“”]{0,10}(?:个案|病例|患者|病人|伤者|死者)(?:当中|中|里)，$/u
const NEXT = /^\p{Script=Han}{1,3}[、，](\p{Script=Han}{2,14}|\d{1,2}月)$/u
/** Not a part of the whole told before, or one that others may overlap. */
const NO_PART = /均|每|累计|共|涉及|同时|兼|其中|女|党员|以上|以下|超|多|含|比|较|新增|增|减|去年|上年|今年/
const FEWEST = 3
/** By so much the parts of one list may miss their whole and still be meant to make it up. */
const NEAR = new Decimal('1.5')

function headed(whole: Claim, index: number, claims: readonly Claim[], document: Document): Misfit | null {
  const parts: Claim[] = []
  const next = claims[index + 1]
  if (
    next &&
    isPlain(next) &&
    next.value.unit === '人' &&
    CASE_OF_ONE.test(textBetween(document, whole, next))
  )
    return liesBelow(whole.value, next.value) ? { whole, parts: [next], total: next.value } : null
  for (let at = index + 1; at < claims.length; at++) {
    const part = claims[at]
    const before = claims[at - 1]
    if (!part || !before) break
    const name = (at === index + 1 ? HEAD : NEXT).exec(textBetween(document, before, part))?.[1]
    if (name === undefined || NO_PART.test(name) || !isPlain(part)) break
    if (countedIn(part.value) !== countedIn(whole.value)) break
    parts.push(part)
  }
  const above = parts.find((part) => liesBelow(whole.value, part.value))
  if (above) return { whole, parts: [above], total: above.value }
  const total = sum(parts.map(({ value }) => value))
  const isMeant =
    (parts.length >= FEWEST && meets(total, { ...whole.value, upper: scale(whole.value, NEAR).upper })) ||
    isSlippedPair(parts, whole, document)
  return isMeant && liesBelow(whole.value, total) ? { whole, parts, total } : null
}

/** Digits from which one wrong digit of two alike names is no chance. */
const LONG = 4

/** 88642人中，省外高校录取51308人，省内高校录取37344人: two parts named alike, one of which a single digit keeps from the other's rest. */
function isSlippedPair(parts: readonly Claim[], whole: Claim, document: Document): boolean {
  const [first, second] = parts
  if (!first || !second || parts.length !== 2) return false
  const [one, other] = [first, second].map((part) => textBefore(document, part, TAIL).slice(-TAIL))
  return (
    one === other &&
    slipsOfSum(parts, whole).some(({ claim }) => claim !== whole && digitsWritten(claim.value) >= LONG)
  )
}

/** The end of a name: 高校录取 of 省内高校录取. */
const TAIL = 2

const LEAD_OF_TOTAL =
  /^\p{Script=Han}{1,3}[，、；](?:([两二三四五六七八九])\p{Script=Han}{0,3})?(?:合计|共计|总计|一?共(?![有和同享建管产识]))\p{Script=Han}{0,4}$/u
/** Digits from which one slip that mends the sum is no chance. */
const TELLING = 3

/** Two parts and their total: only where one slip of a digit in one of the three explains what is amiss. */
function closed(whole: Claim, index: number, claims: readonly Claim[], document: Document): Misfit | null {
  const last = claims[index - 1]
  const lead = last && LEAD_OF_TOTAL.exec(textBetween(document, last, whole))
  if (!last || !lead) return null
  const told = readNumeral(lead[1] ?? '', 0)?.value ?? 2
  const parts = claims.slice(Math.max(0, index - told), index)
  const [first] = parts
  const isList = parts.every(
    (part, at) =>
      isPart(part, whole) && (at === 0 || NEXT.test(textBetween(document, parts[at - 1] ?? part, part))),
  )
  if (!first || parts.length !== told || !isList) return null
  const total = sum(parts.map(({ value }) => value))
  if (meets(total, whole.value)) return null
  const isSlip = slipsOfSum(parts, whole).some(({ claim }) => digitsWritten(claim.value) >= TELLING)
  return isSlip ? { whole, parts, total } : null
}

function isPart(part: Claim, whole: Claim): boolean {
  return part.source.part === 'body' && isToDigit(part.value) && part.value.unit === whole.value.unit
}

const wording: Wording<Misfit> = {
  zh: ({ whole, parts, total }) => ({
    message:
      parts.length === 1
        ? `${figureAt(parts[0] ?? whole, 'zh')}是${figure(whole)}中的一部分，却大于总数。请核对。`
        : `${figureAt(whole, 'zh')}与所列${parts.length}项之和不符。请核对。`,
    explanation: `${parts.map(figure).join(' + ')}${parts.length > 1 ? ` = ${formatInterval(total)}` : ''}，总数为 ${formatInterval(whole.value)}`,
  }),
  en: ({ whole, parts, total }) => ({
    message:
      parts.length === 1
        ? `${figureAt(parts[0] ?? whole, 'en')} is a part of ${figure(whole)} and yet above it. Check both.`
        : `${figureAt(whole, 'en')} does not fit the sum of the ${parts.length} parts listed. Check them.`,
    explanation: `${parts.map(figure).join(' + ')}${parts.length > 1 ? ` = ${formatInterval(total)}` : ''}; the whole is ${formatInterval(whole.value)}`,
  }),
}
