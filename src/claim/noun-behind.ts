import { grammar } from '../lexicon/grammar.ts'
import type { Lexicon, TermRoles } from '../lexicon/lexicon.ts'
import type { ActionEntry } from '../lexicon/pack.ts'
import { type TermMatch, termAt } from '../lexicon/term-index.ts'
import { readNoun, stripEnds, wholeWord } from './noun.ts'
import type { Figure, Reading } from './reading.ts'

/** What stands behind the figure: a noun (1400余名网络水军人员), and a verb behind that. */
export function nounBehind(
  reading: Reading,
  figure: Figure,
  to: number,
  lexicon: Lexicon,
): {
  readonly noun: string
  readonly action: ActionEntry | null
  readonly end: number
  readonly actionEnd: number
} {
  const { text } = reading
  let at = figure.end
  let action: TermMatch<TermRoles> | null = null
  const start = at
  if (text.charAt(at) === '、' || beginsChange(text.slice(at, at + 3)))
    return { noun: '', action: null, end: at, actionEnd: at }
  while (at < to && !STOP.has(text.charAt(at))) {
    const match = wordAt(text, at, lexicon)
    if (match && match.end <= to) {
      if (
        match.entry.action &&
        !match.entry.object &&
        (hasKnownHead(text.slice(start, at), lexicon) || !isInsideRelative(text, match.end, to))
      ) {
        action = match
        break
      }
      at = match.end
      continue
    }
    if (text.charAt(at) === '的' && at > start && hasKnownHead(text.slice(start, at), lexicon)) break
    if (ADVERB.test(text.slice(at, at + 2)) && !isInsideRelative(text, at, to)) break
    at++
  }
  const noun = stripEnds(text.slice(start, at).replace(/^的/, ''))
  action ??= firstAction(text, at, to, lexicon)
  const end = noun === '' && !action ? figure.end : at
  if (!action || governsNext(text, action.end, to)) return { noun, action: null, end, actionEnd: end }
  return { noun, action: action.entry.action ?? null, end, actionEnd: action.end }
}

/** 比上年同期的56低3.6%: what is behind the figure tells of the next. */
export function beginsChange(text: string): boolean {
  return [...grammar.up, ...grammar.down].some((word) => text.startsWith(word))
}

/** 在11个省市共抓获嫌疑人59名: a verb with a noun behind it goes on with that; 3人遇难、41人受伤: it ends here. */
function governsNext(text: string, from: number, to: number): boolean {
  if (to >= text.length || STOP.has(text.charAt(to)) || /^[、和及与]/.test(text.slice(from, to))) return false
  return stripEnds(text.slice(from, to)) !== ''
}

const STOP = new Set('，。；：！？（）.\n ')
const ADVERB =
  /^(?:已|被|均|将|予以|作出|做出|给予|进行|依法|流入|正|还|全部|主要|用于|来自|投向|同比|较|比|占|的生|是|为|在|参|于)/

function hasKnownHead(noun: string, lexicon: Lexicon): boolean {
  return noun !== '' && readNoun(noun, lexicon).object !== null
}

/** A verb before 的 belongs to what stands before the noun. */
function isInsideRelative(text: string, at: number, to: number): boolean {
  for (let index = at; index < to && !STOP.has(text.charAt(index)); index++)
    if (text.charAt(index) === '的') return true
  return false
}

function firstAction(text: string, from: number, to: number, lexicon: Lexicon): TermMatch<TermRoles> | null {
  for (let at = from; at < to && !STOP.has(text.charAt(at)); at++) {
    const match = wordAt(text, at, lexicon)
    if (match?.entry.action) return match
  }
  return null
}

/** The term that begins there; a verb of one character is none where a longer word begins with it: 死刑, 伤口. */
function wordAt(text: string, at: number, lexicon: Lexicon): TermMatch<TermRoles> | undefined {
  const match = termAt<TermRoles>(lexicon.terms, text, at)
  if (!match?.entry.action || match.end - match.start > 1) return match
  return wholeWord(text.slice(match.start, match.end), text.slice(at), 'start') === undefined
    ? undefined
    : match
}
