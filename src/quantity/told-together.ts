import { Decimal } from './decimal.ts'
import type { NumberMention, QuantityMention } from './mention.ts'
import type { UnitFamily } from './units.ts'

/** What numbers say only together: 1.2万、0.8万和2万个 count one sort of thing, 4.7:39.7:55.6 are parts of a hundred. */
export function toldTogether(text: string, mentions: readonly NumberMention[]): readonly NumberMention[] {
  if (!mentions.some(isBare)) return mentions
  const told = [...mentions]
  for (let index = told.length - 2; index >= 0; index--) {
    const mention = told[index]
    const next = told[index + 1]
    if (!mention || next?.kind !== 'quantity' || next.quantity.unit === '' || !isBare(mention)) continue
    if (!LIST_MARK.test(text.slice(mention.end, next.start))) continue
    told[index] = counted(mention, next.quantity.unit, next.quantity.family)
  }
  for (let first = 0; first < told.length; first++) {
    const parts = proportion(text, told, first)
    if (parts.length > 2 && sumsToHundred(parts))
      for (const [offset, part] of parts.entries()) told[first + offset] = counted(part, '%', 'percent')
    first += Math.max(0, parts.length - 1)
  }
  return told
}

const LIST_MARK = /^(?:、|和|与|及|以及)$/

function isBare(mention: NumberMention): mention is QuantityMention {
  return mention.kind === 'quantity' && mention.quantity.unit === '' && mention.quantity.family === 'none'
}

function counted(mention: QuantityMention, unit: string, family: UnitFamily): QuantityMention {
  return { ...mention, quantity: { ...mention.quantity, unit, family } }
}

/** The bare numbers from `first` on that only colons part. */
function proportion(
  text: string,
  mentions: readonly NumberMention[],
  first: number,
): readonly QuantityMention[] {
  const parts: QuantityMention[] = []
  for (let index = first; index < mentions.length; index++) {
    const mention = mentions[index]
    const last = parts.at(-1)
    if (!mention || !isBare(mention)) break
    if (last && text.slice(last.end, mention.start) !== ':') break
    parts.push(mention)
  }
  return parts
}

/** Rounded parts may miss the whole by their last digits. */
const ROUNDING = new Decimal('0.2')

function sumsToHundred(parts: readonly QuantityMention[]): boolean {
  const sum = parts.reduce((all, { quantity }) => all.plus(quantity.nominal), new Decimal(0))
  return sum.minus(100).abs().lte(ROUNDING)
}
