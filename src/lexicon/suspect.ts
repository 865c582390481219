/** A word that is likely a slip of a known one: a character apart by shape or by sound, in the same slot. */
export interface SuspectTerm {
  /** As it stands, folded: 默客. */
  readonly term: string
  /** The words that may be meant, likeliest first: 黑客. */
  readonly candidates: readonly string[]
}
