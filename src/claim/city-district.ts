import type { Reading } from './reading.ts'

/**
 * 荃湾区议会…, 元朗区上半年…: texts of Hong Kong count by the city, but one whose headline and first paragraph both write out
 * one district, and that speaks of what was done 区内, is on that.
 */
export function cityDistrict(city: string, readings: readonly Reading[]): string | null {
  const [headline, lead] = readings
  const district =
    headline?.regions.find(({ region }) => isDistrict(region, city))?.region ??
    // 葵青地区康健中心, over 葵青区议会…: by its bare name.
    lead?.regions.find(
      ({ region }) => isDistrict(region, city) && headline?.text.startsWith(region.slice(city.length, -1)),
    )?.region
  if (district === undefined || lead?.regions.every(({ region }) => region !== district) !== false)
    return null
  const isOfSeveral = readings
    .slice(0, OPENING)
    .some(({ regions }) => regions.some(({ region }) => region !== district && isDistrict(region, city)))
  return !isOfSeveral && readings.slice(0, OPENING).some(({ text }) => INSIDE.test(text.slice(0, LONGEST)))
    ? district
    : null
}

function isDistrict(region: string, city: string): boolean {
  return region.startsWith(city) && region.endsWith('区') && region !== city
}

const INSIDE =
  /(?<![地社小辖市郊城园景校厂库疫灾震山港湾新])区(?:内(?!地)|议会|议员|议局)|[全该本我]区(?![域别])/
const OPENING = 6
const LONGEST = 800
