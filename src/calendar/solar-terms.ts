import { toDay } from './civil.ts'

const J2000 = toDay(2000, 1, 1)
const RADIAN = Math.PI / 180

/**
 * The day in Asia/Shanghai on which the sun reaches a solar term of the year; index 0 is 小寒 (285°, January),
 * 6 清明, 23 冬至. Source: J. Meeus, Astronomical Algorithms, ch. 25 (low accuracy: some 15 minutes).
 */
export function solarTermDay(year: number, index: number): number {
  const target = (285 + index * 15) % 360
  // Terms follow each other by 15.2 days from about 5.5 January.
  let moment = toDay(year, 1, 1) + 4.5 + index * 15.22
  for (let step = 0; step < 5; step++) {
    const away = ((target - sunLongitude(moment) + 540) % 360) - 180
    moment += (away * 365.2422) / 360
  }
  return Math.floor(moment + 8 / 24)
}

/** Apparent longitude of the sun in degrees; `moment` in days since 1970 (UTC), TT taken as UTC + 69 s. */
function sunLongitude(moment: number): number {
  const century = (moment + 69 / 86400 - J2000 - 0.5) / 36525
  const mean = 280.46646 + 36000.76983 * century + 0.0003032 * century ** 2
  const anomaly = (357.52911 + 35999.05029 * century) * RADIAN
  const centre =
    (1.914602 - 0.004817 * century) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * century) * Math.sin(2 * anomaly) +
    0.000289 * Math.sin(3 * anomaly)
  const node = (125.04 - 1934.136 * century) * RADIAN
  return (((mean + centre - 0.00569 - 0.00478 * Math.sin(node)) % 360) + 360) % 360
}
