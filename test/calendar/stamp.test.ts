import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { parseStamp } from '../../src/calendar/stamp.ts'

describe('stamps', () => {
  it.each([
    ['Wed, 05 Jan 2022 03:47:05 GMT', '2022-01-05 11:47:05'],
    ['Wed, 13 Oct 2021 23:40:00 GMT', '2021-10-14 07:40:00'],
    ['Tue, 4 Jan 2022 19:47:05 -0500', '2022-01-05 08:47:05'],
    ['2022-07-25 11:02:11', '2022-07-25 11:02:11'],
    ['2022-07-25T11:02:11+08:00', '2022-07-25 11:02:11'],
    ['2022-07-25T11:02:11.000+0800', '2022-07-25 11:02:11'],
    ['2022-07-25T03:02:11.123Z', '2022-07-25 11:02:11'],
    ['2022-07-25T11:02-05', '2022-07-26 00:02'],
    ['2022年07月25日 11:02', '2022-07-25 11:02'],
    ['2022年7月25日11时02分', '2022-07-25 11:02'],
    ['2022年7月25日 星期一 下午3:05', '2022-07-25 15:05'],
    ['民國111年7月25日', '2022-07-25'],
    ['2022/7/25', '2022-07-25'],
    ['二〇一六年三月二日', '2016-03-02'],
    ['（維港財訊 20/03/2025 12:18）', '2025-03-20 12:18'],
    ['20-03-2025', '2025-03-20'],
    ['發佈日期：111-07-25', '2022-07-25'],
    ['111/07/25 16:20', '2022-07-25 16:20'],
    ['中華民國一一一年七月二十五日', '2022-07-25'],
    ['民國一百一十一年七月二十五日', '2022-07-25'],
    ['22-7-25 18:30 发布于 福建', '2022-07-25 18:30'],
    ['（編輯：某甲）1110725', '2022-07-25'],
    ['2022.07.25 9:05', '2022-07-25 09:05'],
    ['發佈時間：2022-07-25 11:02　來源：網絡', '2022-07-25 11:02'],
    ['Wed Jan 05 11:47:05 CST 2022', '2022-01-05 11:47:05'],
    ['Wed Jan 05 2022 03:47:05 GMT+0800 (中国标准时间)', '2022-01-05 03:47:05'],
    ['January 5, 2022', '2022-01-05'],
    ['Jan 5, 2022, 3:05 PM', '2022-01-05 15:05'],
    ['20220105', '2022-01-05'],
    ['20220105T113000', '2022-01-05 11:30:00'],
    ['1641354425', '2022-01-05 11:47:05'],
    ['1641354425000', '2022-01-05 11:47:05'],
    ['2022-01-05 24:00', '2022-01-06 00:00'],
  ])('%s → %s in Shanghai', (text, told) => {
    const stamp = parseStamp(text)
    expect(stamp && [stamp.date, stamp.time].filter(Boolean).join(' ')).toBe(told)
  })

  it.each([
    '',
    '来源：网络',
    '2022-02-30',
    '2021-13-01',
    '电话 010-12345678',
    '热线 22-7-25',
    '编号 1110725',
    '110.12.10.3',
    '2022-01-05 25:00',
  ])('%j is no stamp', (text) => {
    expect(parseStamp(text)).toBeNull()
  })

  it('keeps the zone that was written, and none where none was', () => {
    expect(parseStamp('Wed, 05 Jan 2022 03:47:05 GMT')?.zone).toBe('GMT')
    expect(parseStamp('2022-07-25T11:02:11+08:00')?.zone).toBe('+08:00')
    expect(parseStamp('2022-07-25 11:02:11')?.zone).toBeUndefined()
  })

  // From 1992: Asia/Shanghai kept summer time before.
  const instants = fc
    .integer({ min: Date.UTC(1992, 0, 1) / 1000, max: Date.UTC(2100, 0, 1) / 1000 })
    .map((second) => Temporal.Instant.fromEpochMilliseconds(second * 1000))
  const zones = fc.constantFrom(
    'UTC',
    'Asia/Shanghai',
    'America/New_York',
    'Asia/Kolkata',
    'Pacific/Auckland',
    'Asia/Tokyo',
  )

  it('places any instant, written in any zone, as Temporal does', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const shanghai = instant.toZonedDateTimeISO('Asia/Shanghai')
        const stamp = parseStamp(instant.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never' }))
        expect(stamp?.date).toBe(shanghai.toPlainDate().toString())
        expect(stamp?.time).toBe(shanghai.toPlainTime().toString())
        expect(parseStamp(new Date(instant.epochMilliseconds).toUTCString())).toMatchObject({
          date: stamp?.date,
          time: stamp?.time,
        })
      }),
    )
  })
})
