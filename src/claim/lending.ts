import type { UnitFamily } from '../quantity/units.ts'
import type { Spoken } from './ellipsis.ts'

/** Units of which each names what it counts: 6省14市 are not of one kind. */
export const NAMES_ITSELF: ReadonlySet<UnitFamily> = new Set(['things', 'organisations', 'none'])

/** Whether a figure that names nothing may count what the other counts. */
export function isAlike(other: Spoken, told: Pick<Spoken, 'family' | 'unit'>): boolean {
  if (other.kind === 'change' || other.kind === 'share') return false
  if (isUnitless(told)) return !isUnitless(other)
  if (other.family !== told.family) return false
  return told.family && NAMES_ITSELF.has(told.family) ? other.unit === told.unit : true
}

function isUnitless({ family, unit }: Pick<Spoken, 'family' | 'unit'>): boolean {
  return family === 'none' && unit === ''
}

/** 旅客28.9万人次，除夕回落到19.4万: a number alone counts in the unit of what it goes on from. */
export function unitOf(
  told: Pick<Spoken, 'family' | 'unit'>,
  source: Spoken,
): Pick<Spoken, 'family' | 'unit'> {
  const { family, unit } = isUnitless(told) ? source : told
  return { ...(family !== undefined && { family }), ...(unit !== undefined && { unit }) }
}
