import { parseStamp } from '../calendar/stamp.ts'
import type { StatedStamp } from './piece.ts'

/**
 * The day that an address bears: /2023-05/18/content_1.htm, /t20230518_1.html, /art/2023/5/18/art_1.html,
 * 2023-05-18-anhui.md. Archives and editorial systems file a page under the day of its publication.
 */
export function stampOfAddress(address: string): StatedStamp | null {
  for (const pattern of PATTERNS) {
    const [text, year, month, day] = pattern.exec(address.slice(-LONGEST)) ?? []
    if (text === undefined) continue
    const date = `${year}-${month}-${day}`
    if (parseStamp(date) !== null) return { text: date }
  }
  return null
}

/** The address that a line names: 原文链接：https://… */
export function addressIn(line: string): string | null {
  return (
    /(?:链接|鏈接|連結|网址|網址|来源|來源|出处|出處|URL)[^：:]{0,4}[：:]\s{0,3}(https?:\/\/\S{8,200})/i.exec(
      line.slice(0, LONGEST),
    )?.[1] ?? null
  )
}

const LONGEST = 300
const YEAR = String.raw`((?:19|20)\d{2})`
const PATTERNS: readonly RegExp[] = [
  new RegExp(String.raw`(?:^|[/_])t?${YEAR}[-_./]?(0[1-9]|1[0-2])[-_./]?(0[1-9]|[12]\d|3[01])(?!\d)`),
  new RegExp(String.raw`/${YEAR}/(\d{1,2})/(\d{1,2})/`),
]
