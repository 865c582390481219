import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

describe('what the first day of a festival brought', () => {
  const status = (title: string, text: string) =>
    extractClaims(
      readDocument({ path: 'a.md', content: `---\ntitle: ${title}\ndate: 2023-09-20\n---\n\n${text}` }),
    ).map(({ date }) => date.status)

  it.each([
    ['9月18日，2023临安山核桃文化节在临安区开幕。开幕式上集中签约项目23个，接待游客3.2万人次。'],
    ['9月18日，2023临安山核桃文化节在临安区启幕。当天签约项目23个，接待游客3.2万人次。'],
    ['9月18日，2023临安山核桃文化节开园迎客。当天销售额23万元，接待游客3.2万人次。'],
    ['9月18日，2023临安山核桃文化节拉开帷幕。活动当天签约项目23个，接待游客3.2万人次。'],
    ['2023临安山核桃文化节将于9月25日结束。9月18日，文化节开幕，签约项目23个，接待游客3.2万人次。'],
  ])('is a period where nothing says that it is over: %s', (text) => {
    expect(status('山核桃文化节开幕', text)).toEqual(['period', 'period'])
  })

  it.each([
    ['2023临安山核桃文化节9月1日开幕、9月18日结束，其间签约项目23个，接待游客3.2万人次。'],
    ['9月18日，2023临安山核桃文化节闭幕，共签约项目23个，接待游客3.2万人次。'],
    ['“2023临安山核桃文化节”18日谢幕，共签约项目23个，接待游客3.2万人次。'],
  ])('is final where it is over: %s', (text) => {
    expect(status('山核桃文化节迎客3.2万人次', text)).toEqual(['final', 'final', 'final'])
  })
})
