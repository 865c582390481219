import { EVENT_VERBS, EVENTS, TIMELESS } from './events.ts'
import type { Expression } from './expression.ts'

const CLAUSE_SIGNS = '，。；：！？（）、\n'
const LONGEST_EVENT = 24

/** …以来 behind no date: from the start of a campaign or an event. The event's words belong to the expression. */
export function readEvent(text: string, at: number, floor: number): Expression | null {
  if (!text.startsWith('以来', at)) return null
  let start = at
  while (start > floor && at - start < LONGEST_EVENT && !CLAUSE_SIGNS.includes(text.charAt(start - 1)))
    start--
  const clause = text.slice(start, at)
  if (clause === '' || TIMELESS.some((word) => clause.endsWith(word))) return { kind: 'skip', end: at + 2 }
  let words = clause
  for (const verb of EVENT_VERBS) if (words.endsWith(verb)) words = words.slice(0, -verb.length)
  const event = EVENTS.find(([name]) => words.endsWith(name))
  if (event) {
    const from = start + words.length - event[0].length
    return {
      kind: 'event',
      start: text.charAt(from - 1) === '自' && from > floor ? from - 1 : from,
      end: at + 2,
      role: 'since',
      since: event[1],
    }
  }
  const opened = clause.lastIndexOf('自')
  return {
    kind: 'event',
    start: opened >= 0 ? start + opened : start,
    end: at + 2,
    role: 'campaign-since',
    since: null,
  }
}
