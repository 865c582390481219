import type { Coverage } from './dating.ts'
import type { FigureSetting } from './figure-scope.ts'

/** …；去年则有7人。日校考生中…: one figure of last year, in the middle of a paragraph, does not turn the text to it. */
export function isGlanceBack(own: Coverage, { reading, sentence, figures }: FigureSetting): boolean {
  return own.isBack === true && figures.length === 1 && sentence !== reading.sentences[0]
}

/** 去年客流365万人次，单日最高为2月13日的4万人次。门票收入…: the peak of a day within what the text goes on with. */
export function isPeakDay(own: Coverage, before: Coverage | null, words: string): boolean {
  if (own.start === null || own.start !== own.end || !before?.end || before.start === before.end) return false
  return (before.start ?? '') <= own.start && own.start <= before.end && PEAK.test(words)
}

const PEAK = /(?:单日|最高|最多|最大|峰值|高峰|纪录|最忙)[^。；]{0,30}$/
