import type { Period } from '../calendar/period.ts'
import type { BlockKind } from '../document/document.ts'
import type { Quantity } from '../quantity/quantity.ts'

/** One figure that a document states (semantics §1). */
export interface Claim {
  /** Stable across runs: from document, place and content. */
  readonly id: string
  readonly campaign: Campaign | null
  /** Official full name, 全国 unless the text narrows it. */
  readonly region: string
  readonly metric: Metric
  readonly value: Quantity
  readonly date: ClaimDate
  readonly source: Source
  /** Where a document tells the fact again: the first telling names all others, each other one the first. */
  readonly repeats?: readonly string[]
  /** How this figure stands to the figures around it. */
  readonly relation?: Relation
  /** What the text says of its standing: a first count, or one that was verified or corrected (semantics §6.8). */
  readonly edition?: Edition
}

export type Edition = 'preliminary' | 'revised'

export interface Campaign {
  /** 净网2021 */
  readonly name: string
  /** 净网 */
  readonly series: string
  readonly year: number | null
}

/** What is counted: an action done to an object, narrowed by a topic. */
export interface Metric {
  /** `solve.case.hacking`; parts that no pack knows are the text's own words. */
  readonly id: string
  readonly action: string
  readonly object: string
  /** `all` where nothing narrows it. */
  readonly topic: string
  /** 侦破黑客案件 */
  readonly label: string
  /** Readings that a suspect term leaves open; the claim stays out of their series. */
  readonly candidates?: readonly MetricCandidate[]
}

export interface MetricCandidate {
  /** The term as it may be meant: 黑客 for 默客. */
  readonly term: string
  readonly metric: string
}

export interface ClaimDate extends Period {
  readonly status: ClaimStatus
}

/**
 * `final`: covers its campaign's year or season · `interim`: a running total that does not ·
 * `period`: a closed action or case of its own · `unknown`.
 */
export type ClaimStatus = 'final' | 'interim' | 'period' | 'unknown'

export interface Source {
  /** Path of the document. */
  readonly document: string
  readonly publisher: string | null
  /** ISO date. */
  readonly published: string | null
  /** On whose word: 公安部. */
  readonly attribution: string | null
  /** `reference`: the figure stands in the title of a work referred to. */
  readonly part: 'headline' | 'body' | 'reference'
  readonly block: BlockKind
  /** Index of the block in `Document.blocks`. */
  readonly blockIndex: number
  /** Suspect terms and broken words noted in the clause: 默客. */
  readonly corrections: readonly Correction[]
  /** The clause in the decoded original: `original.slice(start, end) === quote`. */
  readonly start: number
  readonly end: number
  /** 1-based; columns in UTF-16 units. Of the figure. */
  readonly line: number
  readonly column: number
  readonly quote: string
  /** The clause as a reader sees it, without tags. */
  readonly text: string
  /** The figure alone, with its approximation words, without its unit. */
  readonly figure: { readonly start: number; readonly end: number }
}

export interface Correction {
  readonly term: string
  readonly candidates: readonly string[]
}

/** What the text says about how figures belong together. */
export type Relation =
  /** A part of the claim named (其中, or a list under its total); `complete` where the text claims that the parts make up the whole. */
  | { readonly kind: 'part'; readonly whole: string; readonly complete: boolean; readonly list: number }
  /** A change against another period: 同比增长5.2%. `of`: the claim that changed, where the text states it. */
  | {
      readonly kind: 'change'
      readonly of: string | null
      readonly direction: 'up' | 'down' | 'unknown'
      readonly basis: 'year' | 'previous' | 'unknown'
      readonly mode: 'by' | 'to'
    }
  /** A share of a whole: 占比54.6%. */
  | { readonly kind: 'share'; readonly part: string | null; readonly whole: string | null }
  /** An average: 人均, 日均. Divided by `count`, another figure (人均, 场均), or by `days` of the total's period (日均). */
  | {
      readonly kind: 'average'
      readonly total: string | null
      readonly count: string | null
      readonly days: number | null
    }
  /** A value of the period of comparison: 去年同期3万起. */
  | { readonly kind: 'comparison'; readonly of: string | null }
  /** The count of a list of names that the text gives: 东城、西城等13个分局. */
  | { readonly kind: 'count'; readonly names: readonly string[]; readonly open: boolean }
