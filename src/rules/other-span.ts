import { readNumeral } from '../calendar/numeral.ts'
import type { Claim } from '../claim/claim.ts'
import { foldText } from '../text/fold.ts'

const MONTHS = /(?<![\d前第])(\d{1,2}|[一二两三四五六七八九十]{1,2})个月(?!前|后|大)/

/** 九个月见面劝阻31.6万人次, read as of half a year: its own clause counts other months than its period has. */
export function countsOtherMonths({ date: { start, end }, source }: Claim): boolean {
  const stated = MONTHS.exec(foldText(source.text))?.[1]
  const told = stated === undefined ? null : (readNumeral(stated, 0)?.value ?? Number(stated))
  if (told === null || start === null || end === null) return false
  const months = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return Math.abs(months(end) - months(start) + 1 - told) > 1
}
