import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

/** Number and metric of each figure. */
function counted(headline: string, body: string): readonly string[] {
  const content = `${headline}\n2022-01-05\n\n　　${body}\n`
  return extractClaims(readDocument({ path: 'article.txt', content })).map(
    ({ metric, value }) => `${value.stated} ${metric.id}`,
  )
}

/** The metric ids of a text, by number: figures of one metric stand together. */
function together(headline: string, body: string): readonly string[] {
  const groups = new Map<string, string[]>()
  for (const line of counted(headline, body)) {
    const [stated = '', id = ''] = line.split(' ')
    groups.set(id, [...(groups.get(id) ?? []), stated])
  }
  return [...groups.values()].map((group) => group.join(' '))
}

describe('a headline counts what the body counts', () => {
  it.each<[string, string, readonly string[]]>([
    ['渡口春运收官 28天运送旅客84.6万人次', '全市渡口共运送旅客84.6万人次。', ['84.6万 84.6万']],
    ['灯会圆满落幕 31.7万人次嗨翻古城', '古城累计吸引游客31.7万人次。', ['31.7万 31.7万']],
    ['湿地公园新苗6.3万株', '全县完成补植苗木63,218株。', ['6.3万 63,218']],
    ['乡镇卫生站占近四成', '在全部站点里，乡镇卫生站占比为38.2%。', ['近四成 38.2']],
    ['梅园门票收入增两成多', '梅园门票收入同比增长23.4%。', ['两成多 23.4']],
  ])('%s: %s', (headline, body, groups) => {
    expect(together(headline, body)).toEqual(groups)
  })

  it('not where the body has the value under two names, or another deed by chance', () => {
    expect(together('缉毒27', '抓获嫌疑人27名，扣押车辆27辆。')).toHaveLength(3)
    expect(together('救出被困群众27人', '抓获嫌疑人27名。')).toHaveLength(2)
  })
})
