import type { Document } from '../document/document.ts'

/** Figures of the parts stand before the sentence that sums them up. */
export const SUMMED = /(?:阶段|两项|[两三四]者|前后|加起来)[^，。；\d]{0,4}(?:合计|总计|共计)/

const LONGEST_SECTION = 24

/** By block: the heading above it; '' where there is none, or one that says a whole sentence. */
export function sectionsOf({ blocks }: Document): readonly string[] {
  let section = ''
  return blocks.map(({ folded: { text }, kind }) => {
    if (kind === 'heading')
      section =
        text.length <= LONGEST_SECTION ? text.replace(/^[（(]?[一二三四五六七八九十\d]+[）).、]\s?/, '') : ''
    return section
  })
}

const OWN = 2

/** 乙类传染病, 丙类传染病: headings of one length that end alike are on kinds beside each other. */
export function areParallel(a: string, b: string): boolean {
  if (a === b || a.length !== b.length || a.length <= OWN || /\d/.test(a + b)) return false
  return a.slice(-OWN) === b.slice(-OWN)
}
