import type { Lexicon } from '../lexicon/lexicon.ts'
import { withCensus } from './census.ts'
import { withHostNames } from './games-name.ts'
import { withoutPraise } from './praise.ts'
import type { Reading } from './reading.ts'
import { withRepeatedNames } from './repeated-names.ts'
import { withShortNames } from './short-names.ts'
import { withUndertakings } from './undertakings.ts'
import { withYearlySeries } from './yearly.ts'

/** The blocks of a text with the names of campaigns that only the text as a whole shows to be some, or to be none. */
export function withNames(readings: readonly Reading[], lexicon: Lexicon): readonly Reading[] {
  const named = withUndertakings(withCensus(withHostNames(withoutPraise(readings))))
  return withYearlySeries(withShortNames(withRepeatedNames(named, lexicon.regions)))
}
