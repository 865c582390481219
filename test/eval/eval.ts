/**
 * `npm run eval [-- SET… [--misses] [--metrics]]`: holds the claims that hecha reads against hand labels and prints the scores.
 * SET: seeds or one of test/gold; all of them without one. Misses of the kept-aside sets are never listed.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'
import { type DocumentScore, FIELDS, type GoldDocument, isTuple, scoreDocument, total } from './score.ts'
import { GOLD_SETS } from './sets.ts'

const words = process.argv.slice(2)
const flags = new Set(words.filter((word) => word.startsWith('--')))
const named = words.filter((word) => !word.startsWith('--'))

const development: DocumentScore[] = []
for (const [name, set] of Object.entries(GOLD_SETS)) {
  if (named.length > 0 && !named.includes(name)) continue
  if (!existsSync(set.gold)) {
    console.log(`${name}: no ${set.gold} here, left out\n`)
    continue
  }
  const gold = JSON.parse(readFileSync(set.gold, 'utf8')) as { readonly documents: readonly GoldDocument[] }
  const scores = gold.documents.map((document) => {
    const content = readFileSync(join(set.documents, document.document))
    return scoreDocument(document, extractClaims(readDocument({ path: document.document, content })))
  })
  print(name, scores, set.listed && !flags.has('--figures-only'))
  if (name.startsWith('dev-')) development.push(...scores)
}
if (development.length > 0) {
  console.log('== all development sets together')
  console.log(row(`${development.length} documents`, development), '\n')
}

function print(name: string, scores: readonly DocumentScore[], listed: boolean): void {
  if (listed) for (const score of scores) printMisses(score)
  console.log(`== ${name}`)
  console.log(
    `${'document'.padEnd(42)} labels claims  P     R     F1    value unit  camp  region end   status tuple B3`,
  )
  for (const score of scores) console.log(row(score.document, [score]))
  console.log(row('TOTAL', scores), '\n')
}

function row(name: string, scores: readonly DocumentScore[]): string {
  const totals = total(scores)
  const figures = [
    totals.precision,
    totals.recall,
    totals.f1,
    ...FIELDS.map((field) => totals.fields[field]),
    totals.tupleF1,
    totals.b3,
  ]
  return `${name.slice(0, 40).padEnd(42)} ${String(totals.labels).padStart(6)} ${String(totals.claims).padStart(6)}  ${figures
    .map((figure) => figure.toFixed(3))
    .join(' ')}`
}

function printMisses(score: DocumentScore): void {
  console.log(`-- ${score.document}`)
  for (const label of score.missed)
    console.log(`  missed ${label.number}${label.unit}  「${flat(label.context)}」`)
  for (const claim of score.extra)
    console.log(`  extra  ${claim.value.stated}${claim.value.unit}  「${flat(claim.source.text)}」`)
  for (const match of score.matches) {
    if (flags.has('--metrics'))
      console.log(
        `  metric ${match.label.metric} ← ${match.claim.metric.id}  ${match.claim.value.stated}${match.claim.value.unit}`,
      )
    const wrong = FIELDS.filter(
      (field) => !match.right[field] && (field !== 'status' || flags.has('--status')),
    )
    if (wrong.length === 0 || (isTuple(match) && !flags.has('--status'))) continue
    const { label, claim } = match
    const told = {
      value: `[${claim.value.lower}, ${claim.value.upper ?? '∞'}] for [${label.lower}, ${label.upper ?? '∞'}]`,
      unit: `${claim.value.unit} for ${label.unit}`,
      campaign: `${claim.campaign?.name ?? null} for ${label.campaign}`,
      region: `${claim.region} for ${label.region}`,
      end: `${claim.date.end} for ${label.end}`,
      status: `${claim.date.status} for ${label.status}`,
    }
    console.log(
      `  wrong  ${claim.value.stated}${claim.value.unit}  ${wrong.map((field) => `${field} ${told[field]}`).join('; ')}  「${flat(claim.source.text).slice(0, 60)}」`,
    )
  }
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}
