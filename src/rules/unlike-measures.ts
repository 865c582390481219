import type { Claim } from '../claim/claim.ts'
import { type UnitFamily, unitNamed } from '../quantity/units.ts'

const MEASURES: ReadonlySet<UnitFamily> = new Set<UnitFamily>([
  'area',
  'weight',
  'volume',
  'length',
  'energy',
])

/** 314公顷, 314亩: one number of two measures is no conversion. */
export function areMeasures({ value: a }: Claim, { value: b }: Claim): boolean {
  return MEASURES.has(a.family) && a.family === b.family && a.unit !== b.unit
}

/** 亩, 户 and the like of 平均亩产432.6斤: what a measure told by itself is of. */
const PER = /均|每|亩产|单产|单位面积/

/** 432.6公斤/亩, 平均亩产432.6斤: one number of two measures, of which the words say what the unit leaves out. */
export function areYields(a: Claim, b: Claim): boolean {
  const [first = '', under] = a.value.unit.split('/')
  const [second = '', other] = b.value.unit.split('/')
  const families = [first, second].map((unit) => unitNamed(unit)?.family)
  const [family] = families
  if (first === second || family === undefined || !MEASURES.has(family) || family !== families[1])
    return false
  if (under !== undefined && other !== undefined) return under === other
  return (under ?? other) !== undefined && PER.test((under === undefined ? a : b).source.text)
}
