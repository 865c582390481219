import type { Reading } from './reading.ts'

/** True where the first paragraphs say that a campaign has come some of its way, or any of them that it will go on. */
export function isPartway(readings: readonly Reading[]): boolean {
  return readings.some(
    ({ text }, index) =>
      WILL_GO_ON.test(text.slice(0, LONGEST)) || (index < OPENING && PARTWAY.test(text.slice(0, LONGEST))),
  )
}

const OPENING = 5
const LONGEST = 600

const PARTWAY =
  /阶段性?(?:工作)?(?:成[效果绩]|战果|战报|胜利|进展|总结|情况)|取得(?:明显|显著|积极|初步)?阶段|(?:初战|首战)(?:告捷|见效|显威)|中期(?:推进|小结|总结|评估|答卷|成绩|战报|战果)|(?:行动|整治|攻势|战役|时间)(?:已)?过半|(?:前|上)半程|第[一二三]阶段(?:工作)?(?:战果|成[效果]|已)|通报[^，。；]{0,30}进展/
/** 行动将持续至12月31日, 整治将延续到年底 */
const WILL_GO_ON =
  /(?:行动|整治|活动|战役|攻势|工作|检查|巡查|专项)[^，。；]{0,6}将[^，。；]{0,4}(?:持续|延续|开展|进行)[到至]/

/**
 * The last days up to which a text counts (截至10月底): what it tells of the same months (4月至10月) is told up to there too, on the
 * way; not 截至7月15日行动结束.
 */
export function asOfDays(readings: readonly Reading[]): ReadonlySet<string> {
  const days = new Set<string>()
  for (const { text, periods } of readings.slice(0, OPENING))
    for (const { end, period, role } of periods)
      if (
        role === 'as-of' &&
        period.end !== null &&
        !period.end.endsWith(YEAR_END) &&
        !OVER.test(text.slice(end, end + 16))
      )
        days.add(period.end)
  return days
}

/** What is counted up to a year's end is over with it. */
const YEAR_END = '-12-31'
const OVER = /^[^，。；]{0,10}(?:结束|收官|落幕|闭幕|收网|收兵|收队|收尾)/
