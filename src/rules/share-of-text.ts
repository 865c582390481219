import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import { append } from '../grouped-by.ts'
import type { CheckedDocument } from '../ledger/ledger.ts'
import { textBefore } from '../ledger/sentence.ts'
import { countedIn, isRelative } from '../ledger/series.ts'
import { asFraction } from '../quantity/compare.ts'
import { divide, meets, sum } from '../quantity/interval.ts'
import type { Interval } from '../quantity/quantity.ts'
import { foldText } from '../text/fold.ts'
import { digitsWritten, isToDigit, slipOfComputed } from './computed-slip.ts'
import { asRounded, HUNDRED, type Misfit, shareMisfit } from './rate-told.ts'
import { areSiblings } from './same-matter.ts'

/** Digits of a share from which one slip that mends it is no chance. */
const TELLING = 3
/** So many figures back the part of a share is looked for. */
const REACH = 10
/** A text with more amounts of one unit makes up any share by chance. */
const MOST = 60

/**
 * Shares of amounts that stand further back in the text: 餐饮占32.6% behind a list, 占全市的21.8% of a total told paragraphs
 * before. The tie is loose: told only where no two amounts of the text make the share up, and where one slip of a digit
 * parts it from the share of its own part in an amount of the same thing. Part of the rule `rate`.
 */
export function* sharesOfText({ document, claims }: CheckedDocument): Iterable<Misfit> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const amounts = new Map<string, Claim[]>()
  const places = new Map(claims.map((claim, index) => [claim, index]))
  for (const claim of claims) if (isAmount(claim)) append(amounts, countedIn(claim.value), claim)
  for (const [index, share] of claims.entries()) {
    if (share.value.unit !== '%' || share.source.part !== 'body' || share.source.block === 'cell') continue
    if (!isToDigit(share.value) || digitsWritten(share.value) < TELLING) continue
    const lead = leadOf(document, share)
    const before = claims.slice(Math.max(0, index - REACH), index).filter(isAmount)
    const part = namedPart(lead, share, before, document)
    if (!part) continue
    const told = asFraction({ ...share.value, ...asRounded(share.value) })
    const alike = amounts.get(countedIn(part.value)) ?? []
    if (!told || alike.length > MOST) continue
    const wholes = alike.filter(({ value }) => value.nominal.gt(part.value.nominal))
    if (isMadeUp(told, before, wholes)) continue
    const own = wholeOf(part, byId)
    const whole = wholes
      .filter(
        (claim) =>
          !areSiblings(claim, part) &&
          (claim === own ||
            isOfOneThing(claim, part) ||
            isHeadOf(claim, part, claims, places.get(claim) ?? 0)),
      )
      .find((claim) => isSwap(share, part, claim))
    const computed = whole && divide(part.value, whole.value)
    if (whole && computed) yield shareMisfit(share, part, whole, computed)
  }
}

function isAmount(claim: Claim): boolean {
  return (
    isToDigit(claim.value) &&
    claim.source.part === 'body' &&
    (!isRelative(claim) || isBehindAverage(claim)) &&
    claim.value.family !== 'percent' &&
    claim.value.family !== 'percentage-points'
  )
}

/** 18342起，日均301起，其中超载30%以上的6127起: read on as a day's, and no word of its own says so. */
function isBehindAverage({ relation, source }: Claim): boolean {
  return relation?.kind === 'average' && /其中/.test(source.text) && !/[均每]/.test(source.text)
}

function wholeOf({ relation }: Claim, byId: ReadonlyMap<string, Claim>): Claim | undefined {
  const id = relation?.kind === 'part' ? relation.whole : relation?.kind === 'average' ? relation.total : null
  return id === null ? undefined : byId.get(id)
}

/** The sentence up to a share, or the end of it. */
function leadOf(document: Document, claim: Claim): string {
  const lead = textBefore(document, claim, LEAD)
  return lead.slice(Math.max(lead.lastIndexOf('。'), lead.lastIndexOf('；')) + 1)
}

const LEAD = 40
const RIGHT_BEFORE = /\d[万亿]*\p{Script=Han}{1,3}，占\p{Script=Han}{0,10}$/u
const NAMED = /(?:^|[，、])(?:其中)?(\p{Script=Han}{2,10}?)(?:最多|最高|居首)?，?占\p{Script=Han}{0,10}$/u

/** The amount right before a share, or that of the name that the share is told of. */
function namedPart(
  lead: string,
  share: Claim,
  before: readonly Claim[],
  document: Document,
): Claim | undefined {
  const last = before.at(-1)
  if (RIGHT_BEFORE.test(lead)) return last?.source.blockIndex === share.source.blockIndex ? last : undefined
  const name = NAMED.exec(lead)?.[1]
  if (name === undefined) return undefined
  const named = before.filter(
    (claim) =>
      claim.source.blockIndex === share.source.blockIndex && nameOf(claim, document).startsWith(name),
  )
  return named.length === 1 ? named[0] : undefined
}

/** What stands right before a figure: 餐饮 of 餐饮0.71亿元. */
function nameOf(claim: Claim, document: Document): string {
  const name = /\p{Script=Han}*$/u.exec(leadOf(document, claim))?.[0] ?? ''
  return name.replace(/^(?:其中|包括|[和及与])/, '')
}

/** Two amounts of the text make the share up, or several that stand in a row. */
function isMadeUp(told: Interval, before: readonly Claim[], wholes: readonly Claim[]): boolean {
  const parts: Interval[] = before.map(({ value }) => value)
  for (const count of [2, 3, 4])
    if (before.length >= count) parts.push(sum(parts.slice(before.length - count, before.length)))
  return wholes.some((whole) =>
    parts.some((part) => {
      const ratio = divide(part, whole.value)
      return ratio !== null && meets(ratio, told)
    }),
  )
}

function isOfOneThing(whole: Claim, part: Claim): boolean {
  if (whole.metric.object === part.metric.object) return true
  const tail = /\p{Script=Han}{2}(?=[^\p{Script=Han}]*$)/u
  const [a, b] = [whole, part].map(({ source, value }) => {
    const text = foldText(source.text)
    return tail.exec(text.slice(0, Math.max(0, text.indexOf(value.stated))))?.[0]
  })
  return a !== undefined && a === b
}

/** 带动消费2.18亿元：住宿0.62亿元、餐饮0.71亿元……: the amounts behind it, the part among them, make it up. */
function isHeadOf(whole: Claim, part: Claim, claims: readonly Claim[], at: number): boolean {
  const listed: Claim[] = []
  for (const claim of claims.slice(at + 1, at + 1 + REACH)) {
    if (claim.value.unit !== whole.value.unit || claim.source.blockIndex !== whole.source.blockIndex) break
    listed.push(claim)
    if (listed.length > 1 && meets(sum(listed.map(({ value }) => value)), whole.value))
      return listed.includes(part)
  }
  return false
}

function isSwap(share: Claim, part: Claim, whole: Claim): boolean {
  const meant = part.value.nominal.div(whole.value.nominal).times(HUNDRED)
  const slip = slipOfComputed(share.value, meant)
  return slip !== null && slip.kind !== 'wrong-digit'
}
