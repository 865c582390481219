import type { NumberMention } from './mention.ts'
import { readNumeral } from './read-numeral.ts'
import { readUnit } from './units.ts'

/** What counts the parts of a law. */
const ARTICLE = new Set(['条', '款', '项', '章', '节', '编', '目'])

/**
 * 第N and what it counts: 第十五届, 第25条, 第3至5条, 第三季度. The value is the (first) number. Undefined where no number
 * follows 第.
 */
export function readOrdinal(text: string, at: number): NumberMention | undefined {
  const first = readNumeral(text, at + 1)
  if (!first) return undefined
  let end = first.end
  for (let count = 0; count < 8; count++) {
    const sign = text.charAt(end)
    if (sign === '' || !'至到、-—~和及'.includes(sign)) break
    const next = readNumeral(text, text.charAt(end + 1) === '第' ? end + 2 : end + 1)
    if (!next || next.magnitude >= 4 || next.fraction) break
    if (text.charAt(end + 1) !== '第' && '、和及'.includes(sign) && !next.single && next.digits !== 1) break
    end = next.end
  }
  const counted = text.charAt(end)
  if (ARTICLE.has(counted))
    return { kind: 'other', start: at, end: end + 1, reason: 'article', value: first.value }
  const unit = readUnit(text, end)
  const simple = '届号期代批轮版卷季集部编产方站线回'.includes(counted) && counted !== ''
  return {
    kind: 'other',
    start: at,
    end: unit ? unit.end : simple ? end + 1 : end,
    reason: 'ordinal',
    value: first.value,
  }
}
