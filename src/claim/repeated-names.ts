import type { RegionIndex } from '../lexicon/regions.ts'
import { type CampaignMention, yearBefore } from './campaign.ts'
import type { Reading } from './reading.ts'
import { overlapping } from './spans.ts'
import { unquotedName } from './unquoted-campaign.ts'

/**
 * 豇豆农药残留攻坚治理工作通报, over 豇豆农药残留攻坚治理进入关键期: words for a piece of work, out of quotes, that the headline and the
 * text under it tell in the same form are the name of what the text is on; as are 开展河湖岸线清理行动 and further down
 * 河湖岸线清理行动 again. Told once, they may only say what was done.
 */
export function withRepeatedNames(readings: readonly Reading[], regions: RegionIndex): readonly Reading[] {
  const names = new Set<string>()
  for (const [index, reading] of readings.entries())
    for (const match of reading.text.matchAll(WORK)) {
      const end = match.index + match[0].length
      const set = SET_NAME.exec(reading.text.slice(Math.max(0, match.index - LONGEST), match.index))?.[1]
      const name =
        set !== undefined && isRepeated(set + match[0], index, readings)
          ? set + match[0]
          : unquotedName(reading.text, match.index, end, regions)
      if (name === null || names.has(name) || ACT.test(name)) continue
      if (overlapping(reading.campaigns, { start: match.index, end })) continue
      if (isRepeated(name, index, readings)) names.add(name)
    }
  if (names.size === 0) return readings
  return readings.map((reading) => withNames(reading, names))
}

const WORK =
  /(?<=[\u4e00-\u9fff]{3})(?:(?:攻坚|集中|专项|突击|百日|联合|[春夏秋冬]季){1,2}(?:治理|整治|清理|清查|排查|整改|提升|清零|清欠|清收|整顿|打击|检查|督查|执法)(?!行动|工作组|办|组)|(?<!专项|统一|联合|集中)行动(?!计[划画]|方案|指南|纲要|[者力员组]|轨迹|不便))/g

/** 实施美丽庭院创建 + 行动: all that stands between the verb and the noun, if it comes again. */
const SET_NAME =
  /(?:启动|实施|发起|开展|推出|部署|组织|开启|打响|展开)(?:了)?((?:(?!启动|实施|发起|开展|推出|部署|组织|开启|打响|展开)[\u4e00-\u9fff]){3,14})$/
const LONGEST = 20

/** What is done on a day, in danger or by soldiers. */
const ACT =
  /(?:救援|营救|搜救|搜寻|抢险|救灾|抓捕|缉捕|围捕|收网|军事|维和|扑救|执法|检查|巡查|巡逻|慰问|志愿)行动$/

function isRepeated(name: string, first: number, readings: readonly Reading[]): boolean {
  const told = readings.filter(({ text }) => text.includes(name))
  if (told.length < 2 || told.some((reading) => isPartOfName(name, reading))) return false
  return first === 0 || told.some(({ text }) => isSetGoing(text, name))
}

/** 专项整治三年行动, over 安全生产专项整治三年行动: the end of a name that is known already. */
function isPartOfName(name: string, { text, campaigns }: Reading): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    if (overlapping(campaigns, { start: at, end: at + name.length })) return true
  return false
}

function isSetGoing(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    if (SETS.test(text.slice(Math.max(0, at - REACH), at))) return true
  return false
}

const REACH = 14
const SETS =
  /(?:启动|实施|发起|开展|推出|部署|组织|开启|打响|展开|推进)(?:了|的)?(?:[全今本去][国省市县区州盟旗年度]|为期[一二三四五六七八九十\d个年月天]{2,4}的?|20\d{2}年度?)?$/

function withNames(reading: Reading, names: ReadonlySet<string>): Reading {
  const { text } = reading
  const added: CampaignMention[] = []
  for (const name of names)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const span = { start: at, end: at + name.length }
      if (overlapping(reading.campaigns, span)) continue
      const year = yearBefore(text, at)
      const series = name.replace(/行动$/, '')
      added.push({ ...span, series, year, annual: year !== null, kind: 'named', isUnquoted: true })
    }
  if (added.length === 0) return reading
  return { ...reading, campaigns: [...reading.campaigns, ...added].sort((a, b) => a.start - b.start) }
}
