import { readNumeral } from '../calendar/numeral.ts'
import type { Claim } from '../claim/claim.ts'
import type { Block, Document } from '../document/document.ts'
import type { CheckedDocument } from '../ledger/ledger.ts'
import { sourcePlace } from '../text/mapped-text.ts'
import { blockEvidence, draft, type Wording } from './finding.ts'
import type { Draft, RuleContext } from './rule.ts'
import { list } from './wording.ts'

const ENUMERATION = { id: 'enumeration', severity: 'warning' } as const

interface Miscount {
  /** 四大重点客源, 四市. */
  readonly counted: string
  readonly names: readonly string[]
  readonly open: boolean
}

/** A count of a list that is no figure: of kinds (四大重点客源) or of places (三市), or of names in quotes (三条线路). */
interface Counted {
  readonly count: number
  readonly start: number
  readonly end: number
  /** 条, 类: told of names in quotes only. */
  readonly isOfQuoted: boolean
}

/** `四大`, but no 二大队; `三省`, but no 三省一市; `三条`. */
const COUNT =
  /(?<![第\d一二两三四五六七八九十百千])([两二三四五六七八九]|十[一二三四五六七八九]?|[2-9]|1\d)(?:(大)(?![队楼厦学会街道桥爷娘人])|([省市县区州地国]{1,2}(?![委府长级内外]))(?![一二两三四五六七八九十\d])|([条类种项款]))/g
/** 把甲、乙、丙列为四大客源: what may stand between a list and its count. */
const BRIDGE = /(等)?(?:这|列为|定为|作为|确定为|共)?$/
/** How far before its count a list may begin, and how far behind it may end. */
const REACH = 160
const LONGEST_NAME = 14
/** Lists longer than this are no lists of names that a reader would count. */
const MOST_NAMES = 20

/**
 * Lists against counts that are no figures: 把台湾、韩国、美国列为四大重点客源, 北海、钦州、防城港四市, 四大客源（台湾、韩国、美国）.
 * Part of the rule `enumeration`, whose own check takes the counts that were read as figures.
 */
export function* countedLists({ document, claims }: CheckedDocument, context: RuleContext): Iterable<Draft> {
  for (const block of document.blocks) {
    if (block.kind === 'reference' || block.kind === 'headline') continue
    yield* numberedNames(document, block, claims, context)
    const { text } = block.folded
    for (const match of text.matchAll(COUNT)) {
      const [written, numeral = '', kinds, places, measure] = match
      const counted: Counted = {
        count: readNumeral(numeral, 0)?.value ?? 0,
        start: match.index,
        end: match.index + written.length,
        isOfQuoted: kinds === undefined && places === undefined && measure !== undefined,
      }
      const names = namesBefore(text, counted) ?? namesBehind(text, counted)
      if (names === null || fits(counted, names)) continue
      if (isClaimOfList(claims, block, counted)) continue
      yield told(document, block, counted, names, context)
    }
  }
}

/** 1号线、2号线、5号线等3条线路: names that begin with their number, so that the first has no words before it. */
const NUMBERED =
  /(?<![\d第])((?:\d{1,3}号[线楼馆站台船机厅库车井坑仓泵闸塔炉][、和及]?){2,12})(?:等|共|这){0,2}([2-9]|1\d|[两二三四五六七八九十])(?:条|个|座|艘|台|栋|口|处|间|架)/gu

/** 台9线、台11线、台20线等4条省道, G60、G76、G78等3条高速: roads by what they are called and their numbers. */
const ROADS =
  /(?<![\p{Script=Han}A-Z\d])((?:(?:[\p{Script=Han}]{1,3}|[A-Z]{1,2})\d{1,4}[线路]?[、和及]?){2,12})(?:等|共|这){0,2}([2-9]|1\d|[两二三四五六七八九十])条/gu

function roadsOf(run: string): readonly string[] {
  const names = run.split(/[、和及]/).filter((name) => name !== '')
  const called = (name: string): string => name.replace(/\d+/, '#')
  // 沿台9线、台11线: what stands before the first is no part of its name.
  return names.every((name) => called(name) === called(names[0] ?? '')) ? names : []
}

function* numberedNames(
  document: Document,
  block: Block,
  claims: readonly Claim[],
  context: RuleContext,
): Iterable<Draft> {
  const { text } = block.folded
  for (const match of [...text.matchAll(NUMBERED), ...text.matchAll(ROADS)]) {
    const [written, run = '', numeral = ''] = match
    const numbered = [...run.matchAll(/\d{1,3}号./gu)].map(([name]) => name)
    const names = numbered.length > 0 ? numbered : roadsOf(run)
    if (names.length === 0) continue
    const isOpen = /[等]/.test(written.slice(run.length))
    const count = /\d/.test(numeral) ? Number(numeral) : (readNumeral(numeral, 0)?.value ?? names.length)
    const end = match.index + written.length
    const counted: Counted = { count, start: end - numeral.length - 1, end, isOfQuoted: false }
    const isMiscount = isOpen ? count < names.length : count !== names.length
    if (!isMiscount || isClaimOfList(claims, block, counted)) continue
    const list = { names, open: isOpen, fewest: names.length, most: names.length, start: match.index }
    yield told(document, block, counted, list, context)
  }
}

interface Names {
  readonly names: readonly string[]
  readonly open: boolean
  /** The fewest and the most names that the list may be read as: 和 joins two or stands within one. */
  readonly fewest: number
  readonly most: number
  readonly start: number
}

function fits({ count, isOfQuoted }: Counted, { fewest, most, open }: Names): boolean {
  // “卡头”“卡商”三类: what stands in quotes may be some of them.
  if (count < fewest) return false
  return open || isOfQuoted || count <= most
}

function namesBefore(text: string, { start, isOfQuoted }: Counted): Names | null {
  const from = Math.max(0, start - REACH)
  const clause = /[^，。；：！？（）\n]*$/.exec(text.slice(from, start))?.[0] ?? ''
  const bridge = BRIDGE.exec(clause)
  const told = clause.slice(0, bridge?.index ?? clause.length)
  const names = quotedRun(told) ?? (isOfQuoted ? null : partedRun(told))
  return names && { ...names, open: bridge?.[1] !== undefined }
}

const QUOTED_RUN = /(?:“[^“”]{1,24}”[、和及与]?){2,8}$/

/** “甲”“乙”和“丙”: names whose borders are sure. */
function quotedRun(told: string): Omit<Names, 'open'> | null {
  const run = QUOTED_RUN.exec(told)
  if (!run || /[、和及与]$/.test(run[0]) || /[、和及与“]$/.test(told.slice(0, run.index))) return null
  const names = run[0].match(/“[^“”]{1,24}”/g) ?? []
  return { names, fewest: names.length, most: names.length, start: run.index }
}

/** 甲、乙和丙: the first name may have words before it, so that only their number is sure. */
function partedRun(told: string): Omit<Names, 'open'> | null {
  if (/[“”\d]/.test(told)) return null
  const parts = told.split('、')
  const last = parts.at(-1) ?? ''
  if (parts.length < 2 || parts.length > MOST_NAMES || last.length < 2) return null
  // 以甲、乙向南疆四地州: the list ends before the word that points from it to what is counted.
  if (/.[向往赴至到].|流向|通往/.test(last)) return null
  if (parts.some((part, at) => part === '' || (at > 0 && part.length > LONGEST_NAME))) return null
  // 东一区、西五区, 全省11个设区市和定州、辛集: names that end as the count does, or begin behind another list.
  const behindAnd = parts.findLastIndex((part, at) => at < parts.length - 1 && /.[和及与同].|以及/.test(part))
  const isJoined = /[^和及与]{2}(?:和|及|与|以及)[^和及与]{2}/.test(last)
  const most = parts.length + (isJoined ? 1 : 0)
  const fewest = behindAnd === -1 ? parts.length : parts.length - behindAnd
  return { names: parts.slice(-fewest), fewest, most, start: 0 }
}

const OPENING = /^([\p{Script=Han}]{0,8}?)(?:（|：|，?(?:包括|分别是|分别为|依次是|即))/u

/** 四大客源（甲、乙、丙）, 四大客源分别是甲、乙、丙。 */
function namesBehind(text: string, { end, isOfQuoted }: Counted): Names | null {
  if (isOfQuoted) return null
  const behind = text.slice(end, end + REACH)
  const opening = OPENING.exec(behind)
  if (!opening) return null
  const isBracketed = opening[0].endsWith('（')
  const rest = behind.slice(opening[0].length)
  const close = isBracketed ? rest.indexOf('）') : rest.search(/[。；]/)
  if (close === -1) return null
  const told = rest.slice(0, close)
  if (/[，：（）\d]|一是/.test(told) || !told.includes('、')) return null
  // 七个方面的建议，包括…: examples, unless it says what else.
  const open = /等[^、]{0,6}$/.test(told) || /，包括$/.test(opening[0])
  const parts = told.replace(/等[^、]{0,6}$/, '').split('、')
  if (parts.length > MOST_NAMES || parts.some((part) => part === '' || part.length > LONGEST_NAME))
    return null
  const joins = parts.filter((part) => /.(?:和|及|与|以及)./.test(part)).length
  return { names: parts, open, fewest: parts.length, most: parts.length + joins, start: end }
}

/** The rule's own check has it where the count was read as a figure with its names. */
function isClaimOfList(claims: readonly Claim[], block: Block, { start, end }: Counted): boolean {
  const place = sourcePlace(block.folded, start, end)
  return claims.some(
    ({ source, relation }) =>
      relation?.kind === 'count' && source.figure.start < place.end && source.figure.end > place.start,
  )
}

function told(
  document: Document,
  block: Block,
  { start, end }: Counted,
  names: Names,
  context: RuleContext,
): Draft {
  const { text } = block.folded
  const noun = /^\p{Script=Han}{0,4}/u.exec(text.slice(end))?.[0] ?? ''
  const miscount: Miscount = { counted: text.slice(start, end) + noun, names: names.names, open: names.open }
  return draft(ENUMERATION, {
    told: wording[context.language](miscount),
    evidence: [blockEvidence(document, block, start, end)],
    content: ['counted-list', miscount.counted, ...names.names],
    about: [`${document.path}: ${miscount.counted} ${names.names.join('、')}`],
  })
}

const wording: Wording<Miscount> = {
  zh: ({ counted, names, open }) => ({
    message: `称“${counted}”，实际列出${names.length}个。请核对个数或补全列举。`,
    explanation: `${names.length} ${open ? '>' : '≠'} ${counted}：${list(names, 'zh')}`,
  }),
  en: ({ counted, names, open }) => ({
    message: `The text says "${counted}" but lists ${names.length}. Correct the count or complete the list.`,
    explanation: `${names.length} ${open ? '>' : '≠'} ${counted}: ${list(names, 'en')}`,
  }),
}
