import { readNumeral } from './numeral.ts'

const HAN_DATE =
  /(?:[〇零○一二三四五六七八九]{4}|(?<=民国)[〇零○一二三四五六七八九十百]{2,6})年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}[日号]/g

/** 二〇一六年三月二日 as 2016年3月2日, so that stamps and page furniture know one form. Folded text. */
export function withDigits(folded: string): string {
  return folded.replace(HAN_DATE, (date) =>
    date.replace(/[^年月日号]+/g, (part) => String(readNumeral(part, 0)?.value ?? part)),
  )
}
