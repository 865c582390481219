import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/claim/claim.ts'
import { cellsOf, momentsOf } from '../../src/ledger/cells.ts'
import { buildLedger, type Dossier } from '../../src/ledger/ledger.ts'
import { claim, document, emptyLexicon } from './claims.ts'

function ledgerOf(...claims: readonly Claim[]) {
  const paths = [...new Set(claims.map(({ source }) => source.document))]
  const checked = paths.map((path) => ({
    document: document(path),
    claims: claims.filter((one) => one.source.document === path),
  }))
  return buildLedger(checked, emptyLexicon)
}

function onlyDossier(...claims: readonly Claim[]): Dossier {
  const [dossier, ...others] = ledgerOf(...claims).dossiers
  if (!dossier || others.length > 0) throw new RangeError('Expected one dossier')
  return dossier
}

describe('series', () => {
  const base = claim({ figure: '3万起' })
  it.each([
    ['another campaign year', claim({ figure: '3万起', year: 2022 })],
    ['another region', claim({ figure: '3万起', region: '北京市' })],
    ['another metric', claim({ figure: '3万起', metric: 'solve.case.hacking' })],
    ['people instead of cases', claim({ figure: '3万名' })],
    ['visits instead of people', claim({ figure: '3万人次' })],
  ])('%s is another series', (_, other) => {
    expect(onlyDossier(base, other).series).toHaveLength(2)
  })

  it.each(['3万件', '3万宗', '3万余起'])('%s stands in the series of 起', (figure) => {
    expect(onlyDossier(base, claim({ figure })).series).toHaveLength(1)
  })

  it('keeps what remains of a total apart from the total', () => {
    expect(onlyDossier(base, claim({ figure: '1万起', text: '其他案件1万起' })).series).toHaveLength(2)
  })

  it('leaves a claim with open candidates out of every series but keeps it in the dossier', () => {
    const open = claim({
      figure: '550余起',
      candidates: [{ term: '黑客', metric: 'solve.case.hacking' }],
    })
    const dossier = onlyDossier(base, open)
    expect(dossier.series.flatMap(({ claims }) => claims)).toEqual([base])
    expect(dossier.claims).toContain(open)
  })

  it('orders by as-of date, then hour', () => {
    const dates = [
      claim({
        figure: '9起',
        end: '2023-05-02',
        endTime: '17:00',
        status: 'interim',
      }),
      claim({
        figure: '8起',
        end: '2023-05-02',
        endTime: '09:00',
        status: 'interim',
      }),
      claim({ figure: '7起', end: '2023-05-01', status: 'interim' }),
    ]
    expect(onlyDossier(...dates).series[0]?.claims.map(({ value }) => value.stated)).toEqual(['7', '8', '9'])
  })

  it.each([
    ['a running total', claim({ figure: '3万起', status: 'interim' }), true],
    ['a final total', claim({ figure: '3万起' }), true],
    ['a closed action', claim({ figure: '3万起', status: 'period' }), false],
    ['a share', claim({ figure: '12%', status: 'interim' }), false],
    ['a stock', claim({ figure: '3万例', status: 'interim', text: '现有确诊病例3万例' }), false],
    [
      'a list of names',
      claim({
        figure: '13个',
        relation: { kind: 'count', names: ['东城'], open: true },
      }),
      false,
    ],
  ])('%s is cumulative: %s', (_, one, cumulative) => {
    expect(onlyDossier(one).series[0]?.cumulative).toBe(cumulative)
  })
})

describe('dossiers', () => {
  it('hold all years and regions of a campaign family together and families apart', () => {
    const { dossiers } = ledgerOf(
      claim({ figure: '1起', year: 2021 }),
      claim({ figure: '2起', year: 2022, region: '北京市', document: 'b.md' }),
      claim({ figure: '3起', campaign: '清波', document: 'b.md' }),
    )
    expect(dossiers.map(({ id }) => id)).toEqual(['云盾', '清波'])
    expect(dossiers[0]?.documents.map(({ path }) => path)).toEqual(['a.md', 'b.md'])
  })

  it('bring general statistics of several documents together by what they count', () => {
    const { dossiers } = ledgerOf(
      claim({
        figure: '3亿人次',
        campaign: null,
        metric: 'carry.passenger.all',
      }),
      claim({
        figure: '3亿人次',
        campaign: null,
        metric: 'carry.passenger.rail',
        document: 'b.md',
      }),
      claim({
        figure: '5亿元',
        campaign: null,
        metric: 'count.boxoffice.all',
        document: 'b.md',
      }),
    )
    expect(dossiers.map(({ id, claims }) => [id, claims.length])).toEqual([
      ['object:boxoffice', 1],
      ['object:passenger', 2],
    ])
  })
})

describe('cells', () => {
  const cellsFor = (...claims: readonly Claim[]) => {
    const dossier = onlyDossier(...claims)
    return dossier.series
      .flatMap((series) => cellsOf(series, momentsOf(dossier)))
      .map((cell) => cell.claims.map(({ value }) => value.stated))
  }

  it('put finals of one campaign together whatever start they name', () => {
    expect(cellsFor(claim({ figure: '1起' }), claim({ figure: '2起', start: '2023-04-01' }))).toEqual([
      ['1', '2'],
    ])
  })

  it('keep counts from two starts apart', () => {
    const interim = { status: 'interim', end: '2023-06-30' } as const
    expect(
      cellsFor(
        claim({ figure: '1起', ...interim }),
        claim({ figure: '2起', start: '2023-04-01', ...interim }),
      ),
    ).toHaveLength(2)
  })

  it('keep the hours of one day of an event apart', () => {
    const toll = {
      year: null,
      campaign: '某地地震',
      status: 'interim',
      end: '2023-05-02',
    } as const
    expect(
      cellsFor(
        claim({ figure: '8人', endTime: '09:00', ...toll }),
        claim({ figure: '21人', endTime: '17:00', ...toll }),
      ),
    ).toEqual([['8'], ['21']])
  })

  it('do not take two reports of one day of an event for one state where neither tells its hour', () => {
    const toll = {
      year: null,
      campaign: '某地地震',
      status: 'interim',
      end: '2023-05-02',
    } as const
    expect(
      cellsFor(claim({ figure: '8人', ...toll }), claim({ figure: '21人', document: 'b.md', ...toll })),
    ).toHaveLength(2)
  })
})
