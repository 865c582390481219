import { describe, expect, it, test } from 'vitest'
import { outlineOf } from './outline.ts'

const PROSE = '今年以来，各地共办结案件3114起，成效显著。'

import { readDocument } from '../../src/document/read-document.ts'

describe('plain text', () => {
  it('leaves out a masthead on two lines', () => {
    const { blocks, metadata } = readDocument({
      path: 'a.txt',
      content: '乌兰察布某讯\n2021年9月27日　第3版　乡村\n\n红土豆卖俏\n\n　　全旗种植马铃薯31.5万亩。\n',
    })
    expect(blocks.map(({ folded }) => folded.text)).toEqual(['红土豆卖俏', '全旗种植马铃薯31.5万亩。'])
    expect(metadata.published?.date).toBe('2021-09-27')
  })

  test.each([
    [
      'paragraphs after blank lines',
      `上半年办结3114起\n\n${PROSE}\n\n${PROSE}`,
      ['headline 上半年办结3114起', `paragraph ${PROSE}`, `paragraph ${PROSE}`],
    ],
    [
      'paragraphs with a full-width indent',
      `上半年办结3114起\n　　${PROSE}\n　　${PROSE}`,
      ['headline 上半年办结3114起', `paragraph ${PROSE}`, `paragraph ${PROSE}`],
    ],
    [
      'a line for each paragraph',
      `上半年办结3114起\n${PROSE}\n${PROSE}`,
      ['headline 上半年办结3114起', `paragraph ${PROSE}`, `paragraph ${PROSE}`],
    ],
    [
      'no headline where the first line is a sentence',
      `${PROSE}\n${PROSE}`,
      [`paragraph ${PROSE}`, `paragraph ${PROSE}`],
    ],
    [
      'CRLF and a byte order mark',
      `\ufeff上半年办结3114起\r\n\r\n${PROSE}\r\n`,
      ['headline 上半年办结3114起', `paragraph ${PROSE}`],
    ],
    [
      'short lines as headings',
      `上半年办结3114起\n\n${PROSE}\n\n分项情况\n\n${PROSE}`,
      ['headline 上半年办结3114起', `paragraph ${PROSE}`, 'heading2 分项情况', `paragraph ${PROSE}`],
    ],
    [
      'list lines as items',
      `上半年办结3114起\n${PROSE}\n1. 盗窃12起；\n2. 诈骗3起。\n• 抢夺1起。\n——其他5起。`,
      [
        'headline 上半年办结3114起',
        `paragraph ${PROSE}`,
        'item1 1.盗窃12起；',
        'item1 2.诈骗3起。',
        'item1 •抢夺1起。',
        'item1 ——其他5起。',
      ],
    ],
    [
      'numbered lines over paragraphs as headings',
      `上半年办结3114起\n一、总体情况\n${PROSE}\n（一）盗窃类\n${PROSE}\n二、下步打算\n${PROSE}`,
      [
        'headline 上半年办结3114起',
        'heading2 一、总体情况',
        `paragraph ${PROSE}`,
        'heading3 （一）盗窃类',
        `paragraph ${PROSE}`,
        'heading2 二、下步打算',
        `paragraph ${PROSE}`,
      ],
    ],
    [
      'lines that each state a figure as a list, not as headings',
      `上半年办结情况\n\n${PROSE}\n\n盗窃案件12起\n诈骗案件3起\n抢夺案件1起\n\n${PROSE}`,
      [
        'headline 上半年办结情况',
        `paragraph ${PROSE}`,
        'paragraph 盗窃案件12起',
        'paragraph 诈骗案件3起',
        'paragraph 抢夺案件1起',
        `paragraph ${PROSE}`,
      ],
    ],
    [
      'figures on lines of their own',
      `上半年办结情况\n\n今年以来，全市共办结各类案件\n3114起\n，到案\n6034人\n。\n`,
      ['headline 上半年办结情况', 'paragraph 今年以来，全市共办结各类案件3114起，到案6034人。'],
    ],
  ])('is read with %s', (_, content, blocks) => {
    expect(outlineOf('a.txt', content)).toEqual(blocks.map((block) => block.replace('item1 •', 'item1 ·')))
  })

  it('joins the lines of a text that was wrapped to a width, even inside a figure', () => {
    const wrapped = [
      '上半年办结3114起',
      '',
      '  今年以来，全市各级机关认真落实有关部署，坚持问题导向，共受理各类案件',
      '8000余起，办结3114起，办结率比上年同期提高5.2个百分点。其中，盗窃案件12',
      '起，诈骗案件3起，其余为一般纠纷，均已按期办结。',
      '',
      '  下一步，全市将继续加大力度，推动形成长效机制，力争年底前办结率达到',
      '九成以上。',
    ].join('\n')
    expect(outlineOf('a.txt', wrapped)).toEqual([
      'headline 上半年办结3114起',
      'paragraph 今年以来，全市各级机关认真落实有关部署，坚持问题导向，共受理各类案件8000余起，办结3114起，办结率比上年同期提高5.2个百分点。其中，盗窃案件12起，诈骗案件3起，其余为一般纠纷，均已按期办结。',
      'paragraph 下一步，全市将继续加大力度，推动形成长效机制，力争年底前办结率达到九成以上。',
    ])
  })

  it('tells the levels of headings from how they nest', () => {
    const years = ['2019', '2020', '2021'].flatMap((year) => [
      `“某行动${year}”`,
      '行动结果',
      PROSE,
      '行动重点',
      PROSE,
    ])
    expect(
      outlineOf(
        'a.txt',
        [
          '某行动',
          '',
          '背景',
          PROSE,
          '阶段',
          ...years,
          '“某行动2022”',
          PROSE,
          '参考资料',
          '某报.2022-01-05',
        ].join('\n\n'),
      ).filter((line) => !line.startsWith('paragraph')),
    ).toEqual([
      'headline 某行动',
      'heading2 背景',
      'heading2 阶段',
      ...['2019', '2020', '2021'].flatMap((year) => [
        `heading3 “某行动${year}”`,
        'heading4 行动结果',
        'heading4 行动重点',
      ]),
      'heading3 “某行动2022”',
      'heading2 参考资料',
      'reference 某报.2022-01-05',
    ])
  })

  it('reads a million lines and twenty million digits', () => {
    expect(outlineOf('a.txt', '1'.repeat(20_000_000))).toHaveLength(1)
    expect(outlineOf('a.txt', '\n'.repeat(1_000_000))).toEqual([])
  })
})
