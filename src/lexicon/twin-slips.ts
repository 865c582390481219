import { append } from '../grouped-by.ts'
import { isHan } from '../text/characters.ts'
import { AROUND, type Odd, pairAt } from './odd-places.ts'
import type { TwinsOf } from './twins.ts'
import { isFreeWord, isOfName, isOfPerson, type WordJudge } from './word-slips.ts'

/** A word as it stands and the word that is meant. */
interface Slip {
  readonly term: string
  readonly known: string
}

/**
 * A character alone between its neighbours, where its twin makes a word of the dictionary with one of them: 食品抽俭 for 抽检,
 * 宫劲癌 for 宫颈癌. Since twins are the commonest of slips, little else is asked for: that the texts have the word at all,
 * or that it is one of three characters. `own`: the texts looked through, of all `texts`; `odd`: places whose pairs of characters stand nowhere else.
 */
export function findTwinSlips(
  own: readonly string[],
  texts: readonly string[],
  odd: readonly Odd[],
  judge: WordJudge,
  twinsOf: TwinsOf,
): readonly Slip[] {
  const alone = [...odd.filter((place) => isAlone(place, judge)), ...enteredPeople(own, judge)].filter(
    (place) =>
      !isUnit(place) &&
      !isFreeWord(place) &&
      !isOfPerson(place) &&
      !isOfName(place) &&
      !isSigned(place) &&
      !isTitle(place),
  )
  const wanted = new Map<Odd, readonly Slip[]>()
  for (const place of alone) {
    const slips = slipsAt(place, judge, twinsOf)
    if (slips.length > 0) wanted.set(place, slips)
  }
  const known = new Set([...wanted.values()].flat().map((slip) => slip.known))
  const told = toldWords(texts, known, judge.segmenter)
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  const enough = 1 + Math.floor(length / TEXT_FOR_EACH)
  return [...wanted.values()].flatMap((slips) => {
    const timesTold = ({ known }: Slip): number => told.get(known) ?? 0
    const borne = slips.filter((slip) => timesTold(slip) >= enough)
    const best = borne.sort((a, b) => timesTold(b) - timesTold(a))[0]
    return best ? [best] : []
  })
}

/** 4时20分取消: what follows a digit counts. */
function isUnit({ text, at }: Odd): boolean {
  return /\d/.test(text.charAt(at - 1))
}

const ENTERED = /(\p{Script=Han})人(?=[\d，。；、])/gu

/** 特许收人1460万元: 人 is a word of its own nearly everywhere, but not behind a verb that 入 makes a word with. */
function enteredPeople(texts: readonly string[], { isWord, never, segmenter }: WordJudge): readonly Odd[] {
  const found = new Map<string, Odd[]>()
  for (const text of texts)
    for (const { 1: verb = '', index } of text.matchAll(ENTERED))
      if (!never.includes(verb) && isWord(`${verb}入`) && segmentAt(text, index, segmenter).length === 1)
        append(found, verb, { text, at: index + 1 })
  return [...found.values()].flatMap((places) => (places.length === 1 ? places : []))
}

/** Of so many characters of text a word must stand once more. */
const TEXT_FOR_EACH = 20_000
const COMPLEMENTS = '成为到出作入至'
/** Characters from this rank of frequency on hardly stand in any text. */
const RARE = 3000
/** 责编：阚小鸥, 审核：邝石. */
const SIGNED =
  /(?:编辑?|审核?|校对?|核|摄影?|作者|记者|通讯员|监制|值班|签发|主编|供稿|图|文|店主|[局处科市县区镇乡院校]长)[：丨|/]?\p{Script=Han}{0,3}$/u

function isSigned({ text, at }: Odd): boolean {
  return SIGNED.test(text.slice(Math.max(0, at - AROUND), at))
}

/** A04版：城事: a word that stands by itself is the name of a column or a page. */
function isTitle({ text, at }: Odd): boolean {
  const before = RUN_BEFORE.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? ''
  const after = RUN_AFTER.exec(text.slice(at + 1, at + 3))?.[0] ?? ''
  return before.length + after.length < 2
}

const RUN_BEFORE = /[\p{Script=Han}\d]*$/u
const RUN_AFTER = /^[\p{Script=Han}\d]*/u

/** No word of the dictionary holds the character. */
function isAlone({ text, at }: Odd, { isWord, segmenter }: WordJudge): boolean {
  if ([text.slice(at - 1, at + 1), text.slice(at, at + 2)].some((pair) => pair.length === 2 && isWord(pair)))
    return false
  return segmentAt(text, at, segmenter).length === 1
}

function segmentAt(
  text: string,
  at: number,
  segmenter: Intl.Segmenter,
): { readonly length: number; readonly word: string; readonly from: number } {
  const from = Math.max(0, at - AROUND)
  const found = segmenter.segment(text.slice(from, at + AROUND)).containing(at - from)
  return { length: found?.segment.length ?? 1, word: found?.segment ?? '', from: from + (found?.index ?? 0) }
}

function slipsAt(place: Odd, judge: WordJudge, twinsOf: TwinsOf): readonly Slip[] {
  const { text, at } = place
  const beside = [-1, 1].filter((side) => {
    const code = text.charCodeAt(at + side)
    return (
      isHan(code) &&
      !judge.never.includes(text.charAt(at + side)) &&
      // 炮屑积成红毯: what ends the word before it.
      !COMPLEMENTS.includes(text.charAt(at + side)) &&
      segmentAt(text, at + side, judge.segmenter).length === 1
    )
  })
  const compound = compoundBefore(place, judge)
  if (beside.length === 0 && compound === null) return []
  return twinsOf(text.charAt(at)).flatMap((meant): readonly Slip[] => {
    // 佘震: what is itself a word of grammar or a numeral is meant where hardly any text has the character written.
    if (judge.never.includes(meant) && judge.similar.rank(text.charAt(at)) < RARE) return []
    // Names of places are no evidence: 桃猿 is no slip of 桃园.
    if (judge.isNamed(text.slice(0, at) + meant + text.slice(at + 1), at)) return []
    const mended = text.slice(Math.max(0, at - AROUND), at) + meant + text.slice(at + 1, at + AROUND)
    const offset = Math.min(at, AROUND)
    const { word, from } = segmentAt(mended, offset, judge.segmenter)
    const start = at - offset + from
    const others = [...word].filter((_, place) => from + place !== offset)
    if (word.length > 2 && others.every((one) => !judge.never.includes(one)))
      return [{ term: text.slice(start, start + word.length), known: word }]
    const whole = compound === null ? [] : [{ term: compound + text.charAt(at), known: compound + meant }]
    const pairs = beside.flatMap((side): readonly Slip[] => {
      const known = side === -1 ? text.charAt(at - 1) + meant : meant + text.charAt(at + 1)
      if (!judge.isWord(known)) return []
      return [{ term: side === -1 ? text.slice(at - 1, at + 1) : text.slice(at, at + 2), known }]
    })
    return [...pairs, ...whole]
  })
}

function runsOn(text: string, last: number, segmenter: Intl.Segmenter): boolean {
  const { word, from } = segmentAt(text, last, segmenter)
  return from === last && word.length > 1
}

/** 反应斧, where the texts have 反应釜: the word of two characters that the place ends a compound with, which no dictionary need have. */
function compoundBefore({ text, at }: Odd, { never, segmenter }: WordJudge): string | null {
  const { word, from } = segmentAt(text, at - 1, segmenter)
  const isWordBefore = at >= COMPOUND && word.length === COMPOUND && from + word.length === at
  return isWordBefore && [...word].some((one) => !never.includes(one)) ? word : null
}

const COMPOUND = 2

/** How often the texts have each word; 旅客进 before 港 is the end of one and the beginning of another. */
function toldWords(
  texts: readonly string[],
  words: ReadonlySet<string>,
  segmenter: Intl.Segmenter,
): ReadonlyMap<string, number> {
  const pairs = new Map<number, readonly string[]>()
  for (const word of words) pairs.set(pairAt(word, 0), [...(pairs.get(pairAt(word, 0)) ?? []), word])
  const counts = new Map<string, number>()
  for (const text of texts)
    for (let at = 0; at + 1 < text.length; at++)
      for (const word of pairs.get(pairAt(text, at)) ?? [])
        if (text.startsWith(word, at) && !runsOn(text, at + word.length - 1, segmenter))
          counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
