import { fromIso, toDay, toIso } from '../calendar/civil.ts'
import { scanText } from '../calendar/scan.ts'
import type { Document } from '../document/document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { NATION } from '../lexicon/regions.ts'
import { foldText } from '../text/fold.ts'
import { documentRegion } from './home-region.ts'
import { OF_TOWN } from './home-town.ts'
import { homelandOf } from './homeland.ts'
import { withoutNamesakes } from './namesakes.ts'
import { type Reading, readText } from './reading.ts'
import { hintsOf } from './scene.ts'
import { sharedNameMeant } from './shared-names.ts'

/** Reads every block of a document, dates against its own date, 全市 and 全省 against its region. */
export function readBlocks(
  document: Document,
  lexicon: Lexicon,
  reference: string | null,
): readonly Reading[] {
  const region = firstRegion(document, lexicon)
  const republic =
    OF_REPUBLIC.test(foldText(document.metadata.published?.stated ?? '')) ||
    document.blocks.some(({ folded }) => OF_REPUBLIC.test(folded.text)) ||
    (homelandOf(document.original) === 'taiwan' &&
      document.blocks.some(({ folded }) => BARE_REPUBLIC.test(folded.text)))
  const isStory = reference !== null && isOfThen(document, reference)
  let anchor: string | null = null
  let day: string | null = null
  let local = region
  let chapter: { readonly level: number; readonly year: number } | null = null
  const readings = document.blocks.map((block) => {
    if (block.kind === 'heading') {
      const year = YEAR_ALONE.exec(block.folded.text)?.[1]
      if (year !== undefined) chapter = { level: block.level, year: Number(year) }
      else if (chapter && block.level <= chapter.level) chapter = null
    }
    const {
      periods,
      anchor: after,
      day: lastDay,
    } = scanText(block.folded.text, {
      reference,
      anchor: chapter ? String(chapter.year) : anchor,
      chapter: chapter?.year ?? null,
      day,
      republic,
    })
    if (block.kind !== 'reference' && block.kind !== 'cell') day = lastDay
    // With a date of its own to count from, a text does not need the last date of the paragraph before.
    if ((reference === null || isStory) && block.kind !== 'headline' && block.kind !== 'reference')
      anchor = after
    const reading = readText(block.folded.text, {
      lexicon,
      periods,
      region: local,
      short: block.kind === 'headline' || block.kind === 'cell',
    })
    // In a nation-wide text 全市 and 全省 mean the place that the text last turned to.
    if (region === NATION)
      local = reading.regions.findLast((mention) => mention.role !== 'place')?.region ?? local
    return reading
  })
  return withoutNamesakes(readings, lexicon)
}

/** 2019年, over a chapter of a chronicle: the year of its days (4月10日启动) is that one, whatever the text's own date. */
const YEAR_ALONE =
  /^(?:[\d.、]{1,6} ?|[（(]?[一二三四五六七八九十]{1,3}[、）)])?((?:19|20)\d{2})年(?:度)?[^，。；\d]{0,6}$/

/** 山洪一年记; 2020年7月15日22时，雨…: a text that opens with a day long ago goes on from it (16日1时…), not from its own. */
function isOfThen(document: Document, reference: string): boolean {
  const texts = document.blocks.slice(0, OPENING_OF_STORY).map((block) => block.folded.text)
  if (!texts.slice(0, 2).some((text) => YEARS_ON.test(text))) return false
  const told = texts.map((text) => FULL_DATE.exec(text)).find((found) => found !== null)
  const day = told ? toIso(toDay(Number(told[1]), Number(told[2]), Number(told[3]))) : null
  return day !== null && (fromIso(reference) ?? 0) - (fromIso(day) ?? 0) >= LONG_AGO
}

const OPENING_OF_STORY = 4
const YEARS_ON =
  /周年|(?:[一两二三四五六七八九十百]|\d{1,3})年(?:后|记|祭|间|之后|以后|回望|回访|$)|再访|重访|回访|回望/
const FULL_DATE = /^[^。]{0,20}?(20\d{2})年(\d{1,2})月(\d{1,2})日/
const LONG_AGO = 120

/** The document's region, as far as it can be told before it is known what 全市 means. */
function firstRegion(document: Document, lexicon: Lexicon): string {
  const body = document.blocks.filter((block) => block.kind !== 'reference').slice(0, OPENING)
  const readings = withoutNamesakes(
    body.map((block) => readText(block.folded.text, { lexicon, periods: [], region: NATION })),
    lexicon,
  )
  const mention = readings
    .flatMap((reading) => reading.campaigns)
    .find((candidate) => candidate.kind !== 'within')
  const again = (context: string): string => {
    const known = withoutNamesakes(
      body.map((block) => readText(block.folded.text, { lexicon, periods: [], region: context })),
      lexicon,
    )
    return documentRegion(known, lexicon, hintsOf(document, mention ?? null, known, lexicon))
  }
  const first = documentRegion(readings, lexicon, hintsOf(document, mention ?? null, readings, lexicon))
  const meant = sharedNameMeant(readings.slice(0, LOOKED_AT), lexicon)
  const region = meant === null ? first : again(meant)
  // A town is known by its form alone, and only where its county is.
  if (region === NATION || !body.some((block) => OF_TOWN.test(block.folded.text.slice(0, LONGEST))))
    return region
  return again(region)
}

const LONGEST = 800
/** Blocks in which a name that several districts share may stand. */
const LOOKED_AT = 6

/** 110年12月底, 112年度: years of the Republic's calendar. */
const OF_REPUBLIC = /民国|(?<!\d)1[01]\d年(?:度|\d{1,2}月)/

/** 107年各期, 106年的65.8亿张: in a text of Taiwan. */
const BARE_REPUBLIC = /(?<!\d)(?:9\d|1[01]\d)年(?![级前后])/

/** Blocks that are read ahead for it. */
const OPENING = 24
