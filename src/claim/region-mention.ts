/** A region named in a text, and what it is there for. */
export interface RegionMention {
  readonly start: number
  readonly end: number
  readonly region: string
  /**
   * `agency`: who acts or reports (北京警方, 四川省公安厅) · `subject`: what the figures are about (甘肃113人死亡) ·
   * `place`: merely named (在湖南、四川等11个省市).
   */
  readonly role: 'agency' | 'subject' | 'place'
  /** True of a lake or a river, which stands for the region that it lies in. */
  readonly isWater?: boolean
}

/** 元朗 without 区 is a quarter, for which nobody counts unless it is told of a spot there; 元朗区 is a district. */
export function asCounted(region: string, written: string, isOfSpot = false): string {
  return isOfSpot || written.endsWith('区') ? region : wholeOf(region)
}

/** Texts of Hong Kong and Macau count by the city as a whole. */
export function wholeOf(region: string): string {
  return /^(?:香港|澳门)特别行政区/.exec(region)?.[0] ?? region
}

/**
 * 港珠澳大桥口岸, 罗湖口岸, in a text of Hong Kong or Macau: a bridge or a crossing to the mainland has two ends, and what the
 * city counts there is counted at its own.
 */
export function ownSide(region: string, written: string, context: string): string {
  const city = /^(?:香港|澳门)特别行政区/.exec(context)?.[0]
  return city !== undefined && !region.startsWith(city) && CROSSING.test(written) ? city : region
}

const CROSSING = /口岸$|大桥$|管制站$|关闸$/
