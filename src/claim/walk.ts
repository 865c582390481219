import type { Document } from '../document/document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { SuspectTerm } from '../lexicon/suspect.ts'
import type { LineIndex } from '../text/lines.ts'
import type { Coverage } from './dating.ts'
import type { HomeCoverage } from './home.ts'
import type { Reading } from './reading.ts'
import type { Told } from './relate.ts'
import type { Scope, Section } from './scope.ts'
import type { Spoken } from './spoken.ts'

/** The state of one walk through a document, from block to block. Nothing of it outlives the walk. */
export interface Walk {
  readonly document: Document
  readonly readings: readonly Reading[]
  readonly lexicon: Lexicon
  readonly suspects: readonly SuspectTerm[]
  readonly lines: LineIndex
  /** The document's own date. */
  readonly reference: string | null
  readonly home: Scope
  /** True where the text says that the campaign it is on is over. */
  readonly hasEnded: boolean
  /** True where its opening says that it is held now, or will be. */
  readonly goesOn: boolean
  readonly hasOpened: boolean
  readonly isPartway: boolean
  readonly asOfDays: ReadonlySet<string>
  /** The day that it was over. */
  readonly closing: string | null
  /** The stretches that campaigns were held over, by their series, where the text says so and they are over. */
  readonly runs: ReadonlyMap<string, Coverage>
  /** The first day of the campaign of the text, where its opening tells it: ISO date. */
  readonly launch: string | null
  /** True where the text says that the campaign has gone on for some time (“江淮风暴”开展以来). */
  readonly runsOn: boolean
  /** Claims of the blocks before, and of this one. */
  readonly told: Told[]
  ofBlock: Told[]
  sections: readonly Section[]
  /** The year that the text counts by, where it is not that of the calendar. */
  readonly fiscal: Coverage | null
  homeCoverage: HomeCoverage | null
  /** The period of the headline, or of an opening paragraph without figures. */
  openingCoverage: HomeCoverage | null
  /** The period that a sentence opens with, for the rest of it. */
  ofSentence: { readonly reading: Reading; readonly end: number; readonly coverage: Coverage } | null
  /** The figure before, where it is of a period compared with. */
  compared: { readonly reading: Reading; readonly end: number; readonly coverage: Coverage } | null
  /** The sentence whose last figure was of a place or a body whether or not there is a campaign. */
  standing: { readonly reading: Reading; readonly sentenceEnd: number } | null
  /** The period that the block before ended on, for one that goes on with it (其中…, 同期…). */
  lastCoverage: Coverage | null
  /** The period that the line that announces the list at hand gives it (截至4月30日：). */
  listCoverage: Coverage | null
  /** The period that the caption of the table at hand gives it. */
  tableCoverage: Coverage | null
  /** The figures read last, for verbs and subjects that a clause leaves out. */
  recent: readonly Spoken[]
  /** The scene in a town that the paragraph before ended in. */
  scene: string | null
  /** Set once the text turns to figures that began before the campaign: they are told beside it, not of it. */
  beside: Coverage | null
}

/** How many figures back a verb or a subject is taken from. */
const REMEMBERED = 8

export function remember(walk: Walk, spoken: Spoken): void {
  walk.recent = [...walk.recent.slice(-REMEMBERED), spoken]
}
