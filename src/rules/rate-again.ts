import type { Claim } from '../claim/claim.ts'
import { Decimal } from '../quantity/decimal.ts'
import { add, divide, growthOver, meets, negate, scale } from '../quantity/interval.ts'
import type { Interval } from '../quantity/quantity.ts'
import type { Misfit } from './rate-told.ts'
import type { Values } from './rule.ts'

const HUNDRED = new Decimal(100)

/**
 * Whether a rate fits no better where one of its figures has the value that another finding would give it: 境外占32.0% of
 * 35.45亿元 is wrong, and no less so where another text has 35.45万元.
 */
export function misfitsStill({ first, kind, second }: Misfit, told: Interval, values: Values): boolean {
  const [a, b] = [valueIn(values, first), valueIn(values, second)]
  const again = (computed: Interval | null, factor = HUNDRED): boolean =>
    computed !== null && !meets(scale(computed, factor), told)
  switch (kind) {
    case 'share':
      return again(divide(a, b))
    case 'among':
      return again(divide(a, add(a, b)))
    case 'growth': {
      const by = growthOver(a, b)
      return again(by) && again(by && negate(by))
    }
    case 'rest':
    case 'average':
    case 'difference':
    case 'step':
    case 'sum':
    case 'combined':
      return false
  }
}

function valueIn(values: Values, claim: Claim): Interval {
  return values.get(claim.id) ?? claim.value
}
