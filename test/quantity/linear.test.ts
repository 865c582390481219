import { describe, expect, it } from 'vitest'
import { scanNumbers } from '../../src/quantity/scan.ts'

/**
 * How many characters the scanner looks at: every look, slice and comparison counted by its length. The methods of
 * strings are replaced for the time of one scan; spies would keep every call.
 */
function looks(text: string): number {
  let count = 0
  const { charCodeAt, charAt, slice, startsWith, endsWith } = String.prototype
  Object.assign(String.prototype, {
    charCodeAt(this: string, at: number) {
      count++
      return charCodeAt.call(this, at)
    },
    charAt(this: string, at: number) {
      count++
      return charAt.call(this, at)
    },
    slice(this: string, start?: number, end?: number) {
      const part = slice.call(this, start, end)
      count += part.length
      return part
    },
    startsWith(this: string, word: string, at?: number) {
      count += word.length
      return startsWith.call(this, word, at)
    },
    endsWith(this: string, word: string, at?: number) {
      count += word.length
      return endsWith.call(this, word, at)
    },
  })
  try {
    scanNumbers(text)
  } finally {
    Object.assign(String.prototype, { charCodeAt, charAt, slice, startsWith, endsWith })
  }
  return count
}

const SENTENCE =
  '截至12月，共侦办案件6.2万余起，抓获犯罪嫌疑人10.3万名，同比增长约5.2%；查扣手机黑卡三百余万张。'

describe('twice the text costs twice the looks', () => {
  it.each([
    ['prose', (n: number) => SENTENCE.repeat(n / 50)],
    ['one line without punctuation', (n: number) => '共侦办案件三千起抓获嫌疑人'.repeat(n / 13)],
    ['万 alone', (n: number) => '万'.repeat(n)],
    ['digits alone', (n: number) => '7'.repeat(n)],
    ['digits in groups', (n: number) => '1,234'.repeat(n / 5)],
    ['groups of three', (n: number) => `1${',234'.repeat(n / 4)}`],
    ['spaced groups', (n: number) => `1${' 234'.repeat(n / 4)}`],
    ['wide groups', (n: number) => `1${'，234'.repeat(n / 4)}`],
    ['Chinese digits', (n: number) => '一'.repeat(n)],
    ['zeros', (n: number) => '零'.repeat(n)],
    ['places', (n: number) => '百千'.repeat(n / 2)],
    ['coefficients', (n: number) => '3万'.repeat(n / 2)],
    ['points', (n: number) => '一点'.repeat(n / 2)],
    ['decimals', (n: number) => '1.'.repeat(n / 2)],
    ['dashes', (n: number) => '1-'.repeat(n / 2)],
    ['colons', (n: number) => '1:'.repeat(n / 2)],
    ['units chained', (n: number) => '5元3角'.repeat(n / 4)],
    ['hours chained', (n: number) => '1小时'.repeat(n / 3)],
    ['letters', (n: number) => 'a'.repeat(n)],
    ['letters and digits', (n: number) => 'a1'.repeat(n / 2)],
    ['letters, spaces, digits', (n: number) => 'ab 1'.repeat(n / 4)],
    ['dotted letters', (n: number) => 'a.b'.repeat(n / 3)],
    ['approximations', (n: number) => '约近超'.repeat(n / 3)],
    ['ordinals', (n: number) => '第三、'.repeat(n / 3)],
    ['fractions', (n: number) => '三分之'.repeat(n / 3)],
    ['又', (n: number) => '三又'.repeat(n / 2)],
    ['比', (n: number) => '三比'.repeat(n / 2)],
    ['至', (n: number) => '三至'.repeat(n / 2)],
    ['spaces', (n: number) => '1 '.repeat(n / 2)],
    ['minus signs', (n: number) => '-'.repeat(n)],
  ])('%s', (_name, make) => {
    const single = looks(make(6000))
    const double = looks(make(12_000))
    expect(double / single).toBeLessThan(2.1)
    expect(single).toBeLessThan(6000 * 120)
  })
})
