import type { Language } from '../language.ts'
import type { Slip } from './slip.ts'

type Kind = Slip['kind']

const NAMES: Readonly<Record<Language, Readonly<Record<Kind, string>>>> = {
  zh: {
    magnitude: '量级有误',
    'lost-digit': '漏了一位数字',
    'added-digit': '多了一位数字',
    'doubled-digit': '重了一位数字',
    'swapped-digits': '两位数字颠倒',
    'wrong-digit': '错了一位数字',
    cut: '数字被截断',
  },
  en: {
    magnitude: 'a slip of magnitude',
    'lost-digit': 'a lost digit',
    'added-digit': 'a digit too many',
    'doubled-digit': 'a doubled digit',
    'swapped-digits': 'swapped digits',
    'wrong-digit': 'one wrong digit',
    cut: 'a figure cut short',
  },
}

/** `，疑似两位数字颠倒`; '' where no slip is likely. */
export function describeSlip(slip: Slip | null, language: Language): string {
  if (slip === null) return ''
  const name = nameOf(slip, language)
  return language === 'zh' ? `，疑似${name}` : `; this looks like ${name}`
}

function nameOf(slip: Slip, language: Language): string {
  const name = NAMES[language][slip.kind]
  if (slip.kind !== 'magnitude') return name
  // 万 and 亿 are written one for the other more often than any zeros are miscounted.
  if (slip.factor === '10000' || slip.factor === '0.0001')
    return language === 'zh' ? '“万”“亿”之误' : '万 written for 亿 or left out'
  return language === 'zh' ? `${name}（相差${slip.factor}倍）` : `${name} (factor ${slip.factor})`
}
