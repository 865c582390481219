import characters from '../../../src/lexicon/characters.json' with { type: 'json' }
import type { Article, Piece } from './article.ts'
import type { Fault } from './inject.ts'
import type { Random } from './random.ts'
import { type Fact, type Family, NATION, TOPICS } from './world.ts'

/** Replaces words of one paragraph; null where no paragraph has them. */
function reword(
  archive: readonly Article[],
  chance: Random,
  change: (text: string, article: Article) => string | null,
  facts: (fact: Fact) => Fact = (fact) => fact,
): Fault | null {
  for (let attempt = 0; attempt < 60; attempt++) {
    const article = chance.pick(archive)
    const paragraph = chance.int(1, article.paragraphs.length - 1)
    const pieces = article.paragraphs[paragraph] ?? []
    if (!pieces.some((piece) => typeof piece !== 'string')) continue
    const changed = pieces.map((piece) =>
      typeof piece === 'string' ? (change(piece, article) ?? piece) : piece,
    )
    if (changed.every((piece, at) => piece === pieces[at])) continue
    const told = changed.map(
      (piece): Piece =>
        typeof piece === 'string' || piece.role.kind !== 'fact'
          ? piece
          : { ...piece, role: { ...piece.role, fact: facts(piece.role.fact) } },
    )
    return {
      article: {
        ...article,
        paragraphs: article.paragraphs.map((one, at) => (at === paragraph ? told : one)),
      },
      paragraph,
      index: null,
    }
  }
  return null
}

export function wrongYear(archive: readonly Article[], family: Family, chance: Random): Fault | null {
  const move = chance.chance(0.5) ? 1 : -1
  const fault = reword(
    archive.filter(({ year }) => year !== null && family.years.includes(year + move)),
    chance,
    (text, { series, year }) =>
      text.includes(`${series}${year}`)
        ? text.replaceAll(`${series}${year}`, `${series}${(year ?? 0) + move}`)
        : null,
    (fact) => ({ ...fact, year: fact.year + move }),
  )
  return fault && { ...fault, inWords: true }
}

/** One character of a topic's name becomes one of like sound or with a part in common, chosen from the character data. */
export function typo(archive: readonly Article[], _: Family, chance: Random): Fault | null {
  const { name } = chance.pick(TOPICS)
  const word = name.slice(-2)
  const at = chance.int(0, 1)
  const right = word.charAt(at)
  const wrong = chance.pick(lookAlikes(right))
  const made = name.slice(0, -2) + (at === 0 ? wrong + word.charAt(1) : word.charAt(0) + wrong)
  // Once, as slips are: a page that always writes it so has its own word.
  const fault = reword(archive, chance, (text) => (text.includes(name) ? text.replace(name, made) : null))
  return fault && { ...fault, inWords: true }
}

/** Characters of one sound with it, and those that hold it or are held by it: what a typist or a scanner takes for it. */
function lookAlikes(character: string): readonly string[] {
  const entry = characters.characters.find((one) => one.startsWith(character)) ?? ''
  const [sounds = '', parts = ''] = entry.slice(1).split(';')
  const alike = characters.characters.slice(200, 3000).filter((one) => {
    const [otherSounds = '', otherParts = ''] = one.slice(1).split(';')
    if (one.startsWith(character)) return false
    const soundsAlike = otherSounds.split(',').includes(sounds.split(',')[0] ?? '-')
    return soundsAlike || otherParts.includes(character) || parts.includes(one.charAt(0))
  })
  return alike.length === 0 ? ['默'] : alike.map((one) => one.charAt(0))
}

/** A province's paragraph names the whole country. */
export function toldAsNation(archive: readonly Article[], _: Family, chance: Random): Fault | null {
  const fault = reword(
    archive.filter(({ region }) => region !== NATION),
    chance,
    (text, { region }) =>
      text.includes(`${region}公安机关`)
        ? text.replaceAll(`${region}公安机关`, '全国公安机关').replaceAll(`${region}公安厅`, '公安部')
        : null,
    (fact) => ({ ...fact, region: NATION }),
  )
  return fault
}

export function asOfAfter(archive: readonly Article[], _: Family, chance: Random): Fault | null {
  const fault = reword(
    archive.filter(({ month }) => month < 11),
    chance,
    (text, { month }) => {
      const later = Math.min(12, month + chance.int(2, 3))
      return text.includes(`${month}月底`) ? text.replace(`${month}月底`, `${later}月底`) : null
    },
  )
  return fault && { ...fault, inWords: true }
}
