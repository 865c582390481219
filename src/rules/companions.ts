import type { Claim } from '../claim/claim.ts'
import type { Echo } from '../ledger/echoes.ts'

/** Figures beside the one that stand beside the other too, to the digit. */
export function companionsOf({ neighbours: [first, second], claims: [a, b] }: Echo): number {
  if (a.source.document === b.source.document) return 0
  // The two in question bear out nothing: a text that tells both tells two figures.
  const isTold = ({ value }: Claim): boolean =>
    value.nominal.eq(a.value.nominal) || value.nominal.eq(b.value.nominal)
  return first.filter(
    (one) =>
      !isTold(one) &&
      second.some(
        (other) =>
          one.value.unit === other.value.unit &&
          one.value.nominal.eq(other.value.nominal) &&
          one.value.stated.replace(/\D/g, '').replace(/0+$/, '').length > 2,
      ),
  ).length
}
