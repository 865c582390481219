import { type CampaignMention, yearBefore } from './campaign.ts'
import type { Reading } from './reading.ts'
import { overlapping } from './spans.ts'

/**
 * 发起“春蕾计划”, and below it “春蕾计划”累计筹资…: a plan or a work in quotes is an undertaking that the text is on where the text
 * tells that it was set going and comes back to it, or where its headline names it. Told once (“特岗计划”招聘…), it is no more than
 * where its figure comes from.
 */
export function withUndertakings(readings: readonly Reading[]): readonly Reading[] {
  const names = new Set<string>()
  for (const [index, reading] of readings.entries())
    for (const [, name = ''] of reading.text.matchAll(QUOTED))
      if (!names.has(name) && isUndertaking(name, index, readings)) names.add(name)
  if (names.size === 0) return readings
  return readings.map((reading) => withNames(reading, names))
}

const QUOTED = /“([^“”，。；：！？]{2,14}(?:计[划画]|工程|运动)(?:[1-9]\.0)?)”/g

function isUndertaking(name: string, first: number, readings: readonly Reading[]): boolean {
  if (GENERAL.test(name)) return false
  const told = readings.filter(({ text }) => text.includes(name))
  if (told.length < 2) return false
  return first === 0 || told.some(({ text }) => isSetGoing(text, `“${name}”`))
}

/** 十四五规划, 教育强国工程 of a government's programme are told of by many; “希望工程” is one's own. */
const GENERAL = /^(?:招生|招聘|培养|投资|生产|发展|五年|年度|预算|工作|行动|建设|投放)计[划画]$/

function isSetGoing(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length
    if (SETS.test(text.slice(Math.max(0, at - REACH), at)) || IS_SET.test(text.slice(end, end + REACH)))
      return true
  }
  return false
}

const REACH = 14
const SETS =
  /(?:启动|实施|发起|开展|推出|推行|设立|组织|开启|打造|参与|加入|响应|承接|打响|创立)(?:了)?[\u4e00-\u9fff]{0,6}$/
const IS_SET =
  /^[\u4e00-\u9fff]{0,4}?(?:启动|实施|开展|推出|落地|收官|落幕|结束|发起|[\u4e00-\u9fff]{0,2}以来|走过|成立|迎来|累计|自(?:19|20)\d{2}年)/

function withNames(reading: Reading, names: ReadonlySet<string>): Reading {
  const { text } = reading
  const added: CampaignMention[] = []
  for (const series of names)
    for (let at = text.indexOf(series); at >= 0; at = text.indexOf(series, at + series.length)) {
      const end = at + series.length
      const isQuoted = text.charAt(at - 1) === '“' && text.charAt(end) === '”'
      const span = isQuoted ? { start: at - 1, end: end + 1 } : { start: at, end }
      if (overlapping(reading.campaigns, span)) continue
      const year = yearBefore(text, span.start)
      added.push({ ...span, series, year, annual: year !== null, kind: 'named' })
    }
  if (added.length === 0) return reading
  return { ...reading, campaigns: [...reading.campaigns, ...added].sort((a, b) => a.start - b.start) }
}
