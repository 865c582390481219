import { describe, expect, it } from 'vitest'
import { alarmsOf } from './alarms.ts'

const on = (day: string, text: string): string => `---\ndate: ${day}\n---\n\n${text}`

describe('two stretches that make up a third', () => {
  it.each([
    [
      'a half-year and a quarter beside nine months',
      on('2023-07-20', '2023年上半年，全省新增就业人员321.9万人。'),
      on('2023-10-20', '2023年前三季度，全省新增就业人员527.2万人。'),
      on('2023-10-21', '2023年第三季度，全省新增就业人员203.5万人。'),
    ],
    [
      'the whole with its part in one sentence',
      on('2023-07-20', '2023年上半年，全省新增就业人员321.9万人。'),
      on('2023-10-20', '2023年前三季度，全省新增就业人员527.2万人，其中三季度新增就业人员203.5万人。'),
    ],
    [
      'two quarters of a half-year',
      on('2023-04-20', '2023年一季度，全省用电量2546.3亿千瓦时。'),
      on('2023-07-20', '2023年上半年，全省用电量5482.9亿千瓦时。二季度，全省用电量2396.6亿千瓦时。'),
    ],
    [
      'a last quarter and its year',
      on('2023-10-20', '2023年前三季度，全省用电量8864.2亿千瓦时。'),
      on('2024-01-20', '2023年全年，全省用电量12375.3亿千瓦时。四季度，全省用电量3151.1亿千瓦时。'),
    ],
  ])('are told where a slip parts them: %s', async (_, ...texts) => {
    const alarms = await alarmsOf(...texts)
    expect(alarms.filter((alarm) => alarm.startsWith('error'))).toHaveLength(1)
  })

  it.each([
    [
      'that fit',
      on('2023-07-20', '2023年上半年，全省新增就业人员321.9万人。'),
      on('2023-10-20', '2023年前三季度，全省新增就业人员527.2万人，其中三季度新增就业人员205.3万人。'),
    ],
    [
      'that a revision parts',
      on('2023-07-20', '2023年上半年，全省用电量5482.9亿千瓦时。'),
      on('2023-10-20', '2023年前三季度，全省用电量8871.4亿千瓦时。三季度，全省用电量3402.6亿千瓦时。'),
    ],
    [
      'of two years',
      on('2022-07-20', '2022年上半年，全省新增就业人员321.9万人。'),
      on('2023-10-20', '2023年前三季度，全省新增就业人员527.2万人，其中三季度新增就业人员203.5万人。'),
    ],
    [
      'of two places',
      on('2023-07-20', '2023年上半年，江西省新增就业人员321.9万人。'),
      on('2023-10-20', '2023年前三季度，湖南省新增就业人员527.2万人，其中三季度新增就业人员203.5万人。'),
    ],
  ])('are left alone: %s', async (_, ...texts) => {
    expect(await alarmsOf(...texts)).toEqual([])
  })
})
