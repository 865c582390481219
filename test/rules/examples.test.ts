import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkConsistency } from '../../src/check.ts'
import { rules } from '../../src/rules/index.ts'

/** Rule ids that a text draws, notes included. */
async function rulesOn(content: string): Promise<readonly string[]> {
  const { findings } = await checkConsistency({ path: 'example.md', content })
  return findings.map(({ rule }) => rule)
}

const cases = (which: 'fires' | 'silent') =>
  rules.flatMap(({ id, docs }) => docs[which].map((text, index) => ({ id, index, text })))

describe('the docs of a rule are true', () => {
  it.each(cases('fires'))('$id fires on its example $index', async ({ id, text }) => {
    expect(await rulesOn(text)).toContain(id)
  })

  it.each(cases('silent'))('$id is silent on its counter-example $index', async ({ id, text }) => {
    expect(await rulesOn(text)).not.toContain(id)
  })
})

describe('the list of rules', () => {
  it('holds the sixteen rules of the design, each once', () => {
    expect(rules.map(({ id }) => id)).toEqual([
      'contradiction',
      'superseded-interim',
      'shrinking-total',
      'part-whole',
      'series-sum',
      'headline-body',
      'misspelled-term',
      'campaign-label',
      'enumeration',
      'rate',
      'date',
      'unit',
      'precision',
      'region',
      'copies',
      'garbled-text',
    ])
  })

  it('has a file for each rule', () => {
    const files = readdirSync('src/rules')
    for (const { id } of rules) expect(files).toContain(`${id}.ts`)
  })

  it.each(rules)('$id says in both languages what it is and why it matters', ({ docs }) => {
    for (const text of [docs.title, docs.why]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u)
      expect(text.en).toMatch(/[a-z]/)
    }
  })
})
