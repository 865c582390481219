import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claim/extract.ts'
import { readDocument } from '../../src/document/read-document.ts'
import { loadLexicon, parsePack } from '../../src/lexicon/load.ts'

const pack = parsePack('name: library\ncampaigns: [{ name: 全民阅读, since: 2014 }]')
const lexicon = loadLexicon([pack])

function told(content: string): readonly (string | null | undefined)[] {
  const [claim] = extractClaims(readDocument({ path: 'a.txt', content }), { lexicon, suspects: [] })
  return [claim?.campaign?.name ?? null, claim?.region]
}

describe('the name of a campaign', () => {
  it.each([
    ['2024年，“清流2024”专项行动共侦破案件3.1万起。', '清流2024', '全国'],
    ['2021年，全民阅读活动外借图书3.2万册。', '全民阅读2021', '全国'],
    ['“黑卡”“黑号”“黑线路”这四类犯罪物料成了全国会战的靶子，侦破案件1.5万余起。', null, '全国'],
  ])('is read of %s', (content, campaign, region) => {
    expect(told(content)).toEqual([campaign, region])
  })
})

describe('a pack of the wrong shape', () => {
  it('names what is wrong, without a path too', () => {
    expect(() => parsePack('actons: 1')).toThrow(/\| name: missing/)
  })

  it('is refused as data as well as text', () => {
    const broken = { name: 'x', actions: [{ id: 'a' }] }
    expect(() => loadLexicon([Object.assign({ ...pack }, broken)])).toThrow(/^x: actions\.0\./)
  })
})
