import type { Claim } from '../claim/claim.ts'
import { append } from '../grouped-by.ts'
import type { Dossier } from '../ledger/ledger.ts'
import { countedIn, isRelative } from '../ledger/series.ts'
import { meets } from '../quantity/interval.ts'
import { digitsWritten } from './computed-slip.ts'
import { preliminaryOf } from './preliminary.ts'
import { type Stale, sameFigure } from './told-as-whole.ts'

/**
 * Words of a figure that was counted anew: it supersedes what was told before, it does not contradict it
 * (semantics §6.8). The preliminary figure keeps its own word (初步核算) however often it is told.
 */
const REVISED = /最终核实|核定|最终核算|最终数|修订|修正为|核减|核增|更正|订正|调整为|复核后|核实后|剔除重复/

/** 本次更正不影响净利润11.98亿元: a correction says itself what it leaves as it was. */
const UNCHANGED = /(?:更正|订正|修订|修正|调整)[^。；]{0,12}不(?:影响|涉及|改变)/

export function revisedIn({ documents }: Dossier): (claim: Claim) => boolean {
  const blocksOf = new Map(documents.map(({ path, blocks }) => [path, blocks]))
  const revised = new Map(
    documents.map(({ path, blocks }) => {
      const told = blocks.map(({ folded }) => REVISED.test(folded.text))
      return [path, { told, headline: told[blocks.findIndex(({ kind }) => kind === 'headline')] === true }]
    }),
  )
  return ({ source }) => {
    const document = revised.get(source.document)
    if (UNCHANGED.test(blocksOf.get(source.document)?.[source.blockIndex]?.folded.text ?? '')) return false
    return document?.headline === true || (document?.told[source.blockIndex] ?? REVISED.test(source.text))
  }
}

/** Digits from which a withdrawn figure is told again by no chance. */
const TELLING = 4
/** By so much a second count may differ from the first. */
const NEAR = '1.1'

/**
 * A first count that a later text tells as if it still held, after a third had told what it was revised to: 最终接待游客4526.3万人次,
 * weeks after the 4526.3万 of the first release had become 4538.7万.
 */
export function* withdrawn(dossier: Dossier): Iterable<Stale> {
  const isPreliminary = preliminaryOf(dossier)
  const isRevised = revisedIn(dossier)
  const subjects = new Map<string, Claim[]>()
  for (const claim of dossier.claims) {
    const { campaign, metric, region, source, value } = claim
    if (source.part !== 'body' || isRelative(claim) || digitsWritten(value) < TELLING) continue
    append(subjects, [campaign?.name ?? '', region, metric.id, countedIn(value)].join('|'), claim)
  }
  for (const claims of subjects.values()) {
    const first = claims.filter((claim) => isPreliminary(claim) && !isRevised(claim))
    const revised = claims.filter((claim) => isRevised(claim) && !isPreliminary(claim))
    for (const stale of claims) {
      if (isPreliminary(stale)) continue
      const interim = first.find(
        (claim) => sameFigure(claim, stale) && claim.source.document !== stale.source.document,
      )
      const final =
        interim &&
        revised.find(
          (claim) => isOutBefore(claim, stale) && isOutBefore(interim, claim) && isNear(claim, stale),
        )
      const isToldToo =
        final &&
        claims.some(
          ({ source, value }) => source.document === stale.source.document && meets(value, final.value),
        )
      if (interim && final && !isToldToo) yield { stale, interim, final }
    }
  }
}

function isOutBefore({ source: a }: Claim, { source: b }: Claim): boolean {
  return a.published !== null && b.published !== null && a.published < b.published
}

function isNear({ value: a }: Claim, { value: b }: Claim): boolean {
  return !meets(a, b) && a.nominal.lt(b.nominal.times(NEAR)) && b.nominal.lt(a.nominal.times(NEAR))
}
