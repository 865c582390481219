/** `npx tsx test/eval/metrics.ts SET [DOCUMENT]`: which metric ids stand for which labels, where they do not agree one to one. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'
import { type GoldDocument, type Match, scoreDocument } from './score.ts'

const [set = 'seeds', only = ''] = process.argv.slice(2)
const gold = JSON.parse(
  readFileSync(set === 'seeds' ? '../shared/gold/seeds.json' : `test/gold/${set}.json`, 'utf8'),
) as {
  readonly documents: readonly GoldDocument[]
}
const folder = set === 'seeds' ? '../shared/seeds' : 'test/gold/dev'
const matches: Match[] = gold.documents
  .filter((document) => document.document.includes(only))
  .flatMap((document) => {
    const content = readFileSync(join(folder, document.document))
    return scoreDocument(document, extractClaims(readDocument({ path: document.document, content }))).matches
  })
const clash = (title: string, outer: (match: Match) => string, inner: (match: Match) => string): void => {
  console.log(`== ${title}`)
  for (const [name, members] of groupBy(matches, outer)) {
    const parts = groupBy(members, inner)
    if (parts.size === 1) continue
    console.log(name)
    for (const [other, some] of parts)
      console.log(
        `    ${other}  ×${some.length}  ${some[0]?.claim.source.text.replaceAll(/\s+/g, ' ').slice(0, 50)} [${some[0]?.claim.value.stated}]`,
      )
  }
}
clash(
  'one label, several ids',
  ({ label }) => label.metric,
  ({ claim }) => claim.metric.id,
)
clash(
  'one id, several labels',
  ({ claim }) => claim.metric.id,
  ({ label }) => label.metric,
)

function groupBy<T>(list: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of list) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return groups
}
