import { append } from '../grouped-by.ts'
import data from './characters.json' with { type: 'json' }
import lookAlikes from './look-alikes.json' with { type: 'json' }
import { plainSound, type SimilarCharacters } from './similar-characters.ts'

/** Characters that a hand, an eye or a scanner takes for a given one most easily. */
export type TwinsOf = (character: string) => readonly string[]

/**
 * The twins of a character: those that share its sound and a part of its shape (俭 检, 锋 峰, 劲 颈, 泻 泄), and those that differ from it by a
 * stroke or two (余 佘, 休 体). Each of these mistakes is commoner than one that only sounds or only looks alike.
 */
export function twinCharacters(similar: SimilarCharacters): TwinsOf {
  const bySound = new Map<string, string[]>()
  for (const entry of data.characters) {
    const [sounds = ''] = entry.slice(1).split(';')
    for (const sound of new Set(sounds.split(','))) append(bySound, plainSound(sound), entry.charAt(0))
  }
  const soundsOf = new Map(
    data.characters.map((entry) => [entry.charAt(0), entry.slice(1).split(';')[0]?.split(',') ?? []]),
  )
  const listed = new Map<string, string[]>()
  for (const group of lookAlikes.groups)
    for (const one of group) for (const other of group) if (one !== other) append(listed, one, other)
  const found = new Map<string, readonly string[]>()
  return (character) => {
    const known = found.get(character)
    if (known) return known
    const alike = (soundsOf.get(character) ?? [])
      .flatMap((sound) => bySound.get(plainSound(sound)) ?? [])
      .filter(
        (other) =>
          other !== character &&
          (similar.sharesShape(character, other) || similar.sharesRadical(character, other)),
      )
    const twins = [...new Set([...(listed.get(character) ?? []), ...alike])]
    found.set(character, twins)
    return twins
  }
}
