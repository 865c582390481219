import { describe, expect, it } from 'vitest'
import { checkConsistency } from '../../src/check.ts'
import type { Finding } from '../../src/rules/rule.ts'

const FRONT = (day: string): string => `---\ndate: ${day}\n---\n\n`

/** The findings of one rule on documents of which each is published on its own. */
async function findings(rule: string, ...contents: readonly string[]): Promise<readonly Finding[]> {
  const input = contents.map((content, at) => ({ path: `${at}.md`, content }))
  return (await checkConsistency(input, { language: 'zh' })).findings.filter((one) => one.rule === rule)
}

function marks(finding: Finding | undefined, contents: readonly string[]): readonly (string | undefined)[] {
  return (finding?.evidence ?? []).map(({ document, mark }) =>
    mark ? contents[Number.parseInt(document, 10)]?.slice(mark.start, mark.end) : undefined,
  )
}

describe('what a finding says and marks', () => {
  it('marks the misspelled word, then the figure that its reading would clash with', async () => {
    const text = `${FRONT('2023-12-30')}“云盾2023”专项行动全年侦破黑客案件2430起。会上说，“云盾2023”专项行动全年侦破默客案件550余起。`
    const [finding] = await findings('misspelled-term', text)
    expect(marks(finding, [text])).toEqual(['默客', '2430'])
  })

  it('tells a coarser total of a later day as no decrease, and what it leaves open', async () => {
    const texts = [
      `${FRONT('2023-10-15')}截至10月14日，“云盾2023”专项行动共查获手机卡383万张。`,
      `${FRONT('2023-12-30')}“云盾2023”专项行动全年共查获手机卡300余万张。`,
    ]
    const [finding] = await findings('precision', ...texts)
    expect(finding?.message).toContain('不是减少')
    expect(finding?.explanation).toContain('≤')
    expect(finding?.suggestion).toContain('至少383万')
  })

  it('tells of an interim count that its date is missing, without a gain of nothing', async () => {
    const { findings: told } = await checkConsistency('seeds', { language: 'zh' })
    const stale = told.filter(({ rule, severity }) => rule === 'superseded-interim' && severity === 'warning')
    expect(stale.map(({ message }) => message.includes('此处未注明'))).toEqual([true, true])
    expect(stale.filter(({ explanation }) => explanation.includes('+'))).toEqual([])
  })
})

describe('a sum that misses its total, beside a clash of that total', () => {
  const other = `${FRONT('2024-02-01')}“云盾2023”专项行动全年共侦破案件4471起。`
  const parted = `${FRONT('2024-01-20')}“云盾2023”专项行动全年共侦破案件5287起。其中诈骗案件1284起、赌博案件1390起、黑客案件1127起、其他案件1586起，四类合计5287起。`

  it('is told for itself where neither total would mend it', async () => {
    expect(await findings('part-whole', parted, other)).toHaveLength(1)
  })

  it('names the parts, and the one that a slip keeps from making the sum right', async () => {
    const text = `${FRONT('2024-02-01')}2023年，全市共发出图书86.45万册。\n\n| 地区 | 图书（万册） |\n|---|---|\n| 东城区 | 42.60 |\n| 西岭县 | 31.05 |\n| 南湾县 | 12.80 |\n| 合计 | 86.45 |`
    const wrong = text.replace('12.80', '12.08')
    expect(await findings('part-whole', text)).toEqual([])
    const [finding] = await findings('part-whole', wrong)
    expect(finding?.message).toContain('12.08万册若为12.80万册则相符，疑似两位数字颠倒')
    expect(finding?.message).toMatch(/42\.60万册、.*31\.05万册/)
  })

  it('names the sum and how far it is off', async () => {
    const [finding] = await findings('part-whole', parted, other)
    expect(finding?.message).toMatch(/之和5387起.*相差100起/)
  })
})
