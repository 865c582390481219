import { readNumeral } from '../calendar/numeral.ts'
import { NATION } from '../lexicon/regions.ts'
import type { RegionMention } from './region-mention.ts'
import { opensClause } from './region-role.ts'

/** Provinces by the one character that stands for them where several are named in a row. */
const BY_CHARACTER: Readonly<Record<string, string>> = {
  京: '北京市',
  津: '天津市',
  沪: '上海市',
  渝: '重庆市',
  冀: '河北省',
  晋: '山西省',
  蒙: '内蒙古自治区',
  辽: '辽宁省',
  吉: '吉林省',
  黑: '黑龙江省',
  苏: '江苏省',
  浙: '浙江省',
  皖: '安徽省',
  闽: '福建省',
  赣: '江西省',
  鲁: '山东省',
  豫: '河南省',
  鄂: '湖北省',
  湘: '湖南省',
  粤: '广东省',
  桂: '广西壮族自治区',
  琼: '海南省',
  川: '四川省',
  蜀: '四川省',
  黔: '贵州省',
  贵: '贵州省',
  滇: '云南省',
  云: '云南省',
  藏: '西藏自治区',
  陕: '陕西省',
  甘: '甘肃省',
  青: '青海省',
  宁: '宁夏回族自治区',
  新: '新疆维吾尔自治区',
  港: '香港特别行政区',
  澳: '澳门特别行政区',
}

const ROW = /[京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔贵滇云藏陕甘青宁新港澳]{2,6}/g
/** What shows that a row of such characters is of provinces: 赣闽铁路, 豫冀津京四省市, 川渝两地. */
const OF_PROVINCES =
  /^(?:[两三四五六七八](?:省|地|市|区|方)|铁路|警方|公安|法院|海关|高速|毗邻|交界|边界|地区|携手|联手|协同)/
/** Rows that are words of their own. */
const KNOWN_ROW =
  /^(?:京津冀|川渝|苏浙沪|江浙沪|苏浙皖|沪苏浙皖|沪苏浙|云贵川|黑吉辽|晋陕豫|陕甘宁|粤港澳|京津)$/

/** 山西、河北两省, 赣闽铁路: what is told of several regions together, as one mention with their names joined. */
export function withJointRegions(text: string, mentions: readonly RegionMention[]): readonly RegionMention[] {
  const rows = [...text.matchAll(ROW)].flatMap((match): RegionMention[] => {
    const end = match.index + match[0].length
    const isRow = OF_PROVINCES.test(text.slice(end, end + 4)) || KNOWN_ROW.test(match[0])
    if (!isRow || mentions.some((mention) => mention.start < end && match.index < mention.end)) return []
    const names = [...match[0]].flatMap((character) => BY_CHARACTER[character] ?? [])
    // 向豫冀津京四省市供水: what is given is counted where it goes.
    const isSubject = opensClause(text, match.index) || /[向为]$/.test(text.slice(0, match.index).slice(-1))
    const role = isSubject ? 'subject' : 'place'
    return new Set(names).size === match[0].length
      ? [{ start: match.index, end, region: names.join('、'), role }]
      : []
  })
  const listed = joinListed(text, mentions)
  return rows.length === 0 ? listed : [...listed, ...rows].sort((a, b) => a.start - b.start)
}

const SO_MANY =
  /^([两二三四五六七八])(省|市|县|区|州|地|省份|省区|省市|市县|园区|校区|院区|港区|分局|地区)(?!级|[^，。；]{0,3}交界)/

/** 合肥、芜湖、安庆合计破案, 苗栗县、台中市及彰化县北部, 吕梁、朔州产量均超1亿吨: told of all of the list. */
const TOGETHER =
  /^(?:[北南东西中]部|段|一带|沿线)?[\u4e00-\u9fff]{0,4}?(?:合计|共计|合共|总共|均[超达在逾有为]|都[超达在是有])|^(?:[北南东西中]部|段|一带)(?!的)/

/** 云岩镇、集义镇的冷库入库3.2万吨: one figure right behind a list is of all of it. */
const PLAIN = /^(?!等|籍|以外|之外)[^，。；、：\d]{0,16}\d/

/** How many regions the list that the last one closes holds. */
function lengthOfList(mentions: readonly RegionMention[], text: string): number {
  let length = 1
  for (let index = mentions.length - 1; index > 0; index--) {
    const [before, item] = [mentions[index - 1], mentions[index]]
    if (!before || item?.start !== before.end + 1 || !/[、和及与]/.test(text.charAt(before.end))) break
    length++
  }
  return length
}

/** 岐山、眉县两县分别有…: one figure for each. */
const EACH = /^[^。；]*?分别|^[^，。；]*?各/
const REACH = 30

/** 江西、福建两省铁路: the regions listed right before, where they are as many as the words say. */
function joinListed(text: string, mentions: readonly RegionMention[]): readonly RegionMention[] {
  const joined: RegionMention[] = []
  for (const mention of mentions) {
    joined.push(mention)
    const words = SO_MANY.exec(text.slice(mention.end, mention.end + 6))
    const told = words?.[1] === undefined ? null : (readNumeral(words[1], 0)?.value ?? null)
    const after = text.slice(mention.end, mention.end + REACH)
    const count = told ?? (TOGETHER.test(after) || PLAIN.test(after) ? lengthOfList(joined, text) : null)
    if (count === null || count < 2 || EACH.test(after)) continue
    const list = joined.slice(-count)
    const [first] = list
    if (!first || lengthOfList(joined, text) < count || list.some(({ region }) => region === NATION)) continue
    joined.splice(-count)
    joined.push({
      start: first.start,
      end: mention.end,
      // 旺角及尖沙咀 are of one region.
      region: [...new Set(list.map(({ region }) => region))].join('、'),
      role: first.role,
    })
  }
  return joined
}
