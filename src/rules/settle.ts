import type { Claim } from '../claim/claim.ts'
import { append } from '../grouped-by.ts'
import type { Language } from '../language.ts'
import type { Draft, Evidence, Finding, Severity } from './rule.ts'

/**
 * Which rule tells a conflict that several see: what explains the most comes first, what merely follows comes last.
 * Rules not named here tell only their own.
 */
const MOST_TELLING: readonly string[] = [
  'misspelled-term',
  'campaign-label',
  'superseded-interim',
  'date',
  'headline-body',
  'contradiction',
  'enumeration',
  'part-whole',
  'region',
  'shrinking-total',
  'rate',
  'series-sum',
]

const WEIGHT: Readonly<Record<Severity, number>> = { error: 2, warning: 1, note: 0 }

/**
 * Brings drafts together: one conflict, one finding. Drafts of one content are one finding with all its places (a
 * reprint repeats its original's faults); what several rules say of one wrong claim is told by the most telling of
 * them, the others as its consequences. Worst first, then by rule and place; the order of the drafts does not matter.
 */
export function settle(drafts: readonly Draft[], language: Language): readonly Finding[] {
  const once = mergeAlike([...drafts].sort(compareDrafts))
  const headed = gather(accuse(once))
  return headed.map(([head, consequences]) => asFinding(head, consequences, language)).sort(compareFindings)
}

/** Drafts of one fingerprint become one, the gravest of them, with the places of all. */
function mergeAlike(drafts: readonly Draft[]): readonly Draft[] {
  const byPrint = new Map<string, Draft>()
  for (const draft of drafts) {
    const before = byPrint.get(draft.fingerprint)
    if (!before) byPrint.set(draft.fingerprint, draft)
    else {
      byPrint.set(draft.fingerprint, {
        ...(WEIGHT[draft.severity] > WEIGHT[before.severity] ? draft : before),
        evidence: joined(before.evidence, draft.evidence),
        accused: [...new Set([...before.accused, ...draft.accused])],
        about: [...new Set([...before.about, ...draft.about])],
      })
    }
  }
  return [...byPrint.values()]
}

/** Where two claims clash and only one of them is in findings of another rule too, that one is the likelier culprit. */
function accuse(drafts: readonly Draft[]): readonly Draft[] {
  // By rule: two values that clash with a third do not show which of the three is wrong.
  const seen = new Map<string, Set<string>>()
  for (const draft of drafts) {
    if (draft.severity !== 'error') continue
    for (const id of draft.about) seen.set(id, (seen.get(id) ?? new Set<string>()).add(draft.rule))
  }
  const own = drafts.map((draft) => {
    if (draft.accused.length > 0 || (draft.rule !== 'contradiction' && draft.rule !== 'shrinking-total'))
      return draft
    const often = draft.about.filter((id) => (seen.get(id)?.size ?? 0) > 1)
    return often.length === 1 ? { ...draft, accused: often } : draft
  })
  // What one draft shows to be wrong is wrong in the others too.
  const accused = new Set(own.flatMap((draft) => (draft.severity === 'note' ? [] : draft.accused)))
  return own.map((draft) => {
    if (draft.accused.length > 0 || draft.severity === 'note') return draft
    const known = draft.about.filter((id) => accused.has(id))
    return known.length > 0 ? { ...draft, accused: known } : draft
  })
}

/** Each draft that stands for itself, with those that only follow from it. */
function gather(drafts: readonly Draft[]): readonly (readonly [Draft, readonly Draft[]])[] {
  const heads = new Map<Claim['id'], Draft>()
  const pairs = new Map<string, Draft>()
  for (const draft of drafts) {
    if (draft.severity === 'note') continue
    for (const id of draft.accused) prefer(heads, id, draft)
    prefer(pairs, pairOf(draft), draft)
  }
  const consequences = new Map<Draft, Draft[]>()
  for (const draft of drafts) {
    const head = causeOf(draft, heads, pairs)
    if (head && head !== draft) append(consequences, head, draft)
  }
  const told = new Set([...consequences.values()].flat())
  return drafts.filter((draft) => !told.has(draft)).map((draft) => [draft, allBelow(draft, consequences)])
}

function allBelow(head: Draft, consequences: ReadonlyMap<Draft, readonly Draft[]>): readonly Draft[] {
  return (consequences.get(head) ?? []).flatMap((draft) => [draft, ...allBelow(draft, consequences)])
}

function causeOf(
  draft: Draft,
  heads: ReadonlyMap<string, Draft>,
  pairs: ReadonlyMap<string, Draft>,
): Draft | undefined {
  if (draft.severity === 'note') return undefined
  const causes = draft.accused.length > 0 ? draft.accused : draft.about
  const head = causes
    .map((id) => heads.get(id))
    .find((other) => other !== undefined && other !== draft && precedes(other, draft))
  // What is guessed of two other figures is told for itself.
  if (head && draft.guessed !== true && !isOfItsOwn(draft, head)) return head
  const twin = pairs.get(pairOf(draft))
  return twin && twin !== draft && precedes(twin, draft) && !isOfItsOwn(draft, twin) ? twin : undefined
}

/** Parts that miss their total by 270 follow from no clash of that total with 440 elsewhere: either would be wrong still. */
function isOfItsOwn({ standsWith }: Draft, { instead }: Draft): boolean {
  return standsWith !== undefined && instead !== undefined && standsWith(instead)
}

function pairOf(draft: Draft): string {
  const ids = [...new Set(draft.about)].slice(0, 2)
  return ids.length === 2 ? ids.sort().join('|') : draft.fingerprint
}

function prefer(best: Map<string, Draft>, key: string, draft: Draft): void {
  const before = best.get(key)
  if (!before || precedes(draft, before)) best.set(key, draft)
}

/** A strict order, so that causes never run in a circle. */
function precedes(a: Draft, b: Draft): boolean {
  return rank(a) < rank(b) || (rank(a) === rank(b) && a.fingerprint < b.fingerprint)
}

function rank(draft: Draft): number {
  if (draft.explains === true) return -1
  if (draft.guessed === true) return MOST_TELLING.length + 1
  const at = MOST_TELLING.indexOf(draft.rule)
  return at === -1 ? MOST_TELLING.length : at
}

const ALSO: Readonly<Record<Language, string>> = { zh: '由此牵连：', en: 'Follows from this: ' }

function asFinding(head: Draft, consequences: readonly Draft[], language: Language): Finding {
  const {
    accused: _accused,
    about: _about,
    explains: _explains,
    guessed: _guessed,
    instead: _instead,
    standsWith: _standsWith,
    ...finding
  } = head
  if (consequences.length === 0) return finding
  const worst = consequences.reduce(
    (top, draft) => (WEIGHT[draft.severity] > WEIGHT[top.severity] ? draft : top),
    head,
  )
  return {
    ...finding,
    severity: worst.severity,
    evidence: consequences.reduce((evidence, draft) => joined(evidence, draft.evidence), head.evidence),
    explanation: [
      head.explanation,
      ...consequences.map((draft) => `${ALSO[language]}[${draft.rule}] ${draft.explanation}`),
    ].join('\n'),
  }
}

function joined(first: readonly Evidence[], second: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set(first.map(placeOf))
  return [...first, ...second.filter((item) => !seen.has(placeOf(item)) && seen.add(placeOf(item)))]
}

function placeOf(item: Evidence): string {
  return `${item.document}|${item.start}|${item.mark?.start ?? ''}`
}

function compareFindings(a: Finding, b: Finding): number {
  return WEIGHT[b.severity] - WEIGHT[a.severity] || compareDrafts(a, b)
}

function compareDrafts(a: Finding, b: Finding): number {
  const [first] = a.evidence
  const [second] = b.evidence
  return (
    order(first?.document ?? '', second?.document ?? '') ||
    (first?.mark?.start ?? first?.start ?? 0) - (second?.mark?.start ?? second?.start ?? 0) ||
    order(a.rule, b.rule) ||
    order(a.fingerprint, b.fingerprint)
  )
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
