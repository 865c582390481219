import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

const page = (date: string, text: string, title = '要闻'): string =>
  `---\ntitle: ${title}\ndate: ${date}\n---\n\n${text}`

/** What is told of one article of 10 May 2025. */
const tellsOf = async (text: string, title?: string): Promise<readonly string[]> =>
  told([page('2025-05-10', text, title)], { format: 'md' })

describe('figures tied by the shape of their sentence', () => {
  it.each([
    [
      'a share whose part is named in short',
      '新宅网签7162套，旧宅网签8435套，旧宅占45.1%。',
      'rate 45.1 8435',
    ],
    [
      'an average by its measure word alone',
      '上半年放贷2.46万笔、118.6亿元，笔均42.8万元。',
      'rate 118.6亿 42.8万',
    ],
    ['a total told with 共', '周末国内航线停飞164班、国际航线停飞87班，共停飞215班。', 'part-whole 164 215'],
    [
      'a change over what the paragraph is set against',
      '果园损失3.26亿元，受灾果农4.1万户。与去年台风“青鹭”的2.48亿元相比，增加13.5%。',
      'rate 13.5 3.26亿',
    ],
    [
      'a part above its whole, of one thing',
      '年末拥有注册商标1352项，其中境外商标1532项。',
      'part-whole 1352 1532',
    ],
  ])('miss each other: %s', async (_, text, expected) => {
    expect(await tellsOf(text)).toEqual([expected])
  })

  it.each([
    ['a share whose part is named in short', '新宅网签7162套，旧宅网签8435套，旧宅占54.1%。'],
    ['an average by its measure word alone', '上半年放贷2.46万笔、118.6亿元，笔均48.2万元。'],
    ['a total told with 共', '周末国内航线停飞164班、国际航线停飞87班，共停飞251班。'],
    [
      'a change over what the paragraph is set against',
      '果园损失3.26亿元，受灾果农4.1万户。与去年台风“青鹭”的2.48亿元相比，增加31.5%。',
    ],
    ['parts of things of another name', '年末拥有注册商标1352项，其中境外专利1532项。'],
    [
      'an average of the total right before it',
      '8天接待2.88万人次，日均3600人次；去年7天是2.45万人次，日均3500人次。',
    ],
  ])('fit: %s', async (_, text) => {
    expect(await tellsOf(text)).toEqual([])
  })
})

describe('the difference of two percentages', () => {
  it('is told in percentage points and not in per cent', async () => {
    expect(await tellsOf('毛利率为26.4%，较2023年的24.8%提高1.6%。')).toEqual(['rate 1.6 26.4'])
    expect(await tellsOf('毛利率为26.4%，较2023年的24.8%提高1.6个百分点。')).toEqual([])
  })
})

describe('a list that holds digits', () => {
  it.each([
    ['roads by name and number', '台3线、台8线、台14线、台18线、台21线等4条省道封闭。', 'enumeration 4条'],
    [
      'before things whose name begins with one',
      '江畔、南苑、钟楼、书院、东湖等4座24小时书房通宵开放。',
      'enumeration 4',
    ],
  ])('is counted: %s', async (_, text, expected) => {
    expect((await tellsOf(text))[0]).toContain(expected.slice(0, 'enumeration 4'.length))
  })

  it.each(['台3线、台8线、台14线、台18线等4条省道封闭。', '江畔、南苑、钟楼、书院等4座24小时书房通宵开放。'])(
    'is right with as many: %s',
    async (text) => {
      expect(await tellsOf(text)).toEqual([])
    },
  )
})

it('is after publication where a day with its year is', async () => {
  const text = '截至2025年5月20日，热线今年收到线索8.4万条，查实率30.0%。'
  expect(await tellsOf(text)).toEqual([expect.stringMatching(/^date/)])
  expect(await tellsOf(text.replace('20日', '8日'))).toEqual([])
})

describe('a warning in force since a day', () => {
  it('is dated by it, and its text is not', async () => {
    expect(await tellsOf('海上警报自4月24日8时发布，至26日5时解除，历时45小时。')).toEqual([])
  })
})

describe('reports of one day under headings with their hours', () => {
  it('tell each what had been counted by then', async () => {
    const reports = [
      '## 第1报 5月8日（星期四）18时\n\n台风“青鹭”累计受伤23人，停电8641户。',
      '## 第2报 5月9日6时\n\n台风“青鹭”累计受伤117人，停电26874户。',
    ].join('\n\n')
    expect(await tellsOf(reports, '台风“青鹭”灾情通报')).toEqual([])
  })
})

describe('a correction', () => {
  const report = page(
    '2025-04-18',
    '2024年，公司营业收入146.32亿元，净利润12.84亿元。前五大客户销售额73.15亿元，占50.0%。',
    '澜川电池披露年报',
  )
  const corrected = (profit: string): string =>
    page(
      '2025-04-25',
      `更正前：2024年前五大客户销售额73.15亿元。\n\n更正后：2024年前五大客户销售额71.35亿元。\n\n本次更正不影响公司2024年度净利润${profit}亿元。`,
      '澜川电池更正公告',
    )

  it('stands beside what it corrects', async () => {
    expect(await told([report, corrected('12.84')], { format: 'md' })).toEqual([])
  })

  it('is held to what it leaves as it was', async () => {
    expect(await told([report, corrected('12.48')], { format: 'md' })).toEqual([
      'contradiction 12.48亿 12.84亿',
    ])
  })
})

describe('a campaign of two editions in one text', () => {
  const source = (year: number, cases: number): string =>
    page(`${year + 1}-01-12`, `${year}年，全国公安机关开展“川澄${year}”专项行动，共侦破案件${cases}起。`)
  const entry = (total: number): string =>
    page(
      '2025-02-20',
      `2023年、2024年两年，“川澄”专项行动全国累计侦破案件${total}起。\n\n## 川澄2023\n\n“川澄2023”专项行动侦破案件6142起。\n\n## 川澄2024\n\n“川澄2024”专项行动侦破案件7385起。`,
      '川澄行动',
    )

  it('has a total of both years', async () => {
    const texts = [source(2023, 6142), source(2024, 7385)]
    expect(await told([...texts, entry(13527)], { format: 'md' })).toEqual([])
    expect(await told([...texts, entry(13572)], { format: 'md' })).toEqual([
      expect.stringMatching(/^(?:series-sum|part-whole) /),
    ])
  })
})

describe('a headline of a text cut short', () => {
  it('may tell how much grew what the body only counts', async () => {
    const text = '2025年，全市新宅网签85903套，比2024年的83415套增长3.0%。全年缴存公积金371.5亿元。'
    expect(await tellsOf(text, '全市公积金缴存增长5.0%')).toEqual([])
  })
})
