import { findDateline } from '../calendar/dateline.ts'
import { parseStamp } from '../calendar/stamp.ts'
import { type MappedText, type Place, sourcePlace } from '../text/mapped-text.ts'
import type { Stamp } from './document.ts'
import type { StatedStamp } from './piece.ts'

/** A stamp inside a longer line, as written: ISO, Chinese or ROC, with its clock and zone. */
const WRITTEN =
  /(?:民[国國]\s?)?\d{2,4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?:[T\s]{0,3}(?:[A-Z]{3}\s)?(?:[上下]午)?\d{1,2}[:：时時]\d{2}(?:[:：分]\d{2}秒?)?(?:\.\d{1,9})?\s?(?:Z|[A-Z]{3}\b|[+-]\d{2}:?\d{2})?)?|[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日/

/** The stamp that a text states, on the calendar and clock of Asia/Shanghai. */
export function stampOf({ text, at }: StatedStamp): Stamp | undefined {
  const found = parseStamp(text)
  if (!found) return undefined
  const written = WRITTEN.exec(text.slice(0, LONGEST_LINE))
  const stated = (written?.[0] ?? text).trim()
  const { date, time, zone } = found
  return {
    date,
    ...(time === undefined ? {} : { time: time.slice(0, 'HH:MM'.length) }),
    ...(zone === undefined ? {} : { zone }),
    stated,
    ...(at ? { place: 'runs' in at ? placeIn(at, stated) : at } : {}),
  }
}

const LONGEST_LINE = 300

function placeIn(mapped: MappedText, stated: string): Place {
  const start = mapped.text.indexOf(stated)
  return start < 0
    ? sourcePlace(mapped, 0, mapped.text.length)
    : sourcePlace(mapped, start, start + stated.length)
}

/** Datelines stand within the first units of a paragraph. */
const HEAD = 60

/** 「新华社北京10月14日电」, 「澎湃新闻1月5日从…获悉」: what stands before the date. */
const BEFORE_DATE =
  /^[（【]?([\p{Script=Han}A-Za-z]{2,20}?)(?:(?:19|20)\d{2}年)?\d{1,2}月\d{1,2}日(?:电|讯|消息|专电|综合|报道|从)/u

/** Agencies and papers, without the place that a dateline joins to them; 本报 and 本网 name nobody. */
const AGENCY =
  /^(?!本[报网台])(新华社|新华网|中新社|中新网|中国新闻网|中国新闻社|人民网|央视网|央视新闻|中央社|央广网|光明网|澎湃新闻|[\p{Script=Han}A-Za-z]{1,8}?(?:网|社|日报|晚报|时报|早报|在线|新闻|客户端|之家))/u

/** The dateline at the head of a folded paragraph, its year taken from `reference` (an ISO date) where untold. */
export function datelineOf(folded: MappedText, reference: string | null): Stamp | undefined {
  const found = findDateline(folded.text, reference)
  if (!found) return undefined
  return { date: found.date, stated: found.text, place: sourcePlace(folded, found.start, found.end) }
}

/** Who reports, by the dateline, whether or not its date can be told. */
export function agencyOf(folded: MappedText): string | undefined {
  const lead = BEFORE_DATE.exec(folded.text.slice(0, HEAD))?.[1]
  return lead === undefined ? undefined : AGENCY.exec(lead)?.[1]
}
