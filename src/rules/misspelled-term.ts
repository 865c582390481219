import type { Claim } from '../claim/claim.ts'
import { append } from '../grouped-by.ts'
import type { Dossier } from '../ledger/ledger.ts'
import { countedIn } from '../ledger/series.ts'
import { compareValues } from '../quantity/compare.ts'
import { blockEvidence, claimEvidence, contentOf, draft, type Wording, wordOfClaim } from './finding.ts'
import type { Draft, RuleContext, TwofoldRule } from './rule.ts'
import { figure, figureWithRange, list, subject } from './wording.ts'

/** What reading the term as one candidate would make of a figure. */
interface Reading {
  readonly candidate: string
  readonly claim: Claim
  /** A figure that the candidate's own series tells for the same period. */
  readonly told: Claim
  readonly clashes: boolean
}

interface Facts {
  readonly term: string
  readonly candidates: readonly string[]
  readonly places: number
  readonly readings: readonly Reading[]
}

/** Places of one term that are shown; the rest is counted in the message. */
const MOST_PLACES = 20

/**
 * A look-alike or sound-alike of a known term (semantics §5). It is never replaced: the figures that it qualifies stay
 * out of the candidates' series, and the clash that a reading would create is told here and nowhere else.
 */
export const misspelledTerm: TwofoldRule = {
  id: 'misspelled-term',
  severity: 'warning',
  scope: 'document-and-dossier',
  docs: {
    title: { zh: '疑似错别字', en: 'A word that looks misspelled' },
    why: {
      zh: '与已知词语形近或音近的生词，多为录入或转载之误。系统不擅自改字，只列出可能的读法，以及各读法与哪些数字相合、相冲突。',
      en: 'An unknown word that looks or sounds like a known one is mostly a slip of typing or scraping. It is never replaced: its readings are listed, with the figures that each would agree or clash with.',
    },
    fires: [
      '公安部通报，净网2023专项行动全年共侦破默客案件550余起，抓获嫌疑人900余名。净网2023专项行动全年共侦破黑客案件2430起。',
      '暴雨引发山体滑坡12处。滑坡阻断道路3条。县里在滑坡体上布设监测点。滑波掩埋房屋18间。',
    ],
    silent: ['公安部通报，净网2023专项行动全年共侦破黑客案件2430起，抓获嫌疑人900余名。'],
  },
  *checkDocument({ document, claims, suspects = [] }, context) {
    const qualified = new Set(
      claims.flatMap((claim) => claim.source.corrections.map((correction) => correction.term)),
    )
    for (const { term, candidates } of suspects) {
      if (qualified.has(term)) continue
      const places = document.blocks.flatMap((block) => {
        const at = block.folded.text.indexOf(term)
        return at === -1 ? [] : [blockEvidence(document, block, at, at + term.length)]
      })
      const [first, ...rest] = places
      if (!first) continue
      yield draft(misspelledTerm, {
        told: wording[context.language]({ term, candidates, places: places.length, readings: [] }),
        evidence: [first, ...rest.slice(0, MOST_PLACES - 1)],
        content: ['term', term, ...candidates],
        about: [`${document.path}: ${term}`],
      })
    }
  },
  *checkDossier(dossier, context) {
    const byTerm = new Map<string, Claim[]>()
    for (const claim of dossier.claims) {
      for (const { term } of claim.source.corrections) append(byTerm, term, claim)
    }
    if (byTerm.size === 0) return
    const series = new Map(dossier.series.map((one) => [one.id, one.claims]))
    for (const [term, claims] of byTerm) yield* termDraft(term, claims, series, dossier, context)
  },
}

function* termDraft(
  term: string,
  claims: readonly Claim[],
  series: ReadonlyMap<string, readonly Claim[]>,
  dossier: Dossier,
  context: RuleContext,
): Iterable<Draft> {
  const candidates = [
    ...new Set(
      claims.flatMap((claim) =>
        claim.source.corrections.filter((one) => one.term === term).flatMap((one) => one.candidates),
      ),
    ),
  ]
  const readings = claims.flatMap((claim) => readingsOf(claim, series))
  const clashing = readings.filter((reading) => reading.clashes)
  // The word whose figure would clash comes first, with what it clashes with: it is what an editor must look at.
  const ordered = [...clashing.map(({ claim }) => claim), ...claims]
  const words = [...new Set(ordered)].map((claim) => wordOfClaim(claim, term, dossier.documents))
  const told = [...new Set([...clashing, ...readings].map((reading) => reading.told))].map(claimEvidence)
  const [first, ...others] = words
  if (!first) return
  yield draft(misspelledTerm, {
    told: wording[context.language]({
      term,
      candidates,
      places: claims.length,
      readings: [...clashing, ...readings.filter((one) => !one.clashes)],
    }),
    evidence: trimmed([first, ...told, ...others]),
    content: [
      'term',
      term,
      ...candidates,
      ...new Set(readings.map(({ claim, told }) => `${contentOf(claim)}/${contentOf(told)}`)),
    ],
    about: [`${dossier.id}: ${term}`],
  })
}

function trimmed<T>([first, ...rest]: readonly [T, ...T[]]): [T, ...T[]] {
  return [first, ...rest.slice(0, MOST_PLACES - 1)]
}

function readingsOf(claim: Claim, series: ReadonlyMap<string, readonly Claim[]>): readonly Reading[] {
  return (claim.metric.candidates ?? []).flatMap((candidate) => {
    const id = [claim.campaign?.name ?? '', claim.region, candidate.metric, countedIn(claim.value)].join('|')
    const told =
      series.get(id)?.filter((other) => other.date.end === claim.date.end || sameYear(other, claim)) ?? []
    const clash = told.find((other) => compareValues(other.value, claim.value) === 'conflict')
    const match = told.find((other) => compareValues(other.value, claim.value) === 'agree')
    const found = clash ?? match
    return found ? [{ candidate: candidate.term, claim, told: found, clashes: found === clash }] : []
  })
}

/** Both told for the campaign's whole year. */
function sameYear(a: Claim, b: Claim): boolean {
  return a.date.status === 'final' && b.date.status === 'final' && a.campaign?.name === b.campaign?.name
}

const wording: Wording<Facts> = {
  zh: ({ term, candidates, places, readings }) => ({
    message: `「${term}」不是已知词语，疑为${candidates.map((one) => `「${one}」`).join('或')}之误${places > 1 ? `（${places}处）` : ''}。${readings
      .slice(0, 1)
      .map((reading) => readingText(reading, 'zh'))
      .join('')}请核对原文。`,
    explanation:
      readings.length === 0
        ? `「${term}」与${list(candidates, 'zh')}一字之差，形近或音近`
        : readings.map((reading) => arithmetic(reading, 'zh')).join('\n'),
    suggestion: readings.some((one) => one.clashes)
      ? `未经查证，不要直接把「${term}」改为「${candidates[0] ?? ''}」：那样会造成数字矛盾。`
      : undefined,
  }),
  en: ({ term, candidates, places, readings }) => ({
    message: `「${term}」 is no known term; it looks like ${candidates.map((one) => `「${one}」`).join(' or ')}${places > 1 ? ` (${places} places)` : ''}. ${readings
      .slice(0, 1)
      .map((reading) => readingText(reading, 'en'))
      .join('')}Check the original.`,
    explanation:
      readings.length === 0
        ? `「${term}」 is one character from ${list(candidates, 'en')}, alike in shape or sound`
        : readings.map((reading) => arithmetic(reading, 'en')).join('\n'),
    suggestion: readings.some((one) => one.clashes)
      ? `Do not simply replace 「${term}」 by 「${candidates[0] ?? ''}」: the figures would contradict each other.`
      : undefined,
  }),
}

function readingText({ candidate, claim, told, clashes }: Reading, language: 'zh' | 'en'): string {
  const what = subject(told)
  if (language === 'zh') {
    return clashes
      ? `若读作「${candidate}」，${what}便有两个数：${figureWithRange(claim)}与${figureWithRange(told)}。`
      : `若读作「${candidate}」，${what}为${figure(claim)}，与${figure(told)}相合。`
  }
  return clashes
    ? `Read as 「${candidate}」, the text gives two totals for ${what}: ${figureWithRange(claim)} and ${figureWithRange(told)}. `
    : `Read as 「${candidate}」, ${what} is ${figure(claim)}, which agrees with ${figure(told)}. `
}

function arithmetic({ candidate, claim, told, clashes }: Reading, language: 'zh' | 'en'): string {
  const verdict = language === 'zh' ? (clashes ? '不相交' : '相交') : clashes ? 'do not meet' : 'meet'
  const both = `${figureWithRange(claim)} ${language === 'zh' ? '与' : 'and'} ${figureWithRange(told)}`
  return language === 'zh'
    ? `读作「${candidate}」：${both} ${verdict}`
    : `as 「${candidate}」: ${both} ${verdict}`
}
