import known from './known-years.json'
import { readNumeral } from './numeral.ts'

/**
 * The year of an event that is known by its name (台风“山竹”, 漾濞地震, 第六届进博会), for texts that tell no year. Storms whose
 * name came back are left out; where texts name events of several years, null.
 */
export function yearOfKnownEvent(texts: readonly string[]): number | null {
  const years = new Set(texts.flatMap((text) => [...named(text), ...held(text)]))
  const [only] = years
  return years.size === 1 && only !== undefined ? only : null
}

type Finder = (text: string, name: string) => boolean

const isStorm: Finder = (text, name) => text.includes(name) && STORM(name).test(text)
const STORM = (name: string): RegExp => new RegExp(`台风“?${name}|“?${name}”?台风`)
const isQuake: Finder = (text, name) =>
  text.includes(name) && new RegExp(`${name}(?:县|州|市)?[^，。；]{0,10}?地震`).test(text)
/** 十堰+燃气: a place or a firm, and soon behind it what happened. */
const isAccident: Finder = (text, name) => {
  const [place = '', what = ''] = name.split('+')
  const at = text.indexOf(place)
  return at >= 0 && text.slice(at, at + REACH).includes(what)
}
const REACH = 40

const KINDS: readonly (readonly [Readonly<Record<string, string>>, Finder])[] = [
  [known.storms, isStorm],
  [known.quakes, isQuake],
  [known.accidents, isAccident],
]

function named(text: string): readonly number[] {
  return KINDS.flatMap(([byYear, isNamed]) =>
    Object.entries(byYear).flatMap(([year, names]) =>
      names.split(' ').some((name) => isNamed(text, name)) ? [Number(year)] : [],
    ),
  )
}

/** 第133届广交会, 福建省第十七届运动会 */
function held(text: string): readonly number[] {
  return known.sessions.flatMap(({ name, of = '', session, year, every }) =>
    name.flatMap((one) => {
      const words = of
        ? new RegExp(`${one}第([\\d一二三四五六七八九十]{1,4})届${of}`)
        : new RegExp(`第([\\d一二三四五六七八九十百]{1,5})届[^，。；\\d]{0,6}${one}`)
      const number = readNumeral(words.exec(text)?.[1] ?? '', 0)?.value
      return number === undefined ? [] : [Math.floor(year + (number - session) * every)]
    }),
  )
}
