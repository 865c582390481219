/**
 * Ways to write a non-negative decimal (given as its plain digits, no exponent) in Chinese news. A writer returns null
 * for values that its notation cannot hold.
 */
export type Writer = (plain: string) => string | null

const DIGITS = '零一二三四五六七八九'
const FINANCIAL = '零壹贰叁肆伍陆柒捌玖'

/** 3114 → 三千一百一十四; integers below 10^16, as schools teach them. */
export function chineseInteger(plain: string, digits = DIGITS, places = '十百千'): string | null {
  if (!/^\d{1,16}$/u.test(plain)) return null
  const value = plain.replace(/^0+(?=\d)/u, '')
  if (value === '0') return digits.charAt(0)
  const sections: string[] = []
  for (let end = value.length; end > 0; end -= 4) sections.unshift(value.slice(Math.max(0, end - 4), end))
  let written = ''
  let pendingZero = false
  for (const [index, section] of sections.entries()) {
    const number = Number(section)
    const magnitude = ['', '万', '亿', '万'][sections.length - 1 - index] ?? ''
    if (number === 0) {
      pendingZero = written !== ''
      if (magnitude === '亿' && written !== '') written += '亿'
      continue
    }
    if (written !== '' && (pendingZero || number < 1000)) written += digits.charAt(0)
    pendingZero = false
    written += chineseSection(number, digits, places) + magnitude
  }
  return written
}

function chineseSection(number: number, digits: string, places: string): string {
  let written = ''
  let gap = false
  for (const [index, digit] of [...String(number).padStart(4, '0')].entries()) {
    if (digit === '0') {
      gap = written !== ''
      continue
    }
    if (gap) written += digits.charAt(0)
    gap = false
    written += digits.charAt(Number(digit)) + (index < 3 ? places.charAt(2 - index) : '')
  }
  return written
}

function chineseDecimal(plain: string): string | null {
  const [whole = '', decimals] = plain.split('.')
  const integer = chineseInteger(whole)
  if (integer === null || decimals === undefined) return integer
  return `${integer}点${[...decimals].map((digit) => DIGITS.charAt(Number(digit))).join('')}`
}

function grouped(plain: string): string {
  const [whole = '', decimals] = plain.split('.')
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',')
  return decimals === undefined ? groups : `${groups}.${decimals}`
}

function wide(text: string): string {
  return text.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
}

function traditional(text: string): string {
  const pairs: Readonly<Record<string, string>> = {
    万: '萬',
    亿: '億',
    两: '兩',
    点: '點',
    贰: '貳',
    陆: '陸',
  }
  return [...text].map((character) => pairs[character] ?? character).join('')
}

/** `digits × 10^-exponent` as a coefficient of a magnitude, or null where it has more than six decimals. */
function scaled(plain: string, exponent: number, magnitude: string): string | null {
  const [whole = '0', decimals = ''] = plain.split('.')
  const digits = whole.padStart(exponent + 1, '0')
  const cut = digits.length - exponent
  const rest = `${digits.slice(cut)}${decimals}`.replace(/0+$/u, '')
  if (rest.length > 6 || whole === '0') return null
  return `${digits.slice(0, cut)}${rest === '' ? '' : `.${rest}`}${magnitude}`
}

function mapped(write: Writer, change: (text: string) => string): Writer {
  return (plain) => {
    const text = write(plain)
    return text === null ? null : change(text)
  }
}

const small: Writer = (plain) => (/^\d{1,4}$/u.test(plain) && plain !== '0' ? plain : null)

/** 35000 → 3万5千, in Arabic digits with a place each. */
const mixed: Writer = (plain) => {
  if (!/^[1-9]0{0,3}[1-9]?\d{0,3}$/u.test(plain) || !/^[1-9][1-9]000$/u.test(plain)) return null
  return `${plain.charAt(0)}万${plain.charAt(1)}千`
}

export const WRITERS: Readonly<Record<string, Writer>> = {
  plain: (plain) => plain,
  grouped,
  wide: (plain) => wide(plain),
  'wide and grouped': (plain) => wide(grouped(plain)),
  'spaced from its unit': (plain) => ` ${plain} `,
  'in ten thousands': (plain) => scaled(plain, 4, '万'),
  'in ten thousands, Traditional': (plain) => scaled(plain, 4, '萬'),
  'in ten thousands, spaced': (plain) => scaled(plain, 4, ' 万 '),
  'in hundred millions': (plain) => scaled(plain, 8, '亿'),
  'in billions of ten thousands': (plain) => scaled(plain, 12, '万亿'),
  'in thousands': (plain) => scaled(plain, 3, '千'),
  'in ten millions': (plain) => scaled(plain, 7, '千万'),
  'in millions': (plain) => scaled(plain, 6, '百万'),
  'with w': (plain) => scaled(plain, 4, 'w'),
  'with k': (plain) => scaled(plain, 3, 'k'),
  chinese: chineseDecimal,
  'chinese, Traditional': mapped(chineseDecimal, traditional),
  financial: (plain) =>
    /^\d{2,16}$/u.test(plain) && /[1-9]$/u.test(plain) ? chineseInteger(plain, FINANCIAL, '拾佰仟') : null,
  'financial, Traditional': (plain) =>
    /^\d{2,16}$/u.test(plain) && /[1-9]$/u.test(plain)
      ? mapped((one) => chineseInteger(one, FINANCIAL, '拾佰仟'), traditional)(plain)
      : null,
  'chinese with 两': (plain) => {
    const text = small(plain) && chineseInteger(plain)
    return text ? text.replace(/二(?=[百千])/gu, '两') : null
  },
  'chinese with ring zeros': mapped(chineseDecimal, (text) => text.replaceAll('零', '〇')),
  mixed,
}
