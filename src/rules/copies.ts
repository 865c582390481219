import type { Claim } from '../claim/claim.ts'
import { groupedBy } from '../grouped-by.ts'
import { cellsOf, momentsOf } from '../ledger/cells.ts'
import { disjointSets } from '../ledger/disjoint-sets.ts'
import type { Dossier } from '../ledger/ledger.ts'
import { isRelative } from '../ledger/series.ts'
import { agree } from '../quantity/compare.ts'
import { contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import type { DossierRule } from './rule.ts'
import { figure, list } from './wording.ts'

type Facts =
  | { readonly kind: 'reprints'; readonly paths: readonly string[]; readonly figures: readonly string[] }
  | {
      readonly kind: 'one-word'
      readonly attribution: string | null
      readonly documents: number
      readonly figures: readonly string[]
    }

/** Confirmations that are none: reprints of one text, and figures that all go back to one authority (semantics §6.9). */
export const copies: DossierRule = {
  id: 'copies',
  severity: 'note',
  scope: 'dossier',
  docs: {
    title: { zh: '同源数据', en: 'Confirmations from one source' },
    why: {
      zh: '转载同一通稿的多篇报道只算一个来源；都出自同一机关的数字彼此一致，不等于相互印证。',
      en: 'Reprints of one release are one source; figures that all go back to one authority agree, but do not confirm each other.',
    },
    fires: [],
    silent: ['公安部通报，“云盾2023”专项行动全年共侦破案件3.1万起。'],
  },
  *check(dossier, context) {
    for (const group of dossier.copies) {
      const claims = dossier.claims.filter(
        (claim) => group.includes(claim.source.document) && claim.source.part === 'body',
      )
      const [first] = claims
      if (!first) continue
      const told = firstOfEach(claims)
      yield draft(copies, {
        told: wording[context.language]({
          kind: 'reprints',
          paths: group,
          figures: [...new Set(claims.map(figure))],
        }),
        evidence: evidenceOf(first, told),
        content: ['reprints', ...new Set(claims.map(contentOf))],
        about: [`copies: ${group.join('|')}`],
      })
    }
    for (const agreeing of agreed(dossier)) {
      const words = new Set(agreeing.flatMap((claim) => claim.source.attribution ?? []))
      const [first] = agreeing
      if (!first || words.size > 1) continue
      yield draft(copies, {
        told: wording[context.language]({
          kind: 'one-word',
          attribution: [...words][0] ?? null,
          documents: new Set(agreeing.map((claim) => claim.source.document)).size,
          figures: [...new Set(agreeing.map(figure))],
        }),
        evidence: evidenceOf(first, agreeing.slice(1, MOST_PLACES)),
        content: ['one-word', dossier.id, ...new Set(agreeing.map(contentOf))],
        about: [`one word: ${first.id}`],
      })
    }
  },
}

const MOST_PLACES = 20

function firstOfEach(claims: readonly Claim[]): readonly Claim[] {
  const seen = new Set<string>()
  return claims.filter((claim) => !seen.has(claim.source.document) && seen.add(claim.source.document))
}

/**
 * Final figures that agree across texts which are no copies of each other, the first of each text: those of the same
 * texts together, since they stand or fall with them.
 */
function agreed(dossier: Dossier): readonly (readonly Claim[])[] {
  const momentOf = momentsOf(dossier)
  const sets = disjointSets(dossier.documents.length)
  const places = new Map(dossier.documents.map(({ path }, index) => [path, index]))
  const placeOf = ({ source }: Claim): number => places.get(source.document) ?? 0
  const found: (readonly Claim[])[] = []
  for (const series of dossier.series) {
    if (series.claims.length < 2) continue
    for (const cell of cellsOf(series, momentOf)) {
      const told = cell.claims.filter(
        (claim) => claim.source.part === 'body' && claim.date.status === 'final' && !isRelative(claim),
      )
      const [first] = told
      if (!first) continue
      const others = told.filter(
        (claim) => momentOf(claim).origin !== momentOf(first).origin && agree(claim.value, first.value),
      )
      if (others.length === 0) continue
      for (const other of others) sets.join(placeOf(first), placeOf(other))
      found.push([first, ...firstOfEach(others)])
    }
  }
  return [...groupedBy(found, ([first]) => (first ? sets.root(placeOf(first)) : -1)).values()].map((cells) =>
    cells.flat(),
  )
}

const wording: Wording<Facts> = {
  zh: (facts) =>
    facts.kind === 'reprints'
      ? {
          message: `${facts.paths.length}篇是同一文本的转载，其中数字只算一个来源。`,
          explanation: list(facts.paths, 'zh'),
        }
      : {
          message: `${facts.documents}篇报道的${list(facts.figures.slice(0, 5), 'zh')}一致，但${facts.attribution === null ? '均未注明来源' : `只见${facts.attribution}一个来源`}，不能当作相互印证。`,
          explanation: facts.attribution === null ? '没有一处注明来源' : `注明的来源只有${facts.attribution}`,
        },
  en: (facts) =>
    facts.kind === 'reprints'
      ? {
          message: `${facts.paths.length} documents are reprints of one text: their figures count as one source.`,
          explanation: list(facts.paths, 'en'),
        }
      : {
          message: `${facts.documents} documents agree on ${list(facts.figures.slice(0, 5), 'en')}, but ${facts.attribution === null ? 'none names its source' : `${facts.attribution} is the only source named`}: agreement, not independent confirmation.`,
          explanation:
            facts.attribution === null
              ? 'No place names a source'
              : `The only source named is ${facts.attribution}`,
        },
}
