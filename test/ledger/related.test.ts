import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claim/extract.ts'
import { readDocument } from '../../src/document/read-document.ts'
import { type Nearness, relatedDocuments } from '../../src/ledger/related.ts'
import { loadLexicon } from '../../src/lexicon/load.ts'

const lexicon = loadLexicon([])

function groups(nearness: Nearness, ...texts: readonly string[]): readonly string[] {
  const checked = texts.map((content, at) => {
    const document = readDocument({ path: `${at}.txt`, content })
    return { document, claims: extractClaims(document, { lexicon }) }
  })
  return relatedDocuments(checked, nearness, lexicon.regions).map((group) =>
    group.map(({ document }) => document.path.charAt(0)).join(''),
  )
}

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
    expect(groups('matter', ...texts)).toEqual(expected)
  })

  it('are brought together by a third', () => {
    const third =
      '2023年，“云盾2023”专项行动期间，大连港完成货物吞吐量3.2亿吨。大连港2023年货物吞吐量3.2亿吨。'
    expect(groups('matter', CAMPAIGN, '2023年，广州市接待游客2.3亿人次。', third)).toEqual(['02', '1'])
  })
})

describe('documents of one place', () => {
  it('are of one city, whatever they count', () => {
    expect(groups('place', CAMPAIGN, '2023年，杭州市接待游客1.2亿人次。')).toEqual(['01'])
  })
})
