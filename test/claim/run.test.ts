import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

function told(content: string, path = 'article.txt'): readonly string[] {
  return extractClaims(readDocument({ path, content })).map(
    ({ value, campaign, date }) => `${value.stated}${value.unit} ${campaign?.name ?? '-'} …${date.end}`,
  )
}

describe('what a text says of its campaign as a whole', () => {
  it('the stretch that it was held over is that of its figures, whatever the text opened with', () => {
    const text =
      '白皮书\n2024-04-15 10:00\n\n　　截至2023年12月底，全省在架应用2.6万款。\n\n　　我局于2023年3月至11月组织开展应用乱象专项整治（以下简称“专项整治”）。\n\n　　专项整治期间，检测4216款，较2022年专项整治的3580款增长17.8%。\n'
    expect(told(text)).toEqual([
      '2.6万款 - …2023-12-31',
      '4216款 应用乱象专项整治 …2023-11-30',
      '3580款 应用乱象专项整治2022 …2022-12-31',
      '17.8% 应用乱象专项整治 …2023-11-30',
    ])
  })

  it('a question that names it holds for the answers, up to the next question', () => {
    const text =
      '发布会实录\n2024-01-18 10:00\n\n　　【主持人】下面请提问。\n\n　　【晨报记者】“正源”专项行动进展如何？\n\n　　【张某】抽检药材1360批次。\n\n　　【晚报记者】新药审批快了吗？\n\n　　【李某】批准新药39个。\n'
    expect(told(text)).toEqual(['1360批次 正源 …2024-01-18', '39个 - …2024-01-18'])
  })

  it('a day that heads a part of a timeline is as far as its running counts go', () => {
    const text =
      '---\ntitle: “清油2021”时间线\ndate: 2021-12-24\n---\n\n“清油2021”专项行动总结会召开。\n\n### 4月30日　满月有余\n\n行动开展以来，取缔黑加油点74个。\n\n### 7月22日　任丘收网\n\n抓获13人。\n'
    expect(told(text, 'a.md')).toEqual(['74个 清油2021 …2021-04-30', '13人 清油2021 …2021-07-22'])
  })

  it('months in brackets behind a row are those of the row', () => {
    const text =
      '---\ntitle: “清油2023”专项行动\ndate: 2024-04-15\n---\n\n“清油2023”专项行动于2023年3月至11月开展，检测431款。\n\n| 阶段 | 检测（款） |\n|---|---|\n| 启动（3—4月） | 120 |\n| 复测（9—11月） | 311 |\n'
    expect(told(text, 'a.md')).toEqual([
      '431款 清油2023 …2023-11-30',
      '120款 清油2023 …2023-04-30',
      '311款 清油2023 …2023-11-30',
    ])
  })
})
