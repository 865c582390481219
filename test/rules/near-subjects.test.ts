import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/claim/claim.ts'
import { buildLedger } from '../../src/ledger/ledger.ts'
import type { Finding } from '../../src/rules/rule.ts'
import { runRules } from '../../src/rules/run.ts'
import { claim, document, emptyLexicon } from '../ledger/claims.ts'

/** Findings on claims made by hand, each document published on its own. */
function findings(...claims: readonly Claim[]): readonly Finding[] {
  const checked = [...new Set(claims.map(({ source }) => source.document))].sort().map((path) => ({
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
const seized = (figure: string, region: string, path: string, topic = 'all'): Claim =>
  claim({
    year: null,
    figure,
    region,
    document: path,
    metric: `seize.account.${topic}`,
    text: `查扣账户${figure}`,
  })

describe('a figure of a subject and one of a part of it', () => {
  it('are one figure where only a digit is lost', () => {
    expect(
      told(findings(seized('3218个', '云南省', 'a.md'), seized('318个', '云南省昭通市', 'b.md'))),
    ).toEqual(['warning contradiction'])
  })

  it('are one figure where only the magnitude of a topic differs', () => {
    const list = findings(seized('41530个', '云南省', 'a.md'), seized('4153个', '云南省', 'b.md', 'fraud'))
    expect(told(list)).toEqual(['warning contradiction'])
  })

  it('are left alone where the campaign is one of all regions', () => {
    const yearly = (figure: string, region: string, path: string): Claim =>
      claim({ figure, region, document: path, metric: 'seize.account.all', text: `查扣账户${figure}` })
    expect(
      told(findings(yearly('3218个', '云南省', 'a.md'), yearly('318个', '云南省昭通市', 'b.md'))),
    ).toEqual([])
  })

  it.each([
    ['other digits', seized('3218个', '云南省', 'a.md'), seized('527个', '云南省昭通市', 'b.md')],
    ['one text', seized('3218个', '云南省', 'a.md'), seized('318个', '云南省昭通市', 'a.md')],
    ['a short figure', seized('128个', '云南省', 'a.md'), seized('28个', '云南省昭通市', 'b.md')],
  ])('are left alone with %s', (_, whole, part) => {
    expect(told(findings(whole, part))).toEqual([])
  })

  it('are left alone where a third text bears the part out', () => {
    const list = findings(
      seized('3218个', '云南省', 'a.md'),
      seized('318个', '云南省昭通市', 'b.md'),
      seized('318个', '云南省昭通市', 'c.md'),
    )
    expect(told(list)).toEqual([])
  })
})

describe("a province's figure told as the nation's", () => {
  const grain = (text: string, region: string, path: string): Claim =>
    claim({ figure: '2198.6万吨', campaign: null, region, document: path, metric: 'count.grain.all', text })
  const province = grain('全省粮食总产量2198.6万吨', '江西省', 'a.md')

  it('is found where the nation is named', () => {
    const list = findings(province, grain('全国粮食总产量2198.6万吨', '全国', 'b.md'))
    expect(told(list)).toEqual(['warning region'])
  })

  it('is left alone where the region was merely not said', () => {
    expect(told(findings(province, grain('粮食总产量2198.6万吨', '全国', 'b.md')))).toEqual([])
  })
})

describe('an interim count told as the whole', () => {
  const arrested = (figure: string, topic: string, path: string, end: string): Claim =>
    claim({
      figure,
      document: path,
      metric: `arrest.suspect.${topic}`,
      text: `抓获犯罪嫌疑人${figure}`,
      end,
      status: end === '2023-12-31' ? 'final' : 'interim',
    })
  const interim = arrested('1.13万名', 'fraud', 'a.md', '2023-06-30')
  const whole = arrested('24613名', 'fraud', 'b.md', '2023-12-31')

  it('is found under a wider topic', () => {
    const list = findings(interim, whole, arrested('1.13万名', 'all', 'c.md', '2023-12-31'))
    expect(
      list.find(({ rule, severity }) => rule === 'superseded-interim' && severity === 'warning'),
    ).toBeDefined()
  })

  it('is no other figure of the year', () => {
    const list = findings(interim, whole, arrested('2.9万名', 'all', 'c.md', '2023-12-31'))
    expect(told(list)).toEqual([])
  })
})

describe('counts without a campaign', () => {
  const carried = (figure: string, path: string, end: string): Claim =>
    claim({
      figure,
      campaign: null,
      region: '香港特别行政区',
      document: path,
      metric: 'carry.passenger.all',
      text: `载客${figure}`,
      end,
      status: 'interim',
    })

  it('are two things where they lie far apart', () => {
    const list = findings(
      carried('1046万人次', 'a.md', '2023-06-30'),
      carried('39.3万人次', 'b.md', '2023-12-31'),
    )
    expect(told(list)).toEqual([])
  })

  it('are a falling total where they lie near', () => {
    const list = findings(
      carried('1046万人次', 'a.md', '2023-06-30'),
      carried('939万人次', 'b.md', '2023-12-31'),
    )
    expect(told(list)).toEqual(['error shrinking-total'])
  })
})

describe('one number in two units', () => {
  it('is told though its places are booked to unlike regions', () => {
    const treated = (figure: string, region: string, path: string): Claim =>
      claim({ figure, region, document: path, metric: 'treat.patient.all', text: `累计接诊${figure}` })
    const list = findings(treated('1380人次', '云南省', 'a.md'), treated('1380人', '云南省昭通市', 'b.md'))
    expect(list.map(({ rule }) => rule)).toContain('unit')
  })
})
