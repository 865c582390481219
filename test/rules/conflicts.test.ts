import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/claim/claim.ts'
import { buildLedger } from '../../src/ledger/ledger.ts'
import type { Finding } from '../../src/rules/rule.ts'
import { runRules } from '../../src/rules/run.ts'
import { type ClaimParts, claim, document, emptyLexicon } from '../ledger/claims.ts'

/** Findings on claims made by hand. Each claim's document is published in the order of its name. */
function findings(...claims: readonly Claim[]): readonly Finding[] {
  const paths = [...new Set(claims.map(({ source }) => source.document))].sort()
  const checked = paths.map((path) => ({
    document: document(path),
    claims: claims.filter(({ source }) => source.document === path),
  }))
  return runRules(checked, buildLedger(checked, emptyLexicon), {
    language: 'en',
    lexicon: emptyLexicon,
  })
}

const told = (list: readonly Finding[]) =>
  list.filter(({ severity }) => severity !== 'note').map(({ rule, severity }) => `${severity} ${rule}`)
const cases = (figure: string, parts: Partial<ClaimParts> = {}): Claim =>
  claim({ figure, text: `共侦破案件${figure}`, ...parts })
const june = { end: '2023-06-30', status: 'interim' } as const
const september = { end: '2023-09-30', status: 'interim' } as const

describe('contradictions', () => {
  it('tell nine against one as one finding about the one', () => {
    const right = Array.from({ length: 9 }, (_, index) => cases('31000起', { document: `${index}.md` }))
    const list = findings(...right, cases('31500起', { document: 'odd.md' }))
    expect(told(list)).toEqual(['error contradiction'])
    expect(list[0]?.evidence[0]?.document).toBe('odd.md')
    expect(list[0]?.suggestion).toContain('31000')
  })

  it('name a slip of magnitude', () => {
    const [first] = findings(cases('3.1万起'), cases('3.1亿起', { document: 'b.md' }))
    expect(first?.message).toMatch(/万 written for 亿/)
  })

  it.each([
    ['another year', cases('3万起'), cases('4万起', { year: 2022, document: 'b.md' })],
    ['another region', cases('3万起'), cases('2000起', { region: '北京市', document: 'b.md' })],
    ['another unit', cases('3万名'), cases('4万人次', { document: 'b.md' })],
    ['two rounded tellings of one value', cases('6.2万起'), cases('6.2万余起', { document: 'b.md' })],
    ['a later state of the count', cases('3.7万余起', june), cases('6.2万起', { document: 'b.md' })],
    ['two numbers of one clause', ...twoOfOneClause()],
    [
      'two closed actions',
      cases('48名', { status: 'period', text: '六月打掉接码平台抓获48名' }),
      cases('69名', {
        status: 'period',
        text: '捣毁招嫖网站先后抓获69名',
        document: 'b.md',
      }),
    ],
    [
      'a value set beside last year',
      cases('3万起'),
      cases('2万起', { text: '较去年同期的2万起', document: 'b.md' }),
    ],
    [
      'other words beside the figure',
      cases('3万起', { text: '共侦破治安案件3万起' }),
      cases('4万起', { text: '共侦破经济案件4万起', document: 'b.md' }),
    ],
  ])('do not arise from %s', (_, a, b) => {
    expect(told(findings(a, b))).toEqual([])
  })

  it('are a strain where only a stretched bound lets the values meet', () => {
    expect(told(findings(cases('超过3万起'), cases('9万起', { document: 'b.md' })))).toEqual([
      'warning contradiction',
    ])
  })
})

function twoOfOneClause(): readonly [Claim, Claim] {
  const first = cases('44人', { text: '总人数由47人核减为44人' })
  const second = cases('47人', { text: '总人数由47人核减为44人' })
  return [
    first,
    {
      ...second,
      source: {
        ...second.source,
        start: first.source.start,
        end: first.source.end,
      },
    },
  ]
}

describe('running totals', () => {
  it('that fall are an error', () => {
    expect(
      told(findings(cases('31000起', june), cases('28000起', { ...september, document: 'b.md' }))),
    ).toEqual(['error shrinking-total'])
  })

  it('that fall from a single spike accuse the spike', () => {
    const list = findings(
      cases('90000起', june),
      cases('28000起', { ...september, document: 'b.md' }),
      cases('31000起', { document: 'c.md' }),
    )
    expect(told(list)).toEqual(['error shrinking-total'])
    expect(list[0]?.evidence[0]?.document).toBe('a.md')
  })

  it.each([
    [
      'a later range that holds the earlier value',
      cases('383万张', june),
      cases('300余万张', { ...september, document: 'b.md' }),
    ],
    ['an unchanged count', cases('16个', june), cases('16个', { ...september, document: 'b.md' })],
    [
      'a year beside a total over years',
      cases('25.5万起', {
        year: null,
        start: '2018-01-01',
        end: '2022-07-25',
        status: 'interim',
      }),
      cases('8.3万起', { year: 2022, document: 'b.md' }),
    ],
    [
      'missing people who are found',
      cases('9人', { ...june, metric: 'missing.person.all', text: '9人失联' }),
      cases('4人', {
        ...september,
        metric: 'missing.person.all',
        text: '4人失联',
        document: 'b.md',
      }),
    ],
    ['two hours of one day told in any order', toll('21人', '17:00'), toll('8人', '09:00')],
  ])('do not fall by %s', (_, a, b) => {
    expect(told(findings(a, b))).toEqual([])
  })

  it('that fall within one day by their hours are an error', () => {
    expect(told(findings(toll('8人', '17:00'), toll('21人', '09:00')))).toEqual(['error shrinking-total'])
  })

  it('overtaken by a later state are a note with both places', () => {
    const [note] = findings(cases('3.7万余起', june), cases('6.2万起', { document: 'b.md' })).filter(
      ({ rule }) => rule === 'superseded-interim',
    )
    expect(note?.severity).toBe('note')
    expect(note?.evidence.map(({ document }) => document)).toEqual(['a.md', 'b.md'])
    expect(note?.explanation).toContain('[37000, 38000)')
  })

  it('of June sold as the year are told as such, not as a plain contradiction', () => {
    const list = findings(
      cases('18342起', june),
      cases('31000起', { document: 'b.md' }),
      cases('18342起', { document: 'c.md' }),
    )
    expect(told(list)).toEqual(['error superseded-interim'])
    expect(list[0]?.evidence[0]?.document).toBe('c.md')
  })
})

function toll(figure: string, endTime: string): Claim {
  return claim({
    figure,
    campaign: '某地地震',
    year: null,
    metric: 'die.person.all',
    text: `地震造成${figure}遇难`,
    end: '2023-05-02',
    endTime,
    status: 'interim',
    document: `${endTime}.md`,
  })
}

describe('fingerprints', () => {
  it('do not depend on where a figure stands', () => {
    const before = findings(cases('31000起'), cases('31500起', { document: 'b.md' }))
    cases('1起')
    const after = findings(cases('31000起'), cases('31500起', { document: 'b.md' }))
    expect(after[0]?.fingerprint).toBe(before[0]?.fingerprint)
    expect(after[0]?.evidence[0]?.start).not.toBe(before[0]?.evidence[0]?.start)
  })
})
