import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

describe('what a campaign got in some of its months', () => {
  const status = (...paragraphs: readonly string[]) =>
    extractClaims(
      readDocument({
        path: 'a.md',
        content: `---\ntitle: “护渔2022”专项行动立案416件\ndate: 2022-08-20\n---\n\n${paragraphs.join('\n\n')}`,
      }),
    ).at(-1)?.date.status

  it.each([
    ['“护渔2022”专项行动取得阶段性成效。4月至7月，全市检查渔船1.8万艘次。'],
    ['市局通报“护渔2022”专项行动阶段战果：4月至7月，全市检查渔船1.8万艘次。'],
    ['“护渔2022”专项行动交出中期答卷。4月至7月，全市检查渔船1.8万艘次。'],
    ['市局通报“护渔2022”专项行动进展。4月至7月，全市检查渔船1.8万艘次。'],
    ['“护渔2022”专项行动首战告捷。4月至7月，全市检查渔船1.8万艘次。'],
    ['“护渔2022”专项行动将持续到年底。4月至7月，全市检查渔船1.8万艘次。'],
    ['“护渔2022”专项行动自4月启动。截至7月底，立案416件。\n\n4月至7月，全市检查渔船1.8万艘次。'],
  ])('is on its way where the text says so: %s', (text) => {
    expect(status(text)).toBe('interim')
  })

  it.each([
    ['4月至7月，市局开展“护渔2022”专项行动，检查渔船1.8万艘次。'],
    ['截至7月底，“护渔2022”专项行动结束。4月至7月，全市检查渔船1.8万艘次。'],
    ['“护渔2022”专项行动圆满收官，取得阶段性成果。4月至7月，全市检查渔船1.8万艘次。'],
  ])('is its last word where they are its run: %s', (text) => {
    expect(status(text)).toBe('final')
  })
})
