import { areUnlikeCompanies } from '../ledger/company.ts'
import { grammar } from '../lexicon/grammar.ts'
import type { Phrase } from './phrase.ts'
import { areParallel } from './section.ts'

/** Share of common characters from which two rests say the same. */
const ALIKE = 0.5

/** Whether the words beside two figures leave room for one and the same thing. Symmetric. */
export function samePhrase(a: Phrase, b: Phrase): boolean {
  if (a.compares || b.compares || areUnlikeCompanies(a.company, b.company)) return false
  if (a.listHead !== '' && b.listHead !== '' && shared(a.listHead, b.listHead) < ALIKE) return false
  if (!tellsAspect(a, b.aspect) || !tellsAspect(b, a.aspect)) return false
  if (!isAmong(a, b.among) || !isAmong(b, a.among)) return false
  return a.rest === b.rest || shared(a.rest, b.rest) >= ALIKE
}

/** The words of a figure or of its sentence's opening say what another's sentence announces. */
function tellsAspect({ words, aspect }: Phrase, other: string): boolean {
  return other === '' || shared(aspect, other) >= ALIKE || words.includes(other.slice(0, 2))
}

/** Both are parts of one whole, or the words of the one say what the other's sentence opened with. */
function isAmong({ words, among }: Phrase, other: string): boolean {
  return other === '' || shared(among, other) >= ALIKE || shared(words, other) > 0
}

/** As `samePhrase`, for two places of one text: its writer would not name one thing in quite other words. */
export function sameWords(a: Phrase, b: Phrase): boolean {
  if (a.elliptic || b.elliptic || (a.sentence === b.sentence && a.sentence !== '')) return false
  if (a.isSummed !== b.isSummed || areParallel(a.section, b.section)) return false
  if (!isWithin(a.frame, b) || !isWithin(b.frame, a)) return false
  return samePhrase(a, b) && shared(a.words, b.words) >= ALIKE
}

/** Whether `whole` may hold `part`: it is narrowed by nothing that does not narrow the part too. */
export function mayHold(whole: Phrase, part: Phrase): boolean {
  if (whole.elliptic || whole.compares || part.compares || areUnlikeCompanies(whole.company, part.company))
    return false
  // “云上”展会参展企业2000余家 beside 1653家企业参展: held at a place of its own.
  if (/云上|云端/.test(part.words) && !/云上|云端/.test(whole.words)) return false
  if (!tellsAspect(part, whole.aspect) || !isWithin(whole.frame, part)) return false
  if (held(whole.words, part.words) < HELD) return false
  return whole.rest === '' || part.rest.includes(whole.rest) || shared(whole.rest, part.rest) >= ALIKE
}

/** Whether what a paragraph is set under is what the other figure is told of too. */
function isWithin(frame: string, { frame: other, words }: Phrase): boolean {
  return frame === '' || shared(frame, other) >= ALIKE || held(frame, words) >= ALIKE
}

/** Share of the whole's own characters that its part must have too: 侦破案件 and 侦破黑客案件, not 接待游客 and 人员流动量. */
const HELD = 0.3

function held(whole: string, part: string): number {
  const characters = new Set(withoutFillers(whole).replace(/[^\p{L}]/gu, ''))
  if (characters.size === 0) return 1
  let common = 0
  for (const character of characters) if (part.includes(character)) common++
  return common / characters.size
}

function withoutFillers(text: string): string {
  return [...grammar.fillers, ...grammar.general].reduce((left, word) => left.replaceAll(word, '|'), text)
}

function shared(a: string, b: string): number {
  const first = new Set(a)
  const second = new Set(b)
  let common = 0
  for (const character of first) if (second.has(character)) common++
  const union = first.size + second.size - common
  return union === 0 ? 1 : common / union
}
