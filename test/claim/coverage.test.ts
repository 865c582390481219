import { describe, expect, it } from 'vitest'
import { numberCoverage } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

const fates = (content: string): readonly (readonly [string, string])[] =>
  numberCoverage(readDocument({ path: 'a.html', content })).numbers.map(({ text, fate }) => [text, fate])

describe('number coverage', () => {
  it('tells what became of every number', () => {
    const content =
      '<html><body><nav>12345热线</nav><h1>要闻</h1><p>2021年，侦破案件3114起，第15届大会举行，网传“300人遇难”系谣言。</p></body></html>'
    expect(fates(content)).toEqual([
      ['12345', 'furniture'],
      ['2021年', 'date'],
      ['3114', 'claim'],
      ['第15届', 'name'],
      ['300人', 'not-stated'],
    ])
  })

  it('shares add up to one', () => {
    const { shares } = numberCoverage(readDocument({ path: 'a.txt', content: '2021年，侦破案件3114起。' }))
    expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
  })

  it('is empty for a document without numbers', () => {
    expect(numberCoverage(readDocument({ path: 'a.txt', content: '没有数字。' })).numbers).toEqual([])
  })
})
