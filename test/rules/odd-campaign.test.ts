import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

const text = (date: string, headline: string, ...body: readonly string[]): string =>
  `---\ntitle: ${headline}\ndate: ${date}\n---\n\n${body.join('\n\n')}\n`

describe('a campaign named a character off', () => {
  const lead = '市水务局昨天公布“碧水长流2024”专项行动情况。'
  const figures = '2024年，全市立案查处案件1274件，罚款1906万元。'

  it('is told where its text names the right one before', async () => {
    const wrong = text('2025-01-15', '水务执法的一年', lead, '## “碧水常流2024”办案情况', figures)
    expect(await told([wrong], { format: 'md' })).toEqual(['campaign-label 碧水常流2024 碧水长流2024'])
  })

  it.each([
    ['of another year', '“碧水常流2023”专项行动全年立案查处案件1274件。'],
    ['of two characters, where one is a whole word', '“净水2024”专项行动全年立案查处案件1274件。'],
    ['named again and again', '“碧水常流2024”专项行动立案1274件。“碧水常流2024”专项行动罚款1906万元。'],
  ])('is left alone where it is %s', async (_, other) => {
    const wrong = text('2025-01-15', '水务执法的一年', lead, other)
    expect((await told([wrong], { format: 'md' })).filter((one) => one.startsWith('campaign-label'))).toEqual(
      [],
    )
  })
})

describe('a running campaign named a year off', () => {
  it.each([
    [
      'a season',
      text('2025-01-29', '2025年春运节前客流平稳', '2024年春运启动以来，全省运送旅客6535.0万人次。'),
      'campaign-label 2024年春运 2025年春运',
    ],
    [
      'a campaign',
      text(
        '2024-12-06',
        '水务执法的一年',
        '市水务局通报“碧水长流2024”专项行动情况。“碧水长流2023”专项行动4月15日启动以来，全市抽调人员386人。',
      ),
      'campaign-label 碧水长流2023 碧水长流2024',
    ],
    [
      'a campaign that opened this year',
      text('2024-07-06', '水务执法又开局', '“碧水长流2023”专项行动今年3月1日启动，全市抽调人员386人。'),
      'campaign-label “碧水长流2023',
    ],
    [
      'a campaign beside the dates of the next',
      text(
        '2025-01-16',
        '“碧水长流2024”专项整治通报',
        '“碧水长流2023”专项整治自2024年1月开始，至12月31日结束，全市抽调人员386人。',
      ),
      'campaign-label “碧水长流2023 “碧水长流2024',
    ],
  ])('is told: %s', async (_, wrong, expected) => {
    expect(await told([wrong], { format: 'md' })).toContain(expected)
  })

  it.each([
    [
      'a campaign that opened in the first weeks of the next year',
      text('2024-07-06', '水务执法又开局', '“碧水长流2023”专项行动今年1月20日启动，全市抽调人员386人。'),
    ],
    [
      'the year before, looked back on',
      text('2025-01-29', '2025年春运节前客流平稳', '与2024年春运启动以来的同期相比，全省运送旅客增长5%。'),
    ],
    [
      "last year's campaign with a word on this year's",
      text(
        '2025-01-09',
        '“碧水长流2024”成绩单',
        '“碧水长流2024”专项行动启动以来，全市立案1274件。今年将开展“碧水长流2025”专项行动。',
      ),
    ],
  ])('is left alone: %s', async (_, right) => {
    expect((await told([right], { format: 'md' })).filter((one) => one.startsWith('campaign-label'))).toEqual(
      [],
    )
  })
})

describe('a campaign named off in the paragraph that counts over it', () => {
  const page = (paragraph: string): string =>
    text('2024-01-19', '网络犯罪下降', paragraph, '全市封堵网站846个，劝阻群众1.2万人次。')

  it.each([
    [
      'by a character',
      '市公安局昨天通报“净链2023”专项行动的情况。“护链2023”专项行动开展一年来，全市共侦办案件1473起。',
      'campaign-label 净链2023 护链2023',
    ],
    [
      'by a year',
      '去年4月展开的“好客香港2023”运动圆满结束。主席表示，“好客香港2022”运动九个月共收到选票88.6万张。',
      'campaign-label 好客香港2022 好客香港2023',
    ],
  ])('is told where it is off %s', async (_, paragraph, expected) => {
    expect(await told([page(paragraph)], { format: 'md' })).toContain(expected)
  })

  it.each([
    [
      'known to a pack',
      '市公安局昨天通报“净网2023”专项行动的情况。“护网2023”专项行动开展一年来，全市共检查单位1473家。',
    ],
    ['looked back on', '“净链2023”专项行动侦办案件1473起。与“净链2022”专项行动开展一年来相比，增加169起。'],
    ['set beside it', '“净链2023”专项行动侦办案件1473起。“净链2022”专项行动侦办案件1304起。'],
    [
      'named again',
      '“净链2023”专项行动侦办案件1473起。“护链2023”专项行动开展一年来，检查单位86家。“护链2023”专项行动责令改正12家。',
    ],
  ])('is left alone where it is %s', async (_, paragraph) => {
    const found = await told([page(paragraph)], { format: 'md' })
    expect(found.filter((one) => one.startsWith('campaign-label'))).toEqual([])
  })
})

describe('one happening of the day', () => {
  const lead = '2025/26年度疫苗接种计划今日（9月25日）展开，可到诊所接种。'
  const page = (last: string): string => text('2025-09-25', '2025/26年度疫苗接种计划今日展开', lead, last)

  it('is told under two years', async () => {
    expect(
      await told([page('2024/25年度疫苗接种计划今日展开后，资助额维持260元。')], { format: 'md' }),
    ).toEqual(['campaign-label 2024/25 2025/26'])
  })

  it.each([
    ['of the year before', '2024/25年度疫苗接种计划去年展开，资助额为260元。'],
    ['of another plan', '2024年度核算工作今日展开，资助额为260元。'],
  ])('is left alone beside one %s', async (_, last) => {
    expect(await told([page(last)], { format: 'md' })).toEqual([])
  })
})
