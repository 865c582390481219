import { addDays, fromIso } from '../calendar/civil.ts'
import { yearByName } from '../calendar/named-year.ts'
import { readNumeral } from '../calendar/numeral.ts'
import { scanPeriods } from '../calendar/scan.ts'
import type { Document } from '../document/document.ts'

/**
 * For a page without a stamp: the day of its dateline in the year that the text is told in (11月6日电, under 2023赛季);
 * without a dateline the only full date of the text, or the first month after the year that it looks back on. Null where
 * nothing tells the year.
 */
export function statedDate(document: Document): string | null {
  const texts = document.blocks.map((block) => inDigits(block.folded.text))
  const opening = texts.slice(0, OPENING)
  const day =
    texts
      .slice(0, OPENING_WITH_NAMES)
      .map(datelineDay)
      .find((found) => found !== null) ?? null
  const held = anniversary(texts, day)
  if (held !== null) return held
  const headed = headDate(texts)
  if (headed !== null) return headed
  const named =
    laterOf(soleYear(opening), latestYear(texts, YEAR_IN_PARTS)) ??
    laterOf(latestYear(texts), latestYear(opening, YEAR_OF_NAME)) ??
    yearByName(opening)
  if (named === null || isOnlyRecord(named, texts)) return soleDate(texts)
  const year = Math.max(
    named,
    yearAfter(texts) ?? named,
    yearAfterCompared(named, texts),
    yearOfThisYears(texts) ?? named,
  )
  if (!day) {
    const sent = lastDayOf(year, texts)
    const day = sent === null ? null : datelineAfter(texts.slice(0, OPENING), sent)
    if (day !== null) return day
    const isNextYear = texts.some((text) => text.includes('去年')) && looksBackOn(year, texts, 1)
    const sole = laterAsOf(texts) ?? soleDate(texts)
    // A chronicle up to 2019 is not told on the one day of 2014 that it names.
    if (sole !== null) return Number(sole.slice(0, 4)) < year ? null : sole
    return isNextYear ? `${year + 1}-01-31` : lastDayOf(year, texts)
  }
  const told = looksBackOn(year, texts, Number(day.month)) ? year + 1 : year
  return dated(told, day)
}

/** （记者某某报道）2021年6月30日，…; 110年6月30日, of the Republic: a full date right behind who writes, where no later year is told. */
function headDate(texts: readonly string[]): string | null {
  for (const text of texts.slice(0, OPENING)) {
    const [, republic, year = '', month = '', day = ''] = HEAD_DATE.exec(text) ?? []
    if (day === '') continue
    const isOfRepublic = republic !== undefined || year.length === 3
    if (!isOfRepublic && !year.startsWith('20')) continue
    const told = Number(year) + (isOfRepublic ? REPUBLIC : 0)
    return (latestYear(texts) ?? told) > told ? null : dated(told, { month, day })
  }
  return null
}

const HEAD_DATE =
  /^[^，。；\d]{0,40}[）讯】]\s?(民国)?(\d{4}|1[01]\d|(?<=民国)\d{2})年(\d{1,2})月(\d{1,2})日(?:[\s，从在]|[上下]午|清晨|凌晨|早晨|早上|一早|傍晚|中午|晚|电|讯|消息)/

/** 二〇一七年八月二十五日: a date written out in signs. */
function inDigits(text: string): string {
  return text.replace(WRITTEN_DATE, (_, year: string, month?: string, day?: string) => {
    const count = (signs: string, unit: string): string => `${readNumeral(signs, 0)?.value ?? signs}${unit}`
    return [count(year, '年'), month && count(month, '月'), day && count(day, '日')].join('')
  })
}

const WRITTEN_DATE =
  /(?<![〇零○一二三四五六七八九十])(二[〇零○][〇零○一二三四五六七八九]{2})年(?:([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十廿]{1,3})日)?)?/g

/** 自2024年3月1日起…，截至4月15日: a full date that something began on, and the day up to which it is told. */
function laterAsOf(texts: readonly string[]): string | null {
  const first = soleDate(texts)
  if (first === null) return null
  for (const text of texts) {
    const told = SINCE_TO.exec(text)
    const [, year = '', , month, day] = told ?? []
    if (month === undefined || day === undefined || !first.startsWith(year)) continue
    const asOf = dated(Number(year), { month, day })
    if (asOf > first) return asOf
  }
  return null
}

const SINCE_TO =
  /(20\d{2})年(\d{1,2})月\d{1,2}日(?:起|以来|启动|开始)[\s\S]{0,200}?截[至止](?:到)?(\d{1,2})月(\d{1,2})日/

interface MonthDay {
  readonly month: string
  readonly day: string
}

function dated(year: number, { month, day }: MonthDay): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function datelineDay(text: string): MonthDay | null {
  const found = DATELINE.exec(text)
  const month = found?.[1] ?? found?.[3]
  const day = found?.[2] ?? found?.[4]
  return month === undefined || day === undefined ? null : { month, day }
}

/** Blocks that a dateline stands in. */
const OPENING = 3
/** With title, subtitle and the names of those who wrote it before the text. */
const OPENING_WITH_NAMES = 5
const DATELINE =
  /(\d{1,2})月(\d{1,2})日(?:综合|专)?(?:电|讯|消息|报道)|^(?:[^，。；\d]{0,40}[）讯】 ])?(\d{1,2})月(\d{1,2})日(?:[上下]午|清晨|凌晨|早晨|早上|一早|傍晚|中午|晚|，|从|在)/
/** Not 2023年将继续: what is planned is no year that the text is told in. */
const YEAR = /(?<!\d)20\d{2}(?=年|赛季|年度)(?!年度?[\u4e00-\u9fff]{0,8}(?:将|计划|力争|预计|拟))/g

/** 2024中国网球公开赛, 2022“清风行动”: an edition by its year; not 2018名选手参赛. */
const YEAR_OF_EDITION =
  /(?<=^|[，。；、：“《（）—\s的讯电道])20\d{2}(?=“[^”]{2,10}”|(?![年名人个家件起只辆项万亿多余场次台吨米元套户条张座所公头份支队处篇册部])[\u4e00-\u9fff]{2,14}(?:赛|节|会|展|[运档]|行动|马拉松|嘉年华|文化周|活动[周月]))/g

/** 112年1至11月, 民国112年: a year of the Republic, with what parts it. */
const YEAR_OF_REPUBLIC =
  /(?<=民国)\d{2,3}(?=年)|(?<![\d.第])1[01]\d(?=年(?:度|\d{1,2}[月至]|[上下]半年|第|全年|前|以来|底|初))/g
const REPUBLIC = 1911

/** 2018年前10个月, 2018年上半年, 2018年1至4月: stretches that a text counts, however many years its opening names before. */
const YEAR_IN_PARTS =
  /(?<=^|[，。；：、（]|截至)20\d{2}(?=年(?:前[一二三四五六七八九十\d]{1,2}个?月|上半年|前?[一二三四]个?季度|\d{1,2}(?:月份?)?[至到—~-]\d{1,2}月|以来))/g

function yearsIn(text: string, pattern = YEAR): readonly number[] {
  return [
    ...(text.match(pattern) ?? []).map(Number),
    ...(pattern === YEAR ? (text.match(YEAR_OF_EDITION) ?? []).map(Number) : []),
    ...(pattern === YEAR ? (text.match(YEAR_OF_REPUBLIC) ?? []).map((year) => Number(year) + REPUBLIC) : []),
  ]
}

/** 与2021年的1.06万起相比，今年…; 而2018年这一数字为118万: a year that the text's own is held against is over. */
function yearAfterCompared(year: number, texts: readonly string[]): number {
  const isBase = new RegExp(
    `(?:[比较与和同]|相比|恢复到)[^，。；\\d]{0,12}${year}年(?:的|同期|全年|[^，。；月季\\d]{2,8}的)?[\\d.]+(?![\\d.]*[月季])[^，。；]{0,16}(?:相比|[增成]长|增|减|升|降|多|少|高|低)|而${year}年(?:的)?(?:这一数字|同期|全年|只有|仅)`,
  )
  return texts.some((text) => isBase.test(text)) ? year + 1 : year
}

/** 比2006年8月的老纪录还高: a year that only a record is of. */
function isOnlyRecord(year: number, texts: readonly string[]): boolean {
  const mentions = texts.flatMap((text) =>
    [...text.matchAll(new RegExp(`${year}年[^，。；]{0,12}`, 'g'))].map(
      ({ index, 0: words }) =>
        /[比较自从]$/.test(text.slice(0, index)) && /纪录|记录|极值|最高|最大/.test(words),
    ),
  )
  return mentions.length > 0 && mentions.every(Boolean)
}

/** The last day that a text names of the year that it is told in, in full, else by its month (今年2月29日). */
function lastDayOf(year: number, texts: readonly string[]): string | null {
  const ofYear = (days: readonly string[]): string | undefined =>
    days
      .filter((day) => day.startsWith(String(year)))
      .sort()
      .at(-1)
  const inFull = ofYear(texts.flatMap(fullDates))
  if (inFull !== undefined) return inFull
  const isOfText =
    texts.slice(0, OPENING).some((text) => text.includes(String(year))) &&
    texts.some((text) => OF_ITS_DAY.test(text))
  return (isOfText && ofYear(texts.flatMap((text) => daysIn(text, year)))) || null
}

/** Told as seen from a day. */
const OF_ITS_DAY = /今年|本月|目前|截至|昨[天日]|今[天日]/

/** Days that are over: not 将持续到10月10日. */
function daysIn(text: string, year: number): readonly string[] {
  return scanPeriods(text, { reference: `${year}-12-31` }).flatMap(
    ({ period, role, start, comparison, text: words }) =>
      words.includes('月') &&
      period.precision === 'day' &&
      period.end !== null &&
      role !== 'since' &&
      comparison !== true &&
      !/(?:将|拟|预计|计划|延续|持续|截止|报名)[^，。；]{0,8}$/.test(
        text.slice(Math.max(0, start - 12), start),
      )
        ? [period.end]
        : [],
  )
}

function soleYear(texts: readonly string[]): number | null {
  const years = new Set(texts.flatMap((text) => yearsIn(text)))
  const [only] = years
  return years.size === 1 && only !== undefined ? only : null
}

/** 2020年3月至今年9月: the year that the text is told in is a later one. */
function yearAfter(texts: readonly string[]): number | null {
  for (const text of texts) {
    const year = /(20\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:起|开始)?[至到—-]今年/.exec(text)?.[1]
    if (year !== undefined) return Number(year) + 1
  }
  return null
}

/** “净网2019”专项行动已于今年1月启动: the campaign's year is the text's own. */
function yearOfThisYears(texts: readonly string[]): number | null {
  for (const text of texts) {
    const told = NAMED_THIS_YEAR.exec(text)
    const year = told?.[1] ?? told?.[2]
    if (year !== undefined) return Number(year)
  }
  return null
}

const NAMED_THIS_YEAR =
  /[\u4e00-\u9fff][-—]?(20\d{2})[”》][^，。；“]{0,12}今年|今年[^，。；“]{0,12}“[\u4e00-\u9fff·]{2,8}[-—]?(20\d{2})”/

/** 22日电, of a text whose last day told is 10月10日: the first 22nd from there on. */
function datelineAfter(opening: readonly string[], last: string): string | null {
  const day = opening.map((text) => DAY_OF_DATELINE.exec(text)?.[1]).find((found) => found !== undefined)
  const first = fromIso(last)
  if (day === undefined || first === null) return null
  for (let after = 0; after <= LONGEST_MONTH; after++)
    if (Number(addDays(last, after).slice(8)) === Number(day)) return addDays(last, after)
  return null
}

const DAY_OF_DATELINE = /(?<![月\d])(\d{1,2})日(?:综合|专)?(?:电|讯)/
const LONGEST_MONTH = 31

/**
 * 2023年11月1日，片区挂牌。今天，它满周岁了: the one day that the text names, so many years on. 玉树地震十周年, 4月14日清晨…: the first year
 * that it names, so many on.
 */
function anniversary(texts: readonly string[], day: MonthDay | null): string | null {
  const first = soleDate(texts)
  const latest = latestYear(texts)
  const years = texts.flatMap((text) => yearsIn(text))
  if (first !== null && texts.some((text) => isKept(text))) return first
  for (const text of texts.slice(0, OPENING)) {
    const words = ANNIVERSARY.exec(text)?.[1]
    const count = words === undefined ? null : words === '' ? 1 : (readNumeral(words, 0)?.value ?? null)
    if (count === null || count > LONGEST_AGO) continue
    if (first === null || !texts.some((each) => BEGAN.test(each))) {
      if (day === null || latest === null || count < FEW_YEARS) return null
      const now = texts.some((each) => each.includes('去年')) ? latest + 1 : latest
      return years.includes(now - count) ? dated(now, day) : null
    }
    const year = Number(first.slice(0, 4)) + count
    return latest !== null && latest > year ? null : `${year}${first.slice(4).replace('-02-29', '-02-28')}`
  }
  return null
}

/** 2024年5月8日，大桥迎来通车三周年: the day on which the years are full, not the first. */
function isKept(text: string): boolean {
  const between = KEPT.exec(text)?.[1]
  return between !== undefined && !BEGAN_BEFORE.test(between)
}

const KEPT =
  /20\d{2}年\d{1,2}月\d{1,2}日([^。；]{0,30}?)(?:迎来|正值|时值|适逢|恰逢|欣逢|喜迎|是|为|庆祝|纪念|满)[^，。；]{0,20}周[年岁]/
const BEGAN_BEFORE =
  /挂牌|揭牌|成立|启动|启用|通车|开行|首发|运营|开业|开馆|开园|投产|投用|上线|建成|揭幕|获批|施行|实施|发生|如今|今[天日年]|现在/

const BEGAN =
  /20\d{2}年\d{1,2}月\d{1,2}日[^。；]{0,40}(?:挂牌|揭牌|成立|启动|启用|开通|通车|开行|首发|运营|开业|开馆|开园|投产|投用|上线|建成|揭幕|获批|施行|实施|发生)/
const LONGEST_AGO = 30
const FEW_YEARS = 2

/** “冬防2024”行动, whose text looks back on 2023 further down. */
function laterOf(year: number | null, ofName: number | null): number | null {
  return year === null || ofName === null ? (year ?? ofName) : Math.max(year, ofName)
}

/** “猎鹰-2020”战役 */
const YEAR_OF_NAME = /(?<=[\u4e00-\u9fff][-—]?)20\d{2}(?=[”》])/g

function latestYear(texts: readonly string[], pattern = YEAR): number | null {
  let latest: number | null = null
  for (const text of texts) for (const year of yearsIn(text, pattern)) latest = Math.max(latest ?? 0, year)
  return latest
}

/**
 * A year that closes before the report: told of as a whole (2022年全年, 截至2022年底) in the first months, or with months
 * of it that lie ahead of the dateline. A text of the year itself says 今年.
 */
function looksBackOn(year: number, texts: readonly string[], month: number): boolean {
  const isClosed = texts.some((text) =>
    new RegExp(`${year}年(?:全年|底|末|度[\u4e00-\u9fff]{0,6}(?:报告|总结|通报|公报|账单|榜单|盘点))`).test(
      text,
    ),
  )
  if (isClosed && month <= FIRST_MONTHS) return true
  if (texts.some((text) => isRunPast(text, year, month))) return true
  if (texts.some((text) => text.includes('今年'))) return false
  const isWhole = texts.some((text) =>
    new RegExp(`${year}年(?:度|全年|底|末|末期|[^\\d月]{0,1}(?!\\d))`).test(text),
  )
  const isAhead = texts.some((text) =>
    [...text.matchAll(new RegExp(`${year}年(\\d{1,2})月`, 'g'))].some(([, told]) => Number(told) > month),
  )
  return isAhead || (isWhole && month <= FIRST_MONTHS)
}

/** 2018年2月至12月，…共侦破57519起, of 7 March: of the year before the report, though it tells of 今年 as well. */
function isRunPast(text: string, year: number, month: number): boolean {
  return [...text.matchAll(RUN_OF_MONTHS)].some(
    ([whole, told, last]) => Number(told) === year && Number(last) > month && !PLANNED.test(whole),
  )
}

const RUN_OF_MONTHS =
  /(20\d{2})年\d{1,2}月(?:\d{1,2}日|[初底])?[至到—~-]{1,2}(?:当年)?(\d{1,2})月(?:\d{1,2}日|[初底])?[^。；]{0,40}/g
const PLANNED = /将|拟|计划|预计|力争|为期|部署|启动/

const FIRST_MONTHS = 3

/** The one full date that a text names anywhere. */
function soleDate(texts: readonly string[]): string | null {
  const dates = new Set(texts.flatMap(fullDates))
  const [only] = dates
  return dates.size === 1 && only !== undefined ? only : null
}

function fullDates(text: string): readonly string[] {
  return [...text.matchAll(/(?<!\d)(20\d{2})年(\d{1,2})月(\d{1,2})日/g)].map(
    ([, year = '', month = '', day = '']) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  )
}

const ANNIVERSARY = /([一两二三四五六七八九十\d]{0,3})周(?:年|岁)/
