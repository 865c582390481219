import { nationAbroad } from '../lexicon/countries.ts'
import { NATION } from '../lexicon/regions.ts'
import { isMeasure } from './measured.ts'
import type { RegionMention } from './region-mention.ts'
import { LOCATIVE_BEFORE } from './region-role.ts'

/** Words for the whole nation, or one of its bodies, at a place in a text; `mention` is null where they are no region. */
export interface NationMatch {
  readonly end: number
  readonly mention: RegionMention | null
}

/** 全国, 我国, 公安部, 国家统计局. In a text of Taiwan they are the island's, abroad the country's. */
export function nationAt(text: string, at: number, context: string): NationMatch | null {
  const named = NATIONAL_FIRST.has(text.charAt(at)) ? NATIONAL.exec(text.slice(at, at + 14)) : null
  if (!named) return null
  const end = at + named[0].length
  const region = context.startsWith(TAIWAN)
    ? TAIWAN
    : named[0] === '我国'
      ? NATION
      : (nationAbroad(context) ?? NATION)
  if (EVERYWHERE.test(named[0]))
    return {
      end,
      mention: isQualifier(text, at, end) ? null : { start: at, end, region, role: 'subject' },
    }
  const isHeeded =
    HEEDED_LIST.test(text.slice(Math.max(0, at - 60), at)) || ORDERS.test(text.slice(end, end + 8))
  return { end, mention: { start: at, end, region, role: isHeeded ? 'place' : 'agency' } }
}

const EVERYWHERE = /^(?:全国|我国|31个省)$/

/** 在全国31个省, 居全国第一, 全国人大: places listed, a rank or a name, and no whole that is counted. */
function isQualifier(text: string, at: number, end: number): boolean {
  const isWhere = LOCATIVE_BEFORE.test(text.slice(Math.max(0, at - 1), at))
  const isCounted = /^(?:等|\d|[一二三四五六七八九十两]+[个省])/.test(text.slice(end, end + 2))
  return (
    (isWhere && isCounted) ||
    /(?:居|列|排|排名)$/.test(text.slice(Math.max(0, at - 2), at)) ||
    isMeasure(text, at, end) ||
    HONOURED_BEFORE.test(text.slice(Math.max(0, at - 4), at)) ||
    NAMED_AFTER.test(text.slice(end, end + 8)) ||
    (text.startsWith('我国', at) && OF_LAW.test(text.slice(end, end + 4)))
  )
}

/** 列入全国目标, 获评全国先进; 向全国供应口罩, 远销全国, 来自全国的选手: where it goes to or comes from. */
const HONOURED_BEFORE =
  /(?:[列纳选编]入|面向|辐射|走向|[向往]|[畅热远行俏直外]销|销[往到]?|供应|供给|卖[到遍向]|走俏|来自|服务|惠及|覆盖|遍[及布]|通达|闻名|享誉|驰名|[唱叫]响|支援|驰援|荣?获评?得?了?|评为|被授予|推荐为)$/
/** 全国人大, 全国第一, 全国防灾减灾日集中宣传; 全国重点文物保护单位, 全国文明城市: what a place has of it is not the nation's. */
const NAMED_AFTER =
  /^(?:[\u4e00-\u9fff]{2,10}(?<![每今当昨明前本近上下多几个逐首末单一二三四五六七八九十整工作假])[日周月](?=[”》，。；、主宣集活系启之到将来]|$)|人口普查|经济普查|农业普查|人大|政协|两会|统一|联网|前列|首位|第[一二三四五六七八九十\d]|领先|平均|最[大多高长早好]|重点(?!项目)|文明|示范|优秀|先进|劳动模范|劳模|道德模范|五一|三八|百强|十[大佳]|知名|特色|[\u4e00-\u9fff]{2,6}(?:示范|先进|特色学校|模范|百强))/

/** 我国未有分布的物种, 我国禁止进境: what is so in the nation, counted elsewhere. */
const OF_LAW = /^(?:未有|没有|尚[未无]|首次|禁止|特有|现行|法律|规定)/

const NATIONAL =
  /^(?:(?:公安|应急管理|教育|财政|商务|交通运输|农业农村|生态环境|住房和城乡建设|民政|司法|水利|科技|工业和信息化|自然资源|人力资源和社会保障|国防|外交)部(?!门|分|署|队|长[^，。]{0,2}[市县区])|国家(?!公园|森林公园|湿地公园|级)[\u4e00-\u9fff]{2,6}(?:局|委|署)|海关总署|市场监管总局|最高人民(?:法院|检察院)|文化和旅游部|中央网信办|国铁集团|全国|我国|国务院|民航局|31个省)/

/** What the words of `NATIONAL` begin with. */
const NATIONAL_FIRST = new Set('全公应教财商国海市最文中我民3')

/** 公安部督办的案件: an agency that orders does not act. */
const ORDERS = /^[\u4e00-\u9fff]{0,4}(?:督办|部署|挂牌|统一指挥|指定|授权|目标案)/
/** 根据国务院《…条例》和住房城乡建设部、财政部…规定: all of the list is only heeded. */
const HEEDED_LIST = /(?:参加|参与|落实|按照|根据|依据|遵照|响应|配合|执行|依托)[^，。；：]*$/

/** 全国 in a text of Taiwan is its own whole. */
const TAIWAN = '台湾省'
