import { describe, expect, it } from 'vitest'
import { HechaError } from '../../src/errors.ts'
import { parsePack } from '../../src/lexicon/load.ts'

function problemOf(text: string, language?: 'zh' | 'en'): string {
  try {
    parsePack(text, 'mine.yaml', language)
  } catch (error) {
    if (error instanceof HechaError && error.code === 'pack-invalid') return error.message
    throw error
  }
  return 'none'
}

describe('a pack that does not fit its schema is told with its place and what belongs there', () => {
  it.each([
    ['name: x\ncampaigns:\n  - name: 5\n', /^mine\.yaml: campaigns\.0\.name: must be string, not 5\.$/],
    ['name: x\nfoo: 1\n', /^mine\.yaml: foo: unknown key "foo": remove or rename it\.$/],
    ['{}', /^mine\.yaml: name: missing: add it\.$/],
    [
      'name: x\nactions:\n  - {id: Bad Id, label: x, terms: [a]}\n',
      /^mine\.yaml: actions\.0\.id: "Bad Id" must be small letters/,
    ],
    ['name: x\nactions:\n  - {id: a, label: x, terms: []}\n', /^mine\.yaml: actions\.0\.terms: has length 0/],
    [
      'name: x\nobjects:\n  - {id: a, label: x, kind: zoo, terms: [a]}\n',
      /kind: must be .*"person".*not "zoo"/,
    ],
    ['name: [', /^mine\.yaml: not readable as YAML or JSON: /],
  ])('%j', (text, message) => {
    expect(problemOf(text, 'en')).toMatch(message)
  })

  it('in Chinese, or in both where no language is asked for', () => {
    expect(problemOf('{}', 'zh')).toBe('mine.yaml: name：缺少这一项，请补上。')
    expect(problemOf('{}')).toBe('mine.yaml: name：缺少这一项，请补上。 | name: missing: add it.')
  })

  it('a good one is read', () => {
    expect(problemOf('name: x\n')).toBe('none')
  })
})
