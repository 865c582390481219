import type { Claim } from '../claim/claim.ts'
import type { Block, Document } from '../document/document.ts'
import { companyOf, companyOfDocument, isKinOrRival } from './company.ts'
import type { CheckedDocument } from './ledger.ts'
import { sentenceBefore } from './sentence.ts'

/** Two companies are one where they begin alike: 澜泰仪器, 澜泰. */
const NAME = 2
const GROUP = '集团'

/**
 * Tells whose figure a claim is: the company that its sentence names, else the one that its document is on, else the
 * only one of all the documents' companies that its headline or it names. '' for figures of no company. 4.2亿元 of one company's profit
 * and 5亿元 of another's are two subjects, though both are the nation's.
 */
export function companiesOf(checked: readonly CheckedDocument[]): (claim: Claim) => string {
  const documents = new Map(checked.map(({ document }) => [document.path, document]))
  const own = new Map(checked.map(({ document }) => [document.path, companyOfDocument(document)]))
  const names = new Set([...own.values()].flatMap((name) => (name === null ? [] : [name.slice(0, NAME)])))
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
  return (claim) => {
    const { campaign, source } = claim
    const document = documents.get(source.document)
    const block = document?.blocks[source.blockIndex]
    if (campaign || !document || !block) return ''
    const sentence = sentenceBefore(block, source.figure.start).text
    const company = companyOf(claim, sentence, document, own.get(document.path) ?? onlyNamed(document))
    return company.name === null ? '' : keyOf(company.name)
  }
}

function keyOf(name: string): string {
  if (isKinOrRival(name)) return name
  return `${name.slice(0, NAME)}${name.endsWith(GROUP) ? GROUP : ''}`
}
