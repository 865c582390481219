import type { RegionIndex } from '../lexicon/regions.ts'
import { termAt } from '../lexicon/term-index.ts'

/** A campaign named without quotation marks, in a folded text: 夏季治安打击整治行动, 根治欠薪冬季专项行动. */
export interface UnquotedName {
  readonly start: number
  readonly end: number
  /** Without 专项行动, 行动 or 专案, unless nothing would be left of it. */
  readonly series: string
  /** True where the text says that it was set up, by a formal name: 开展综合治理加油机作弊专项行动. */
  readonly isSetUp: boolean
}

/** What the name of a campaign ends with. A bare 行动 may be any act (救援行动). */
const SUFFIX =
  /(?<=[\u4e00-\u9fff]{4,12})(?:第[一二三四五六七八九十\d]{1,3}[次轮])?(?:集中)?统一行动|(?:专项|集中|打击|攻坚|清查|清剿|排查|治理|整治|执法|稽查|督查|联合|百日|严打|春季|夏季|秋季|冬季){1,4}(?:行动|大会战|攻坚战)|(?<=(?:开展|启动|打响|部署|实施|的)[\u4e00-\u9fff]{4,12})(?:提升|提质|增效|护航|清零|清仓|清源|净化|规范|整顿|保障|巩固提升)行动|(?:(?:专项|集中|综合)(?:整治|治理|提升))?(?:[一二三四五]年|百日)(?:专项|攻坚)?行动|专项(?:整治|治理|斗争)|(?<=(?:开展|启动|组织|实施)[\u4e00-\u9fff]{4,14})专项(?:监督|执法)?检查|(?<=\d年[\u4e00-\u9fff]{5,12})行动(?=[，。启结收打圆]|已|于|中，)|(?<=(?:19|20)\d{2}年?(?:度|[省市县区])?[\u4e00-\u9fff]{2,4})行动(?!计划|方案|指南|纲要|不便|轨迹|[者力员组])|集中(?:整治|治理)|(?<=安全生产|消防安全|产品质量|食品安全)大(?:检查|排查)|(?:稽查|查缉|扫荡|取缔|联合)(?:专案)(?!组)|(?<=[\u4e00-\u9fff]{3,12})(?:大会战|保卫战(?!三年))|(?<=[\u4e00-\u9fff]{3,12})百日(?:攻坚|会战|冲刺|清零)(?!行动|战)|(?<=[\u4e00-\u9fff]{3,12})(?:(?:[一二三四五]年|行动|作战|奖励|倍增){1,3}计[划画])(?![书表外内])|(?<=[\u4e00-\u9fff]{3,12})(?:(?:集中|主题)?(?:宣传|服务|科普)[月周])(?![期日报刊])/g

/** Where the words before a name end: who acts, what is done with the campaign, when. */
const BEFORE_NAME =
  /(?:开展|启动|打响|掀起|吹响|召开|印发|制定|出台|做过|做好|抓好|落实|完成|结束|开启|拉开|收官|谋划|筹划|策划|安排|承担|主导|督导|深化|推动|投入|加快|扎实|稳步|有序|圆满|顺利|大力|全力|纵深|狠抓|总结|回顾|牵头|会同|依托|借助|通过|针对|聚焦|随着|正在|持续|继续|再次|[首一二两三四五]轮|一次|部署|推进|深入|发起|实施|组织|展开|进行|通报|介绍|发布|公布|参加|参与|统筹|结合|按照|根据|围绕|关于|加强|强化|机关|部门|警方|民警|各地|全[国省市县区州盟旗台]|[我本][国省市县区州盟旗]|[市省部]级|[的了在对于从将和与及是该以把被让]|截[至止]|(?<!行)为|为期[^的]{1,4}|[今去本全]年|\d年|年度|\d[月日]|以来|期间|[此这本]次|这场|一场|[局厅委办署院队区县市省州盟旗])$/

/** No names: 此次, 第二次集中统一行动, 联合执法行动. */
const NO_NAME =
  /^(?:第|此|这|该|本|各|一|多|几|两|三|上述|有关|相关|同类)|^(?:专项|集中|统一|联合|执法|检查|全面|安全|严厉|重点|系列|打击|整治|治理|打击整治|清查|排查|攻坚|百日|大型|大规模|突击|夜间|市级|省级|春季|夏季|秋季|冬季|稽查|督查|今年|去年|上一个|开展)*$/

const TERM = /^第[一二三四五六七八九十\d]{1,3}[期轮批](?=[\u4e00-\u9fff]{4})/
const LONGEST_TERM = 10
const FORMAL = /(?:专项|专项整治|攻坚|集中整治|打击整治|集中)行动$|专项斗争$|.{8}集中整治$/
const SET_UP = /(?:开展|启动|打响|部署|推进|深入|发起|实施|组织|展开|进行|[年月的])$/

/** 夏夜治安巡查宣防第三次集中统一行动: one night of it. */
const UNITED = /(?:第[一二三四五六七八九十\d]{1,3}[次轮])?(?:集中)?统一行动$/
const LONGEST = 18

/** Campaigns told by their name alone, in text order. */
export function* findUnquoted(text: string, regions: RegionIndex): Iterable<UnquotedName> {
  for (const match of text.matchAll(SUFFIX)) {
    const end = match.index + match[0].length
    const widest = nameStart(text, match.index)
    // 河南根治欠薪冬季行动: who holds it is no part of its name.
    const placed = termAt(regions.names, text, widest)?.end ?? widest
    // 第三期学前教育行动计划: which of several.
    const start = placed + (TERM.exec(text.slice(placed, placed + LONGEST_TERM))?.[0].length ?? 0)
    if (start >= match.index) continue
    const stem = text.slice(start, match.index)
    const name = text.slice(start, end)
    const series = name
      .replace(UNITED, '')
      .replace(/(?:专项|集中)?(?<!年)(?:行动|专案)$|专项斗争$/, '')
      .replace(/计画$/, '计划')
    // 开展今冬明春火灾隐患集中整治“天山除患”专项行动: what the one in quotes is about.
    if (QUOTED_BEHIND.test(text.slice(end, end + LONGEST))) continue
    // App专项治理工作组: a body, by a shorter name.
    if (BODY_BEHIND.test(text.slice(end, end + LONGEST_TERM))) continue
    if (stem.length < 2 || NO_NAME.test(stem) || NO_NAME.test(series) || isAct(stem, match[0])) continue
    const isSetUp = FORMAL.test(name) && SET_UP.test(text.slice(Math.max(0, start - 6), start))
    yield { start, end, series, isSetUp }
  }
  for (const { index, 0: series } of text.matchAll(INSPECTION))
    yield { start: index, end: index + series.length, series, isSetUp: false }
}

/** The words that end with a noun of work, back to where a name may begin; null where they are none. */
export function unquotedName(text: string, noun: number, end: number, regions: RegionIndex): string | null {
  const widest = nameStart(text, noun)
  const start = termAt(regions.names, text, widest)?.end ?? widest
  const stem = text.slice(start, noun)
  const name = text.slice(start, end)
  return stem.length < SHORTEST_NAME || NO_NAME.test(stem) || isAct(stem, text.slice(noun, end)) ? null : name
}

/** 中央生态环境保护督察: an inspection by those above, told by its formal name; not the body that does it. */
const INSPECTION =
  /(?:中央|国家|省级?|自治区|市级?)(?:第[一二三四五六七八九十\d]{1,3}[轮批次])?(?:生态环境保护|生态环保|环境保护|环保|自然资源|土地)督察(?![组办局员专司室]|工作|报告|反馈|整改|意见|问题|制度|条例)/g

const BODY_BEHIND = /^(?:工作)?(?:组(?=[年通发成工]|$)|领导小组|专班|办公室)/
const QUOTED_BEHIND = /^“[^”]{2,8}”(?:专项|集中|统一)?(?:行动|整治|战役|攻坚)/

/** 2024年春风行动 is called so, 2023年救援行动 tells what was done. */
function isAct(stem: string, noun: string): boolean {
  return noun === '行动' && stem.length <= SHORT_STEM && ACT.test(stem)
}

const SHORT_STEM = 4
const ACT =
  /救援|营救|搜救|搜寻|搜捕|抓捕|缉捕|围捕|追捕|抢险|抗洪|救灾|赈灾|防汛|抗旱|救助|援助|扶贫|帮扶|志愿|公益|维和|军事|登月|扑救|灭火|清剿|打击|治理|整治|执法|检查|巡查|排查|清理|拆违|查处|查缉|统一|专项|联合|集中|全国|全省|全市|警方|公安|抗疫|防疫|疫情|气候|减排|罢工|抗议|示威|招聘|宣传|慰问|具体|实际|采取|开展|启动|相关|年度|重点|收网/

/** The first place, going back from the noun, that something else than the name ends at. */
function nameStart(text: string, from: number): number {
  const start = wordStart(text, from, from)
  if (!/[和与]/.test(text.charAt(start - 1)) || from - start < SHORTEST_PART) return start
  // 推进群众身边不正之风和腐败问题集中整治: what was set up is named as a whole.
  const whole = wordStart(text, start - 1, from)
  const isSetUp = SET_UP_VERB.test(text.slice(Math.max(0, whole - 4), whole))
  const first = text.slice(whole, start - 1)
  return isSetUp && first.length >= SHORTEST_PART && !WORK.test(first) ? whole : start
}

const SHORTEST_PART = 4
const SHORTEST_NAME = 3
const SET_UP_VERB = /(?:开展|启动|打响|部署|推进|发起|实施|\d年)$/
const WORK = /(?:宣传|检查|巡查|摸排|排查|培训|演练|执法|巡逻|宣讲|走访|工作|活动|行动|整治|服务|监管|防控)$/

function wordStart(text: string, until: number, from: number): number {
  let start = until
  while (start > 0 && from - start < LONGEST) {
    if (!/[\u4e00-\u9fffA-Za-z]/.test(text.charAt(start - 1))) break
    const isInWord = IN_WORD.test(text.slice(start - 1, start + 2))
    if (!isInWord && BEFORE_NAME.test(text.slice(Math.max(0, start - 6), start))) break
    start--
  }
  return start
}

/** 市场, 市容: the character that ends 全市 begins a word of the name. */
const IN_WORD =
  /^(?:市(?:场(?![所地馆])|容|民|政|面|域)|区[域间]|县[域乡]|省际|院[校落]|局部|办[案证学]|委托|队伍|在[建线校逃押职]|和[谐平]|对[外口]|从业|及时|将军)/
