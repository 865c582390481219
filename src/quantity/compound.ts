import { Decimal } from './decimal.ts'
import type { Numeral } from './numeral.ts'
import { readNumeral } from './read-numeral.ts'
import { readUnit, type Unit, type UnitMatch, unitNamed } from './units.ts'

/** A value told in several units (5元3角, 2小时30分), or in one with a remainder (三块五, 一年半). */
export interface Compound {
  readonly end: number
  readonly value: Decimal
  readonly step: Decimal
  readonly fraction: boolean
  /** The unit of the value, where it is not that of the first part (9分58秒 is told in 分钟). */
  readonly unit?: Unit
}

/** Units that may follow each other in one value, by the group of the first, each with its size in the last. */
const CHAINS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CNY: { 元: '100', 角: '10', 分: '1', 分钱: '1' },
  GBP: { 英镑: '100', 便士: '1' },
  USD: { 美元: '100', 美分: '1' },
  second: { 周: '604800', 天: '86400', 小时: '3600', 分钟: '60', 分: '60', 秒: '1' },
  month: { 年: '12', 个月: '1' },
  weight: { 吨: '1000000', 公斤: '1000', 千克: '1000', 斤: '500', 两: '50', 钱: '5', 克: '1' },
  length: { 公里: '1000000', 里: '500000', 米: '1000', 分米: '100', 厘米: '10', 毫米: '1' },
  chi: { 丈: '100', 尺: '10', 寸: '1' },
}

/** Chains whose steps are no powers of ten: their values are told in the last unit, which holds them exactly. */
const IN_LAST_UNIT: ReadonlySet<string> = new Set(['second', 'month'])

/** Reads what follows `number` and its unit and belongs to the same value; undefined where nothing does. */
export function compoundAfter(text: string, number: Numeral, unit: UnitMatch): Compound | undefined {
  const half = halfAfter(text, number, unit)
  if (half) return half
  if (number.over || number.span || number.form === 'magnitude') return undefined
  return (
    minutesAfter(text, number, unit) ?? chainAfter(text, number, unit) ?? remainderAfter(text, number, unit)
  )
}

/** 一年半, 三个半, 两块半: the unit itself halved. */
function halfAfter(text: string, number: Numeral, unit: UnitMatch): Compound | undefined {
  if (text.charAt(unit.end) !== '半' || number.span || number.over) return undefined
  const next = text.charAt(unit.end + 1)
  if (next !== '' && '导岛径球决场山路途价封自数年月天夜成'.includes(next)) return undefined
  if (number.magnitude > 0) return undefined
  return { end: unit.end + 1, value: number.value.plus('0.5'), step: new Decimal('0.5'), fraction: true }
}

/** 9分58秒: 分 is a score unless seconds follow. */
function minutesAfter(text: string, number: Numeral, unit: UnitMatch): Compound | undefined {
  const minutes = unit.unit.name === '分' ? unitNamed('分钟') : undefined
  return minutes && chainAfter(text, number, { ...unit, unit: minutes })
}

function chainAfter(text: string, number: Numeral, first: UnitMatch): Compound | undefined {
  const group = first.unit.group
  const sizes = CHAINS[group]
  const base = sizes?.[first.unit.name]
  if (!sizes || base === undefined || number.fraction) return undefined
  let end = first.end
  let size = new Decimal(base)
  let total = number.value.times(size)
  let last = first.unit
  for (;;) {
    const joint = text.charAt(end)
    const part = readNumeral(text, joint === '零' || joint === '又' ? end + 1 : end)
    if (!part || part.span || part.form === 'magnitude' || part.magnitude > 0) break
    const unit = readUnit(text, part.end)
    const next = unit && sizes[unit.unit.name]
    if (!unit || next === undefined || size.lte(next)) break
    size = new Decimal(next)
    total = total.plus(part.value.times(size))
    last = unit.unit
    end = unit.end
  }
  if (end === first.end) return undefined
  if (!IN_LAST_UNIT.has(group)) {
    return { end, value: total.div(base), step: size.div(base), fraction: true }
  }
  const unit = last.name === '分' ? (unitNamed('分钟') ?? last) : last
  return { end, value: total.div(size), step: new Decimal(1), fraction: false, unit }
}

/** 三块五 is 3.50, 一米七五 1.75, 12块5 12.50: digits after the unit are tenths, hundredths of it. */
function remainderAfter(text: string, number: Numeral, unit: UnitMatch): Compound | undefined {
  const written = text.slice(unit.start, unit.end)
  if (written !== '块' && written !== '米' && written !== '毛') return undefined
  if (number.fraction) return undefined
  const rest = readNumeral(text, unit.end)
  if (!rest || rest.fraction || rest.magnitude > 0 || rest.over) return undefined
  const plain = rest.digits > 0 ? rest.digits : rest.single && rest.value.lt(10) ? 1 : 0
  if (plain === 0 || plain > 2 || readUnit(text, rest.end) || text.charAt(rest.end) === '的') return undefined
  const scale = new Decimal(`1e-${plain}`)
  return { end: rest.end, value: number.value.plus(rest.value.times(scale)), step: scale, fraction: true }
}
