import type { Claim } from '../claim/claim.ts'
import { contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import { isChangeOf } from './rate-change.ts'
import type { Draft, RuleContext } from './rule.ts'
import { figure, place } from './wording.ts'

const HEADLINE_BODY = { id: 'headline-body', severity: 'warning' } as const

/** The change of a headline that its body leaves to be worked out: 583套，前一周为505套 under 涨15.4%. */
export function isWorkedOut(change: Claim, body: readonly Claim[]): boolean {
  if (change.relation?.kind !== 'change') return false
  return body.some((now, at) => {
    const before = body[at + 1]
    return before !== undefined && (isChangeOf(change, now, before) || isChangeOf(change, before, now))
  })
}

/** 上升12.4% over a body in which the same fell by 12.4%. */
export function* turnedRound(claim: Claim, body: readonly Claim[], context: RuleContext): Iterable<Draft> {
  const way = directionOf(claim)
  if (way === null) return
  const equal = body.filter(
    (other) =>
      directionOf(other) !== null &&
      other.value.unit === claim.value.unit &&
      other.value.nominal.eq(claim.value.nominal),
  )
  const [turned] = equal
  if (!turned || equal.some((other) => directionOf(other) === way || changedIn(other) !== changedIn(claim)))
    return
  yield draft(HEADLINE_BODY, {
    told: turnedWording[context.language]({ claim, turned }),
    evidence: evidenceOf(claim, [turned]),
    accused: [claim.id],
    content: ['turned', contentOf(claim), contentOf(turned)],
  })
}

function directionOf({ relation }: Claim): 'up' | 'down' | null {
  return relation?.kind === 'change' && relation.mode === 'by' && relation.direction !== 'unknown'
    ? relation.direction
    : null
}

/** What rose or fell: the metric without its action. */
function changedIn({ metric, region }: Claim): string {
  return [region, metric.object, metric.topic].join('|')
}

const turnedWording: Wording<{ readonly claim: Claim; readonly turned: Claim }> = {
  zh: ({ claim, turned }) => ({
    message: `标题与正文升降相反：${figure(claim)}在标题中为${WAY.zh[directionOf(claim) ?? 'up']}，在正文中为${WAY.zh[directionOf(turned) ?? 'up']}（${place(turned)}）。请核对。`,
    explanation: `${place(claim)} ≠ ${place(turned)}`,
  }),
  en: ({ claim, turned }) => ({
    message: `Headline and body point opposite ways: ${figure(claim)} is a ${WAY.en[directionOf(claim) ?? 'up']} in the headline and a ${WAY.en[directionOf(turned) ?? 'up']} in the body (${place(turned)}). Check it.`,
    explanation: `${place(claim)} ≠ ${place(turned)}`,
  }),
}

const WAY = { zh: { up: '上升', down: '下降' }, en: { up: 'rise', down: 'fall' } } as const

/** What rose or fell is named in the headline and by no change that the body tells: no word of two characters is common to both. */
export function isChangeOfAnother(change: Claim, others: readonly Claim[]): boolean {
  if (change.relation?.kind !== 'change') return false
  const name = nameOf(change)
  return name.length >= NAMED && others.every((other) => !sharesWord(name, nameOf(other)))
}

/** Characters from which a name says what it is of: 公积金缴存. */
const NAMED = 4

function nameOf({ metric }: Claim): string {
  return metric.label.replace(/变化$/, '')
}

function sharesWord(a: string, b: string): boolean {
  for (let at = 0; at + 2 <= a.length; at++) if (b.includes(a.slice(at, at + 2))) return true
  return false
}
