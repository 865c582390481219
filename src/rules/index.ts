import { campaignLabel } from './campaign-label.ts'
import { contradiction } from './contradiction.ts'
import { headlineBody } from './headline-body.ts'
import { misspelledTerm } from './misspelled-term.ts'
import type { Rule } from './rule.ts'
import { shrinkingTotal } from './shrinking-total.ts'
import { supersededInterim } from './superseded-interim.ts'

/** Every rule, in the order of the design. */
export const rules: readonly Rule[] = [
  contradiction,
  supersededInterim,
  shrinkingTotal,
  headlineBody,
  misspelledTerm,
  campaignLabel,
]
