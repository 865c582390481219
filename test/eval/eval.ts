/**
 * `npm run eval [-- SET… [--misses] [--metrics]]`: holds the claims that hecha reads against hand labels and prints the scores.
 * SET: seeds, dev-1 … dev-8b, heldout; all of them without one. Misses of the kept-aside set are never listed.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'
import { type DocumentScore, FIELDS, type GoldDocument, isTuple, scoreDocument, total } from './score.ts'

const SETS: Readonly<
  Record<string, { readonly gold: string; readonly documents: string; readonly listed: boolean }>
> = {
  seeds: { gold: '../shared/gold/seeds.json', documents: '../shared/seeds', listed: true },
  'dev-1': { gold: 'test/gold/dev-1.json', documents: 'test/gold/dev', listed: true },
  'dev-2': { gold: 'test/gold/dev-2.json', documents: 'test/gold/dev', listed: true },
  'dev-3': { gold: 'test/gold/dev-3.json', documents: 'test/gold/dev', listed: true },
  'dev-4a': { gold: 'test/gold/dev-4a.json', documents: 'test/gold/dev', listed: true },
  'dev-4b': { gold: 'test/gold/dev-4b.json', documents: 'test/gold/dev', listed: true },
  'dev-4c': { gold: 'test/gold/dev-4c.json', documents: 'test/gold/dev', listed: true },
  'dev-5a': { gold: 'test/gold/dev-5a.json', documents: 'test/gold/dev', listed: true },
  'dev-5b': { gold: 'test/gold/dev-5b.json', documents: 'test/gold/dev', listed: true },
  'dev-6a': { gold: 'test/gold/dev-6a.json', documents: 'test/gold/dev', listed: true },
  'dev-6b': { gold: 'test/gold/dev-6b.json', documents: 'test/gold/dev', listed: true },
  'dev-7a': { gold: 'test/gold/dev-7a.json', documents: 'test/gold/dev', listed: true },
  'dev-7b': { gold: 'test/gold/dev-7b.json', documents: 'test/gold/dev', listed: true },
  'dev-8a': { gold: 'test/gold/dev-8a.json', documents: 'test/gold/dev', listed: true },
  'dev-8b': { gold: 'test/gold/dev-8b.json', documents: 'test/gold/dev', listed: true },
  'dev-9a': { gold: 'test/gold/dev-9a.json', documents: 'test/gold/dev', listed: true },
  'dev-9b': { gold: 'test/gold/dev-9b.json', documents: 'test/gold/dev', listed: true },
  'dev-9c': { gold: 'test/gold/dev-9c.json', documents: 'test/gold/dev', listed: true },
  'dev-10a': { gold: 'test/gold/dev-10a.json', documents: 'test/gold/dev', listed: true },
  'dev-10b': { gold: 'test/gold/dev-10b.json', documents: 'test/gold/dev', listed: true },
  'dev-10c': { gold: 'test/gold/dev-10c.json', documents: 'test/gold/dev', listed: true },
  'dev-11a': { gold: 'test/gold/dev-11a.json', documents: 'test/gold/dev', listed: true },
  'dev-11b': { gold: 'test/gold/dev-11b.json', documents: 'test/gold/dev', listed: true },
  heldout: { gold: 'test/gold/heldout.json', documents: 'test/gold/heldout', listed: false },
}

const words = process.argv.slice(2)
const flags = new Set(words.filter((word) => word.startsWith('--')))
const named = words.filter((word) => !word.startsWith('--'))

for (const [name, set] of Object.entries(SETS)) {
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
