import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/claim/claim.ts'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { Decimal } from '../../src/quantity/decimal.ts'
import type { Finding } from '../../src/rules/rule.ts'
import { runRules } from '../../src/rules/run.ts'
import { type ClaimParts, claim, document, emptyLexicon } from '../ledger/claims.ts'

function check(
  claims: readonly Claim[],
  order: readonly string[] = [...new Set(claims.map(({ source }) => source.document))],
): readonly Finding[] {
  const checked = order.map((path) => ({
    document: document(path, textOf(path)),
    claims: claims.filter(({ source }) => source.document === path),
  }))
  return runRules(checked, buildLedger(checked, emptyLexicon), {
    language: 'en',
    lexicon: emptyLexicon,
  })
}

/** A text of its own for each document, and one for it and its copy: reprints are known by their words. */
function textOf(path: string): string {
  const own = path.replace('copy-', '')
  return Array.from({ length: 90 }, (_, at) =>
    String.fromCharCode(0x4e00 + ((at * 7919 + own.charCodeAt(0) * 104_729 + own.length * 31) % 20_000)),
  ).join('')
}

/** Findings as what they say, without what only places them. */
const said = (findings: readonly Finding[]) =>
  findings.map(({ fingerprint, severity }) => `${severity} ${fingerprint}`).sort()
const clashes = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity !== 'note')

const STAGES = [
  { end: '2023-03-31', status: 'interim' },
  { end: '2023-06-30', status: 'interim' },
  { end: '2023-12-31', status: 'final' },
] as const

const parts: fc.Arbitrary<ClaimParts> = fc
  .record({
    figure: fc.constantFrom(
      '900起',
      '1200起',
      '1200余起',
      '1.2万起',
      '超过1000起',
      '近2000起',
      '3114起',
      '3141起',
    ),
    document: fc.constantFrom('a.md', 'b.md', 'c.md', 'd.md'),
    stage: fc.constantFrom(...STAGES),
    region: fc.constantFrom('全国', '北京市'),
    year: fc.constantFrom(2022, 2023),
  })
  .map(({ stage, figure, year, ...rest }) => ({
    ...rest,
    figure,
    year,
    end: stage.end.replace('2023', String(year)),
    status: stage.status,
    text: `共侦破案件${figure}`,
  }))

const UNDATED_INTERIM: ClaimParts[] = (
  [
    ['北京市', '1.2万起', 2022, '2022-12-31', 'final'],
    ['全国', '900起', 2023, '2023-03-31', 'interim'],
    ['北京市', '1.2万起', 2022, '2022-03-31', 'interim'],
    ['北京市', '900起', 2022, '2022-03-31', 'interim'],
  ] as const
).map(([region, figure, year, end, status]) => ({
  document: 'a.md',
  region,
  figure,
  year,
  end,
  status,
  text: `共侦破案件${figure}`,
}))

const archive = fc.array(parts, { minLength: 2, maxLength: 10 })

describe('laws of the reconciler', () => {
  it('the order of documents changes nothing', () => {
    fc.assert(
      fc.property(archive, (told) => {
        const claims = told.map(claim)
        const paths = [...new Set(claims.map(({ source }) => source.document))]
        expect(check(claims, [...paths].reverse())).toEqual(check(claims, paths))
      }),
    )
  })

  it('an unrelated document changes no finding', () => {
    fc.assert(
      fc.property(archive, archive, (told, others) => {
        const claims = told.map(claim)
        const unrelated = others.map((one) =>
          claim({
            ...one,
            campaign: '清波',
            document: `other-${one.document}`,
          }),
        )
        const own = new Set(said(check(claims)))
        const alone = new Set(said(check(unrelated)))
        expect(new Set(said(check([...claims, ...unrelated])))).toEqual(new Set([...own, ...alone]))
      }),
    )
  })

  it('two figures that another campaign has the other way round are no swap', () => {
    const told = (document: string, campaign: string, figures: readonly (readonly [string, string])[]) =>
      figures.map(([region, figure]) =>
        claim({ document, campaign, region, figure, text: `共侦破案件${figure}` }),
      )
    const claims = [
      ...told('b.md', '云盾', [
        ['北京市', '3114起'],
        ['全国', '3141起'],
      ]),
      ...told('a.md', '清波', [
        ['北京市', '3141起'],
        ['全国', '3114起'],
      ]),
    ]
    expect(said(check(claims))).toEqual([])
  })

  it('figures of other places and matters change no finding, though they are told in the same digits', () => {
    const figures = fc.array(fc.constantFrom('1.86万起', '1.86亿起', '3114起', '3141起', '31.14万起'), {
      minLength: 1,
      maxLength: 4,
    })
    const plain = (figure: string, document: string, region: string, metric: string): Claim =>
      claim({ figure, document, region, metric, campaign: null, text: `共侦破案件${figure}` })
    fc.assert(
      fc.property(figures, figures, (told, others) => {
        const own = told.map((figure, at) => plain(figure, `${at % 2}.md`, '北京市', 'solve.case.all'))
        const unrelated = others.map((figure, at) =>
          plain(figure, `other-${at}.md`, '青海省', 'count.goods.all'),
        )
        const alone = new Set([...said(check(own)), ...said(check(unrelated))])
        expect(new Set(said(check([...own, ...unrelated])))).toEqual(alone)
      }),
    )
  })

  it('a widened value makes no clash where there was none', () => {
    fc.assert(
      fc.property(
        fc.array(parts, { minLength: 2, maxLength: 4 }),
        fc.nat(),
        fc.integer({ min: 1, max: 5000 }),
        (told, pick, by) => {
          const claims = told.map(claim)
          fc.pre(clashes(check(claims)).length === 0)
          const wider = claims.map((one, at) => (at === pick % claims.length ? widened(one, by) : one))
          expect(clashes(check(wider))).toEqual([])
        },
      ),
      // A warning and a note of one content are one finding: the warning must not hide behind the note.
      { examples: [[UNDATED_INTERIM, 2, 1]] },
    )
  })

  it('a copy of the corpus beside itself holds no new clash', () => {
    fc.assert(
      fc.property(archive, (told) => {
        const claims = told.map(claim)
        const copies = told.map((one) => claim({ ...one, document: `copy-${one.document}` }))
        expect(said(clashes(check([...claims, ...copies])))).toEqual(said(clashes(check(claims))))
      }),
    )
  })

  it('every finding shows a place, and its places are those of claims or documents given', () => {
    fc.assert(
      fc.property(archive, (told) => {
        const claims = told.map(claim)
        const known = new Set(claims.map(({ id }) => id))
        for (const { evidence } of check(claims)) {
          expect(evidence.length).toBeGreaterThan(0)
          for (const place of evidence) expect(place.claim === undefined || known.has(place.claim)).toBe(true)
        }
      }),
    )
  })
})

function widened(one: Claim, by: number): Claim {
  const { lower, upper } = one.value
  const { typical: _typical, ...value } = one.value
  return {
    ...one,
    value: {
      ...value,
      lower: Decimal.max(0, lower.minus(by)),
      lowerInclusive: true,
      upper: upper?.plus(by) ?? null,
    },
  }
}
