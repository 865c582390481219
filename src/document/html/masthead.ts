import { parseStamp } from '../../calendar/stamp.ts'
import { foldText } from '../../text/fold.ts'
import type { StatedStamp } from '../piece.ts'
import { type HtmlElement, type HtmlNode, isElement, isText } from './tree.ts'

/**
 * The day of a page's head, as electronic papers print it: 某某日报 2023年5月18日 星期四 第A3版. The day on which a page
 * was looked at (今天是…) is none.
 */
export function mastheadStamp(element: HtmlElement): readonly StatedStamp[] {
  const text = shortText(element)
  if (
    text === null ||
    /(?:今天|今日|现在|當前|当前)(?:是|时间|日期)?[：: ]{0,2}\d|(?:今天|今日)是|欢迎/.test(text)
  )
    return []
  const line = foldText(text)
  return PRINTED.test(line) && parseStamp(line) !== null ? [{ text: line }] : []
}

const PRINTED = /20\d{2} {1,2}\d{2}\/\d{2} |\d年\d{1,2}月\d{1,2}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/

/** All text of an element, null where it is longer than a masthead. */
function shortText(element: HtmlElement): string | null {
  let text = ''
  const stack: HtmlNode[] = [element]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isText(node)) text += `${node.value} `
    else if (isElement(node)) stack.push(...node.childNodes.toReversed())
    if (text.length > LONGEST || stack.length > LONGEST) return null
  }
  return text
}

const LONGEST = 200
