import { readNumeral } from './numeral.ts'

/** What is kept in China by the number of its years: 新中国成立75周年 is 2024. The first year of each. */
const FOUNDED: readonly (readonly [RegExp, number])[] = [
  [/(?:新中国|中华人民共和国|共和国)(?:成立)?(?:的)?$|(?:建国|国庆)$/, 1949],
  [/(?:建党|中国共产党成立|党成立)$/, 1921],
  [/(?:建军|解放军建军|八一)$/, 1927],
  [/改革开放$/, 1978],
  [/(?:抗战|抗日战争|反法西斯战争)胜利$/, 1945],
  [/香港(?:特别行政区)?(?:回归|回归祖国|成立)$/, 1997],
  [/澳门(?:特别行政区)?(?:回归|回归祖国|成立)$/, 1999],
]
const AGE = /([\d一二三四五六七八九十百零]{1,5})周?年/g
/** “十四五”收官之年: of the plans since the eleventh, which ended in 2010. */
const PLAN = /“?十([一二三四五六])五”?(?:规划|时期)?(?:的)?(开局|收官|起步|启动|决胜|最后一)/
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const SEXAGENARY =
  /(?:农历)?([甲乙丙丁戊己庚辛壬癸])([子丑寅卯辰巳午未申酉戌亥])[鼠牛虎兔龙蛇马羊猴鸡狗猪]?年/
/** A 甲子 year; names of years come again after sixty. */
const FIRST_OF_CYCLE = 1984
const CYCLE = 60

/** The year that texts name without its number: 新中国成立75周年, “十四五”收官之年, 甲辰年. Null where none does. */
export function yearByName(texts: readonly string[]): number | null {
  for (const text of texts) {
    const year = yearOfFounding(text) ?? yearOfPlan(text) ?? yearOfCycle(text)
    if (year !== null) return year
  }
  return null
}

function yearOfFounding(text: string): number | null {
  for (const { index, 1: words = '' } of text.matchAll(AGE)) {
    const before = text.slice(Math.max(0, index - 12), index)
    const first = FOUNDED.find(([pattern]) => pattern.test(before))?.[1]
    const count = readNumeral(words, 0)?.value
    if (first !== undefined && count !== undefined && count >= FEWEST) return first + count
  }
  return null
}

/** 国庆3年 would be none. */
const FEWEST = 15

function yearOfPlan(text: string): number | null {
  const [, digit = '', which = ''] = PLAN.exec(text) ?? []
  const number = readNumeral(digit, 0)?.value
  if (number === undefined) return null
  const last = 2010 + (number - 1) * 5
  return /开局|起步|启动/.test(which) ? last - 4 : last
}

function yearOfCycle(text: string): number | null {
  const [, stem = '', branch = ''] = SEXAGENARY.exec(text) ?? []
  const atStem = STEMS.indexOf(stem)
  const atBranch = BRANCHES.indexOf(branch)
  if (stem === '' || branch === '') return null
  for (let year = 0; year < CYCLE; year++)
    if (year % STEMS.length === atStem && year % BRANCHES.length === atBranch) return FIRST_OF_CYCLE + year
  return null
}
