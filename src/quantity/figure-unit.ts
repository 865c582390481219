import { isHan, isLatin } from '../text/characters.ts'
import { Decimal } from './decimal.ts'
import type { Numeral } from './numeral.ts'
import { readUnit, type Unit, type UnitFamily, type UnitMatch, unitNamed } from './units.ts'

/** The unit of a figure, and what stands between number and unit: 三个半小时, 3个多月. */
export interface FigureUnit extends UnitMatch {
  readonly half: Decimal | null
  readonly over: boolean
}

const PIECE: Unit = { name: '块', family: 'things', group: 'piece', factor: null }

/** 两块硬盘 are things, 两块五 and 两块左右 money: a noun follows the measure word. */
function countsThings(text: string, at: number): boolean {
  return (
    isHan(text.charCodeAt(at)) &&
    !'钱半多余左上以之的一二两三四五六七八九零到至起和或与及'.includes(text.charAt(at))
  )
}

const HALF = new Decimal('0.5')

/** Last characters of nouns for flat or lumpy things, which 块 counts; what is told in money ends in none of them. */
const IN_PIECES = '牌志板地片屏表田盘碑砖石池玉匾场瓦镜卡图壤皂煤冰靶垫毯域窗席布骨骼骸'

/** 广告牌1800多块: the noun before the number is one that 块 counts. */
function countsNamed(text: string, numeral: Numeral): boolean {
  let at = numeral.start
  while (at > 0 && numeral.start - at < 3 && '约近超逾达共有为各'.includes(text.charAt(at - 1))) at--
  return at > 0 && IN_PIECES.includes(text.charAt(at - 1))
}

/** Reads the unit of a number: as the tables hold it, or as the number makes it (亿度 are kilowatt hours). */
export function readFigureUnit(text: string, at: number, numeral: Numeral): FigureUnit | undefined {
  const split = splitUnit(text, at)
  if (split) return split
  const match = readUnit(text, at)
  if (!match) return unitOfContext(text, at, numeral)
  // WTA1000两项: two of something, no weight.
  if (match.unit.name === '两' && readUnit(text, match.end)) return undefined
  const isPiece = text.slice(match.start, match.end) === '块'
  if (isPiece && (countsThings(text, match.end) || countsNamed(text, numeral))) {
    return { start: at, end: match.end, unit: PIECE, half: null, over: false }
  }
  const several = bracketedVisits(text, match) ?? bracketedUnit(text, match)
  if (several) return several
  const electric =
    match.unit.name === '度' && (numeral.magnitude >= 4 || text.charAt(numeral.start - 1) === '电')
  const unit = electric ? (unitNamed('千瓦时') ?? match.unit) : match.unit
  return { start: at, end: match.end, unit, half: null, over: false }
}

/** 辆（艘、架、列）次: vehicles of several kinds, counted by their crossings. */
function bracketedVisits(text: string, unit: UnitMatch): FigureUnit | undefined {
  if (text.charAt(unit.end) !== '（') return undefined
  const close = text.slice(unit.end, unit.end + 12).indexOf('）')
  if (close < 0 || text.charAt(unit.end + close + 1) !== '次') return undefined
  const end = unit.end + close + 2
  const name = text.slice(unit.start, end)
  return {
    start: unit.start,
    end,
    unit: { name, family: 'visits', group: name, factor: null },
    half: null,
    over: false,
  }
}

const COUNTS: ReadonlySet<UnitFamily> = new Set([
  'things',
  'organisations',
  'cases',
  'people',
  'visits',
  'times',
])

/** 540余台（套）, 6800万尾（粒）: things of which some are counted by one word and some by another. */
function bracketedUnit(text: string, { start, end, unit }: UnitMatch): FigureUnit | undefined {
  if (text.charAt(end) !== '（' || !COUNTS.has(unit.family)) return undefined
  const other = readUnit(text, end + 1)
  if (!other || text.charAt(other.end) !== '）' || !COUNTS.has(other.unit.family)) return undefined
  const name = text.slice(start, other.end + 1)
  return { start, end: other.end + 1, unit: { ...unit, name }, half: null, over: false }
}

/** 个 and its noun, parted by 半 or 多: 一个半月, 两个多小时. */
function splitUnit(text: string, at: number): FigureUnit | undefined {
  if (text.charAt(at) !== '个') return undefined
  const between = text.charAt(at + 1)
  if (between !== '半' && between !== '多' && between !== '余') return undefined
  const noun = readUnit(text, at + 2)
  if (noun?.unit.family !== 'time') return undefined
  const unit = noun.unit.name === '月' ? (unitNamed('个月') ?? noun.unit) : noun.unit
  return { start: at, end: noun.end, unit, half: between === '半' ? HALF : null, over: between !== '半' }
}

/**
 * Measure words that are other words as well, and what they count stands beside them: 监控126路 and 120路高清探头, but 120路 of a
 * bus; 机井21眼, 一等奖3注, 摊位52摊, 算力1.2万P.
 */
const OF_CONTEXT: readonly (readonly [word: string, unit: Unit, beside: RegExp])[] = [
  ['路', thing('路'), /监控|探头|摄像|视频|图像|画面|高清|信号|通道|直播/],
  ['眼', thing('眼'), /井|泉|窑洞|灶/],
  ['注', thing('注'), /[一二三四五六七八九特大头]等?奖|中奖|彩票|投注/],
  ['摊', thing('摊'), /摊位|设摊|摆摊|摊贩|市集|夜市|市场/],
  ['P', { name: 'P', family: 'other', group: 'P', factor: null }, /算力|智算|超算|计算/],
  ['E', { name: 'E', family: 'other', group: 'E', factor: null }, /算力|智算|超算/],
]

function thing(name: string): Unit {
  return { name, family: 'things', group: name, factor: null }
}

const BESIDE = 8

function unitOfContext(text: string, at: number, numeral: Numeral): FigureUnit | undefined {
  if (numeral.form !== 'arabic') return undefined
  const found = OF_CONTEXT.find(([word]) => text.startsWith(word, at))
  if (!found) return undefined
  const [word, unit, beside] = found
  const end = at + word.length
  if (isLatin(text.charCodeAt(at)) && isLatin(text.charCodeAt(end))) return undefined
  const around = `${text.slice(Math.max(0, numeral.start - BESIDE), numeral.start)}，${text.slice(end, end + BESIDE)}`
  return beside.test(around) ? { start: at, end, unit, half: null, over: false } : undefined
}
