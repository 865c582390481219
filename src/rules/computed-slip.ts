import { Decimal } from '../quantity/decimal.ts'
import type { Quantity } from '../quantity/quantity.ts'
import { likelySlip, type Slip } from './slip.ts'

const KINDS: ReadonlySet<Slip['kind']> = new Set([
  'swapped-digits',
  'lost-digit',
  'doubled-digit',
  'wrong-digit',
])

/**
 * The slip by which a figure was written that the arithmetic of its text makes another: 194 where 367 less 218 are 149.
 * That one digit's slip explains the misfit shows that these amounts belong together. Null where none does.
 */
export function slipOfComputed(told: Quantity, meant: Decimal): Slip | null {
  if (!meant.gt(0) || !told.upper) return null
  const { scale, decimals } = writtenIn(told)
  const written = meant.div(scale).toDecimalPlaces(decimals)
  const slip = likelySlip(told, { ...told, stated: written.toFixed(decimals), nominal: written.times(scale) })
  return slip && KINDS.has(slip.kind) ? slip : null
}

/**
 * The values that may have been meant where a figure was written with two neighbouring digits swapped, with one digit too many, or
 * with 亿 for 万. What was lost cannot be listed.
 */
export function slipsOf(told: Quantity): readonly Quantity[] {
  const written = /^([\d,]+)(\.\d+)?(.*)$/.exec(told.stated)
  if (!written || told.upper === null) return []
  const [, whole = '', fraction = '', magnitude = ''] = written
  const digits = whole.replaceAll(',', '')
  const text = digits + fraction
  const unit = told.nominal.div(text)
  const at = (stated: string, by = unit): Quantity => {
    const nominal = new Decimal(stated).times(by)
    const half = told.upper?.minus(told.lower).div(2) ?? new Decimal(0)
    return {
      ...told,
      stated: stated + magnitude,
      nominal,
      lower: nominal.minus(half),
      upper: nominal.plus(half),
    }
  }
  const found: Quantity[] = []
  for (let place = 0; place < text.length; place++) {
    if (text.charAt(place) === '.') continue
    const next = text.charAt(place + 1) === '.' ? place + 2 : place + 1
    const [one, other] = [text.charAt(place), text.charAt(next)]
    if (other !== '' && one !== other && !(place === 0 && other === '0'))
      found.push(at(text.slice(0, place) + other + text.slice(place + 1, next) + one + text.slice(next + 1)))
    if (place < digits.length && digits.length > 1 && !(place === 0 && text.charAt(1) === '0'))
      found.push(at(text.slice(0, place) + text.slice(place + 1)))
  }
  for (const factor of ['0.0001', '10000'])
    if (/[万亿]/.test(magnitude)) found.push(at(text, unit.times(factor)))
  return found
}

/** What one of the last whole digits of a figure counts, and the digits behind its point: 1.2万 in 万 to one, 3万907 in ones. */
export function writtenIn(told: Quantity): { readonly scale: number; readonly decimals: number } {
  if (/[万亿]\D*\d/.test(told.stated)) return { scale: 1, decimals: 0 }
  const decimals = /\.(\d+)/.exec(told.stated)?.[1]?.length ?? 0
  const scale = told.stated.includes('亿')
    ? 100_000_000
    : told.stated.includes('万')
      ? 10_000
      : headedScale(told)
  return { scale, decimals }
}

/** 10.80 below 营业收入（亿元）: the magnitude stands in the head of the column. */
function headedScale({ stated, nominal }: Quantity): number {
  const bare = stated.replace(/[,\s]/g, '')
  if (!/^\d+(?:\.\d+)?$/.test(bare) || !nominal.gt(0)) return 1
  const scale = nominal.div(bare).toNumber()
  return scale === 10_000 || scale === 100_000_000 ? scale : 1
}

/** Digits as written, zeros in front left out. */
export function digitsWritten({ stated }: Quantity): number {
  return stated.replace(/\D/g, '').replace(/^0+/, '').length
}

/** Written to the digit, so that a slip of one can be told. */
export function isToDigit({ stated, nominal, lower, upper }: Quantity): boolean {
  return /^[\d.,万亿]+$/.test(stated) && upper !== null && nominal.gte(lower) && new Decimal(0).lt(nominal)
}
