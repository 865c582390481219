import { daysFrom } from '../calendar/civil.ts'
import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import { isRunning } from '../ledger/as-of.ts'
import { sentenceBefore } from '../ledger/sentence.ts'
import { foldText } from '../text/fold.ts'

/**
 * Up to when a figure claims to count. A month without its year was read into the past, as months of reported figures
 * are: where that ends before the campaign began, its year must have been meant.
 */
export function intendedEnd(claim: Claim, document: Document): string | null {
  const { start } = claim.date
  const end = shortlyAfter(claim, document) ?? inPublishedYear(claim, document)
  return start !== null && end !== null && isMisplaced(claim, document)
    ? start.slice(0, 4) + end.slice(4)
    : end
}

/** 截至6月25日，: not 申请截至7月25日, which says when something closes. */
const AS_OF = /(?:^|[，。；：）”])截[至止]到?[^，。；]{2,20}(?:，|为?止)/
const OTHER_YEAR = /去年|上年|上一年|前年|往年|同期|历年/
/** So long after publication a day may lie to be the one that is meant. */
const MONTHS_AHEAD = 62
const DAYS_AHEAD = 15
/** 113年 is 2024: years of the Republic of China. */
const REPUBLIC = 1911

/**
 * A running count's day that was read into the year or the month before, as days of reported figures are, though the
 * text names no other year and the very day lies shortly after publication: 截至6月25日 in a text of 20 June.
 */
function shortlyAfter(claim: Claim, document: Document): string | null {
  const { end, precision } = claim.date
  const published = publishedOf(document)
  if (end === null || published === undefined || !isRunning(claim)) return null
  const text = document.blocks[claim.source.blockIndex]?.folded.text ?? ''
  const said = sentenceUpTo(claim, document)
  const year = Number(end.slice(0, 4))
  const isNamed = text.includes(String(year)) || text.includes(`${year - REPUBLIC}年`)
  if (!AS_OF.test(said) || OTHER_YEAR.test(text) || isNamed) return null
  const month = `${Number(end.slice(5, 7))}月`
  const days = (day: string): number => daysFrom(published, day)
  if (year === Number(published.slice(0, 4)) - 1 && said.includes(month)) {
    const here = published.slice(0, 4) + end.slice(4)
    return days(here) > 0 && days(here) <= MONTHS_AHEAD ? here : null
  }
  // 截至25日18时: a count by the hour is not a month old.
  const here = published.slice(0, 8) + end.slice(8)
  const isByHour = precision === 'hour' || precision === 'minute'
  return isByHour && end < published && !text.includes(month) && days(here) > 0 && days(here) <= DAYS_AHEAD
    ? here
    : null
}

/** Its clause with what its sentence says before: 气象台预计，…登陆时最大风力14至15级. */
export function sentenceUpTo({ source }: Claim, document: Document): string {
  const block = document.blocks[source.blockIndex]
  return (block ? sentenceBefore(block, source.figure.start).whole : '') + foldText(source.text)
}

/** A day without its year that was read into the year after its text, and that is in the past in the text's own year. */
function inPublishedYear({ date: { end }, source }: Claim, document: Document): string | null {
  const published = publishedOf(document)
  if (end === null || published === undefined || end.slice(0, 4) <= published.slice(0, 4)) return end
  const text = document.blocks[source.blockIndex]?.folded.text ?? ''
  if (text.includes(end.slice(0, 4)) || text.includes('明年')) return end
  const here = published.slice(0, 4) + end.slice(4)
  return here <= published ? here : end
}

/** 截至8月底 in a report of July on this year's campaign, read as August of the year before: the day is wrong. */
export function isMisplaced({ date: { start, end, precision } }: Claim, document: Document): boolean {
  const published = publishedOf(document)
  if (start === null || end === null || published === undefined || precision === 'year') return false
  return (
    end < start &&
    published.slice(0, 4) === start.slice(0, 4) &&
    Number(end.slice(0, 4)) === Number(start.slice(0, 4)) - 1
  )
}

/** The page's own stamp comes first: the dateline's year is taken from it. */
export function publishedOf({ metadata }: Document): string | undefined {
  return metadata.published?.date ?? metadata.dateline?.date
}
