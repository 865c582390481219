import type { Relation } from './claim.ts'
import type { Told } from './relate.ts'

const LIST_BEFORE =
  /((?:[^，。；：、]{1,16}、)+[^，。；：、]{1,16}?(?:[和及与][^，。；：、]{1,16}?)?)(等)?(?:共|合计|一共|全部|这)?$/
/** The last 、 of a list stands at most so far before its count. */
const LAST_NAME = 40
/** How far before its count a list of names may begin, and how far behind it may end. */
const REACH = 400
const LONGEST_NAME = 40

/** 东城、西城、朝阳等3个分局, 4起典型案例：甲案、乙案、丙案: the names that stand beside their count. */
export function countOf(one: Told): Relation | null {
  return namesBefore(one) ?? namesBehind(one)
}

function namesBefore(one: Told): Relation | null {
  const { text } = one.reading
  const from = Math.max(one.sentenceStart, one.figure.start - REACH)
  const clause = withoutOpening(parted(lastClause(text.slice(from, one.figure.start))))
  if (!clause.slice(-LAST_NAME).includes('、')) return null
  const match = LIST_BEFORE.exec(clause)
  if (!match?.[1] || /\d|分别|各|依次/.test(match[1])) return null
  const list = match[1].replace(/等$/, '')
  const names = list.split('、').flatMap(joined)
  const open = match[2] !== undefined || list !== match[1]
  return names.length < 2 ? null : { kind: 'count', names, open }
}

/** 超过2.5万人的有昆明、曲靖、大理等3个: a figure before the first name says which are named, and is none of the list. */
function withoutOpening(clause: string): string {
  const first = clause.slice(0, Math.max(0, clause.indexOf('、')))
  const opening = /^.*\d.*?(?:的有|的是|的为|包括|涉及|来自|分布在|\s)/.exec(first)
  return opening ? clause.slice(opening[0].length) : clause
}

/** 《周仁回府》《三滴血》: titles need no mark between them. */
function parted(list: string): string {
  return ENDS_QUOTED.test(list) ? list.replaceAll('》《', '》、《') : list
}

const ENDS_QUOTED = /》等?(?:共|合计|一共|全部|这)?$/

/** 东城和西城 are two names; 埃及, 呼和浩特 are one, as no name has but one character, and a title is one. */
function joined(name: string): readonly string[] {
  if (/^《[^》]*》$/.test(name)) return [name]
  const names = name.split(/[和及与]/).filter((one) => one !== '')
  return names.some((one) => one.length === 1) ? [name] : names
}

function lastClause(text: string): string {
  return text.slice(
    Math.max(...['，', '。', '；', '：', '（', '）'].map((mark) => text.lastIndexOf(mark))) + 1,
  )
}

/** What a list of names can count. */
const COUNTABLE: ReadonlySet<string> = new Set([
  '起',
  '个',
  '家',
  '类',
  '项',
  '种',
  '名',
  '条',
  '部',
  '座',
  '件',
  '宗',
  '所',
  '支',
  '处',
  '例',
  '款',
])
const OPENING = /^[^，。；：！？、\d]{0,16}(?:：|，?(?:包括|分别是|分别为|依次是|依次为|即|有)(?!.{0,3}\d))/

/** What a sentence says of its list when it is through with it: 分别是甲案、乙案、丙案，其中货值最高的为46.8万元. */
const GOES_ON = /^，(?:其中|均|都|这|上述|以上|涉及|涉案|总|合计|共|最|覆盖|各)/

function withoutRemark(sentence: string): string {
  const comma = sentence.indexOf('，', sentence.indexOf('、') + 1)
  return comma !== -1 && sentence.includes('、') && GOES_ON.test(sentence.slice(comma))
    ? sentence.slice(0, comma)
    : sentence
}

function namesBehind(one: Told): Relation | null {
  if (!COUNTABLE.has(one.claim.value.unit)) return null
  const { text } = one.reading
  const behind = text.slice(one.figure.end, one.figure.end + REACH)
  const opening = OPENING.exec(behind)
  if (!opening) return null
  const sentence = /^[^。；！？\n]*/.exec(behind.slice(opening[0].length))?.[0] ?? ''
  const list = parted(withoutRemark(sentence))
  if (list.includes('：') || one.figure.end + opening[0].length + list.length >= one.figure.end + REACH)
    return null
  // 七个方面的建议，包括…: examples, unless they are as many.
  const open = /等[^、，]{0,8}$/.test(list) || /，包括$/.test(opening[0])
  const names = partedNames(list.replace(/等[^、，]{0,8}$/, ''))
  return names === null ? null : { kind: 'count', names, open }
}

/** Names parted by 、 and one last 和; null where what stands there is no plain list. */
function partedNames(list: string): readonly string[] | null {
  if (list.includes('，')) return null
  const parts = list.split('、').map((name) => name.trim())
  const last = parts.pop() ?? ''
  const pair = /^([^和及与]{2,})(?:和|以及|及|与)([^和及与]{2,})$/.exec(last)
  const names = pair?.[1] && pair[2] && parts.length > 0 ? [...parts, pair[1], pair[2]] : [...parts, last]
  const isList = names.length > 1 && names.every((name) => name !== '' && name.length <= LONGEST_NAME)
  // 银行卡5张、手机2部: figures of their own, no names.
  return isList && !names.some((name) => /\d[^·.\-”）)]{0,2}$/.test(name)) ? names : null
}
