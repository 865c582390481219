import { daysFrom } from '../calendar/civil.ts'
import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import type { Retelling } from '../ledger/retellings.ts'
import { sentenceBefore } from '../ledger/sentence.ts'
import { addsUp, countedIn } from '../ledger/series.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isAhead } from './ahead.ts'
import { likeness } from './likeness.ts'
import { phraseReader } from './phrase.ts'
import { STILL, type Stale } from './told-as-whole.ts'

/** Digits from which one number of two stretches is no coincidence. */
const TELLING = 4
/** Share of the shorter telling's words that the other must have. */
const ALIKE = 0.5

/**
 * A figure told of a whole year or of all days of a holiday that another text had told while these still ran: the count
 * of a part of it, whatever campaign and subject either was booked to. Null where nothing shows that.
 */
export function staleRetelling(retelling: Retelling, lexicon: Lexicon): Stale | null {
  const { claims, digits, documents, ofOneOrigin } = retelling
  const [a, b] = claims
  if (ofOneOrigin || digits < TELLING || a.source.document === b.source.document) return null
  if (countedIn(a.value) !== countedIn(b.value) || !addsUp(a) || !addsUp(b)) return null
  for (const [stale, interim] of [
    [a, b],
    [b, a],
  ] as const) {
    const document = documents.find(({ path }) => path === stale.source.document)
    const day = interim.source.published
    if (!document || day === null || isAhead(interim) || isAhead(stale) || PLANS.test(interim.source.text))
      continue
    if (!isOfPart(stale, interim, day, document)) continue
    const phraseOf = phraseReader(lexicon, documents)
    const like = likeness(phraseOf(stale), phraseOf(interim), lexicon)
    if (like.common > 0 && like.share >= ALIKE) return { stale, interim, final: null }
  }
  return null
}

/** What a year is meant to bring may be told at its beginning and at its end. */
const PLANS = /目标|计划|任务|预算|全年|安排/
const WHOLE_YEAR = /全年(?!.*(?:目标|计划|任务|预算))/
const HOLIDAY = /(?<!\d)(\d{1,2})天(?:假期|长假|小长假)/

/** What `stale` is told of was not over when `interim` was published. */
function isOfPart(stale: Claim, interim: Claim, published: string, document: Document): boolean {
  const block = document.blocks[stale.source.blockIndex]
  if (!block || block.cell) return false
  const { text } = sentenceBefore(block, stale.source.figure.start)
  const { start, end } = interim.date
  if (WHOLE_YEAR.test(text)) {
    const last = stale.date.end
    return (
      last?.endsWith('-12-31') === true &&
      end?.slice(0, 4) === last.slice(0, 4) &&
      daysFrom(published, last) > STILL
    )
  }
  const days = Number(HOLIDAY.exec(text)?.[1] ?? 0)
  if (days === 0 || start === null || end === null || start === end) return false
  return (
    stale.date.start === start && daysFrom(start, end) + 1 < days && daysFrom(start, published) + 1 < days
  )
}
