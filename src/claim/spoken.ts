import type { TopicEntry } from '../lexicon/pack.ts'
import type { UnitFamily } from '../quantity/units.ts'
import type { Phrase } from './phrase.ts'

/** A phrase with what its clause leaves out filled in from before. */
export interface Spoken extends Phrase {
  readonly family?: UnitFamily
  readonly unit?: string
  /** End of its figure in the reading. */
  readonly at?: number
  /** The table and the row that it stands in. */
  readonly row?: string
  /** Of a change or a share whose subject has no noun: what its subject's unit counts. */
  readonly ofFamily?: UnitFamily
  /** The base of a comparison: a value of another time. */
  readonly compared?: true
  /** Told after 其中: an example of a total before it. */
  readonly isPart?: true
  /** Topic of the figure before, where this one only says 嫌疑人 or 案件 again. */
  readonly topicBefore: TopicEntry | null
}

/** Before it is known what the figure before was of. */
export type Bare = Omit<Spoken, 'topicBefore'>
