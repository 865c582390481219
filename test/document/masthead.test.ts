import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/document/read-document.ts'

function headlineOf(content: string): string | undefined {
  return readDocument({ path: 'a.txt', content }).blocks.find(({ kind }) => kind === 'headline')?.folded.text
}

describe('the headline under the masthead of a paper', () => {
  it.each([
    [
      '海角晚報\n2024年10月30日　港聞\n\n碼頭年度客量升三成\n\n　　【本報訊】碼頭昨日公布業績。',
      '码头年度客量升三成',
    ],
    [
      '濠江日報\n二〇二三年六月二十六日　星期一　A3\n\n龍舟賽圓滿\n\n　　體育局表示，賽事圓滿結束。',
      '龙舟赛圆满',
    ],
    ['江城日报\n\n三百尾鱼苗“回家”\n\n　　本报讯 昨天上午，县里放流鱼苗。', '三百尾鱼苗“回家”'],
  ])('%s', (content, headline) => {
    expect(headlineOf(content)).toBe(headline)
  })

  it('a report that is called 快报 is its own headline', () => {
    expect(headlineOf('全县5月份工业统计\n\n1—5月工业增长12.6%\n\n　　1—5月，全县工业增长12.6%。')).toBe(
      '全县5月份工业统计',
    )
  })
})
