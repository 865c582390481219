import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claim/extract.ts'
import { readDocument } from '../../src/document/read-document.ts'
import { type Related, relatedDocuments } from '../../src/ledger/related.ts'
import { loadLexicon } from '../../src/lexicon/load.ts'

const lexicon = loadLexicon([])

function related(...texts: readonly string[]): readonly Related[] {
  const checked = texts.map((content, at) => {
    const document = readDocument({ path: `${at}.txt`, content })
    return { document, claims: extractClaims(document, { lexicon }) }
  })
  return relatedDocuments(checked, lexicon.regions)
}

const numbers = (documents: Related['near']): string =>
  documents.map(({ document }) => document.path.charAt(0)).join('')
const matters = (...texts: readonly string[]): readonly string[] =>
  related(...texts).map(({ matter }) => numbers(matter))
/** Each group on one matter, and what is near it. */
const nearness = (...texts: readonly string[]): readonly string[] =>
  related(...texts).map(({ matter, near }) => `${numbers(matter)} near ${numbers(near)}`)

const CAMPAIGN = '2023年，“云盾2023”专项行动中，杭州警方侦破案件312起。'

describe('documents on one matter', () => {
  it.each([
    ['of one campaign', [CAMPAIGN, '2023年，“云盾2023”专项行动抓获嫌疑人845名。'], ['01']],
    [
      'the name of a campaign in both',
      ['2023年，“云盾护网”专项行动侦破案件312起。', '云盾护网行动又到了收尾时。当地2024年财政投入3.2亿元。'],
      ['01'],
    ],
    [
      'of one subject',
      ['2023年，杭州市地区生产总值2.01万亿元。', '杭州市2022年地区生产总值1.87万亿元。'],
      ['01'],
    ],
    [
      'that share two precise figures, whatever they count',
      ['2023年，成都市接待客商18642人，成交额7315.2万元。', '2023年，交易团18642人到会，签约7315.2万元。'],
      ['01'],
    ],
    ['of one city and two subjects', [CAMPAIGN, '2023年，杭州市接待游客1.2亿人次。'], ['0', '1']],
    ['on nothing in common', [CAMPAIGN, '2023年，大连港完成货物吞吐量3.2亿吨。'], ['0', '1']],
  ])('two texts: %s', (_, texts, expected) => {
    expect(matters(...texts)).toEqual(expected)
  })

  it('are brought together by a third', () => {
    const third =
      '2023年，“云盾2023”专项行动期间，大连港完成货物吞吐量3.2亿吨。大连港2023年货物吞吐量3.2亿吨。'
    expect(matters(CAMPAIGN, '2023年，广州市接待游客2.3亿人次。', third)).toEqual(['02', '1'])
  })
})

describe('deaths, which are told of anything', () => {
  it.each([
    ['of two outbreaks in one province', '台湾省', ['0', '1']],
    ['in one city and year', '台湾省高雄市', ['01']],
  ])('%s', (_, place, expected) => {
    expect(matters(`2024年，${place}死亡12人。`, `2024年，${place}死亡31人，搜救出动563次。`)).toEqual(
      expected,
    )
  })
})

describe('documents on other matters are near', () => {
  const TRIPS = '2023年，杭州市接待游客1.2亿人次。'
  it.each([
    ['of one city, whatever they count', [CAMPAIGN, TRIPS], ['0 near 1', '1 near 0']],
    [
      'that tell one figure of three digits',
      [CAMPAIGN, '2023年，大连港靠泊船舶312起。'],
      ['0 near 1', '1 near 0'],
    ],
    ['of nothing in common', [CAMPAIGN, '2023年，大连港完成货物吞吐量3.2亿吨。'], ['0 near ', '1 near ']],
  ])('%s', (_, texts, expected) => {
    expect(nearness(...texts)).toEqual(expected)
  })

  it('and close to it where they share more than one place or figure', () => {
    const port = (figures: string): string => `2023年，大连港靠泊船舶312${figures}起。`
    const closeTo = (other: string): string =>
      numbers(related(`${CAMPAIGN}抓获嫌疑人845名。`, other)[0]?.close ?? [])
    expect(closeTo(port(''))).toBe('')
    expect(closeTo(port('起，培训海员845人，维修312'))).toBe('1')
  })

  it('but not through a third', () => {
    const port = '2023年，大连港完成货物吞吐量3.2亿吨。'
    const both = '2023年，大连市接待游客1.1亿人次，杭州市接待游客1.3亿人次，大连港扩建。'
    const [first] = nearness(CAMPAIGN, both, port)
    expect(first).toBe('0 near 1')
  })
})
