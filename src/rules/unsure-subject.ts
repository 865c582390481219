import type { Claim } from '../claim/claim.ts'
import type { Dossier } from '../ledger/ledger.ts'
import { endsSentence } from '../ledger/sentence.ts'
import { countedIn, isRelative } from '../ledger/series.ts'
import { foldText } from '../text/fold.ts'
import { normReader } from './norm.ts'
import type { PhraseOf } from './phrase.ts'
import { samePhrase } from './phrase-compare.ts'

/**
 * Claims whose words leave open what exactly they count, though their metric is plain: they say nothing against any
 * other figure.
 */
export function unsureSubjects(dossier: Dossier, phraseOf: PhraseOf): ReadonlySet<Claim> {
  const isNorm = normReader(dossier)
  return new Set([
    ...ellipticClaims(dossier, phraseOf),
    ...sideBySide(dossier, phraseOf),
    ...dossier.claims.filter((claim) => isBareRatio(claim) || isOfSomePlaces(claim) || isNorm(claim)),
  ])
}

/** 为89.8%, 约占2.2%: a ratio of which neither noun nor topic says what it is of. */
function isBareRatio({ metric }: Claim): boolean {
  return metric.object === 'percent' && metric.topic === 'all'
}

const SOME_PLACES = /[\d一二三四五六七八九十两几](?:个)?(?:省|市|县|区|州|地|镇|乡)(?:共|共计|合计|总计)/

/** 3市合计3210万亩: a total of the places just named, not of the region that the text is on. */
export function isOfSomePlaces({ source }: Claim): boolean {
  return SOME_PLACES.test(foldText(source.quote.slice(0, source.figure.start - source.start)))
}

/**
 * Totals told right after a figure of one topic in its sentence (打掉服务团伙6000余个，抓获犯罪嫌疑人7.3万余名): they may
 * be of that topic, left unsaid, and not of the whole campaign.
 */
function ellipticClaims(dossier: Dossier, phraseOf: PhraseOf): ReadonlySet<Claim> {
  const found = new Set<Claim>()
  for (const [before, claim, between] of neighbours(dossier)) {
    if (claim.metric.topic !== 'all') continue
    // 牧川净利5.93亿元，……；禾源净利润3.73亿元: a company named anew leaves nothing of the other's open.
    if (dossier.companyOf(claim) !== dossier.companyOf(before)) continue
    const narrowed = before.metric.topic !== 'all' || phraseOf(before).rest !== '' || found.has(before)
    if (narrowed && !endsSentence(between)) found.add(claim)
  }
  return found
}

/**
 * Different values that one sentence tells of one metric and period (蓄水率5.5%；……蓄水率19.5%, 3级9次、4级1次): kinds
 * that the words between must part, however alike they were read. A text does not contradict itself in one breath.
 */
export function sideBySide(dossier: Dossier, phraseOf: PhraseOf): ReadonlySet<Claim> {
  const found = new Set<Claim>()
  const sentence: Claim[] = []
  for (const [before, claim, between] of neighbours(dossier)) {
    if (sentence.at(-1) !== before) sentence.splice(0, sentence.length, before)
    if (endsSentence(between)) sentence.length = 0
    for (const other of sentence.slice(-REACH)) {
      if (dossier.companyOf(other) !== dossier.companyOf(claim)) continue
      if (!areParallel(other, claim) || !samePhrase(phraseOf(other), phraseOf(claim))) continue
      found.add(other)
      found.add(claim)
    }
    sentence.push(claim)
  }
  return found
}

/** So many figures back in its sentence a parallel is looked for. */
const REACH = 8

function areParallel(a: Claim, b: Claim): boolean {
  return (
    a.metric.id === b.metric.id &&
    a.region === b.region &&
    a.campaign?.name === b.campaign?.name &&
    a.date.start === b.date.start &&
    a.date.end === b.date.end &&
    countedIn(a.value) === countedIn(b.value) &&
    a.source.part === 'body' &&
    !isRelative(a) &&
    !isRelative(b) &&
    // By what is written, not by what it may mean: a wider reading must not turn a figure that is unsure into one that accuses.
    written(a) !== written(b)
  )
}

function written({ value }: Claim): string {
  return value.stated.replace(/[,，\s]/g, '')
}

/** Claims that follow each other in one block, with the original text between them. */
function* neighbours(dossier: Dossier): Iterable<readonly [before: Claim, claim: Claim, between: string]> {
  const originals = new Map(dossier.documents.map(({ path, original }) => [path, original]))
  const last = new Map<string, Claim>()
  const inText = [...dossier.claims].sort(
    (a, b) =>
      (a.source.document < b.source.document ? -1 : a.source.document > b.source.document ? 1 : 0) ||
      a.source.figure.start - b.source.figure.start,
  )
  for (const claim of inText) {
    const { document, blockIndex, figure } = claim.source
    const key = `${document}|${blockIndex}`
    const before = last.get(key)
    last.set(key, claim)
    if (before)
      yield [before, claim, originals.get(document)?.slice(before.source.figure.end, figure.start) ?? '']
  }
}
