import type { Claim } from '../claim/claim.ts'
import type { Block, Document } from '../document/document.ts'
import { blockEvidence, claimEvidence, draft, type Wording } from './finding.ts'
import type { Draft, RuleContext } from './rule.ts'
import { figureAt } from './wording.ts'

const HEADLINE_BODY = { id: 'headline-body', severity: 'warning' } as const

interface Twin {
  readonly wrong: string
  readonly right: string
  /** What the body tells for it, where it does. */
  readonly borne: Claim | null
}

const NUMBER = /\d+(?:[.,]\d+)*/g
/** So many headings a title of its own may stand behind. */
const FIRST_HEADINGS = 2
const FEWEST_WORDS = 4

/**
 * A title that a page has twice (in its front matter and above its text), word for word but for a figure. Where the body
 * bears out the one, the other is wrong. Part of the rule `headline-body`.
 */
export function* twinTitles(
  document: Document,
  body: readonly Claim[],
  context: RuleContext,
): Iterable<Draft> {
  const headline = document.blocks.find((block) => block.kind === 'headline')
  if (!headline || skeleton(headline).replace(/\P{L}/gu, '').length < FEWEST_WORDS) return
  const headings = document.blocks.filter(({ kind }) => kind === 'heading').slice(0, FIRST_HEADINGS)
  const twin = headings.find((heading) => skeleton(heading) === skeleton(headline))
  if (!twin) return
  const [above, below] = [headline, twin].map((block) => [...block.folded.text.matchAll(NUMBER)])
  for (const [at, one] of (above ?? []).entries()) {
    const other = below?.[at]
    if (!other || one[0] === other[0]) continue
    const [inHeadline, inTwin] = [one, other].map((number) => bornBy(number[0], body))
    // Both or neither in the body: which of the two is wrong shows only by what stands there.
    const isTwinWrong = inTwin === null || inHeadline !== null
    const [wrong, right] = isTwinWrong ? [other, one] : [one, other]
    const [wrongBlock, rightBlock] = isTwinWrong ? [twin, headline] : [headline, twin]
    const borne = (isTwinWrong ? inHeadline : inTwin) ?? null
    const mark = (block: Block, number: RegExpMatchArray) =>
      blockEvidence(document, block, number.index ?? 0, (number.index ?? 0) + number[0].length)
    yield draft(HEADLINE_BODY, {
      told: wording[context.language]({ wrong: wrong[0], right: right[0], borne }),
      evidence: [mark(wrongBlock, wrong), mark(rightBlock, right), ...(borne ? [claimEvidence(borne)] : [])],
      content: ['twin', skeleton(headline), wrong[0], right[0]],
      about: [`title of ${document.path}: ${wrong[0]}`],
    })
  }
}

function skeleton({ folded: { text } }: Block): string {
  return text.replace(NUMBER, '#').replace(/[\s“”"。！]/g, '')
}

/** 1.76万 over 17630: the digits that the headline has begin those of the body, or the body has the very figure. */
function bornBy(number: string, body: readonly Claim[]): Claim | null {
  const digits = number.replace(/\D/g, '')
  return (
    body.find(({ source, value }) => {
      const written = value.stated.replace(/\D/g, '')
      return (
        source.block !== 'heading' &&
        (written === digits || (digits.length > 2 && written.startsWith(digits)))
      )
    }) ?? null
  )
}

const wording: Wording<Twin> = {
  zh: ({ wrong, right, borne }) => ({
    message: `同一标题一处作“${wrong}”，另一处作“${right}”${borne ? `，正文为${figureAt(borne, 'zh')}` : ''}。请核对。`,
    explanation: `${wrong} ≠ ${right}`,
    suggestion: borne ? `标题宜作“${right}”。` : undefined,
  }),
  en: ({ wrong, right, borne }) => ({
    message: `One title says "${wrong}" in one place and "${right}" in another${borne ? `; the body has ${figureAt(borne, 'en')}` : ''}. Check it.`,
    explanation: `${wrong} ≠ ${right}`,
    suggestion: borne ? `Print "${right}" in the title.` : undefined,
  }),
}
