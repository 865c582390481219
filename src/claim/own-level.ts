import { isOtherWord } from '../lexicon/city-words.ts'
import { isWordElsewhere } from '../lexicon/county-words.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { NATION, onlyRegion, regionParents } from '../lexicon/regions.ts'
import { termAt } from '../lexicon/term-index.ts'
import { straddlesWords } from '../lexicon/word-seams.ts'
import { isMeasure } from './measured.ts'
import type { Reading } from './reading.ts'

/** The rank that a text speaks of itself at: 我市, 全县, 区红十字会. */
export interface OwnLevel {
  readonly kind: 'province' | 'prefecture' | 'city' | 'county' | 'district'
  /** True for 我市, 我县: it is the writer's own. */
  readonly isWeOurselves: boolean
  /** Index of the block that says so. */
  readonly reading: number
}

const OURSELVES = /[我本]([省市州盟县区旗])(?![长委属级内外际民政公企下])/
const WHOLE =
  /(?:^|[^占居是列比低高过])全([省市州盟县区旗])(?![长属级域间])|(?:^|[，。；：、“（])(县)(?=城|“)|(?:^|[，。；：、“（与和同由经据从])([省市州盟县区旗])(?:委|府|政府|[\u4e00-\u9fff]{1,8}(?:局|厅|委|办|中心|总队|支队|大队|执法队|指挥部|法院|检察院|公司|总会|十字会))/g

const KINDS: Readonly<Record<string, OwnLevel['kind']>> = {
  省: 'province',
  市: 'city',
  州: 'prefecture',
  盟: 'prefecture',
  县: 'county',
  旗: 'county',
  区: 'district',
}

/** The first rank that a text names itself by; 我市 anywhere outranks 全市. */
export function ownLevel(readings: readonly Reading[]): OwnLevel | null {
  let whole: OwnLevel | null = null
  // 全州 is a county, too.
  const isOfQuanzhou = readings.some(({ text }) => text.includes('全州县'))
  for (const [index, reading] of readings.slice(0, LOOKED_AT).entries()) {
    const text = isOfQuanzhou ? reading.text.replaceAll('全州', '') : reading.text
    const ours = OURSELVES.exec(text)
    const kind = KINDS[ours?.[1] ?? '']
    if (kind) return { kind, isWeOurselves: true, reading: index }
    const level: OwnLevel['kind'] | undefined = whole === null ? wholeOfText(text) : undefined
    if (level) whole = { kind: level, isWeOurselves: false, reading: index }
  }
  return whole
}

/** 增速比全省快, 跑赢全省: what a text is held against is not its own rank. */
function wholeOfText(text: string): OwnLevel['kind'] | undefined {
  for (const told of text.matchAll(WHOLE)) {
    const at = told.index + told[0].indexOf('全')
    if (told[1] !== undefined && isMeasure(text, at, at + 2)) continue
    return KINDS[told[1] ?? told[2] ?? told[3] ?? '']
  }
  return undefined
}

const LOOKED_AT = 24

/** The region of that rank that the text gives most room, its opening first; null where two have as much. */
export function regionOfLevel(
  own: OwnLevel,
  readings: readonly Reading[],
  lexicon: Lexicon,
  homes: readonly string[],
): string | null {
  const score = new Map<string, number>()
  const give = (name: string, points: number): void => {
    for (const region of [name, ...regionParents(lexicon.regions, name)])
      if (isOfKind(region, own.kind, lexicon)) score.set(region, (score.get(region) ?? 0) + points)
  }
  for (const [index, reading] of readings.slice(0, LOOKED_AT).entries()) {
    const seen = new Set<string>()
    for (const { region, role, written } of named(reading)) {
      // 全市 says nothing of which.
      if (region === NATION || seen.has(region) || OWN_WORD.test(written)) continue
      seen.add(region)
      const points = (index === 0 ? HEADLINE : index <= 2 ? OPENING : 1) * (role === 'place' ? 1 : 2)
      give(region, points)
      const namesake = own.kind === 'county' ? countyOfName(region, written, lexicon) : null
      if (namesake !== null) give(namesake, points / 2)
    }
  }
  if (own.kind === 'county' || own.kind === 'district')
    for (const { text } of readings.slice(0, 3))
      for (const name of countiesShort(text, lexicon)) give(asOfThen(name, own, readings, lexicon), OPENING)
  // 腾冲交出成绩单, of 全市: a city of a county's rank in the headline.
  if (own.kind === 'city')
    for (const name of countiesShort(readings[0]?.text ?? '', lexicon))
      if (name.endsWith('市')) give(name, OPENING)
  for (const home of new Set(homes)) give(home, PAPER)
  // 三门人算得清楚, further down a text of 县海洋与渔业执法队: the counties named at all, where nothing else tells.
  if (score.size === 0 && (own.kind === 'county' || own.kind === 'district'))
    for (const { text } of readings.slice(0, LOOKED_AT))
      for (const name of countiesShort(text, lexicon)) give(asOfThen(name, own, readings, lexicon), 1)
  const titled = new Set([...homes, ...titledIn(readings[0], lexicon)])
  const [best, second] = [...score].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)
  // 满洲里市 counts for 呼伦贝尔市 as well, which is no rival of it unless it is named itself.
  const isRival = best && second && second[1] === best[1] && !best[0].startsWith(second[0])
  if (!best || isRival) return null
  // 一季度迁安经济运行平稳, from the city's own bureau: 唐山市统计局 in its opening only counted the figures.
  const part = titled.has(best[0])
    ? undefined
    : [...titled].find((name) => name.startsWith(best[0]) && isOfKind(name, own.kind, lexicon))
  return part ?? best[0]
}

/** 库车, in a text of 全县: what is a city or a district today by its name as a county. */
function asOfThen(name: string, { kind }: OwnLevel, readings: readonly Reading[], lexicon: Lexicon): string {
  const then = kind === 'county' ? lexicon.regions.former.get(name) : undefined
  // 宁国撤县设市二十年: a look back.
  return then === undefined || readings.some(({ text }) => /撤县[设改]/.test(text)) ? name : then
}

/** 通化人算得清楚, in a text of 全县: the county that has its name of the city around it. */
function countyOfName(region: string, written: string, lexicon: Lexicon): string | null {
  const county = `${region}${written}县`
  return lexicon.regions.byName.get(region)?.level === 'city' && lexicon.regions.byName.has(county)
    ? county
    : null
}

/** What the headline names, counties by their short names too. */
function* titledIn(headline: Reading | undefined, lexicon: Lexicon): Iterable<string> {
  if (!headline) return
  for (const { region } of headline.regions) yield region
  yield* countiesShort(headline.text, lexicon)
}

/** 榕江“村超”落幕, in a text of 县城 and 县办公室: counties by their short names, where only one has it. */
export function* countiesShort(text: string, lexicon: Lexicon): Iterable<string> {
  let last = 0
  for (let at = 0; at < Math.min(text.length, LONGEST); at++) {
    const match = termAt(lexicon.regions.names, text, at)
    const only = onlyRegion(match?.entry ?? [])
    const behind = last
    if (match) last = match.end
    if (!match || !only || only.level !== 'county') continue
    // 青海大通山洪: behind another place's name it is no part of a word with that.
    if (behind !== at && straddlesWords(text, at, match.end)) continue
    const isWord = isWordElsewhere(text.slice(at, match.end)) || isOtherWord(text, at, match.end)
    if (match.end - at > 1 && !isWord) yield only.name
    at = match.end - 1
  }
}

const LONGEST = 200

const HEADLINE = 4
const OPENING = 2
const PAPER = 3
const OWN_WORD = /^[全我本该]|里$/

function* named({ regions, text }: Reading): Iterable<{
  readonly region: string
  readonly role: 'agency' | 'subject' | 'place'
  readonly written: string
}> {
  for (const { region, role, start, end } of regions) yield { region, role, written: text.slice(start, end) }
}

export function isOfKind(name: string, kind: OwnLevel['kind'], lexicon: Lexicon): boolean {
  const level = lexicon.regions.byName.get(name)?.level
  switch (kind) {
    case 'province':
      return level === 'province'
    case 'prefecture':
      return level === 'city' && /[州盟]$/.test(name)
    case 'city':
      // 全市 of 漠河市, not of the 大兴安岭地区 around it.
      return ((level === 'city' || level === 'county') && name.endsWith('市')) || MUNICIPALITY.test(name)
    case 'county':
      return TAIWAN.test(name) ? TAIWAN_COUNTY.test(name) : level === 'county' && !name.endsWith('市')
    case 'district':
      return (level === 'county' && name.endsWith('区')) || AUTONOMOUS.test(name)
  }
}

const TAIWAN = /^台湾省/
/** 全县 of a text of Taiwan: 台东县, not one of its towns. */
const TAIWAN_COUNTY = /^台湾省[^县市]{2}县$/
const MUNICIPALITY = /^(?:北京|天津|上海|重庆)市$/
const AUTONOMOUS = /^[^市州县]+自治区$/
