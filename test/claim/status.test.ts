import { describe, expect, it } from 'vitest'
import { claimsOf } from './reading.ts'

/** Number, end and status of each figure of a text published on a day. */
function states(published: string, text: string): readonly string[] {
  return claimsOf(text, published).map(
    ({ value, date }) => `${value.stated}${value.unit} …${date.end} ${date.status}`,
  )
}

describe('whether a figure is the last word, one on its way, or of a period of its own', () => {
  it.each([
    [
      'a first quarter is a period, a half-year one on its way',
      '2023-07-20',
      '一季度，全县接待游客12万人次。',
      ['12万人次 …2023-03-31 period'],
    ],
    [
      'a half-year is on its way',
      '2023-07-20',
      '上半年，全县接待游客31万人次。',
      ['31万人次 …2023-06-30 interim'],
    ],
    [
      'what there was a year before is a period',
      '2023-07-20',
      '上半年，全县办案31件，去年同期为28件。',
      ['31件 …2023-06-30 interim', '28件 …2022-06-30 period'],
    ],
    [
      'a stock at the end of the year is final',
      '2023-02-20',
      '2022年末，全县有图书馆31家。',
      ['31家 …2022-12-31 final'],
    ],
    [
      'a stock at the end of a month is not',
      '2023-07-20',
      '6月末，全县有图书馆31家。',
      ['31家 …2023-06-30 interim'],
    ],
    [
      'what a year ahead will bring is not known',
      '2023-07-20',
      '到2030年，全县图书馆将有31家。',
      ['31家 …2030-12-31 unknown'],
    ],
    [
      'a share of the goal of the year is of its part',
      '2023-07-20',
      '上半年，全县新增就业2万人，完成全年目标的51%。',
      ['2万人 …2023-06-30 interim', '51% …2023-06-30 interim'],
    ],
    [
      'a holiday is a period, told on its last day',
      '2023-05-03',
      '“五一”假期，全县接待游客31万人次。',
      ['31万人次 …2023-05-03 period'],
    ],
  ])('%s', (_, published, text, expected) => {
    expect(states(published, text)).toEqual(expected)
  })

  it('months that a campaign is told with are its run, one month a part of it', () => {
    expect(
      states('2023-12-20', '“碧浪2023”专项行动中，6月至9月全市查扣船只31艘。7月，查扣船只12艘。'),
    ).toEqual(['31艘 …2023-09-30 final', '12艘 …2023-07-31 period'])
  })

  it('a toll goes on, what came or was measured at once is of its hour', () => {
    expect(
      states(
        '2024-05-09',
        '5月8日，珙县发生5.2级地震，震源深度10千米。珙县地震已致3人受伤，首批56名消防员赶到。',
      ),
    ).toEqual([
      '5.2级 …2024-05-08 period',
      '10千米 …2024-05-08 period',
      '3人 …2024-05-08 interim',
      '56名 …2024-05-08 period',
    ])
  })
})
