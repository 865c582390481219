import { isHan } from '../text/characters.ts'
import type { IsWord } from './general-words.ts'
import { AROUND, type Around, type Odd, SURNAMES, sameAround } from './odd-places.ts'
import type { SimilarCharacters } from './similar-characters.ts'

/** A word as it stands and the word of the texts that is meant. */
interface Slip {
  readonly term: string
  readonly known: string
}

export interface WordSlip extends Slip {
  readonly place: Odd
}

export interface WordJudge {
  readonly similar: SimilarCharacters
  readonly segmenter: Intl.Segmenter
  readonly isWord: IsWord
  /** Characters of grammar, numerals and units. */
  readonly never: string
  /** The name of a place covers the character at `at`. */
  readonly isNamed: (text: string, at: number) => boolean
}

/** Other characters beside one neighbour that are held against the odd one, and places of each that are looked at. */
const MOST_FOLLOWERS = 256
const MOST_PLACES = 24

/** What the texts must have of the word that is meant. */
const EVIDENCE = {
  /** A word of the dictionary: so many characters around it are the same in one place, */
  context: 3,
  /** or fewer in two places, */
  shortContext: 2,
  /** or it stands so often, where the neighbour mostly has it beside itself and where it has not. */
  usual: 3,
  often: 6,
} as const
/** Of so many characters of text a word may stand once more by chance. */
const TEXT_FOR_EACH = 30_000

/**
 * A character that stands once in all texts and makes no word with its neighbours, where one alike makes the word that
 * the texts have: 滑波 among many 滑坡, 滚珠丝扛 beside 滚珠丝杠. Unlike `findOddWords` it needs but one side of the word's
 * surroundings, and so asks more of the word itself. `odd`: places whose pairs of characters stand nowhere else.
 * Linear in the texts: of each neighbour only so many other characters and places are looked at.
 */
export function findWordSlips(
  texts: readonly string[],
  odd: readonly Odd[],
  judge: WordJudge,
): readonly WordSlip[] {
  const counts = characterCounts(texts)
  const lone = odd.filter(
    ({ text, at }) => counts.get(text.charCodeAt(at)) === 1 && !isOfWord(text, at, judge),
  )
  if (lone.length === 0) return []
  const beside = neighboursOf(texts, lone)
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  const more = Math.min(MOST_PLACES - EVIDENCE.often, Math.floor(length / TEXT_FOR_EACH))
  return lone.flatMap((place) => {
    const slip = slipAt(place, -1, beside, more, judge) ?? slipAt(place, 1, beside, more, judge)
    return slip === null ? [] : [{ ...slip, place }]
  })
}

function characterCounts(texts: readonly string[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const text of texts)
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      counts.set(code, (counts.get(code) ?? 0) + 1)
    }
  return counts
}

/** The character makes a word with a neighbour: 走势, 接踵. */
function isOfWord(text: string, at: number, { isWord, segmenter }: WordJudge): boolean {
  return (
    wordLength(text, at, segmenter) > 1 ||
    [text.slice(at - 1, at + 1), text.slice(at, at + 2)].some((pair) => pair.length === 2 && isWord(pair))
  )
}

function wordLength(text: string, at: number, segmenter: Intl.Segmenter): number {
  const from = Math.max(0, at - AROUND)
  return segmenter.segment(text.slice(from, at + AROUND)).containing(at - from)?.segment.length ?? 1
}

/** Before (-1) or behind (1) the odd character. */
type Side = -1 | 1

/** By neighbour and side: the places of each character that stands there. */
type Neighbours = ReadonlyMap<string, Map<string, Odd[]>>

function neighboursOf(texts: readonly string[], lone: readonly Odd[]): Neighbours {
  const found = new Map<string, Map<string, Odd[]>>()
  for (const { text, at } of lone) {
    found.set(`${text.charAt(at - 1)}-1`, new Map())
    found.set(`${text.charAt(at + 1)}1`, new Map())
  }
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      if (!isHan(text.charCodeAt(at))) continue
      collect(found.get(`${text.charAt(at - 1)}-1`), text, at)
      collect(found.get(`${text.charAt(at + 1)}1`), text, at)
    }
  }
  return found
}

function collect(characters: Map<string, Odd[]> | undefined, text: string, at: number): void {
  const places = characters?.get(text.charAt(at))
  if (places && places.length < MOST_PLACES) places.push({ text, at })
  else if (!places && characters && characters.size < MOST_FOLLOWERS)
    characters.set(text.charAt(at), [{ text, at }])
}

function slipAt(odd: Odd, side: Side, beside: Neighbours, more: number, judge: WordJudge): Slip | null {
  const { text, at } = odd
  const neighbour = text.charAt(at + side)
  const written = text.charAt(at)
  if (!isHan(text.charCodeAt(at + side)) || judge.never.includes(neighbour)) return null
  // 9死恶火: what follows a digit counts.
  if (/\d/.test(text.charAt(side === -1 ? at - 2 : at - 1))) return null
  // 净出口: the neighbour has its own word.
  if (wordLength(text, at + side, judge.segmenter) > 1)
    return side === -1 ? slipOfCompound(odd, beside, judge) : null
  const others = beside.get(neighbour + side) ?? new Map<string, Odd[]>()
  const all = [...others.values()].reduce((sum, { length }) => sum + length, 0)
  let best: Slip | null = null
  let most = 0
  for (const [meant, places] of others) {
    if (places.length <= most || judge.never.includes(meant)) continue
    if (judge.similar.similarity(written, meant) === null) continue
    const word = side === -1 ? neighbour + meant : meant + neighbour
    if (!isBorneOut(odd, word, places, 2 * places.length >= all, more, judge)) continue
    // Names of places are no evidence: 桃猿 is no slip of 桃园.
    if (judge.isNamed(text.slice(0, at) + meant + text.slice(at + 1), at)) continue
    most = places.length
    best = { term: side === -1 ? neighbour + written : written + neighbour, known: word }
  }
  return best
}

/**
 * 充电椿, where the texts say 充电桩 again and again: no word of the dictionary, but hardly any text has the odd character, and
 * the word before it is mostly followed by the one that is meant.
 */
function slipOfCompound(odd: Odd, beside: Neighbours, judge: WordJudge): Slip | null {
  const { text, at } = odd
  const written = text.charAt(at)
  if (isOfPerson(odd) || isOfName(odd)) return null
  for (const [meant, places] of beside.get(`${text.charAt(at - 1)}-1`) ?? []) {
    if (judge.never.includes(meant) || !judge.similar.isRareSlip(written, meant)) continue
    const same = places.filter((place) => sameAround(odd, place).before >= COMPOUND)
    if (same.length < EVIDENCE.usual) continue
    return { term: text.slice(at - COMPOUND, at + 1), known: text.slice(at - COMPOUND, at) + meant }
  }
  return null
}

const COMPOUND = 2

/** `isUsual`: mostly it is this character that stands beside the neighbour. `more`: what long texts have more of any word. */
function isBorneOut(
  odd: Odd,
  word: string,
  places: readonly Odd[],
  isUsual: boolean,
  more: number,
  { isWord, never, segmenter }: WordJudge,
): boolean {
  if (isOfPerson(odd)) return false
  const same = places.map((place) => sameAround(odd, place))
  const lengths = same.map((around) => tellingLength(odd, around, never))
  const longest = Math.max(...lengths)
  const alike = lengths.filter((length) => length === longest).length
  const isOften = places.length >= (isUsual ? EVIDENCE.usual : EVIDENCE.often) + more
  if (isLongWord(odd, word, isWord, segmenter)) return true
  if (isWord(word))
    return (
      longest >= EVIDENCE.context ||
      (longest >= EVIDENCE.shortContext && alike > 1) ||
      (isOften && !isOfName(odd) && !isFreeWord(odd))
    )
  const isBetween = same.some(({ before, after }) => before > 0 && after > 0)
  return (alike > 1 && longest >= EVIDENCE.context) || (isBetween && isOften)
}

/**
 * 出板社, where the texts have 出版: with the character that is meant a word of three, of which the dictionary knows
 * nothing as it stands.
 */
function isLongWord({ text, at }: Odd, word: string, isWord: IsWord, segmenter: Intl.Segmenter): boolean {
  if (!isWord(word)) return false
  const start = text.charAt(at - 1) === word.charAt(0) ? at - 1 : at
  return [start, start - 1].some((from) => {
    const whole = [text.slice(from, start), word, text.slice(start + 2, from + LONG)].join('')
    const written = text.slice(from, from + LONG)
    return (
      whole.length === LONG &&
      [...whole].every((one) => isHan(one.charCodeAt(0))) &&
      [...segmenter.segment(whole)].length === 1 &&
      [...segmenter.segment(written)].length === LONG &&
      [from, from + 1, from + 2].every((one) => wordLength(text, one, segmenter) === 1)
    )
  })
}

const LONG = 3

/** Words of grammar around two places say nothing. */
function tellingLength({ text, at }: Odd, { before, after }: Around, never: string): number {
  const around = text.slice(at - before, at) + text.slice(at + 1, at + 1 + after)
  return [...around].filter((character) => !never.includes(character)).length
}

/** What stands before a person's name, and behind it. */
const TITLE = /[长员者任师授机]|书记|[责言]人|人士|经理|助理/
const SAYS = /^.{0,3}(?:说|称|介绍|表示|告诉|透露|指出|坦言|回忆|）)/
const CALLED = /^\p{Script=Han}{1,2}(?:家|说|称|告诉|介绍|表示|的|正|和)/u
/** What a name of a paper, a firm or a place ends in. */
const NAMED = /^.{0,3}(?:报|网|台|社|公司|集团|科技|银行|大学|医院|村|镇|乡|县|市|州|江|河|山|湖|岛|街|路|桥)/
const NAME = 3

/** 运动员张晓明: one of two names that differ by one sound. */
export function isOfPerson({ text, at }: Odd): boolean {
  // 果农屈满囤家: the odd character is the surname.
  if (SURNAMES.includes(text.charAt(at)) && CALLED.test(text.slice(at + 1, at + 1 + AROUND))) return true
  const before = text.slice(Math.max(0, at - NAME), at)
  const isCalled = TITLE.test(before) || SAYS.test(text.slice(at + 1, at + 1 + AROUND))
  return isCalled && [...before.slice(1 - NAME)].some((one) => SURNAMES.includes(one))
}

/** 局长助理仝国斌说, 庐州日报: a name may be a character from a word that the texts have. */
export function isOfName({ text, at }: Odd): boolean {
  const behind = text.slice(at + 1, at + 1 + AROUND)
  return TITLE.test(text.slice(Math.max(0, at - NAME), at)) || SAYS.test(behind) || NAMED.test(behind)
}

/** Words of one character, which stand alone by right or go with any noun: 按全省推算, 比节前多, 保电, 减塑; 率 goes with any behind it: 完赛率. */
const FREE_WORDS =
  '按比当正并难曾均已约凡据经随待若如沿距离除连靠往朝拿给请叫用就才却仅即则仍皆须凭趁替跟同像因虽但收放清做改助保禁限控拽增减超达占率近约逾'

export function isFreeWord({ text, at }: Odd): boolean {
  return FREE_WORDS.includes(text.charAt(at))
}
