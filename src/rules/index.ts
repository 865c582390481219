import { campaignLabel } from './campaign-label.ts'
import { contradiction } from './contradiction.ts'
import { copies } from './copies.ts'
import { date } from './date.ts'
import { enumeration } from './enumeration.ts'
import { garbledText } from './garbled-text.ts'
import { headlineBody } from './headline-body.ts'
import { misspelledTerm } from './misspelled-term.ts'
import { partWhole } from './part-whole.ts'
import { precision } from './precision.ts'
import { rate } from './rate.ts'
import { region } from './region.ts'
import type { Rule } from './rule.ts'
import { seriesSum } from './series-sum.ts'
import { shrinkingTotal } from './shrinking-total.ts'
import { supersededInterim } from './superseded-interim.ts'
import { unit } from './unit.ts'

/** Every rule, in the order of the design. */
export const rules: readonly Rule[] = [
  contradiction,
  supersededInterim,
  shrinkingTotal,
  partWhole,
  seriesSum,
  headlineBody,
  misspelledTerm,
  campaignLabel,
  enumeration,
  rate,
  date,
  unit,
  precision,
  region,
  copies,
  garbledText,
]
