import type { Reading } from './reading.ts'

/** 第七届茶博会20日在福州闭幕: where a fair is held is what its figures are of. */
export function venueOf(readings: readonly Reading[]): string | null {
  for (const { text, regions } of readings.slice(0, 4))
    for (const { start, end, region } of regions)
      if (
        (text.charAt(start - 1) === '在' && HELD_AFTER.test(text.slice(end, end + 24))) ||
        (BACK_IN.test(text.slice(Math.max(0, start - 2), start)) &&
          VENUE_AFTER.test(text.slice(end, end + 16)))
      )
        return region
  return null
}

/** 赛马节重回玉树市扎西科赛马场 */
const BACK_IN = /重回|回到|移师$/
const VENUE_AFTER = /^[^，。；：]{0,8}?(?:赛马场|体育场|体育馆|体育中心|会展中心|博览中心|展览馆|广场|公园)/

const HELD_AFTER =
  /^[^，。；：]{0,16}?(?:开幕|闭幕|落幕|启幕|落下帷幕|画上句号|开赛|鸣枪|开跑|收官|拉开帷幕|圆满结束|(?:举行|举办|召开)(?![^，。；]{0,6}(?:发布|会议|仪式|通报|座谈)))/
