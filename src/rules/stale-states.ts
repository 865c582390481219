import { daysFrom } from '../calendar/civil.ts'
import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import { append } from '../grouped-by.ts'
import { isRunning } from '../ledger/as-of.ts'
import type { Dossier } from '../ledger/ledger.ts'
import { sentenceBefore } from '../ledger/sentence.ts'
import { addsUp } from '../ledger/series.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { NATION } from '../lexicon/regions.ts'
import { liesBelow } from '../quantity/interval.ts'
import { foldText } from '../text/fold.ts'
import { digitsWritten, isToDigit } from './computed-slip.ts'
import { regionAncestors } from './region.ts'
import { type Stale, sameFigure } from './told-as-whole.ts'

/** Told of all that came about, without saying up to when. */
const AS_TOTAL = /共|累计|总计|合计|最终|前后|先后|全程|到最后/
const AS_OF = /截[至止]|当时|当[日天晚]|此前|一度|初步|[\d一二三四五六七八九十][日时点]/
/** Digits from which one number told of one deed is of one event. */
const TELLING = 4
/** Days over which an event goes on, and by which a text that sums it up comes later than what it repeats. */
const REACH = 14
const LATER = 3

/**
 * What a text tells as the whole of an event that no campaign names, and that another told as its state at an hour, after which more
 * was told: 三天里全县前后转移11846人, where by the next day it had been 15208人. Part of the rule `superseded-interim`.
 */
export function* staleStates(dossier: Dossier, lexicon: Lexicon): Iterable<Stale> {
  const told = dossier.claims.filter(isDeed)
  const states = new Map<string, Claim[]>()
  const runs = new Map<string, Claim[]>()
  for (const claim of told) {
    if (!isRunning(claim) || claim.date.endTime === undefined) continue
    append(states, figureOf(claim), claim)
    append(runs, `${claim.region}|${claim.metric.id}|${claim.value.unit}`, claim)
  }
  const documents = new Map(dossier.documents.map((document) => [document.path, document]))
  for (const stale of told) {
    const interims = states.get(figureOf(stale)) ?? []
    const document = documents.get(stale.source.document)
    if (interims.length === 0 || !document || !isUndatedTotal(stale, document)) continue
    const interim = interims.find((claim) => isStateOf(claim, stale, lexicon))
    const run = interim && runs.get(`${interim.region}|${interim.metric.id}|${interim.value.unit}`)
    const final = interim && run?.findLast((claim) => goesOn(interim, claim, stale))
    // A text that tells both figures knows which is which.
    if (interim && final && !told.some((claim) => isOf(claim, document) && sameFigure(claim, final)))
      yield { stale, interim, final }
  }
}

function isDeed(claim: Claim): boolean {
  return (
    claim.campaign === null &&
    claim.source.part === 'body' &&
    claim.metric.action !== 'count' &&
    addsUp(claim) &&
    isToDigit(claim.value) &&
    digitsWritten(claim.value) >= TELLING
  )
}

function figureOf({ metric, value }: Claim): string {
  return [metric.action, metric.object, value.unit, value.nominal.toFixed()].join('|')
}

function isUndatedTotal({ source }: Claim, document: Document): boolean {
  const block = document.blocks[source.blockIndex]
  if (!block || block.cell || !AS_TOTAL.test(foldText(source.text))) return false
  return !AS_OF.test(sentenceBefore(block, source.figure.start).whole)
}

function isStateOf(interim: Claim, stale: Claim, lexicon: Lexicon): boolean {
  const { end } = interim.date
  const { published } = stale.source
  const days = end === null || published === null ? 0 : daysFrom(end, published)
  return (
    interim.source.document !== stale.source.document &&
    days >= LATER &&
    days <= REACH * 2 &&
    (stale.region === NATION ||
      stale.region === interim.region ||
      regionAncestors(lexicon, interim.region).includes(stale.region))
  )
}

/** More of the same run, known well before the text that sums it up. */
function goesOn({ date, value }: Claim, final: Claim, { source }: Claim): boolean {
  if (date.end === null || final.date.end === null || source.published === null) return false
  const days = daysFrom(date.end, final.date.end)
  const known = final.source.published ?? final.date.end
  return days >= 0 && days <= REACH && known < source.published && liesBelow(value, final.value)
}

function isOf({ source }: Claim, { path }: Document): boolean {
  return source.document === path
}
