import type { FoundPeriod } from '../calendar/period.ts'
import type { Coverage } from './dating.ts'

const REPORTING =
  /^[^。！？；]{0,36}?(?:消息|电[，。\s　（(]|电$|讯|获悉|了解到|召开|举行|表示|公布|发布|通报|介绍|披露|宣布|透露|刊发|报道|从[^，]{2,14}(?:获|了解))/

/** 昨天，市公安局晒出账本：全市破获…: a day named before another clause is when it was told, where the text has a period of its own. */
export function isTellingDay(
  text: string,
  found: FoundPeriod,
  at: number,
  carried: Coverage | null,
): boolean {
  if (!/^(?:今天|今日|昨天|昨日|昨晚|前天|日前|近日)/.test(found.text)) return false
  if (!carried) return at < text.length && DATA_CAME.test(text.slice(found.end, Math.min(at, found.end + 30)))
  return /[，：]/.test(text.slice(found.end, at)) || at === text.length
}

/** 昨天数来了：据协会统计…, 昨日晒出账本：… */
const DATA_CAME =
  /(?:来了|出炉|晒出|发布|公布|出来)[^，。；：]{0,10}：|：(?:据|根据)[^，。；]{2,20}(?:统计|数据|测算|介绍)/

export function isReported(text: string, found: FoundPeriod): boolean {
  if (!['day', 'hour', 'minute'].includes(found.period.precision)) return false
  const after = text.slice(found.end, found.end + 44)
  const match = REPORTING.exec(after)
  return match !== null && !/\d/.test(match[0])
}

/** 展会4月20日开幕，共接待203万人次: what is counted up to a figure since the day that it began on. */
export function beginsWith(text: string, { end, period }: FoundPeriod, to: number): boolean {
  if (period.precision !== 'day' || period.start !== period.end) return false
  const between = text.slice(end, Math.min(to, end + LONGEST_COUNT))
  return BEGAN_AND_COUNTED.test(between) && !/当天|当日|首日|首场/.test(between)
}

const LONGEST_COUNT = 80
const BEGAN_AND_COUNTED =
  /^(?:正式)?(?:开幕|启幕|启动|开赛|开馆|开园|打响)，(?:[^。；]{0,40}?(?:共|累计|先后|总计)|[一二两三四五六七八九十\d]{1,3}天[里来中间])/
