import type { CampaignMention } from './campaign.ts'
import type { Sentence } from './clauses.ts'
import type { Reading } from './reading.ts'
import { spansWithin } from './spans.ts'

/**
 * The first day of the campaign that a text is on, where its opening says it (今年2月起，…开展“…”专项行动; 5月启动):
 * what is counted from January is then told beside it. ISO date; null where the text does not say.
 */
export function launchDay(campaign: CampaignMention | null, readings: readonly Reading[]): string | null {
  if (campaign?.kind !== 'named') return null
  for (const reading of readings.slice(0, OPENING))
    for (const sentence of reading.sentences) {
      const isOfIt = [...spansWithin(reading.campaigns, sentence.start, sentence.end)].some(
        ({ series }) => series === campaign.series,
      )
      const day = isOfIt ? launchIn(reading, sentence) : null
      if (day !== null) return day
    }
  return null
}

function launchIn({ text, periods }: Reading, sentence: Sentence): string | null {
  for (const { start, end, role, period } of spansWithin(periods, sentence.start, sentence.end)) {
    const after = text.slice(end, Math.min(end + REACH, sentence.end))
    const isSince = role === 'since' && /[起始自从]|开始/.test(text.slice(Math.max(0, start - 1), end + 1))
    const isStart = isSince ? BEGINS.test(after) || ENDS_LATER.test(after) : STARTED.test(after)
    if (!DAYS.has(period.precision) || !isStart) continue
    return period.start
  }
  return null
}

const OPENING = 6
const REACH = 60
const DAYS: ReadonlySet<string> = new Set(['day', 'month'])
/** 2月起，市卫健委联合公安部门开展… */
const BEGINS = /^[^。；]{0,50}?(?:开展|启动|部署|组织|实施|打响|发起)/
/** 5月启动, 3月15日正式打响 */
const STARTED = /^(?:起|正式|全面|统一|同步)?(?:启动|打响|拉开序幕|开始|展开)/
/** 4月1日开始，10月31日结束 */
const ENDS_LATER = /^，(?:[至到])?\d{1,2}月(?:\d{1,2}日|底|末)[^。，；\d]{0,4}(?:结束|收官|收网|收尾|为?止)/
