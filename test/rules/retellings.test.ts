import { describe, expect, it } from 'vitest'
import { checkConsistency } from '../../src/check.ts'

const FRONT = (day: string): string => `---\ndate: ${day}\n---\n\n`

/** Rule and first figure of all that is told of texts, notes of the unit included. */
async function toldOf(...texts: readonly string[]): Promise<readonly string[]> {
  const input = texts.map((content, at) => ({ path: `${at}.md`, content }))
  const { findings } = await checkConsistency(input, { language: 'zh' })
  return findings
    .filter(({ rule, severity }) => severity !== 'note' || rule === 'unit')
    .map(({ rule, evidence }) => {
      const [first] = evidence
      const content = input.find(({ path }) => path === first?.document)?.content ?? ''
      return `${rule} ${first?.mark ? content.slice(first.mark.start, first.mark.end) : ''}`.trim()
    })
}

describe('one figure told in another unit', () => {
  it.each([
    [
      'visits and persons',
      '2023年，河川省共发送旅客3236.4万人次，其中，铁路712.6万人次，公路2346.8万人次。',
      '2023年，河川省铁路发送旅客712.6万人，高铁占了八成以上。',
      'unit 712.6',
    ],
    [
      'boxes and tonnes',
      '2023年，河川港完成集装箱运量412.6万标箱。',
      '2023年，河川港全年完成集装箱运量412.6万吨。',
      'unit 412.6',
    ],
    [
      'two measures of land',
      '2023年，河川省马岭山火过火面积314公顷。',
      '2023年，河川省马岭山火过火面积314亩。',
      'unit 314',
    ],
  ])('is told of %s', async (_, first, second, expected) => {
    const found = await toldOf(FRONT('2024-01-10') + first, FRONT('2024-01-12') + second)
    expect(found.map((one) => one.replace(/万$/, ''))).toEqual([expected])
  })

  it('says nothing of one number of two things', async () => {
    expect(
      await toldOf(
        `${FRONT('2024-01-10')}2023年，全市新增绿地1286公顷。`,
        `${FRONT('2024-01-12')}2023年，全市培训教师1286人次。`,
      ),
    ).toEqual([])
  })
})

describe('one figure of a part of the year told as that of the whole', () => {
  const THREE_QUARTERS = `${FRONT('2023-10-24')}前三季度，江西省社会消费品零售总额6483.2亿元，增长2.3%。`

  it('is stale, whatever else its text is on', async () => {
    expect(
      await toldOf(
        THREE_QUARTERS,
        `${FRONT('2024-02-16')}回看2023年，江西消费平稳，全年社会消费品零售总额6483.2亿元。`,
      ),
    ).toMatchObject([expect.stringMatching(/^superseded-interim 6483\.2/)])
  })

  it.each([
    [
      'a campaign in another word',
      '2024-09-06',
      '截至8月31日，江西省公安机关在“江岸2024”专项行动中破获电信网络诈骗案件4915起。',
      '2025-01-12',
      '“江岸2024”专项行动落下帷幕，全程破案4915起。',
      '4915',
    ],
    [
      'a campaign, by what its paragraph is set under',
      '2024-09-06',
      '截至8月31日，江西省“江岸2024”专项行动查处酒驾21463起，其中醉驾3862起。',
      '2025-01-12',
      '“江岸2024”收官。再看醉驾：整个行动共查处3862起。',
      '3862',
    ],
    [
      'a longer part of the year',
      '2025-04-25',
      '一季度，九江市社会消费品零售总额537.9亿元，增长6.2%。',
      '2025-07-24',
      '九江市消费平稳，上半年社会消费品零售总额537.9亿元。',
      '537.9',
    ],
    [
      'the year, in a clause that names its place alone',
      '2025-10-09',
      '截至9月30日，九江市今年无偿献血8.12万人次。',
      '2026-01-18',
      '去年，江西省无偿献血50.28万人次。九江全年8.12万人次，排第二。',
      '8.12',
    ],
  ])('is stale of %s', async (_, day, first, later, second, figure) => {
    expect(await toldOf(FRONT(day) + first, FRONT(later) + second)).toContainEqual(
      expect.stringMatching(new RegExp(`^superseded-interim ${figure}`)),
    )
  })

  const STATE = `${FRONT('2024-07-03')}截至7月2日8时，浔安县紧急转移11846人，降雨仍在持续。`
  const AFTER = `${FRONT('2024-07-05')}截至7月4日18时，浔安县紧急转移15208人，38个村恢复供电1726户。`

  it('is stale of a short event where another text tells what it had come to', async () => {
    const column = `${FRONT('2024-07-12')}雨停了，全县恢复供电1726户。三天里，浔安县前后紧急转移11846人。`
    expect(await toldOf(STATE, AFTER, column)).toContainEqual(
      expect.stringMatching(/^superseded-interim 11846/),
    )
    // Nothing else is known: the count may have stood still.
    expect((await toldOf(STATE, column)).filter((one) => one.startsWith('superseded'))).toEqual([])
  })

  it('is stale of fewer days than the holiday has', async () => {
    expect(
      await toldOf(
        `${FRONT('2023-05-04')}5月1日至3日，江西省A级旅游景区共接待游客2236.3万人次。`,
        `${FRONT('2023-05-08')}“五一”刚过。5天假期，江西省A级旅游景区接待游客2236.3万人次，门票收入3.46亿元。`,
      ),
    ).toMatchObject([expect.stringMatching(/^superseded-interim 2236\.3/)])
  })

  it.each([
    [
      'was planned for the year',
      `${FRONT('2023-05-10')}江西省今年计划发放贷款6483.2亿元。`,
      `${FRONT('2024-02-16')}2023年，江西省全年发放贷款6483.2亿元，完成计划。`,
    ],
    [
      'is told of the whole of what had ended',
      `${FRONT('2024-12-28')}截至12月20日，江西省公安机关在“江岸2024”专项行动中破获电信网络诈骗案件4915起。`,
      `${FRONT('2025-01-12')}“江岸2024”专项行动落下帷幕，全程破案4915起。`,
    ],
    [
      'is still told as of its own day',
      THREE_QUARTERS,
      `${FRONT('2024-02-16')}去年前三季度，江西省社会消费品零售总额6483.2亿元。`,
    ],
  ])('is none where it %s', async (_, first, second) => {
    expect(await toldOf(first, second)).toEqual([])
  })
})

describe("one figure of a region told as the wider one's", () => {
  const CITY = '2023年，九江市接待游客9437.2万人次，全市旅游总收入912.6亿元。'

  it('is found where both are named', async () => {
    expect(
      await toldOf(
        `${FRONT('2024-01-16')}${CITY}`,
        `${FRONT('2024-01-18')}业内人士说，2023年江西全省旅游总收入912.6亿元，来之不易。`,
      ),
    ).toMatchObject([expect.stringMatching(/^region 912\.6/)])
  })

  it('is found of a text whose headline says 全市', async () => {
    expect(
      await toldOf(
        '---\ntitle: 上半年全市经济运行情况\npublisher: 九江市统计局\ndate: 2024-07-16\n---\n\n上半年，九江市生产总值1812.4亿元。进出口总额612.4亿元。',
        `${FRONT('2024-07-18')}再说九江外贸：上半年全国进出口612.4亿元，大头是汽车。`,
      ),
    ).toMatchObject([expect.stringMatching(/^region 612\.4/)])
  })

  it('says nothing of a text that leaves its region unsaid', async () => {
    expect(
      await toldOf(
        `${FRONT('2024-01-16')}${CITY}`,
        `${FRONT('2024-01-18')}业内人士说，2023年旅游总收入912.6亿元，来之不易。`,
      ),
    ).toEqual([])
  })
})

describe('a figure copied with a slip, whatever its subject was read as', () => {
  it.each([
    [
      'five digits of one count',
      '2024-09-18',
      '截至9月15日24时，共有86523人报名2024九江马拉松。',
      '2024-11-20',
      '11月的2024九江马拉松报名86253人，全程和半程共完赛22244人。',
    ],
    [
      'beside a figure that was copied right',
      '2024-07-11',
      '灾害发生后，盐津县累计转移安置群众486户1968人。',
      '2024-08-08',
      '灾害发生后，全镇累计转移安置群众486户19968人。',
    ],
  ])('is found by %s', async (_, day, first, later, second) => {
    expect(await toldOf(FRONT(day) + first, FRONT(later) + second)).toMatchObject([
      expect.stringMatching(/^contradiction/),
    ])
  })

  it('is none where a count grew', async () => {
    expect(
      await toldOf(
        `${FRONT('2024-09-18')}截至9月15日，电影累计票房26.84亿元。`,
        `${FRONT('2024-09-28')}截至9月25日，电影累计票房28.64亿元。`,
      ),
    ).toEqual([])
  })
})
