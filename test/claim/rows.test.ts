import { describe, expect, it, test } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

test('a change in the first row of a table is not of the value in the first row of the table before', () => {
  const content = [
    '| 地区 | 粮食产量（万吨） |\n|---|---|\n| 山东 | 500 |',
    '| 地区 | 同比增长（%） |\n|---|---|\n| 河南 | 3.2 |',
  ].join('\n\n')
  const [, change] = extractClaims(readDocument({ path: 'tables.md', content }))
  expect(change?.relation).toMatchObject({ kind: 'change', of: null })
})

describe('tables as pages and papers print them', () => {
  const told = (path: string, content: string) =>
    extractClaims(readDocument({ path, content })).map(
      ({ value, region, date }) => `${value.stated}${value.unit} ${region} …${date.end}`,
    )

  it('a row headed by an edition of the campaign is of it, in the period that the text gave it', () => {
    const text =
      '---\ndate: 2021-03-15\n---\n\n# 剑网行动\n\n剑网行动每年开展。\n\n### 剑网2018\n\n2018年7月至11月开展，收缴制品123万件。\n\n## 成果\n\n| 行动 | 查处案件（件） |\n|---|---|\n| 剑网2018 | 544 |\n'
    expect(told('a.md', text).at(-1)).toBe('544件 全国 …2018-11-30')
  })

  it('lines parted by wide spaces are a table where they end in numbers', () => {
    const text = '奖牌榜\n2022-10-22\n\n代表团　金牌（枚）　银牌（枚）\n厦门市　196　158\n福州市　168　142\n'
    expect(told('a.txt', text)).toEqual([
      '196枚 福建省厦门市 …2022-10-22',
      '158枚 福建省厦门市 …2022-10-22',
      '168枚 福建省福州市 …2022-10-22',
      '142枚 福建省福州市 …2022-10-22',
    ])
  })

  it('cells may be parted by several wide spaces', () => {
    const text =
      '整改进度（单位：个）\n2022-10-22\n\n县区　　　　　排查　　　销号\n思明区　　　　71　　　　66\n湖里区　　　　58　　　　58\n'
    expect(told('a.txt', text)).toEqual([
      '71 福建省厦门市思明区 …2022-10-22',
      '66 福建省厦门市思明区 …2022-10-22',
      '58 福建省厦门市湖里区 …2022-10-22',
      '58 福建省厦门市湖里区 …2022-10-22',
    ])
  })

  it('a note of several units gives each column its own, and names the currency before the magnitude', () => {
    const table = (note: string) =>
      `# 公报\n\n2025-04-11\n\n${note}\n\n| 产业 | 增加值 | 比上年增长 |\n|---|---|---|\n| 第一产业 | 15.2 | 3.9 |\n`
    expect(told('a.md', table('单位：亿元、%'))).toEqual([
      '15.2亿元 全国 …2025-04-11',
      '3.9% 全国 …2025-04-11',
    ])
    expect(told('a.md', table('单位：人民币万元'))[0]).toMatch(/^15.2万元/)
  })

  it('a header may say its unit by the measure word, and a line above the table by its note', () => {
    const table = (note: string, header: string) =>
      `# 警情\n\n2022-10-22\n\n**${note}**\n\n| 类别 | ${header} |\n|---|---|\n| 盗窃 | 18 |\n`
    expect(told('a.md', table('分类如下', '起数'))).toEqual(['18起 全国 …2022-10-22'])
    expect(told('a.md', table('各类损失（单位：万元）', '损失'))).toEqual(['18万元 全国 …2022-10-22'])
  })

  it('a percent sign ends a header, or the line above a table, as its unit', () => {
    const table = (note: string, header: string) =>
      `# 指标\n\n2022-10-22\n\n${note}\n\n| 地区 | ${header} |\n|---|---|\n| 工业增加值 | -31.6 |\n`
    expect(told('a.md', table('主要指标　单位：亿元', '同比±%'))).toEqual(['-31.6% 全国 …2022-10-22'])
    expect(told('a.md', table('主要指标比较（上半年，增速%）：', '增加值'))[0]).toMatch(/^-31.6%/)
    expect(told('a.md', table('出货（万台）与份额（%）', '出货（万台）'))[0]).toMatch(/^-31.6万台/)
  })

  it('a caption tells the money of its table, a bare year dates its row, and places in a list are no figures', () => {
    const page = (head: string, ...rows: readonly string[]) =>
      `<h1>业绩</h1><p>2025-08-21 10:00</p><table><caption>主要指标（人民币百万元，另有注明除外）</caption><tr>${head}</tr>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`
    expect(
      told(
        'a.html',
        page('<th>年份</th><th>总收入</th>', '<td>2024</td><td>16830</td>', '<td>2023</td><td>13342</td>'),
      ),
    ).toEqual(['16830百万元 全国 …2024-12-31', '13342百万元 全国 …2023-12-31'])
    expect(told('a.html', page('<th>排名</th><th>影片</th>', '<td>1</td><td>独行月球</td>'))).toEqual([])
  })

  it('lines parted by tabs are a table, with the units of its head and the year of its caption', () => {
    const text =
      '各地棉花\n2023-01-09\n\n附表 2022年部分地区产量\n地区\t面积（万亩）\t产量（万吨）\n新疆\t3745.4\t539.1\n河北\t173.4\t13.9\n'
    expect(told('a.txt', text)).toEqual([
      '3745.4万亩 新疆维吾尔自治区 …2022-12-31',
      '539.1万吨 新疆维吾尔自治区 …2022-12-31',
      '173.4万亩 河北省 …2022-12-31',
      '13.9万吨 河北省 …2022-12-31',
    ])
  })

  it('a column of units says what each row counts in', () => {
    const rows = [
      ['指标名称', '单位', '全年累计'],
      ['装机容量', '万千瓦', '2919'],
      ['线损率', '%', '4.54'],
    ]
    const table = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')
    const page = `<html><body><h1>电力统计</h1><p>2024-01-26 10:00</p><p>各项指标见下表。</p><table>${table}</table></body></html>`
    expect(told('a.html', page).map((line) => line.split(' ')[0])).toEqual(['2919万千瓦', '4.54%'])
  })
})
