import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/document/read-document.ts'

const HEADLINE = '某县上半年办结案件3114起'
const PROSE = '全县公安机关共办结案件3114起，抓获嫌疑人1200名，群众满意度进一步提高。'
const MORE = '其中，城关所一天就出动警力210人次，检查场所33家，下一步将继续加大力度。'

function publishedOf(content: string, path = 'a.txt'): string | null {
  return readDocument({ path, content }).metadata.published?.date ?? null
}

describe('the day of a text that has no stamp of its own', () => {
  it.each([
    '某县反诈简报 第12期　2022年7月25日',
    '公告日期：2022-07-25　　公告编号：临2022-071',
    '公开日期：2022年07月25日',
    '录入时间：2022/7/25',
    '張貼日期：111-07-25',
    '【2022-07-25】',
    '第A3版：民生 2022-07-25',
    '——2022年7月25日在某县第十八届人民代表大会第二次会议上',
    '（2022年7月25日）',
    '２０２２年７月２５日　星期一',
    '二〇二二年七月二十五日',
  ])('is read from the line above: %s', (line) => {
    expect(publishedOf([HEADLINE, line, PROSE, MORE].join('\n\n'))).toBe('2022-07-25')
  })

  it.each([
    '2022年7月25日',
    '某县公安局\n\n2022年7月25日',
    '某县股份有限公司董事会\n\n二〇二二年七月二十五日',
    '某县公安局　2022年7月25日印发',
    '（某县公安局宣传科 2022-07-25）',
    '中華民國111年7月25日',
    '完／2022年7月25日（星期一）',
    'END　2022.07.25',
  ])('is read from the lines below: %s', (lines) => {
    expect(publishedOf([HEADLINE, `2021年3月5日至8日，${PROSE}`, MORE, lines].join('\n\n'))).toBe(
      '2022-07-25',
    )
  })

  it('is read behind the last sentence, as agencies close', () => {
    expect(publishedOf([HEADLINE, PROSE, `${MORE}（編輯：某甲）1110725`].join('\n\n'))).toBe('2022-07-25')
    expect(publishedOf([HEADLINE, PROSE, `${MORE}（某县晚报 2022年7月25日）`].join('\n\n'))).toBe(
      '2022-07-25',
    )
  })

  it.each([
    '活动时间：2022年7月25日',
    '统计数据截至2022年7月25日',
    '2022年7月1日至2022年7月25日',
    '2022年7月25日 抓获嫌疑人12名',
    '《某县通志》2022年7月25日',
  ])('is none that a line is dated for: %s', (line) => {
    expect(publishedOf([HEADLINE, PROSE, MORE, line].join('\n\n'))).toBeNull()
  })

  it('is none of a long list below the text', () => {
    const list = ['甲', '乙', '丙', '丁', '戊', '己', '庚'].map((name) => `${name}市办结案件 2022-07-25`)
    expect(publishedOf([HEADLINE, PROSE, MORE, ...list].join('\n\n'))).toBeNull()
  })

  it('is read from the box of a government page', () => {
    const box =
      '<table><tr><td>索引号：</td><td>A-1</td><td>成文日期：</td><td>2022年07月25日</td></tr>' +
      '<tr><td>发布机构：</td><td>某县</td><td>文号：</td><td>无</td></tr></table>'
    expect(publishedOf(`<h1>${HEADLINE}</h1>${box}<p>${PROSE}</p><p>${MORE}</p>`, 'a.html')).toBe(
      '2022-07-25',
    )
  })

  it('is read from the head of an electronic paper, unless it is the day of reading', () => {
    const page = (head: string): string => `<header>${head}</header><h1>${HEADLINE}</h1><p>${PROSE}</p>`
    expect(publishedOf(page('某某日报 2022年7月25日 星期一 第A3版'), 'a.html')).toBe('2022-07-25')
    expect(publishedOf(page('今天是2022年7月25日 星期一'), 'a.html')).toBeNull()
    expect(publishedOf(page('某某网　2022年7月25日 星期一　今日要闻 | 视频'), 'a.html')).toBe('2022-07-25')
    expect(publishedOf(page('2022 07/25 08:31:07 来源：某某社'), 'a.html')).toBe('2022-07-25')
  })

  it.each([
    'https://paper.example.cn/html/2022-07/25/content_1.htm',
    'https://example.gov.cn/zwgk/202207/t20220725_3301.html',
    'https://example.gov.cn/art/2022/7/25/art_1_2.html',
    'https://example.cn/2022/0725/c1001.html',
  ])('is read from the address of the page: %s', (address) => {
    expect(
      publishedOf(`<link rel="canonical" href="${address}"><h1>${HEADLINE}</h1><p>${PROSE}</p>`, 'a.html'),
    ).toBe('2022-07-25')
    expect(publishedOf(`---\ntitle: ${HEADLINE}\nurl: ${address}\n---\n${PROSE}`, 'a.md')).toBe('2022-07-25')
    expect(publishedOf([HEADLINE, `原文链接：${address}`, PROSE].join('\n\n'))).toBe('2022-07-25')
  })

  it('is last of all the day that its file is named for', () => {
    expect(publishedOf([HEADLINE, PROSE].join('\n\n'), 'archive/2022-07-25-county.txt')).toBe('2022-07-25')
    expect(publishedOf([HEADLINE, PROSE, '2021年1月5日'].join('\n\n'), '2022-07-25-county.txt')).toBe(
      '2021-01-05',
    )
    expect(publishedOf([HEADLINE, PROSE].join('\n\n'), 'no12345678901.txt')).toBeNull()
  })
})
