import type { Coverage } from './dating.ts'
import type { FigureSetting } from './figure-scope.ts'
import type { Walk } from './walk.ts'

/**
 * 7月12日，一处加油站被查出芯片4块。电梯安全方面，立案61家: a sentence that opens a new point is of the text's own period again, where
 * the one before was of some days or months of it.
 */
export function backToText(
  { homeCoverage, home }: Walk,
  { reading: { text }, sentence, carried }: FigureSetting,
  at: number,
  region: string | null,
): Coverage | null {
  if (!homeCoverage || !isWithin(carried.coverage, homeCoverage.coverage)) return null
  const before = text.slice(sentence.start, Math.min(at, sentence.start + LONGEST))
  const isWide = carried.place !== null && carried.place !== home.region && OF_ALL.test(before)
  return isWide || NEW_POINT.test(before) || isElsewhere(carried.place, region, home.region)
    ? homeCoverage.coverage
    : null
}

/** 3月19日，汇川区…拖移34辆。仁怀市则给583栋…: of another place than what that day was told of. */
function isElsewhere(place: string | null, region: string | null, home: string | null): boolean {
  return (
    place !== null &&
    region !== null &&
    place !== home &&
    !region.startsWith(place) &&
    !place.startsWith(region)
  )
}

const LONGEST = 80

/** 电梯安全方面，; 分地区看，; 行动期间， */
const NEW_POINT =
  /^(?:[^，。；：\d]{2,14}方面[，：]|(?:[分按从])[^，。；：\d]{1,8}(?:来看|看|分)，|(?:整个|全)?[^，。；：\d]{0,4}(?:行动|整治|专项|专案|档期|赛季|赛事|榨季|活动|春运|暑运)(?:期间|中|以来|开展以来)|整个)/

/** …5车受损、2人轻伤。全省事故快处率92.6%: of all of it, behind a case in one place. */
const OF_ALL = /^[^，。；：\d]{0,4}全(?:国|省|市|县|州|区|盟|旗|自治区)/

/** Of some days or months inside the other, which began before it. */
function isWithin(part: Coverage | null, whole: Coverage): boolean {
  if (part?.kind !== 'closed' || part.start === null || part.end === null || whole.end === null) return false
  return (whole.start === null || part.start > whole.start) && part.end <= whole.end
}
