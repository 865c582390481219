import { describe, expect, test } from 'vitest'
import { outlineOf } from './outline.ts'

const PROSE = '今年以来，各地共办结案件3114起，成效显著。'

function paragraphs(...lines: readonly string[]): string[] {
  return outlineOf('a.html', `<h1>情况</h1><p>${lines.join('</p><p>')}</p><p>${PROSE}</p>`).slice(1, -1)
}

describe('a sentence set in several paragraphs', () => {
  test.each([
    [
      ['今年以来，共办结各类案件', '3114起', '，到案', '6034名', '。'],
      ['paragraph 今年以来，共办结各类案件3114起，到案6034名。'],
    ],
    [
      ['今年以来，共清理违法信息', '408万条', '，关停账号', '19万个', '，成效明显。'],
      ['paragraph 今年以来，共清理违法信息408万条，关停账号19万个，成效明显。'],
    ],
    [['今年以来共投入资金，', '带动就业3万人。'], ['paragraph 今年以来共投入资金，带动就业3万人。']],
    [['全市同比增长', '5.2%，增速加快。'], ['paragraph 全市同比增长5.2%，增速加快。']],
    [
      [
        '主要做法如下：',
        '集中打掉',
        '5个倒卖号源的团伙，抓获12人；',
        '集中整治',
        '一批乱象，约谈3家；',
        '集中打掉',
        '非法平台，抓获5人。',
        '下一步将继续推进。',
      ],
      [
        'paragraph 主要做法如下：',
        'paragraph 集中打掉5个倒卖号源的团伙，抓获12人；',
        'paragraph 集中整治一批乱象，约谈3家；',
        'paragraph 集中打掉非法平台，抓获5人。',
        'paragraph 下一步将继续推进。',
      ],
    ],
  ])('is joined: %j', (lines, expected) => {
    expect(paragraphs(...lines)).toEqual(expected)
  })

  test.each([
    [
      ['典型案例', '集中打掉5个“号贩子”团伙', PROSE],
      ['heading2 典型案例', 'heading3 集中打掉5个“号贩子”团伙', `paragraph ${PROSE}`],
    ],
    [
      ['总体情况', '2021年4月，全市共办结12起。'],
      ['heading2 总体情况', 'paragraph 2021年4月，全市共办结12起。'],
    ],
    [
      ['办结3起。', '，到案5人。'],
      ['paragraph 办结3起。', 'paragraph ，到案5人。'],
    ],
    [
      ['分类如下：', '5个团伙被打掉。'],
      ['paragraph 分类如下：', 'paragraph 5个团伙被打掉。'],
    ],
    [
      [PROSE, '12345热线同步开通。'],
      [`paragraph ${PROSE}`, 'paragraph 12345热线同步开通。'],
    ],
    [
      ['全市举行发布会', '12月25日', PROSE],
      ['heading2 全市举行发布会', 'heading3 12月25日', `paragraph ${PROSE}`],
    ],
  ])('is not seen in %j', (lines, expected) => {
    expect(paragraphs(...lines)).toEqual(expected)
  })
})
