import { readNumeral } from '../calendar/numeral.ts'
import { NATION } from '../lexicon/regions.ts'
import type { Span } from './clauses.ts'
import { isOfGames, isOfNation } from './of-nation.ts'
import type { Reading } from './reading.ts'
import { isBureauOf } from './region-carried.ts'
import type { RegionMention } from './region-mention.ts'
import { DATELINE_AFTER } from './region-role.ts'
import { firstEndingAfter, spansWithin } from './spans.ts'
import { isScene } from './spot.ts'
import { isTown } from './town.ts'
import { withVillage } from './town-scene.ts'

/**
 * The region that acts in, or is the subject of, a sentence up to a figure. A region that stands right before the
 * figure is its own whatever it is there for: 分布在广西（7例）、四川（4例）.
 */
export function regionBefore(
  reading: Reading,
  span: Span,
  at: number,
  home: string | null = null,
  event: string | null = null,
): string | null {
  let found: RegionMention | null = null
  let scene: RegionMention | null = null
  for (const mention of spansWithin(reading.regions, span.start, at)) {
    if (mention.end > at) break
    // 云林报导, of a text on a town there.
    if (
      home !== null &&
      isTown(home) &&
      home.startsWith(mention.region) &&
      DATELINE_AFTER.test(reading.text.slice(mention.end, mention.end + 16))
    )
      continue
    if (isInClosedBracket(reading.text, mention, at) || isPartOfName(reading, mention, event)) continue
    // 全国苹果产业大会在洛川县开幕，签约…: a word of the name.
    if (isInName(reading, mention)) continue
    // 南昌、九江、上饶等11个设区市: some of more than are named.
    if (OPEN_LIST.test(reading.text.slice(mention.end, mention.end + LONGEST_LIST))) {
      const around = PROVINCE.exec(mention.region)?.[0]
      const isBeyond =
        around !== undefined && home?.startsWith(around) === true && !mention.region.startsWith(home)
      if (isBeyond && mention.role !== 'place') found = { ...mention, region: around }
      continue
    }
    // 国务院事故调查组: whoever looks into it.
    if (event !== null && mention.region === NATION && mention.role === 'agency') continue
    // What happened to a county is counted for it, whichever of its towns is named.
    if (event !== null && mention.role !== 'agency' && isTown(mention.region) && mention.region !== home)
      continue
    const beside = mention.end === at - 1 && reading.text.charAt(mention.end) === '（'
    if (mention.role === 'place' && !beside) {
      scene = isSceneOf(reading, mention, at, home) ? mention : null
      continue
    }
    if (found && isBureauOf(found, mention, reading.text)) continue
    // 全市立案2986件，占全省的20.1%，其中…: told of the first still.
    if (found && COMPARED.test(reading.text.slice(Math.max(0, mention.start - 4), mention.start))) continue
    found = mention
  }
  const together = allTogether(reading, span, at, home) ?? allOfSentence(reading, span, at, home)
  if (together) return together
  if (scene && event === null && (!found || found.region === home || scene.region.startsWith(found.region)))
    return withVillage(scene, reading.text)
  if (!found || home === null) return found?.region ?? null
  if (COMPARED.test(reading.text.slice(Math.max(0, found.start - 4), found.start))) return home
  if (!found.region.includes('、') && OF_ALL.test(reading.text.slice(Math.max(found.end, at - 24), at)))
    return home
  return event === null ? withVillage(found, reading.text) : found.region
}

/** 捣破荃湾区一处赌档，拘捕27人: a part of the text's own region, named in the clause before the figure or in its own. */
function isSceneOf(
  { text }: Reading,
  { start, end, region }: RegionMention,
  at: number,
  home: string | null,
): boolean {
  if (home === null || region === home || !region.startsWith(home) || region.includes('、')) return false
  const between = text.slice(end, at)
  const isNear = between.length <= SCENE_REACH && !/(?:，[^，]*){2}/.test(between)
  return (
    (isNear || isScene(text, start, end)) &&
    !ENDED_THERE.test(between) &&
    !(isTown(region) && HELD_THERE.test(between)) &&
    !/[。；：]|[、和及]$|全[国省市县州盟旗]|外省|各地/.test(between) &&
    !/^(?:等|的|籍|、|和|及|与|(?:公安)?分局)/.test(between) &&
    !/[赴到往向从由至离距]$/.test(text.slice(Math.max(0, start - 1), start))
  )
}

/** 环岛赛在海口落幕，20支车队…: where it came to its end is one place of all that it went through. */
const ENDED_THERE = /^(?:收官|落幕|闭幕|落下帷幕|画上句号|冲线|到达终点)/

/** 民警在义门镇召开返赃大会，发还现金…; 开茶节在西坪镇举行，签约…: the town where a county meets is not what is told. */
const HELD_THERE =
  /^[^，。；、：\d]{0,12}?(?:举行|举办|召开|开幕|启幕|启动|落幕|闭幕|落下帷幕|收官|开赛|开跑|起跑|鸣枪|(?:开展|组织)[^，。；：\d]{0,10}?(?:会|仪式|活动|宣传|演练|培训|讲座|签约|集中(?:销毁|返还|发还|宣讲)))/

const SCENE_REACH = 40

/** 大埔公路巴士车祸: the place in the name of what the text is on. */
function isPartOfName({ text, campaigns }: Reading, { start, end }: Span, event: string | null): boolean {
  if (event === null) return false
  const name = campaigns[firstEndingAfter(campaigns, end)]
  return (
    name?.series === event &&
    name.end - start <= event.length + SLACK &&
    !/[，。；、：\d]/.test(text.slice(end, Math.max(end, name.start)))
  )
}

const OPEN_LIST =
  /^(?:、[\u4e00-\u9fff]{2,8}){0,5}等(?:地|多地|(?:\d{1,3}|[两三四五六七八九十多]{1,3})(?:余|多)?个?(?:设区市|市州|地市|省份|省|市|县|区|州|地))/
const LONGEST_LIST = 40
/** The province that a region's full name begins with. */
const PROVINCE = /^(?:[^省市区]+(?:省|自治区)|(?:北京|上海|天津|重庆)市)(?=.)/

/** 全国 of a meeting of a trade, 北京 of games between nations. */
function isInName({ campaigns }: Reading, { start, end, region }: RegionMention): boolean {
  const name = campaigns[firstEndingAfter(campaigns, end)]
  if (name === undefined || name.start > start || !name.annual) return false
  return region === NATION ? !isOfNation(name.series) : isOfGames(name.series)
}

/** 四川 before 九寨沟地震 */
const SLACK = 3

/** 3人死亡（漾濞县2人、永平县1人），34人受伤: what brackets tell is over with them. */
function isInClosedBracket(text: string, { start, end }: Span, at: number): boolean {
  const close = text.slice(end, Math.min(at, end + BRACKET_REACH)).indexOf('）')
  if (close < 0 || !/^\d/.test(text.charAt(end))) return false
  const before = text.slice(Math.max(0, start - BRACKET_REACH), start)
  return before.lastIndexOf('（') > before.lastIndexOf('）') && text.slice(end, end + close).indexOf('（') < 0
}

const BRACKET_REACH = 60

/** 临沂…，潍坊、青岛…，三市合计: the regions named last before, where they are as many as the words say. */
function allTogether(reading: Reading, span: Span, at: number, home: string | null): string | null {
  const words = TOGETHER.exec(reading.text.slice(Math.max(span.start, at - 24), at))
  const count = words?.[1] === undefined ? null : (readNumeral(words[1], 0)?.value ?? null)
  if (words === null || count === null || count > MOST_TOGETHER) return null
  const end = Math.max(span.start, at - 24) + words.index
  const named: string[] = []
  for (const { region } of [
    ...spansWithin(reading.regions, Math.max(0, end - TOGETHER_REACH), end),
  ].reverse()) {
    if (region === NATION || region === home || named.includes(region)) continue
    if (named.length === count) break
    named.unshift(region)
  }
  const levels = new Set(named.map((name) => /.$/.exec(name)?.[0]))
  return named.length === count && levels.size === 1 ? named.join('、') : null
}

/** 沈阳…，大连…，合计占全省的81.0%: the regions that the sentence told of before, two or three of one rank. */
function allOfSentence(reading: Reading, span: Span, at: number, home: string | null): string | null {
  if (!SHARE_TOGETHER.test(reading.text.slice(Math.max(span.start, at - 24), at))) return null
  const named = new Set<string>()
  for (const { region, role } of spansWithin(reading.regions, Math.max(span.start, at - TOGETHER_REACH), at))
    if (role !== 'place' && region !== NATION && region !== home && !(home ?? '').startsWith(region))
      named.add(region)
  const ranks = new Set([...named].map((name) => /.$/.exec(name)?.[0]))
  return named.size >= 2 && named.size <= 3 && ranks.size === 1 ? [...named].join('、') : null
}

const SHARE_TOGETHER = /(?:^|[，；、])(?:合计|共同|一共|总共|加起来)(?:共)?占[^，。；]{0,10}$/

const TOGETHER =
  /(?:^|[，。；：])[这上述]{0,3}([两二三四五六七八九])[市县区地省州盟旗](?:一共|合计|共计|总计|加起来|相加|合共|合占|总共|警方|共)/
const MOST_TOGETHER = 6
const TOGETHER_REACH = 160

/** 三处合计, 其余各市合计, 等8个市: of more than the place named last. */
const OF_ALL = /[两三四五六七八九十\d][处地市县区省州盟旗家](?:合计|共计|总计|加起来|相加)|其余|^等$/

/** 高出全国4.5个百分点, 占全省的35.5%: what is compared with is not what is told of. */
const COMPARED = /(?:占|高于|低于|高出|低|比|较|超过|相当于|(?<!的)是|居|列)$/
