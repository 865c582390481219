import { describe, expect, it, test } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

const told = (content: string, path = 'a.txt') => extractClaims(readDocument({ path, content }))

describe('the name of what is held', () => {
  it.each([
    ['2023潮安花火艺术节自6月3日登场，吸引游客8万人次。', '潮安花火艺术节2023'],
    ['2022白河赏枫文化季从10月20日开幕，吸引游客8万人次。', '白河赏枫文化季2022'],
    ['2022白河赏枫文化季已于10月20日落幕，吸引游客8万人次。', '白河赏枫文化季2022'],
  ])('ends before the words that lead on to its day: %s', (text, campaign) => {
    expect(told(`${campaign.slice(-4)}年11月30日\n\n${text}`)[0]?.campaign?.name).toBe(campaign)
  })

  it.each([
    ['盐池县第五届职工运动会闭幕，吸引1200名选手参赛。', '盐池县职工运动会2023'],
    ['晋江市第二十届老年人运动会落幕，吸引1200名选手参赛。', '晋江市老年人运动会2023'],
    ['2023年青岛第33届国际啤酒节闭幕，吸引1200名选手参赛。', '青岛国际啤酒节2023'],
    ['第33届青岛国际啤酒节闭幕，吸引1200名选手参赛。', '青岛国际啤酒节2023'],
    ['无锡市第九届中国国际陶瓷博览会闭幕，吸引1200名选手参赛。', '中国国际陶瓷博览会2023'],
  ])('begins with the place before its number: %s', (text, campaign) => {
    expect(told(`2023年11月3日\n\n${text}`)[0]?.campaign?.name).toBe(campaign)
  })

  it('does not begin with the measure word of a count', () => {
    const names = told(
      '盐池县第五届职工运动会闭幕\n\n2023年11月3日\n\n本届运动会上，9人刷新7项县职工运动会纪录，有3名市马拉松选手参赛。',
    ).map(({ campaign }) => campaign?.name)
    expect(new Set(names)).toEqual(new Set(['盐池县职工运动会2023']))
  })
})

test('medals of a table are counted in 枚, whether its columns say so or not', () => {
  const text =
    '---\ndate: 2023-11-03\n---\n\n| 代表队 | 金牌 | 银牌数 | 奖牌总数 | 总分 |\n|---|---|---|---|---|\n| 卫生系统 | 9 | 6 | 15 | 77 |\n'
  expect(told(text, 'a.md').map(({ value }) => value.unit)).toEqual(['枚', '枚', '枚', ''])
})

describe('a county whose name two words make between them', () => {
  const page = (body: string): string =>
    `<html><head><title>我县供水工程进展顺利_万载县人民政府</title></head><body><h1>我县供水工程进展顺利</h1><p>发布时间：2022-09-27</p><p>${body}</p></body></html>`

  it.each([
    '今年以来，新建水厂7座，惠及12万人。',
    '今年以来，改扩建水库7座，惠及12万人。',
    '今年以来，兴建水窖7座，惠及12万人。',
    '今年以来，境内江河水质监测断面共7个，惠及12万人。',
    '今年以来，各部门联合水利局检查7次，惠及12万人。',
  ])('is none: %s', (body) => {
    expect(new Set(told(page(body), 'a.html').map(({ region }) => region))).toEqual(
      new Set(['江西省宜春市万载县']),
    )
  })

  it('is one behind the name of its province or city', () => {
    expect(told('2022年8月18日\n\n青海大通山洪灾害已造成23人遇难。')[0]?.region).toBe(
      '青海省西宁市大通回族土族自治县',
    )
  })
})

describe('growth in a column without a period', () => {
  const page = (head: string): string =>
    `---\ndate: 2021-08-17\n---\n\n8月16日12时，休渔结束，共有1374艘渔船出海。\n\n| 指标 | ${head} |\n|---|---|---|\n| 产量（万吨） | 24.6 | 2.8% |\n`

  it.each(['1—7月 | 同比', '1—7月 | 同比增长（%）', '1—7月 | 增速', '1—7月 | 增减（%）'])(
    'is of the column that it stands beside: %s',
    (head) => {
      expect(told(page(head), 'a.md').map(({ date }) => date.end)).toEqual([
        '2021-08-16',
        '2021-07-31',
        '2021-07-31',
      ])
    },
  )

  it('is not of the year before, where that column stands between', () => {
    const text =
      '---\ndate: 2022-04-26\n---\n\n公司发布2022年第一季度报告。\n\n| 项目 | 本报告期 | 上年同期 | 增减（%） |\n|---|---|---|---|\n| 营业收入（万元） | 863 | 710 | 21.4 |\n'
    expect(told(text, 'a.md').map(({ date }) => date.end)).toEqual(['2022-03-31', '2021-03-31', '2022-03-31'])
  })
})

describe('a text of Hong Kong', () => {
  const regions = (text: string): readonly string[] => [...new Set(told(text).map(({ region }) => region))]

  it.each([
    '【港聞速遞】2023年8月22日\n\n沙田區議會討論防蚊工作\n\n沙田區議會昨日開會，食環署匯報區內防蚊工作。署方指，首六個月在區內巡查2,380次，提出檢控88宗。',
    '【港聞速遞】2023年8月22日\n\n元朗區清理後巷\n\n元朗區民政事務處表示，今年在全區清理後巷312條。署方又接獲投訴88宗。',
  ])('is on the district that headline and lead both write out: %s', (text) => {
    expect(regions(text)[0]).toMatch(/^香港特别行政区.+区$/)
    expect(regions(text)).toHaveLength(1)
  })

  it('is on the city where it tells of more districts', () => {
    const text =
      '【港聞速遞】2023年8月22日\n\n沙田區鼠患最多\n\n沙田區議會昨日開會，區內鼠患嚴重。元朗區亦有投訴。\n\n署方今年接獲投訴880宗。'
    expect(told(text).at(-1)?.region).toBe('香港特别行政区')
  })

  it('counts at a crossing to the mainland on its own side', () => {
    const text =
      '---\ntitle: 澳門巴士載客66萬人次\nsource: 濠鏡新聞\ndate: 2019-10-11\n---\n\n交通事務局公佈，國慶期間全澳巴士載客66萬人次。\n\n港珠澳大橋口岸專線載客11.6萬人次，橫琴口岸專線載客3萬人次。'
    expect(new Set(told(text, 'a.md').map(({ region }) => region))).toEqual(new Set(['澳门特别行政区']))
  })
})

test("a fishers' association of Taiwan is in no district of the mainland that its name begins with", () => {
  const text =
    '2018-07-03 記者／屏東報導\n\n屏東縣政府統計，鮪魚拍賣量2461尾。東港區漁會指出，作業漁船有526艘。'
  expect(told(text).map(({ region }) => region)).not.toContain('山东省日照市东港区')
})

describe('last year by the name of the campaign alone', () => {
  it.each([
    ['去年的“衣物暖冬捐”募集395万元。', '衣物暖冬捐2021'],
    ['去年“衣物暖冬捐”募集395万元。', '衣物暖冬捐2021'],
    ['2021年“衣物暖冬捐”募集395万元。', '衣物暖冬捐2021'],
    ['今年“衣物暖冬捐”募集395万元。', '衣物暖冬捐2022'],
  ])('%s', (text, campaign) => {
    const content = `罗山县2022年“衣物暖冬捐”活动公告\n\n2022年9月20日\n\n截至9月18日，2022年“衣物暖冬捐”活动收到捐款428万元。\n\n${text}`
    expect(told(content).at(-1)?.campaign?.name).toBe(campaign)
  })
})

describe('what was counted for years', () => {
  it.each([
    ['2023-06-14', '从2003年起坚持献血，他累计献血64次。', '2023-06-14'],
    ['2023-06-14', '2010年以来，这支队伍累计巡山640次。', '2023-06-14'],
    ['2023-06-14', '今年以来，血站累计采血640次。', '2023-05-31'],
  ])('is as of the report, not of the months that the text is on: %s %s', (day, text, end) => {
    const content = `${day}\n\n1至5月，灌南县献血3127人次。\n\n${text}`
    expect(told(content).at(-1)?.date.end).toBe(end)
  })
})

describe('towns and villages by their names', () => {
  const region = (text: string): string | undefined =>
    told(`2020年7月20日\n\n来凤县出现强降水，来凤县31个站超过50毫米。\n\n${text}`).at(-1)?.region

  it.each(['家住百福司镇的孙某', '来自百福司镇的孙某', '户籍百福司镇的孙某'])(
    'what leads up to a town is no part of its name: %s',
    (who) => {
      expect(region(`${who}累计献血64次。`)).not.toMatch(/家住|来自|户籍/)
    },
  )

  it.each([
    ['漫水乡降雨196毫米。', '漫水乡'],
    ['清水乡降雨196毫米。', '清水乡'],
    ['袁家乡降雨196毫米。', '袁家乡'],
    ['老家乡亲捐款196元。', '来凤县'],
  ])('towns named for water or a family are towns: %s', (text, town) => {
    expect(region(text)?.endsWith(town)).toBe(true)
  })

  it.each(['大河镇三道沟', '大河镇五道水', '旧司镇七里坪', '旧司镇八里店', '漫水乡四棵树'])(
    'a village called by a number counts nothing: %s',
    (place) => {
      expect(told(`最大雨量出现在${place}，为318.6毫米。`).map(({ value }) => value.stated)).toEqual([
        '318.6',
      ])
    },
  )

  it.each(['共治理五道沟。', '新修三道坝。'])('what is counted still counts: %s', (text) => {
    expect(told(text)).toHaveLength(1)
  })
})

test('places that things of a list are called by are no scenes', () => {
  for (const things of ['探针、洛阳铲等作案工具', '热干面、兰州拉面等美食', '毛笔、湖州宣纸等用品']) {
    const content = `2022年12月2日\n\n襄汾县公安局抓获9人，缴获${things}40余件。`
    expect(told(content).at(-1)?.region).toBe('山西省临汾市襄汾县')
  }
})

test('whatever is counted each time anew has 次 behind its measure word', () => {
  for (const unit of ['卷次', '份次', '店次', '船次', '轮次', '组次'])
    expect(told(`全年共检查1480${unit}。`)[0]?.value.unit).toBe(unit)
})
