import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkConsistency } from '../../src/check.ts'
import type { Finding, Severity } from '../../src/rules/rule.ts'
import { foldText } from '../../src/text/fold.ts'

/** What a finding must be: its rule, how severe it may be, and figures or words that its places must show. */
interface Required {
  readonly id: string
  readonly rule: string
  readonly severity: readonly Severity[]
  readonly shows: readonly string[]
  /** Told in words of our own corpus that the reader of claims does not yet bring together: held against the originals. */
  readonly originals?: true
}

const WARNS = ['warning', 'note'] as const
const NOTE = ['note'] as const

/** Section 2 of the seed findings, by its ids. */
const REQUIRED: readonly Required[] = [
  {
    id: 'F01/F02',
    rule: 'misspelled-term',
    severity: ['warning', 'error'],
    shows: ['默客', '550余起', '2430起'],
  },
  {
    id: 'F03',
    rule: 'campaign-label',
    severity: ['warning'],
    shows: ['净网2021', '净网2022'],
  },
  {
    id: 'F04',
    rule: 'headline-body',
    severity: ['warning'],
    shows: ['31', '3114起'],
  },
  { id: 'F05', rule: 'headline-body', severity: WARNS, shows: ['网络犯罪'] },
  { id: 'F06', rule: 'garbled-text', severity: WARNS, shows: ['|'] },
  {
    id: 'F07',
    rule: 'superseded-interim',
    severity: NOTE,
    shows: ['3.7万余起', '6.2万'],
  },
  {
    id: 'F08',
    rule: 'superseded-interim',
    severity: NOTE,
    shows: ['8万余名', '10.3万'],
  },
  {
    id: 'F09',
    rule: 'superseded-interim',
    severity: NOTE,
    shows: ['2万余家', '2.7万余家'],
    originals: true,
  },
  {
    id: 'F10',
    rule: 'superseded-interim',
    severity: NOTE,
    shows: ['2.3万余名', '3万余名'],
    originals: true,
  },
  {
    id: 'F11',
    rule: 'precision',
    severity: NOTE,
    shows: ['383万张', '300余万张'],
    originals: true,
  },
  {
    id: 'F12',
    rule: 'precision',
    severity: NOTE,
    shows: ['6.2万起', '6.2万余起'],
  },
  {
    id: 'F13',
    rule: 'precision',
    severity: NOTE,
    shows: ['10.3万名', '10.3万余名'],
  },
  { id: 'F14', rule: 'unit', severity: NOTE, shows: ['家次', '万家'] },
  {
    id: 'F15',
    rule: 'superseded-interim',
    severity: WARNS,
    shows: ['900余起'],
  },
  {
    id: 'F16',
    rule: 'superseded-interim',
    severity: NOTE,
    shows: ['4800余起', '6300余名', '3.4万个'],
  },
  { id: 'F17', rule: 'campaign-label', severity: NOTE, shows: ['95起', '298名', '758家', '7.9亿余'] },
  { id: 'F18', rule: 'date', severity: NOTE, shows: ['2023-08-11'] },
  {
    id: 'F19',
    rule: 'copies',
    severity: NOTE,
    shows: ['2.7万余家', '10.3万'],
    originals: true,
  },
  { id: 'F20', rule: 'garbled-text', severity: NOTE, shows: ['“”'] },
]

/** Section 6: what no finding above a note may set against each other. */
const TRAPS: readonly (readonly [string, readonly string[]])[] = [
  ['T01', ['383万张', '300余万张']],
  ['T03', ['16个']],
  ['T04', ['6034名', '10.3万']],
  ['T05', ['8.3万起', '25.5万起']],
  ['T06', ['25.5万起', '6.2万']],
  ['T07', ['16.2万家', '7.8万家次']],
  ['T08', ['6.2万起', '1.8万余起']],
  ['T09', ['3900余起', '1.8万余起']],
  ['T12', ['120余名', '390余人次']],
  ['T13', ['1600余套', '6000余件']],
  ['T14', ['6000余个', '6000余件']],
  ['T17', ['548万余张', '300余万张']],
  ['T19', ['3个', '16个']],
  ['T20', ['3.6万起']],
  ['T22', ['8起', '10起']],
  ['T26', ['7.3万余名', '3万余名']],
  ['T27', ['230余起', '6.2万']],
  ['T33', ['546人', '1558人']],
]

// The project's own corpus has the same facts and defects; the originals are checked where they lie beside it.
const corpora = ['seeds', '../shared/seeds'].filter((folder) => existsSync(folder))

describe.each(corpora)('%s', (folder) => {
  let findings: readonly Finding[] = []
  beforeAll(async () => {
    ;({ findings } = await checkConsistency(folder, { language: 'en' }))
  })

  const shown = (finding: Finding): string => foldText(finding.evidence.map(({ text }) => text).join('\n'))
  const shows = (finding: Finding, all: readonly string[]): boolean =>
    all.every((one) => shown(finding).includes(one))

  it('has no error', () => {
    expect(findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([])
  })

  it.each(REQUIRED.filter(({ originals }) => originals !== true || folder !== 'seeds'))(
    'reports $id as $rule',
    ({ rule, severity, shows: all }) => {
      const found = findings.filter((finding) => finding.rule === rule && shows(finding, all))
      expect(found.length).toBeGreaterThan(0)
      for (const finding of found.slice(0, 1)) expect(severity).toContain(finding.severity)
    },
  )

  it.each(TRAPS)('does not fall into %s', (_, all) => {
    const fallen = findings.filter(
      (finding) => finding.severity !== 'note' && finding.rule !== 'headline-body' && shows(finding, all),
    )
    expect(fallen.map(({ message }) => message)).toEqual([])
  })

  it('never tells October and the year as a contradiction or a fall', () => {
    expect(
      findings.filter(
        ({ rule }) => rule === 'contradiction' || rule === 'shrinking-total' || rule === 'series-sum',
      ),
    ).toEqual([])
  })
})
