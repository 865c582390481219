import { describe, expect, test } from 'vitest'
import { headingLevels, type OpenHeading } from '../../src/document/heading-levels.ts'

/** `>` behind a heading: the next stands right below it. `#2 ` before it: the format states its level. */
function levels(...lines: readonly string[]): string[] {
  const headings = lines.map((line, at): OpenHeading => {
    const stated = /^#(\d) /.exec(line)
    const text = line.replace(/^#\d /, '').replace(/>$/, '')
    const numbered =
      text.startsWith('一、') || text.startsWith('二、') ? 2 : text.startsWith('（') ? 3 : undefined
    return {
      at,
      text,
      level: stated ? Number(stated[1]) : 0,
      numbered,
      followedByHeading: line.endsWith('>'),
    }
  })
  const found = headingLevels(headings)
  return headings.map(({ at, level, text }) => `${found.get(at) ?? level} ${text}`)
}

describe('headingLevels', () => {
  test.each([
    [
      'headings without any sign stand side by side',
      ['背景', '过程', '影响'],
      ['2 背景', '2 过程', '2 影响'],
    ],
    [
      'a heading right above another is its superior',
      ['案例>', '案例甲', '案例乙'],
      ['2 案例', '3 案例甲', '3 案例乙'],
    ],
    [
      'headings of one shape are of one rank',
      ['阶段>', '行动2020>', '结果', '重点', '行动2021', '行动2022>', '结果'],
      ['2 阶段', '3 行动2020', '4 结果', '4 重点', '3 行动2021', '3 行动2022', '4 结果'],
    ],
    [
      'a heading that comes again in every section is below the sections',
      ['阶段>', '行动2020>', '结果', '重点', '行动2021>', '结果', '重点', '行动2022>', '结果', '重点'],
      [
        '2 阶段',
        '3 行动2020',
        '4 结果',
        '4 重点',
        '3 行动2021',
        '4 结果',
        '4 重点',
        '3 行动2022',
        '4 结果',
        '4 重点',
      ],
    ],
    [
      'numbering tells its level',
      ['一、总体>', '（一）甲类', '（二）乙类', '二、打算'],
      ['2 一、总体', '3 （一）甲类', '3 （二）乙类', '2 二、打算'],
    ],
    [
      'bold lines are below the heading that the format states',
      ['#2 总体', '甲类', '乙类', '#2 打算', '丙类'],
      ['2 总体', '3 甲类', '3 乙类', '2 打算', '3 丙类'],
    ],
    [
      'nothing goes deeper than six',
      ['甲>', '乙>', '丙>', '丁>', '戊>', '己>', '庚'],
      ['2 甲', '3 乙', '4 丙', '5 丁', '6 戊', '6 己', '6 庚'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(levels(...lines)).toEqual(expected)
  })
})
