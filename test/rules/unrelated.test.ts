import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkConsistency } from '../../src/check.ts'
import type { Finding } from '../../src/rules/rule.ts'

const ROOT = 'test/gold/planted'
/** Each corpus tells one subject of its own. */
const CORPORA = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()

const input = (corpus: string): readonly { path: string; content: string }[] =>
  readdirSync(join(ROOT, corpus)).map((name) => {
    return { path: join(corpus, name), content: readFileSync(join(ROOT, corpus, name), 'utf8') }
  })

const told = ({ severity, rule, message, evidence: [first] }: Finding): string =>
  `${severity} ${rule} ${first?.document}:${first?.line}:${first?.column} ${message}`

describe('a corpus checked together with others on other matters', () => {
  it('gives the findings that each gives alone', async () => {
    const alone: string[] = []
    for (const corpus of CORPORA)
      alone.push(...(await checkConsistency([...input(corpus)])).findings.map(told))
    const together = await checkConsistency(CORPORA.flatMap((corpus) => [...input(corpus)]))
    expect(alone.length).toBeGreaterThan(900)
    expect(together.findings.map(told).sort()).toEqual(alone.sort())
  }, 240_000)
})
