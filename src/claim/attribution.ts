import type { Span } from './clauses.ts'
import type { Reading } from './reading.ts'

const SAID =
  /(?:^|[，。；：]|\d日)(?:记者)?(?:据|从|由|日前，|近日，)?([\u4e00-\u9fff“”《》]{2,24}?)(?:\d{0,2}日)?(?:[上下]午|晚间?|今天|昨天|昨日|今日)?(?:通报|公布|发布|介绍|表示|获悉|了解到|披露|透露|消息|指出|称|说)/g

/** On whose word a sentence tells its figures: 据公安部…, 记者从…获悉, …表示; null where it does not say. */
export function attributionOf(reading: Reading, span: Span): string | null {
  const text = reading.text.slice(span.start, Math.min(span.end, span.start + 200))
  let last: string | null = null
  for (const match of text.matchAll(SAID)) {
    const name = match[1]?.replace(/^(?:据|从|由|记者从|在)/, '').replace(/(?:处|方面|网站|今日|日前)$/, '')
    if (name && name.length >= 2) last = name
  }
  return last
}
