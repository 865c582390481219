import { describe, expect, it, test } from 'vitest'
import { readDocument } from '../../src/document/read-document.ts'
import { leftOut, outlineOf } from './outline.ts'

const PROSE = '今年以来，各地共办结案件3114起，成效显著。'

describe('Markdown', () => {
  test.each([
    [
      'headings',
      `# 总体情况\n\n${PROSE}\n\n分项情况\n--------\n\n### 盗窃类 ###\n\n${PROSE}`,
      [
        'headline 总体情况',
        `paragraph ${PROSE}`,
        'heading2 分项情况',
        'heading3 盗窃类',
        `paragraph ${PROSE}`,
      ],
    ],
    ['emphasis', '办结**3**_1_~~99~~`14`起，成效*显著*。', ['paragraph 办结3114起，成效显著。']],
    [
      'bold that CommonMark does not close beside a Chinese sign',
      '今年办结**3114起，**同比增长**“5.2%”**以上。',
      ['paragraph 今年办结3114起，同比增长“5.2%”以上。'],
    ],
    [
      'links and images',
      `各地[办结](https://example.com/99 "99起")3114起。![99起](99.png)`,
      ['paragraph 各地办结3114起。'],
    ],
    ['entities and escapes', '办结&#51;114起\\*，占&lt;5%。', ['paragraph 办结3114起*，占<5%。']],
    [
      'lists',
      `分类如下：\n\n- 盗窃12起\n- 其他\n  1. 诈骗3起\n\n* 抢夺1起`,
      ['paragraph 分类如下：', 'item1 盗窃12起', 'item1 其他', 'item2 诈骗3起', 'item1 抢夺1起'],
    ],
    ['quotes', `> ${PROSE}\n> ${PROSE}`, [`quote ${PROSE}`, `quote ${PROSE}`]],
    [
      'lines of one sentence',
      '今年以来，\n各地共办结案件\n3114起。\n全部办结。',
      ['paragraph 今年以来，各地共办结案件3114起。', 'paragraph 全部办结。'],
    ],
    [
      'hard breaks',
      `${PROSE}  \n${PROSE}\\\n${PROSE}`,
      [`paragraph ${PROSE}`, `paragraph ${PROSE}`, `paragraph ${PROSE}`],
    ],
    [
      'indented paragraphs, which are no code',
      `    ${PROSE}\n\n　　${PROSE}`,
      [`paragraph ${PROSE}`, `paragraph ${PROSE}`],
    ],
    [
      'footnotes',
      `办结3114[^1]起，成效显著。\n\n[^1]: 含2020年结转的99起。`,
      ['paragraph 办结3114起，成效显著。', 'reference 含2020年结转的99起。'],
    ],
    [
      'HTML inside',
      `办结<b>3114</b>起<br/>其中盗窃12起。\n\n<div><p>${PROSE}</p><style>.a{width:99px}</style></div>\n`,
      ['paragraph 办结3114起其中盗窃12起。', `paragraph ${PROSE}`],
    ],
    ['a paragraph over a rule', `${PROSE}\n---\n${PROSE}`, [`paragraph ${PROSE}`, `paragraph ${PROSE}`]],
    ['task lists', '- [x] 已办结12起\n- [ ] 未办结3起', ['item1 已办结12起', 'item1 未办结3起']],
    ['lone carriage returns', `# 总体情况\r\r${PROSE}`, ['headline 总体情况', `paragraph ${PROSE}`]],
  ])('reads %s', (_, content, blocks) => {
    expect(outlineOf('a.md', content)).toEqual(blocks)
  })

  it('lists what it leaves out', () => {
    const document = readDocument({
      path: 'a.md',
      content: `${PROSE}\n\n\`\`\`js\nlet a = 99\n\`\`\`\n\n<!-- 99 -->\n\n![99](a.png)`,
    })
    expect(leftOut(document)).toEqual([
      'script ```js\nlet a = 99\n```',
      'comment <!-- 99 -->',
      'attribute ![99](a.png)',
    ])
  })

  it('cuts a body of HTML under front matter as HTML', () => {
    expect(
      outlineOf(
        'a.md',
        `---\nauthor: 某人\n---\n\n<div>   \n<p>今年共办结</p><p>3114起</p><p>。</p>\n\n<p>${PROSE}</p></div>`,
      ),
    ).toEqual(['paragraph 今年共办结3114起。', `paragraph ${PROSE}`])
  })

  it.each([
    ['stars', 'a**b'.repeat(20_000) + 'c* '.repeat(20_000)],
    ['brackets', '['.repeat(100_000)],
    ['images', '![a]('.repeat(20_000)],
    ['quotes', '>'.repeat(50_000)],
    ['backticks', '`a'.repeat(50_000)],
    ['tables', `|a|b|\n|-|-|\n${'|1|2|\n'.repeat(10_000)}`],
  ])('outlives %s without end', (_, hostile) => {
    const document = readDocument({ path: 'a.md', content: `${PROSE}\n\n${hostile}` })
    expect(document.blocks[0]?.folded.text).toBe(PROSE)
  })
})

describe('the format', () => {
  test.each([
    ['a.txt', `<!DOCTYPE html><p>${PROSE}</p>`, 'html'],
    ['a.txt', `<html><body>${PROSE}</body></html>`, 'html'],
    ['a.txt', `<div>\n<p>${PROSE}</p><p>${PROSE}</p></div>`, 'html'],
    ['a.txt', `---\ntitle: 办结3起\n---\n${PROSE}`, 'markdown'],
    ['a.txt', `# 办结3起\n\n- **甲市**1起\n- 乙市2起\n`, 'markdown'],
    ['a.txt', PROSE, 'text'],
    ['a.txt', `办结3起\n\n- 甲市1起\n- 乙市2起\n`, 'text'],
    ['a.txt', '占比<5%，其余>3起', 'text'],
    ['a.md', PROSE, 'markdown'],
    ['a.md', `<p>${PROSE}</p>\n<p>${PROSE}</p>`, 'html'],
    ['a.html', PROSE, 'html'],
    ['a.html', `# 办结3起\n\n**甲市**1起`, 'markdown'],
    ['stdin', PROSE, 'text'],
    ['stdin', `# 办结3起\n\n${PROSE}`, 'markdown'],
  ])('of %s with %j is %s', (path, content, format) => {
    expect(readDocument({ path, content }).format).toBe(format)
  })
})
