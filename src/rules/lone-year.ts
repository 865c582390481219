import type { Document } from '../document/document.ts'
import type { Dossier } from '../ledger/ledger.ts'
import { blockEvidence, draft, type Wording } from './finding.ts'
import { type NamedCampaign, namedCampaigns } from './named-campaign.ts'
import type { Draft, RuleContext } from './rule.ts'

const LABEL = { id: 'campaign-label', severity: 'warning' } as const

interface Place {
  readonly document: Document
  readonly block: number
  readonly named: NamedCampaign
}

/** Documents that must name the campaign's usual year. */
const USUAL = 3
/** “川食安2022”专项行动成都战果: its results are what the text goes on to tell. */
const RESULTS =
  /^”?(?:专项)?(?:行动|运动|计划|工程|活动|整治)?[^，。；“”]{0,6}(?:战果|成果|成效|成绩|战绩|数据|情况|结果|收官|结束|落幕|圆满)/
const LOOKS_AWAY = /[比较与继]|相比|同期|去年的|上年|往年|上一|前一|曾|此前|回顾|回头|明年|将|拟|计划/
/** How far behind the name the results' own year is told. */
const REACH = 60

/**
 * A campaign's name with a year that stands nowhere else in the texts, before results of the year that all others name:
 * 公布“川食安2022”专项行动战果。2024年，…. Part of the rule `campaign-label`.
 */
export function* loneYear(dossier: Dossier, context: RuleContext): Iterable<Draft> {
  const places = dossier.documents.flatMap((document) =>
    document.blocks.flatMap(({ folded: { text }, kind }, block) =>
      kind === 'reference'
        ? []
        : namedCampaigns(text)
            .filter(({ series }) => series === dossier.id)
            .map((named): Place => ({ document, block, named })),
    ),
  )
  const byYear = new Map<number, Set<string>>()
  for (const { document, named } of places)
    byYear.set(named.year, (byYear.get(named.year) ?? new Set<string>()).add(document.path))
  const [usual] = [...byYear].sort(([, a], [, b]) => b.size - a.size)[0] ?? []
  if (usual === undefined || (byYear.get(usual)?.size ?? 0) < USUAL) return
  for (const odd of places) {
    const { document, block, named } = odd
    if (named.year === usual || places.some((other) => other !== odd && other.named.year === named.year))
      continue
    const text = document.blocks[block]?.folded.text ?? ''
    const behind = text.slice(named.end, named.end + REACH)
    const sentence = text.slice(text.lastIndexOf('。', named.start) + 1, named.start)
    if (!RESULTS.test(behind) || LOOKS_AWAY.test(sentence)) continue
    if (!behind.includes(`${usual}年`) || text.includes(`${named.year}年`)) continue
    const right = places.find((other) => other.named.year === usual && other.document === document)
    const known = right ?? places.find((other) => other.named.year === usual)
    const evidence = [odd, known].flatMap((place) => evidenceOfPlace(place))
    const [first, ...rest] = evidence
    if (!first || !known) continue
    yield draft(LABEL, {
      told: wording[context.language]({ wrong: named.name, right: known.named.name }),
      evidence: [first, ...rest],
      content: ['odd-campaign', named.name, known.named.name],
      // With what is booked to the odd year: where that clashes with its own date, both are one slip.
      about: [
        `${document.path}: ${known.named.name} as ${named.name}`,
        ...dossier.claims
          .filter(
            ({ campaign, source }) =>
              campaign?.year === named.year &&
              source.document === document.path &&
              source.blockIndex === block,
          )
          .map(({ id }) => id),
      ],
    })
  }
}

function evidenceOfPlace(place: Place | undefined) {
  const block = place?.document.blocks[place.block]
  return place && block ? [blockEvidence(place.document, block, place.named.start, place.named.end)] : []
}

const wording: Wording<{ readonly wrong: string; readonly right: string }> = {
  zh: ({ wrong, right }) => ({
    message: `此处写作“${wrong}”，所讲却是“${right}”的结果，疑有误。请核对。`,
    explanation: `${wrong} ≠ ${right}`,
    suggestion: `若讲的是${right}，改“${wrong}”为“${right}”。`,
  }),
  en: ({ wrong, right }) => ({
    message: `The text says ${wrong} here but tells the results of ${right}. Check it.`,
    explanation: `${wrong} ≠ ${right}`,
    suggestion: `If ${right} is meant, print it for ${wrong}.`,
  }),
}
