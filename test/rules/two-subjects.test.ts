import { describe, expect, it } from 'vitest'
import { alarmsOf } from './alarms.ts'

describe('figures of two companies', () => {
  it.each([
    [
      'a rival named in the clause before',
      '北港航运发布年报，2023年营业收入186.42亿元。',
      '同在一地的东湾航运早一天发布年报，2023年营业收入94.28亿元。',
    ],
    [
      'a group and its listed company',
      '北港航运2023年营业收入186.42亿元。',
      '北港集团2023年营业收入642.8亿元。',
    ],
    [
      'a group that only the headline names',
      '# 北港航运发布年报\n\n截至2023年底，公司员工11460人。',
      '# 北港集团开年会\n\n截至2023年底，集团员工3.86万人。',
    ],
  ])('contradict nobody: %s', async (_, ...texts) => {
    expect(await alarmsOf(...texts)).toEqual([])
  })

  it('contradict each other where the company is one', async () => {
    const alarms = await alarmsOf(
      '北港航运2023年营业收入186.42亿元。',
      '北港航运发布年报，2023年营业收入168.42亿元。',
    )
    expect(alarms).toHaveLength(1)
  })
})

describe('figures of two stages', () => {
  it.each([
    [
      'a flash report and the audited one',
      '北港航运2023年度业绩快报公布。2023年公司营业收入185.97亿元。快报数据未经审计，以年度报告为准。',
      '北港航运发布年报，2023年公司营业收入186.42亿元。',
    ],
    [
      'a first count and the settled one',
      '初步统计，2023年全省共侦破电信诈骗案件31520起。',
      '2023年全省共侦破电信诈骗案件31684起。',
    ],
  ])('supersede each other: %s', async (_, ...texts) => {
    expect(await alarmsOf(...texts)).toEqual([])
  })

  it('do not explain swapped digits', async () => {
    const alarms = await alarmsOf(
      '初步统计，“云盾2023”专项行动全年共侦破案件31520起。',
      '“云盾2023”专项行动全年共侦破案件35120起。',
    )
    expect(alarms).toHaveLength(1)
  })
})

describe('a threshold of the law', () => {
  it('is no count of what happened', async () => {
    const text =
      '---\ndate: 2023-12-20\n---\n\n报告认定，垮塌造成13人死亡，直接经济损失3276.4万元。\n\n按照规定，一次死亡10人以上30人以下，或者直接经济损失5000万元以上1亿元以下的，为重大事故。'
    expect(await alarmsOf(text)).toEqual([])
  })
})

describe('a total of some places', () => {
  it('is not that of their province, nor is an area foreseen', async () => {
    const middle =
      '---\ndate: 2024-06-05\n---\n\n# 河南已收油菜511万亩\n\n截至6月4日17时，河南全省已收获油菜511万亩。全省已夏播341万亩，占预计面积1100万亩的31.0%。'
    const end =
      '---\ndate: 2024-06-18\n---\n\n截至6月16日，全省已收获油菜850万亩。\n\n信阳、南阳、漯河分别收获112万亩、118万亩和90万亩，3市合计320万亩，占全省的37.7%。'
    expect(await alarmsOf(middle, end)).toEqual([])
  })
})

describe('a percentage before a list', () => {
  it('is not the count of its items', async () => {
    const text =
      '国产影片票房93.25亿元，占总票房的78.6%。前三名依次为：\n\n1. 《远山》24.86亿元\n2. 《近水》17.32亿元\n3. 《长河》13.05亿元'
    expect(await alarmsOf(text)).toEqual([])
  })
})

describe("a value of the year before a campaign's", () => {
  it.each([
    '“云盾2023”专项行动中，2023年全省侦办案件2143起。2022年全省侦办1902起，去年增长12.7%。',
    '“云盾2023”专项行动开展以来，截至2023年6月30日，全国侦办案件25904起。去年上半年侦办案件22680起，今年同比增长14.2%。',
  ])('is set against it, not booked to it: %s', async (text) => {
    expect(await alarmsOf(text)).toEqual([])
  })
})

describe('a day without its year', () => {
  it('is of the year of its text', async () => {
    const text =
      '---\ndate: 2024-06-20\n---\n\n# 全国冬小麦收获进度超过九成\n\n农报北京6月20日电 最新调度显示，截至6月18日，全国冬小麦收获3.14亿亩。\n\n## “三夏”小麦机收会战\n\n“三夏”会战自5月28日打响。'
    expect(await alarmsOf(text)).toEqual([])
  })
})

describe('days that the text counts', () => {
  it('divide a total, whatever its period was read as', async () => {
    const text =
      '---\ndate: 2023-08-01\n---\n\n截至7月31日24时，2023年暑期档票房66.27亿元。61天里，日均票房1.086亿元。'
    expect(await alarmsOf(text)).toEqual([])
  })

  it('convict a daily average that is not of them', async () => {
    const text =
      '---\ndate: 2023-08-01\n---\n\n截至7月31日24时，2023年暑期档票房66.27亿元。61天里，日均票房1.286亿元。'
    expect(await alarmsOf(text)).toHaveLength(1)
  })
})

describe('the stretch in brackets behind a season', () => {
  it('is the whole season', async () => {
    const season = '---\ndate: 2023-09-01\n---\n\n2023年暑期档（6月1日至8月31日）全国电影票房118.64亿元。'
    const city = '---\ndate: 2023-09-02\n---\n\n2023年暑期档收官。全国总票房118.64亿元。'
    const middle =
      '---\ndate: 2023-08-01\n---\n\n2023年暑期档票房66.27亿元。今年1月至7月，全国票房已达358.9亿元。'
    expect(await alarmsOf(season, city, middle)).toEqual([])
  })
})

describe('a name like another', () => {
  it('is no slip of it where another place stands before it', async () => {
    const alarms = await alarmsOf(
      '6月14日，织金县云鼎煤矿发生事故。云鼎煤矿核定生产能力60万吨。相邻的大方县云顶煤矿核定生产能力90万吨。',
      '织金县云鼎煤矿核定生产能力60万吨。',
    )
    expect(alarms.filter((alarm) => alarm.includes('misspelled'))).toEqual([])
  })
})

describe('items of two running lists', () => {
  it('are of what each list is told of', async () => {
    const text =
      '报名人数共70247人，其中高考38462人、普考31785人。\n\n今年需用名额高考2986人、普考1987人，合计4973人。'
    expect(await alarmsOf(text)).toEqual([])
  })
})

describe('a day ahead of its text', () => {
  it('may be foreseen anywhere before it in its sentence', async () => {
    const text =
      '---\ndate: 2024-08-21\n---\n\n省气象台预计，台风“青鹭”将于8月22日下午登陆，登陆时强度可达强台风级，中心附近最大风力14至15级。'
    expect(await alarmsOf(text)).toEqual([])
  })
})

describe('figures after a share of a wider region', () => {
  it('are of the part that has the share', async () => {
    const county =
      '---\ndate: 2024-04-15\n---\n\n# 江油去年地区生产总值612.4亿元\n\n初步核算，2023年江油市实现地区生产总值612.4亿元，增长7.0%，占绵阳全市的14.8%。其中，第一产业增加值67.4亿元，第二产业增加值268.3亿元。'
    const city =
      '---\ndate: 2024-01-25\n---\n\n初步核算，2023年绵阳市实现地区生产总值4126.3亿元。其中，第一产业增加值418.3亿元，第二产业增加值1683.5亿元。'
    expect(await alarmsOf(county, city)).toEqual([])
  })
})

describe('figures of companies that one text tells of side by side', () => {
  const own = (name: string, profit: string, sales: string): string =>
    `# ${name}乳业前三季度业绩\n\n${name}乳业公告，2023年前三季度，公司实现营业收入${sales}亿元，净利润${profit}亿元。`
  const both = [own('川岭', '5.93', '73.80'), own('禾沃', '3.73', '65.23')]

  it.each([
    '前三季度，川岭营收73.80亿元，禾沃65.23亿元。川岭净利5.93亿元，比去年多挣5200万元；禾沃净利润3.73亿元。',
    '前三季度，川岭净利润5.93亿元，禾沃净利润3.73亿元。',
    '前三季度，禾沃净利润3.73亿元，而川岭净利润5.93亿元。',
    '禾沃前三季度净利润3.73亿元。川岭前三季度净利润5.93亿元，高出一截。',
    '前三季度净利润，禾沃乳业3.73亿元，川岭乳业5.93亿元。',
  ])('are those of the company named last before them: %s', async (text) => {
    expect(await alarmsOf(...both, `# 两家公司的账\n\n2023年公司业绩出齐，2023年${text}`)).toEqual([])
  })

  it.each(['前三季度，川岭净利5.93亿元，比去年多挣5200万元；禾沃前三季度净利润2.45亿元。'])(
    'contradict that company alone: %s',
    async (text) => {
      const alarms = await alarmsOf(...both, `# 两家公司的账\n\n2023年公司业绩出齐，2023年${text}`)
      expect(alarms).toEqual([expect.stringMatching(/^error contradiction: .*2\.45亿元|3\.73亿元/)])
    },
  )

  it('do not mix with those of another company of the same house', async () => {
    const alarms = await alarmsOf(
      own('川岭', '5.93', '73.80'),
      '# 川岭集团的账\n\n川岭物流2023年前三季度营业收入20.3亿元，公司业绩平平。',
    )
    expect(alarms).toEqual([])
  })
})
