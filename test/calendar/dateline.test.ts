import { describe, expect, it } from 'vitest'
import { findDateline } from '../../src/calendar/dateline.ts'
import { foldText } from '../../src/text/fold.ts'

describe('datelines', () => {
  it.each([
    ['中新网7月25日电 公安部', '2022-07-25', '2022-07-25'],
    ['新华社北京10月14日电（记者 王某）', '2021-10-14', '2021-10-14'],
    ['IT 之家 10 月 14 日消息，公安部', '2021-10-14', '2021-10-14'],
    ['澎湃新闻1月5日从公安部获悉', '2022-01-05', '2022-01-05'],
    ['人民网北京1月5日电', '2022-01-06', '2022-01-05'],
    ['(中央社記者張三台北15日電)', '2022-01-15', '2022-01-15'],
    ['本报北京1月5日讯（记者李四）', '2022-01-05', '2022-01-05'],
    ['财联社12月31日电，', '2022-01-01', '2021-12-31'],
    ['新华社纽约1月1日电', '2021-12-31', '2022-01-01'],
    ['央广网北京12月31日消息（总台央广记者）', '2022-01-01', '2021-12-31'],
    ['新华社北京2022年1月5日电', '2024-03-01', '2022-01-05'],
    ['新华社北京二〇二二年一月五日电', null, '2022-01-05'],
    ['钛媒体App 1月5日消息', '2022-01-05', '2022-01-05'],
  ])('%s beside a stamp of %s is of %s', (text, reference, date) => {
    expect(findDateline(foldText(text), reference)?.date).toBe(date)
  })

  it.each([
    ['本报讯（记者李四）10月14日，公安部召开发布会'],
    ['央视网消息：近日'],
    ['10月14日，全国共有300人参加。新华社10月15日电'],
    ['今年1月至5月，电价上涨'],
    [''],
  ])('%s has none', (text) => {
    expect(findDateline(foldText(text), '2021-10-14')).toBeNull()
  })

  it('without a reference only a dateline with its own year is read', () => {
    expect(findDateline(foldText('中新网7月25日电'), null)).toBeNull()
  })

  it('gives the place of the date', () => {
    expect(findDateline('中新网7月25日电', '2022-07-25')).toEqual({
      start: 3,
      end: 8,
      text: '7月25日',
      date: '2022-07-25',
    })
  })
})
