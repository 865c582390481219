import { formatInterval } from '../../src/quantity/interval.ts'
import { scanNumbers } from '../../src/quantity/scan.ts'
import { foldText } from '../../src/text/fold.ts'

/** What the scanner reads in a text, one short line a mention: `6.2万余起 = [62000, 63000) 起`, `第25条: article`. */
export function readings(text: string): readonly string[] {
  const folded = foldText(text)
  return scanNumbers(folded).map((mention) => {
    const words = folded.slice(mention.start, mention.end)
    if (mention.kind === 'other') return `${words}: ${mention.reason}`
    return `${words} = ${formatInterval(mention.quantity)} ${mention.quantity.unit}`.trimEnd()
  })
}

/** Only the quantities of a text, as intervals with their units. */
export function quantities(text: string): readonly string[] {
  return scanNumbers(foldText(text)).flatMap((mention) =>
    mention.kind === 'quantity'
      ? [`${formatInterval(mention.quantity)} ${mention.quantity.unit}`.trimEnd()]
      : [],
  )
}
