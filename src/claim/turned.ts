import type { Figure, Reading } from './reading.ts'
import type { Spoken } from './spoken.ts'

const TURNED =
  /^[\u4e00-\u9fff]{0,4}(?:升|降|增|减|提高|提升|扩大|缩小|收窄|压缩|增加|减少|下降|上升|更正|修正|修订|核减|核增|调整|变更|变|改)(?:到|至|为)(?:约|近|超|逾)?$/

/** 由2310人更正为2231人, 由27.4%升至28.6%: the second figure is what has become of the first. */
export function isTurned(reading: Reading, before: Spoken, figure: Figure): boolean {
  return before.at !== undefined && TURNED.test(reading.text.slice(before.at, figure.start))
}

/** As `isTurned`, of a figure already told. */
export function isTurnOf(
  before: Spoken,
  one: { readonly reading: Reading; readonly figure: Figure; readonly spoken: Spoken },
): boolean {
  return (
    one.spoken.kind !== 'change' &&
    before.family === one.spoken.family &&
    isTurned(one.reading, before, one.figure)
  )
}
