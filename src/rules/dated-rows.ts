import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import { append } from '../grouped-by.ts'
import { isRunning } from '../ledger/as-of.ts'
import type { Dossier } from '../ledger/ledger.ts'
import { textBefore, textBetween } from '../ledger/sentence.ts'
import { addsUp } from '../ledger/series.ts'
import { liesBelow } from '../quantity/interval.ts'
import { isToDigit } from './computed-slip.ts'
import type { RunningFall } from './told-running.ts'

/** 6月30日, 27日8时, 22时 right before a figure, with hardly a word between. */
const DATED =
  /(?:\d{1,2}月(?:\d{1,2}日|底|末)|\d{1,2}日|\d{1,2}时)(?:\d{1,2}时)?(?:，?(?:已|达|为|有|增至|升至|是|突破){0,3})$/u
/** 万吨， between two figures of a row. */
const NEXT =
  /^\p{Script=Han}{1,4}[，、；](?:到|至|截至)?(?:\d{1,2}月)?(?:\d{1,2}日|底|末)?(?:\d{1,2}时)?\p{Script=Han}{0,3}$/u
/** States from which a row shows which way it goes. */
const FEWEST = 3
const SPAN = 14
const LEAD = 40

/**
 * 收购节奏：6月30日38.6万吨，7月31日61.5万吨，8月31日82.4万吨，9月20日80.6万吨: a row of dated states, which its lead calls
 * 累计 or of which other places tell one as a running total up to that very day, and of which one alone falls. Part of the rule `shrinking-total`.
 */
export function* fallingRows(dossier: Dossier): Iterable<RunningFall> {
  const documents = new Map(dossier.documents.map((document) => [document.path, document]))
  const running = new Set(dossier.claims.filter(isTotal).map(stateOf))
  const byDocument = new Map<string, Claim[]>()
  for (const claim of dossier.claims) append(byDocument, claim.source.document, claim)
  for (const [path, claims] of byDocument) {
    const document = documents.get(path)
    if (!document) continue
    for (const row of rowsOf(claims, document)) {
      const fall = oneFall(row)
      if (!fall) continue
      const isTold = row.some((claim) => claim !== fall.odd && running.has(stateOf(claim)))
      if (isTold || SUMMED.test(leadOf(row, document))) yield fall
    }
  }
}

/** 累计转移人数变化为： before a row says of all its states what they are. */
const SUMMED = /累计[^。；，]{0,16}$/

function leadOf([first]: readonly Claim[], document: Document): string {
  return first ? textBefore(document, first, LEAD).replace(DATED, '') : ''
}

/** 截至8月31日，收购82.4万吨: told as what had come together by that day. */
function isTotal(claim: Claim): boolean {
  return claim.source.part === 'body' && isRunning(claim) && addsUp(claim) && claim.date.end !== null
}

function stateOf({ date, value }: Claim): string {
  return `${date.end}|${date.endTime ?? ''}|${value.nominal.toFixed()}|${value.unit}`
}

function* rowsOf(claims: readonly Claim[], document: Document): Iterable<readonly Claim[]> {
  let row: Claim[] = []
  for (const claim of claims) {
    const last = row.at(-1)
    const isDated = isState(claim) && DATED.test(textBefore(document, claim, SPAN))
    const goesOn = last !== undefined && isDated && follows(last, claim, document)
    if (!goesOn) {
      if (row.length >= FEWEST) yield row
      row = []
    }
    if (isDated) row.push(claim)
  }
  if (row.length >= FEWEST) yield row
}

function isState(claim: Claim): boolean {
  return claim.source.part === 'body' && claim.date.end !== null && addsUp(claim) && isToDigit(claim.value)
}

function follows(last: Claim, claim: Claim, document: Document): boolean {
  return (
    last.value.unit === claim.value.unit &&
    momentOf(last) < momentOf(claim) &&
    NEXT.test(textBetween(document, last, claim))
  )
}

function momentOf({ date }: Claim): string {
  return `${date.end ?? ''} ${date.endTime ?? ''}`
}

/** The one state without which the row would only grow, beside the nearest that it does not fit; null where there is none. */
function oneFall(row: readonly Claim[]): (RunningFall & { readonly odd: Claim }) | null {
  const falls = row.flatMap((later, at) => {
    const earlier = row[at - 1]
    return earlier && liesBelow(later.value, earlier.value) ? [{ earlier, later, at }] : []
  })
  const [fall] = falls
  if (!fall || falls.length > 1) return null
  const { earlier, later, at } = fall
  const [before, after] = [row[at - 2], row[at + 1]]
  // 38.6, 91.5, 61.5, 82.4: what stands behind the fall goes on from what stood before it.
  const isPeak = after !== undefined && liesBelow(after.value, earlier.value)
  if (isPeak && before && liesBelow(later.value, before.value)) return null
  return { earlier, later, odd: isPeak ? earlier : later }
}
