import type { Span } from './clauses.ts'
import type { Reading } from './reading.ts'
import type { RegionMention } from './region-mention.ts'
import { spansWithin } from './spans.ts'
import { isTown, villageAt } from './town.ts'

const REACH = 16

/** A sentence that comes back from a scene in a town to the whole that the text is on: 全县现有…. */
export function leavesScene(reading: Reading, sentence: Span, home: string | null): boolean {
  if (home === null) return false
  for (const { role, region } of spansWithin(reading.regions, sentence.start, sentence.end))
    if (role !== 'place' && home.startsWith(region)) return true
  const text = reading.text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST))
  return !PERSONAL.test(text) && (LOOKS_WIDER.test(text) || text.includes(shortOf(home)))
}

/** “腊月二十八还在发货。”店主说, 【同期声】种植户 王某：…: a paragraph that goes on with the people of the scene before it. */
export function goesOnInScene({ text }: Reading): boolean {
  return GOES_ON.test(text)
}

const GOES_ON = /^(?:“|【?同期声】?|(?:店主|村民|老板|农户|种植户|养殖户|果农|菜农|茶农|蟹农|渔民|他|她))/
const LONGEST = 200
/** She, her family, the owner: still those of the scene. */
const PERSONAL =
  /[他她]|[种养]植?殖?户|[果菜茶蟹花棉蔗瓜]农|自家|我家|家里|村民|农户|店主|老板|老[\u4e00-\u9fff][说家]|“/
/** 今年1至11月, 4月以来, 市医院: of more than one morning in one town. */
const LOOKS_WIDER =
  /以来|今年|去年|上年|截[至止]|全年|\d{4}年|\d月?[至到—-]\d{1,2}月|目前|全[省市县区州旗]|(?:^|[，。；：])[省市县区州旗](?![场面容里民])[\u4e00-\u9fff]/

/** 东方, of 海南省东方市. */
function shortOf(home: string): string {
  return /[^省市州盟县区旗]{2,}(?=[市县区旗]$)/.exec(home)?.[0] ?? home
}

/** 北董乡景明村: the village behind its town is what is told of. */
export function withVillage({ region, end }: RegionMention, text: string): string {
  const village = /[镇乡道]$/.test(region) && !region.includes('、') ? villageAt(text, end) : undefined
  return village === undefined ? region : region + village
}

/**
 * 一大早，冷水镇的莼菜田里，村民划着木盆。“一天能采40多斤。”: a scene in a town opens a paragraph that goes on with it, up to
 * 全县. It tells no figures itself, or stands somewhere in the town.
 */
export function sceneIn(reading: Reading, sentence: Span, home: string | null): string | null {
  for (const mention of spansWithin(reading.regions, sentence.start, sentence.end))
    if (opensScene(reading, sentence, mention, home)) return withVillage(mention, reading.text)
  return null
}

function opensScene(
  { text, figures }: Reading,
  sentence: Span,
  { start, end, region, role }: RegionMention,
  home: string | null,
): boolean {
  if (home === null || region === home || !region.startsWith(home) || !isTown(region)) return false
  const before = text.slice(sentence.start, start)
  const after = text.slice(end, Math.min(end + REACH, sentence.end))
  return (
    /^[^。；]{0,16}$/.test(before) &&
    (role === 'subject' || /在$/.test(before)) &&
    !region.includes('、') &&
    !NO_SCENE.test(after) &&
    (SOMEWHERE.test(after) || [...spansWithin(figures, sentence.start, sentence.end)].length === 0)
  )
}

const SOMEWHERE = /^[^，。；：、\d]{0,12}[里上中内旁边前口]，/
const NO_SCENE =
  /^(?:等|、|和|及|籍)|^[^，。；]{0,12}?(?:举行|举办|召开|开幕|启幕|启动|落幕|闭幕|收官|开赛|开跑|鸣枪|登陆|党委|政府|办事处)/
