import type { Claim } from '../claim/claim.ts'
import type { Block, Document } from '../document/document.ts'
import type { RegionIndex } from '../lexicon/regions.ts'
import { termAt } from '../lexicon/term-index.ts'
import { companyOf, companyOfDocument, isKinOrRival, kindAt } from './company.ts'
import type { CheckedDocument } from './ledger.ts'
import { sentenceBefore } from './sentence.ts'

/** 市公交集团 is named by its city, which any text may mean. */
const OF_PLACE = /^[省市县区州盟旗]/
/** Two companies are one where they begin alike: 澜泰仪器, 澜泰. */
const NAME = 2
const GROUP = '集团'

/**
 * Tells whose figure a claim is: the company that its sentence names last before it (牧川营收73.80亿元，禾源65.23亿元), else the one
 * that its document is on, else the only one of all the documents' companies that its headline or it names. '' for figures of no company. 4.2亿元 of one company's profit
 * and 5亿元 of another's are two subjects, though both are the nation's.
 */
export function companiesOf(
  checked: readonly CheckedDocument[],
  regions: RegionIndex,
): (claim: Claim) => string {
  const documents = new Map(checked.map(({ document }) => [document.path, document]))
  const own = new Map(checked.map(({ document }) => [document.path, companyOfDocument(document)]))
  // 上海 is no short name of 上海电气.
  const names = new Set(
    [...own.values()]
      .flatMap((name) => name?.slice(0, NAME) ?? [])
      .filter((name) => !termAt(regions.names, name, 0) && !OF_PLACE.test(name)),
  )
  const named = new Map<string, string | null>()
  const onlyIn = (blocks: readonly Block[]): string | null => {
    const here = [...names].filter((name) => blocks.some(({ folded }) => folded.text.includes(name)))
    return here.length === 1 ? (here[0] ?? null) : null
  }
  const onlyNamed = (document: Document): string | null => {
    const known = named.get(document.path)
    if (known !== undefined) return known
    const headline = document.blocks.filter(({ kind }) => kind === 'headline')
    const only = onlyIn(headline) ?? onlyIn(document.blocks)
    named.set(document.path, only)
    return only
  }
  const usual = usualKinds(checked)
  return (claim) => {
    const { campaign, source } = claim
    const document = documents.get(source.document)
    const block = document?.blocks[source.blockIndex]
    if (campaign || !document || !block) return ''
    const sentence = sentenceBefore(block, source.figure.start).text
    const company = companyOf(claim, sentence, document, own.get(document.path) ?? onlyNamed(document))
    // Of several that one sentence names, the figure is the last one's: by short names too.
    const isOwn = company.isReported && !isKinOrRival(company.name ?? '')
    const last = isOwn ? lastNamed(sentence, names) : null
    if (last !== null) {
      const kind = kindBehind(sentence, last)
      // 岭海物流 in texts on 岭海航运: another of one house.
      if (kind !== '' && kind !== usual(last)) return `${last}${kind}`
      return company.name?.startsWith(last) ? keyOf(company.name) : last
    }
    return company.name === null ? '' : keyOf(company.name)
  }
}

function kindBehind(text: string, name: string): string {
  return kindAt(text, text.lastIndexOf(name) + name.length)
}

/** The line of business that the documents mostly tell behind a company's name: 航运 of 岭海. */
function usualKinds(checked: readonly CheckedDocument[]): (name: string) => string {
  const known = new Map<string, string>()
  return (name) => {
    const found = known.get(name) ?? mostTold(checked, name)
    known.set(name, found)
    return found
  }
}

function mostTold(checked: readonly CheckedDocument[], name: string): string {
  const counts = new Map<string, number>()
  for (const { document } of checked)
    for (const { folded } of document.blocks)
      for (let at = folded.text.indexOf(name); at >= 0; at = folded.text.indexOf(name, at + 1)) {
        const kind = kindAt(folded.text, at + name.length)
        if (kind !== '') counts.set(kind, (counts.get(kind) ?? 0) + 1)
      }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? ''
}

function lastNamed(sentence: string, names: ReadonlySet<string>): string | null {
  let last: string | null = null
  let at = -1
  for (const name of names) {
    const here = sentence.lastIndexOf(name)
    if (here > at) [last, at] = [name, here]
  }
  return last
}

function keyOf(name: string): string {
  if (isKinOrRival(name)) return name
  return `${name.slice(0, NAME)}${name.endsWith(GROUP) ? GROUP : ''}`
}
