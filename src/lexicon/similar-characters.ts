import data from './characters.json' with { type: 'json' }

interface Character {
  readonly sounds: readonly string[]
  readonly components: string
  /** 0 is the most frequent. */
  readonly rank: number
}

/** Whether two characters are easily taken for each other, by the parts and sounds of `characters.json`. */
export interface SimilarCharacters {
  /** `sound`: a common syllable, tones and the commonest confusions left out. `shape`: a common part that is no mere radical, or a radical and a part of what stands beside it. */
  readonly similarity: (a: string, b: string) => 'sound' | 'shape' | null
  /** Alike in shape, whatever they sound. */
  readonly sharesShape: (a: string, b: string) => boolean
  /** One radical in one place, whatever stands beside it: 泻 and 泄. */
  readonly sharesRadical: (a: string, b: string) => boolean
  /** Hardly any text has the first, and both stand on one radical: 瞠 for 瞳, 椿 for 桩. Alike enough where the texts show the word itself. */
  readonly isRareSlip: (written: string, meant: string) => boolean
  /** Rank by frequency, from 0; Infinity for characters outside GB 2312. */
  readonly rank: (character: string) => number
}

/** A component of more characters than this is a radical: it does not make two of them look alike. */
const RADICAL = 60

/** 局长阚某, 居民冉某: rare in any text, and right. */
const SURNAMES =
  '冉阚邝佘仝亓仉佴郜郗郄郇鄢邬邰阙阎闫笪璩逄逯禚訾麴卞亢滕屠晁臧隗夔缪幺昝鹿酆濮阮邸邴郏郐鄂鄞骆夷岳芮羿靳汲邵扈燕蔺乜琚逮郝'

/** Characters from this rank of frequency on hardly stand in any text. */
const RARE = 3000

/** Parts that are mere strokes. */
const STROKES = '一丨丶丿亅乙亠冫'

export function similarCharacters(): SimilarCharacters {
  const characters = new Map<string, Character>()
  const uses = new Map<string, number>()
  for (const [rank, entry] of data.characters.entries()) {
    const [sounds = '', components = ''] = entry.slice(1).split(';')
    characters.set(entry.charAt(0), { sounds: sounds.split(',').map(plainSound), components, rank })
    for (const component of components) uses.set(component, (uses.get(component) ?? 0) + 1)
  }
  const telling = (component: string): boolean => (uses.get(component) ?? 0) <= RADICAL
  const partsOf = (component: string): string => characters.get(component)?.components ?? ''
  /** 客 and 容, 钓 and 钧: the same radical in the same place, and what stands beside it has a part in common. */
  const isBuiltAlike = (first: string, second: string): boolean => {
    if (first.length !== 2 || second.length !== 2) return false
    const same = first.charAt(0) === second.charAt(0) ? 0 : first.charAt(1) === second.charAt(1) ? 1 : -1
    if (same === -1) return false
    const parts = partsOf(second.charAt(1 - same))
    return [...partsOf(first.charAt(1 - same))].some((one) => !STROKES.includes(one) && parts.includes(one))
  }
  const areAlike = (a: string, b: string): boolean => {
    const first = characters.get(a)
    const second = characters.get(b)
    if (!first || !second || a === b) return false
    if (first.components.includes(b) || second.components.includes(a)) return true
    if ([...first.components].some((one) => telling(one) && second.components.includes(one))) return true
    return isBuiltAlike(first.components, second.components)
  }
  return {
    rank: (character) => characters.get(character)?.rank ?? Number.POSITIVE_INFINITY,
    similarity(a, b) {
      const first = characters.get(a)
      const second = characters.get(b)
      if (!first || !second || a === b) return null
      if (first.sounds.some((sound) => sound !== '' && second.sounds.includes(sound))) return 'sound'
      return areAlike(a, b) ? 'shape' : null
    },
    sharesShape: areAlike,
    sharesRadical: (a, b) => onOneRadical(characters.get(a)?.components, characters.get(b)?.components),
    isRareSlip(written, meant) {
      const first = characters.get(written)
      const second = characters.get(meant)
      if (!first || !second || written === meant || SURNAMES.includes(written)) return false
      if (first.rank < RARE || second.rank > first.rank) return false
      return onOneRadical(first.components, second.components)
    },
  }
}

function onOneRadical(a = '', b = ''): boolean {
  return a.length > 1 && b.length > 1 && (a.charAt(0) === b.charAt(0) || a.at(-1) === b.at(-1))
}

/** Flat and curled initials, front and back nasals are typed for each other: zh-z, ch-c, sh-s, ing-in, eng-en. */
export function plainSound(syllable: string): string {
  return syllable.replace(/^([zcs])h/, '$1').replace(/([ie])ng$/, '$1n')
}
