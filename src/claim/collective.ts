import { readNumeral } from '../calendar/numeral.ts'
import type { Reading } from './reading.ts'
import type { RegionMention } from './region-mention.ts'
import { opensClause } from './region-role.ts'

/**
 * 铁岭、沈阳、鞍山、盘锦四市…。四市辽河干流8个断面…: regions that a text once told of together, with their number, are what it
 * means by that number further down (四市, 四地, 两区一县).
 */
export function withCollectives(readings: readonly Reading[]): readonly Reading[] {
  let joint: readonly string[] | null = null
  return readings.map((reading) => {
    const { text, regions } = reading
    const added: RegionMention[] = []
    const later = [...text.slice(0, LONGEST).matchAll(COLLECTIVE)]
    let at = 0
    for (const told of [...regions, null]) {
      const until = told?.start ?? text.length
      for (; at < later.length; at++) {
        const match = later[at]
        if (!match || match.index >= until) break
        const end = match.index + match[0].length
        if (joint === null || countOf(match) !== joint.length || !opensClause(text, match.index)) continue
        if (EACH.test(text.slice(end, end + REACH))) continue
        if (regions.some((mention) => mention.end === match.index)) continue
        added.push({ start: match.index, end, region: joint.join('、'), role: 'subject' })
      }
      const parts = told?.region.split('、') ?? []
      if (told && parts.length > 1 && isCounted(text, told)) joint = parts
    }
    return added.length === 0
      ? reading
      : { ...reading, regions: [...regions, ...added].sort((one, other) => one.start - other.start) }
  })
}

/** 两区一县 are three. */
function countOf(match: RegExpMatchArray): number {
  const numbers = [match[1], match[2]].flatMap((word) =>
    word === undefined ? [] : [readNumeral(word, 0)?.value ?? 0],
  )
  return numbers.reduce((sum, number) => sum + number, 0)
}

/** 四市 right behind the list, or in the name that stands for it (川南四市); a list alone may be no more than examples. */
function isCounted(text: string, { start, end }: RegionMention): boolean {
  return COUNTED.test(text.slice(end, end + 2)) || !text.slice(start, end).includes('、')
}

const LONGEST = 800
const COUNTED = /^[两二三四五六七八九][省市县区地州盟旗]/
const COLLECTIVE = /([两二三四五六七八九])[市县区地省州盟旗](?:([一两二三])[市县区])?(?!级|人|块|处|方面|、)/g
/** 四市分别…, 两地各…: one figure for each. */
const EACH = /^[^。；]*?分别|^[^，。；]*?各|^(?:之一|的一)/
const REACH = 24
