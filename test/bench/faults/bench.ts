/**
 * How many planted faults the rules find, and how often they cry wolf. Prints, per kind of fault: planted, invisible in
 * principle, found at the right place, found under the right rule; and for the clean archive the false alarms per 1,000
 * claims. `--misses` lists what was not found. Fails where the figures fall short of what issue 5 asks.
 */
import { extractClaims } from '../../../src/claim/extract.ts'
import type { Document } from '../../../src/document/document.ts'
import { readDocument } from '../../../src/document/read-document.ts'
import { buildLedger, type CheckedDocument } from '../../../src/ledger/ledger.ts'
import { loadLexicon } from '../../../src/lexicon/load.ts'
import { type SuspectTerm, suspectFinder } from '../../../src/lexicon/suspect.ts'
import type { Finding } from '../../../src/rules/rule.ts'
import { runRules } from '../../../src/rules/run.ts'
import { type Article, print } from './article.ts'
import { contextOf, type Fault, faultKinds } from './inject.ts'
import { articlesOf } from './newsroom.ts'
import { random } from './random.ts'
import { clashIn } from './visible.ts'
import { families } from './world.ts'

const SEED = 20_251_121
const FAMILIES = 28
const PER_KIND = Number(process.argv.find((each) => /^\d+$/.test(each)) ?? 40)
const LISTS_MISSES = process.argv.includes('--misses')

const lexicon = loadLexicon([])
const findSuspects = suspectFinder(lexicon.known, [lexicon.regions.names])

interface Read {
  readonly document: Document
  readonly claims: CheckedDocument['claims']
}

function readArticle(article: Article, suspects: readonly SuspectTerm[]): Read {
  const document = readDocument({ path: article.path, content: print(article).content })
  return { document, claims: extractClaims(document, { lexicon, suspects }) }
}

function suspectsIn(documents: readonly Document[]): readonly SuspectTerm[] {
  const texts = documents.flatMap((document) => document.blocks.map((block) => block.folded.text))
  const listed = new Set(lexicon.lookAlikes.map(({ term }) => term))
  const seen = findSuspects(texts)
  return [...lexicon.lookAlikes, ...seen.filter(({ term }) => !listed.has(term))]
}

function findingsOf(
  checked: readonly CheckedDocument[],
  suspects: readonly SuspectTerm[],
): readonly Finding[] {
  const read = checked.map((one) => ({ ...one, suspects }))
  return runRules(read, buildLedger(read, lexicon), { language: 'zh', lexicon })
}

const chance = random(SEED)
const archives = families(FAMILIES, chance).map((family) => {
  const articles = articlesOf(family, chance)
  const read = articles.map((article) => readArticle(article, lexicon.lookAlikes))
  return {
    family,
    articles,
    read,
    findings: findingsOf(read, suspectsIn(read.map(({ document }) => document))),
  }
})

const documents = archives.reduce((sum, { articles }) => sum + articles.length, 0)
const claims = archives.reduce(
  (sum, { read }) => sum + read.reduce((count, one) => count + one.claims.length, 0),
  0,
)
const alarms = (severity: Finding['severity']): readonly Finding[] =>
  archives.flatMap(({ findings }) => findings.filter((finding) => finding.severity === severity))
const perThousand = (count: number): string => ((count / claims) * 1000).toFixed(2)
console.log(`clean archive: ${documents} documents, ${claims} claims`)
console.log(
  `false alarms per 1,000 claims: error ${perThousand(alarms('error').length)}, warning ${perThousand(alarms('warning').length)}, note ${perThousand(alarms('note').length)}`,
)
if (LISTS_MISSES)
  for (const finding of [...alarms('error'), ...alarms('warning')].slice(0, 20))
    console.log(`  alarm [${finding.rule}] ${finding.message}`)

interface Score {
  planted: number
  invisible: number
  placed: number
  ruled: number
}

const total: Score = { planted: 0, invisible: 0, placed: 0, ruled: 0 }
const lowest = { placed: 1, ruled: 1 }
console.log('kind'.padEnd(30), 'visible', 'invisible', 'place', 'rule')
for (const kind of faultKinds) {
  const score: Score = { planted: 0, invisible: 0, placed: 0, ruled: 0 }
  for (let attempt = 0; score.planted - score.invisible < PER_KIND && attempt < PER_KIND * 6; attempt++) {
    const { family, articles, read, findings } = chance.pick(archives)
    const fault = kind.inject(articles, family, chance)
    if (!fault) continue
    score.planted++
    const faulty = articles.map((article) => (article.path === fault.article.path ? fault.article : article))
    const clash = clashIn(faulty)
    if (!fault.inWords && clash === null) {
      score.invisible++
      continue
    }
    const before = new Set(
      findings.map(({ fingerprint, rule, evidence }) => `${fingerprint}|${rule}|${evidence.length}`),
    )
    const others = read.filter(({ document }) => document.path !== fault.article.path)
    const suspects = suspectsIn([
      ...others.map(({ document }) => document),
      readArticle(fault.article, []).document,
    ])
    const changed = readArticle(fault.article, suspects)
    const found = findingsOf([...others, changed], suspects).filter(
      ({ fingerprint, rule, evidence }) => !before.has(`${fingerprint}|${rule}|${evidence.length}`),
    )
    const here = found.filter(
      (finding) =>
        (finding.severity !== 'note' || kind.rules.includes(finding.rule)) && standsAt(finding, fault),
    )
    if (here.length > 0) score.placed++
    const ruled = here.some(({ rule }) => kind.rules.includes(rule))
    if (ruled) score.ruled++
    else if (LISTS_MISSES)
      console.log(
        `  ${here.length > 0 ? `told as ${here.map(({ rule }) => rule)}` : 'missed'}: ${contextOf(fault)} {${clash}}`,
      )
  }
  const visible = score.planted - score.invisible
  console.log(
    kind.id.padEnd(30),
    String(visible).padStart(5),
    String(score.invisible).padStart(9),
    share(score.placed, visible),
    share(score.ruled, visible),
  )
  lowest.placed = Math.min(lowest.placed, score.placed / visible)
  lowest.ruled = Math.min(lowest.ruled, score.ruled / visible)
  for (const key of ['planted', 'invisible', 'placed', 'ruled'] as const) total[key] += score[key]
}
const visible = total.planted - total.invisible
console.log(
  'all'.padEnd(30),
  String(visible).padStart(5),
  String(total.invisible).padStart(9),
  share(total.placed, visible),
  share(total.ruled, visible),
)

const falls = [
  total.placed / visible < 0.95 && 'place below 95 %',
  total.ruled / visible < 0.9 && 'rule below 90 %',
  Math.min(lowest.placed, lowest.ruled) < 0.85 && 'a kind below 85 %',
  alarms('error').length / claims > 0.0002 && 'errors in the clean archive',
  alarms('warning').length / claims > 0.002 && 'warnings in the clean archive',
].filter((each) => each !== false)
if (falls.length > 0) {
  console.error(`short of the target: ${falls.join(', ')}`)
  process.exitCode = 1
}

/** The finding shows the place: the figure itself where one figure is wrong, else anything in its paragraph. */
function standsAt(finding: Finding, fault: Fault): boolean {
  const printed = print(fault.article)
  const pieces = fault.article.paragraphs[fault.paragraph] ?? []
  const piece = fault.index === null ? null : pieces[fault.index]
  const place = piece
    ? printed.places.find(({ figure }) => figure === piece)
    : printed.paragraphs[fault.paragraph]
  if (!place) return false
  return finding.evidence.some(({ document, start, end, mark }) => {
    const from = mark?.start ?? start
    const to = mark?.end ?? end
    return document === fault.article.path && from < place.end && to > place.start
  })
}

function share(part: number, whole: number): string {
  return whole === 0 ? '    –' : `${((part / whole) * 100).toFixed(0).padStart(4)}%`
}
