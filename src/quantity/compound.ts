import { Decimal } from './decimal.ts'
import { type Numeral, readNumeral } from './numeral.ts'
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

/** Units that may follow another in one value, by the group they share. */
const CHAINS: Readonly<Record<string, readonly string[]>> = {
  CNY: ['元', '角', '分'],
  GBP: ['英镑', '便士'],
  USD: ['美元', '美分'],
  second: ['周', '天', '小时', '分钟', '秒', '毫秒'],
  month: ['世纪', '年', '个月'],
  weight: ['吨', '公斤', '斤', '两', '钱', '克', '毫克'],
  length: ['公里', '里', '米', '分米', '厘米', '毫米'],
  chi: ['丈', '尺', '寸'],
  age: ['岁', '个月'],
}

/** The factor of a unit within a chain, for units that the tables hold under another meaning there (分: score). */
const CHAINED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CNY: { 分: '0.01' },
  second: { 分: '60' },
  age: { 个月: '1', 岁: '12' },
}

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

function factorIn(chain: string, unit: Unit): Decimal | null {
  const own = CHAINED[chain]?.[unit.name]
  return own === undefined ? unit.factor : new Decimal(own)
}

/** 9分58秒: 分 is a score unless seconds follow. */
function minutesAfter(text: string, number: Numeral, unit: UnitMatch): Compound | undefined {
  const minutes = unit.unit.name === '分' ? unitNamed('分钟') : undefined
  const found = minutes && chainAfter(text, number, { ...unit, unit: minutes })
  return found && { ...found, unit: minutes }
}

function chainAfter(text: string, number: Numeral, first: UnitMatch): Compound | undefined {
  const chain = first.unit.group
  const order = CHAINS[chain]
  if (!order || number.fraction) return undefined
  const base = factorIn(chain, first.unit)
  if (!base) return undefined
  let rank = order.indexOf(first.unit.name)
  if (rank < 0) return undefined
  let end = first.end
  let value = number.value
  let step = number.step
  let fraction = false
  for (let count = 0; count < 4; count++) {
    const at = text.charAt(end) === '零' || text.charAt(end) === '又' ? end + 1 : end
    const part = readNumeral(text, at)
    if (!part || part.span || part.form === 'magnitude' || part.magnitude > 0) break
    const unit = readUnit(text, part.end)
    if (!unit) break
    const name =
      unit.unit.name === '分'
        ? chain === 'second'
          ? '分钟'
          : '分'
        : unit.unit.name === '分钱'
          ? '分'
          : unit.unit.name
    const next = order.indexOf(name)
    const factor = factorIn(chain, unit.unit)
    if (next <= rank || !factor) break
    value = value.plus(part.value.times(factor).div(base))
    step = part.step.times(factor).div(base)
    fraction = true
    rank = next
    end = unit.end
  }
  return end > first.end ? { end, value, step, fraction } : undefined
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
