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
  ])('is told: %s', async (_, wrong, expected) => {
    expect(await told([wrong], { format: 'md' })).toContain(expected)
  })

  it.each([
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
