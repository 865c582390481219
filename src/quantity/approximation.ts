import { Decimal } from './decimal.ts'
import { closed, from, halfOpen, negate, point } from './interval.ts'
import type { Numeral } from './numeral.ts'
import type { Interval } from './quantity.ts'
import { type Match, trie, wordsOf } from './trie.ts'

/**
 * What words around a number say of it (semantics §2):
 * `over` 余 多 · `near` 近 不到 · `about` 约 左右 · `at-least` 超过 以上 · `at-most` 不超过 以内 · `below` 低于 (bound excluded) ·
 * `amass` 上百 · `swarm` 成千上万.
 */
export type Approximation = 'over' | 'near' | 'about' | 'at-least' | 'at-most' | 'below' | 'amass' | 'swarm'

const BEFORE: Readonly<Record<Exclude<Approximation, 'over'>, string>> = {
  near: '近 将近 接近 接近于 逼近 迫近 几近 趋近 临近 不到 还不到 不足 不满 未满 未到 未达 未达到 不及 近乎',
  about: '约 大约 大概 大约有 约有 约为 约合 约占 约达 约计 约值 值约 约需 约莫 大致 大体 差不多 大概有 ≈',
  'at-least':
    '破 过 超 超过 超过了 超出 逾 逾越 突破 突破了 已超 已逾 高于 多于 大于 多过 大过 不止 不只 不下 不下于 至少 至少有 至少为 超越 超越了 最少 最少有 起码 起码有 不少于 不低于 不小于 不得少于 不得低于 不应少于 不应低于 > ≥ >= 大于等于 大于或等于 ⩾',
  'at-most':
    '不超过 不得超过 不能超过 未超过 没有超过 不超 不多于 不高于 不大于 不得多于 不得高于 至多 至多为 最多 最多为 顶多 充其量 ≤ <= 小于等于 小于或等于 ⩽ 不逾 不得超出',
  below: '低于 少于 小于 低过 <',
  amass: '上 成',
  swarm: '成千上 成百上',
}

const AFTER: Readonly<Record<Exclude<Approximation, 'near' | 'amass' | 'swarm'>, string>> = {
  over: '余 多 还多 还强 有余 出头 开外 挂零 冒头',
  about: '左右 上下 前后 许 光景 之谱',
  'at-least': '以上 及以上 或以上 之上 或更多 或更高 起步',
  'at-most': '以下 及以下 或以下 以内 之内 及以内 之下 封顶 为限 或更少',
  below: '不到 不足',
}

/** Words that swallow the first character of an approximation word: 节约3万元 saves exactly that. */
const GUARDS: Readonly<Record<string, string>> = {
  约: '节合条预公相制契简签履违邀特誓爽赴失解续应婚纽盟缔毁守立协租期要',
  近: '附最邻靠走亲贴凑新拉远就',
  成: '完达建促形组功变换分合构做当养造制生办现收赞落集结编养',
  破: '侦查攻击打识爆揭突看冲',
  过: '跨经通超不越透绕高渡度路飞错',
  超: '彩B赶反出入英中西高法德意荷葡日联排女男乒羽',
  不到: '想看达得找收做办听见感料买等拿遇学管用受享',
  不足: '供',
  上: '网线路海世身手市街场会台船车桌地岸早晚加以之史马赶跟遇碰登爬走坐送交',
}

const before = trie(
  Object.entries(BEFORE).flatMap(([kind, words]) =>
    wordsOf(words).map((word) => [word, kind as Exclude<Approximation, 'over'>] as const),
  ),
  'backward',
)
const after = trie(
  Object.entries(AFTER).flatMap(([kind, words]) =>
    wordsOf(words).map((word) => [word, kind as Exclude<Approximation, 'near' | 'amass' | 'swarm'>] as const),
  ),
)

/** The approximation word that ends right before `end`, not reaching below `floor`. */
export function approximationBefore(
  text: string,
  end: number,
  floor: number,
): Match<Approximation> | undefined {
  const match = before.longestBefore(text, end)
  if (!match || match.start < floor) return undefined
  const word = text.slice(match.start, match.end)
  // 合约占8551份, 预约有300人: as for 约 alone.
  const guard = GUARDS[word] ?? (word.startsWith('约') ? GUARDS['约'] : undefined)
  if (word === '超' && isNetTrade(text, match.start)) return undefined
  if (SUPERLATIVE.has(word) && OF_ONE.test(text.slice(Math.max(0, match.start - 2), match.start)))
    return undefined
  if (word === '超' && GONE_OUT.test(text.slice(Math.max(0, match.start - 2), match.start))) return match
  if (guard !== undefined && match.start > 0 && guard.includes(text.charAt(match.start - 1)))
    return word === '过' && DEGREE.test(text.slice(Math.max(0, match.start - 2), match.start))
      ? match
      : undefined
  return match
}

/** 售出超305万张, 演出超300场; 出超 alone is a surplus of trade. */
const GONE_OUT = /[售卖发派借输送推开检查救产付支调导打做作排投外展演卸流寄租掏]出$/

/** 进度过六成, 满意度过九成, 年度过亿: what passes is a degree; 度过, 渡过 is spending time. */
const DEGREE = /[进速额温湿意盖合可晓密深高角强浓长厚宽力年季月热丰重率信参化]度$/

/** 单场最多6.2万人: the most that there was, not the most that there may be. */
const SUPERLATIVE: ReadonlySet<string> = new Set(['最多', '最少', '最多为', '最少为', '最少有'])
const OF_ONE = /单.$|高峰$|峰值$/

/** 买超3280张: in Taiwan's market reports the net of what was bought or sold; 购买超3万件 is more than 30000. */
function isNetTrade(text: string, at: number): boolean {
  const trade = text.charAt(at - 1)
  return (
    (trade === '买' || trade === '卖') && !'购采拍售倒贩变叫热专甩抢义'.includes(text.charAt(at - 2) || ' ')
  )
}

/** The approximation word that starts at `at`. */
export function approximationAfter(text: string, at: number): Match<Approximation> | undefined {
  return after.longest(text, at)
}

/** A value with its typical range, before it gets its unit. */
export interface Bounded {
  readonly bounds: Interval
  readonly typical: Interval | null
}

/** What a numeral and the words around it allow (semantics §2). The sign belongs to the value: 零下20℃以下 has no lower end. */
export function allow(numeral: Numeral, words: ReadonlySet<Approximation>, negative: boolean): Bounded {
  const value = numeral.value
  const over = numeral.over || words.has('over')
  const about = numeral.about || words.has('about')
  const approximate = over || about || words.size > 0
  const step = approximate && !numeral.fraction ? looseStep(value, numeral.step) : numeral.step

  const inner = around(numeral, value, step, { over, about, near: words.has('near') })
  const signed = negative ? negate(inner) : inner
  const atLeast = words.has('at-least')
  if (words.has('amass')) return { bounds: from(value), typical: halfOpen(value, value.times(10)) }
  if (words.has('swarm')) return swarm(value)
  if (atLeast && !words.has('near')) {
    const loose = about || numeral.span !== null
    if (negative) {
      const bottom = loose ? signed.lower : value.negated()
      return { bounds: from(bottom), typical: closed(bottom, bottom.plus(step)) }
    }
    const top = over || loose ? inner.upper : null
    return {
      bounds: from(loose ? inner.lower : value),
      typical: halfOpen(loose ? inner.lower : value, top ?? value.plus(step)),
    }
  }
  if (words.has('at-most') || words.has('below')) {
    const upper = over && inner.upper ? inner.upper : negative ? value.negated() : value
    const bound = numeral.span ? (negative ? signed.upper : numeral.span[1]) : upper
    return {
      bounds: {
        lower: negative ? new Decimal(-Infinity) : new Decimal(0),
        lowerInclusive: !negative,
        upper: bound,
        upperInclusive: !words.has('below') && !(over && inner.upper !== null),
      },
      typical: null,
    }
  }
  return { bounds: signed, typical: null }
}

/**
 * 成千上万 names two magnitudes and promises only the lower; usually it means up to some of the upper. The semantics list
 * it with 上万 and leave its v open: decision of this project.
 */
function swarm(upper: Decimal): Bounded {
  const lower = upper.div(10)
  return { bounds: from(lower), typical: halfOpen(lower, upper.times(10)) }
}

function around(
  numeral: Numeral,
  value: Decimal,
  step: Decimal,
  words: { readonly over: boolean; readonly about: boolean; readonly near: boolean },
): Interval {
  if (numeral.span) return halfOpen(numeral.span[0], numeral.span[1])
  // 近3万余, 约300多: the word after the number is the sharper one.
  if (words.over) return halfOpen(value, value.plus(step))
  if (words.near) return halfOpen(value.minus(step), value)
  if (words.about) return halfOpen(value.minus(step), value.plus(step))
  if (numeral.rounded) return halfOpen(value.minus(step.div(2)), value.plus(step))
  return point(value)
}

/** Under an approximate word, zeros at the end of an integer are not significant: 3900余 counts in hundreds. */
function looseStep(value: Decimal, step: Decimal): Decimal {
  if (value.isZero() || !value.isInteger()) return step
  const digits = value.abs().toFixed()
  let zeros = 0
  while (digits.charCodeAt(digits.length - 1 - zeros) === 0x30) zeros++
  const loose = new Decimal(`1e${zeros}`)
  return loose.gt(step) ? loose : step
}
