import type { RegionMention } from './region-mention.ts'

/** What a region is named for, by the words around it. */
export function roleOf(
  text: string,
  start: number,
  end: number,
  found: readonly RegionMention[],
  periodEnds: ReadonlySet<number>,
): RegionMention['role'] {
  const after = text.slice(end, end + 14)
  const before = text.slice(Math.max(0, start - LOOK_BACK), start)
  // 湖南师范大学: the name of a school, whose text has its home elsewhere (schoolHome).
  if (SCHOOL_AFTER.test(after)) return 'place'
  const agency = AGENCY_AFTER.exec(after)
  const last = found.at(-1)
  const listed = last && last.end + 1 === start && /[、和及与]/.test(text.charAt(last.end))
  if (agency && !/[，。；、：“]/.test(agency[0]))
    return listed ||
      INSIDE.test(text.slice(end + agency[0].length, end + agency[0].length + 12)) ||
      HEEDED.test(before) ||
      /[、和与及同]$/.test(before)
      ? 'place'
      : 'agency'
  if (PLANT_AFTER.test(after)) return 'subject'
  // 在南昌市新建区，保护站…: a place that has the clause to itself is what the rest is about.
  if (/(?:^|[，。；：！？])在$/.test(before) && SETTING.test(after)) return 'subject'
  // 到了沈阳段，…; 变化最大的是沭阳。…: what the text turns to.
  if (TURNED_TO.test(before) && /^(?:段|境内|片区|这边|方面|一带)?，/.test(after)) return 'subject'
  if (/[^不就也还都]是$|看$/.test(before) && /^(?:段|境内)?[。：]/.test(after)) return 'subject'
  if (GIVEN_TO.test(before) && /^(?:紧急|追加|再|又)?(?:预拨|下拨|拨付|下达|调运|调拨|安排|增派)/.test(after))
    return 'subject'
  // 信义区则…, 以信义区的9件最多: set against the others.
  if (/^(?:则|亦(?!庄))/.test(after) || (/以$/.test(before) && /^的?[\d一二三四五六七八九十]/.test(after)))
    return 'subject'
  if (LOCATIVE_BEFORE.test(before) || LIST_AFTER.test(after)) return 'place'
  if (COMPANY_AFTER.test(after)) return 'place'
  // 台湾旅客, in a count of arrivals: where they come from; 访港旅客 come here.
  if (OF_VISITORS.test(after) && !/^[访来全本]/.test(text.slice(start, end))) return 'place'
  if (listed) return last.role
  // 服装业集聚的普宁市揽收1.04亿件, 居前的是大丰区（5件）
  if (
    /[^在于]的是?$|[主产]产区$/.test(before) &&
    /[县区市旗镇乡]$/.test(text.slice(start, end)) &&
    !/^(?:的|等|籍|、|和)/.test(after)
  )
    return 'subject'
  return opensClause(text, start) || periodEnds.has(start) ? 'subject' : 'place'
}

export const SCHOOL_AFTER = /^[\u4e00-\u9fff]{0,5}?(?:大学(?!生|城)|学院)/
const LOOK_BACK = 12
const TURNED_TO = /(?:^|[，。；：！？])(?:到了?|来到|进入|转到|再?看|再说|目光转向|在[^，。；在]{1,8}的)$/

const SETTING =
  /^(?:境内|辖区内?|的[^，。；、]{1,8}|[^，。；、的\d]{0,8}(?:村|工地|现场|市场|基地|园区|车间|大厅|码头|门店|合作社|社区|小区))?，/

/** 某市公安局某分局的会议室里: where something is told, and not who did it. */
export const INSIDE = /^(?:分局)?的[^，。；]{1,8}[里内外前]，/

/** 向四川预拨救灾资金5000万元: what is given is counted where it goes. */
const GIVEN_TO = /[向给对为]$/

/** What makes a region the subject of what follows: the start of a clause, or a verb of effect. */
const OPENS_CLAUSE =
  /(?:[，。；：！？、 “”（）|_—》】〕/◆●■◇▲►▶]|其中|其次[为是]|依次[为是]|最[多高大][的地]?[为是]|造成|导致|致使|致|而|仅|仅在|截至目前|看|中|拨付|下拨给|拨给|划拨|隔壁的?|邻省|邻近的?|同期|当中|反观|相比|\d年|\d月|\d日)$/
/** True where a region named there is what the rest of the clause is about. */
export function opensClause(text: string, at: number): boolean {
  return at === 0 || OPENS_CLAUSE.test(text.slice(Math.max(0, at - 6), at))
}

/** 经唐山市统计局统一核算: who only counted for another. */
export function countsForOthers(text: string, start: number, end: number): boolean {
  return text.charAt(start - 1) === '经' && COUNTED.test(text.slice(end, end + 14))
}

const COUNTED = /^[^，。；]{0,9}(?:核算|审定|核定|审核|批准|同意|审计|评审|认定)/

const AGENCY_AFTER =
  /^(?:[省市县区州盟旗]|各级|各地|全省|全市|网安|刑侦|公安|边检|治安|[\u4e00-\u9fff]{0,8}?)(?:公安|警方|警察|警务|法院|检察|海关|缉私|网信|市场监管|监管局|统计局|消防|应急管理|应急|卫健委|教育厅|教育局|教育考试院|交警|交管|税务|医保|人社|文旅|中院|高院|生态环境|农业农村|交通运输|住建|民政|政府|指挥部|分局|总队|支队|管理局|委员会|集团|林业|水利|水务|水文|气象|药监|监管|电力|供电|电网|邮政|海事|铁路|机场|港务|博物院|博物馆|纪念馆|图书馆|美术馆|火车站|地铁|轨道|医院|血站|疾控|景区|动物园|口岸|慈善|红十字|残联|公所|协会|商会|总会|局|厅)/
export const LOCATIVE_BEFORE = /(?:在|赴|于|从|到|至|向|往|飞|抵|返|经|由|离|距|自|对)$/
/** 无锡基地二期, 位于滁州的新工厂: what a company makes there is counted there. */
export const PLANT_AFTER =
  /^(?:[\u4e00-\u9fff]{0,4}(?:区|港))?(?:的?新)?(?:[一二三四五六]期|(?:[一二三四五六新]|超级)?工?厂(?![商家区房])|(?:生产|制造|研发)?基地(?!的?建设|等)|(?:新?产|生产)线|产业园|的?物流园|分拨中心|数据中心|智能工厂)/
/** 浙江某某股份公告: a company's name. */
const COMPANY_AFTER = /^[\u4e00-\u9fff]{1,10}?(?:股份|控股|有限公司|科技公司|证券)/
export const OF_VISITORS = /^(?:旅客|游客|访客|客源)/
const LIST_AFTER = /^(?:等(?!于)|籍|居民|大学|学院|路|街|银行)/
/** An agency that is only obeyed or helped does not act: 贯彻落实公安部…部署. */
const HEEDED = /(?:落实|按照|根据|遵照|响应|配合|执行|依托)$/

/** 12月17日北京报道, 台北9日报导: what is told from the capital is seldom of it. */
export const DATELINE_AFTER =
  /^(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:报[道导]|专电|电[）（，。 ]|讯[）（，。 ])/

/** 潍坊晚报, 陕西日报: a paper's name tells where it comes out, not what it tells of. */
export const PAPER_AFTER =
  /^[\u4e00-\u9fff]{0,3}(?:日报|晚报|晨报|早报|夜报|都市报|商报|时报|法治报|青年报|劳动报|晚讯|新闻网|电讯社|通讯社|新闻社|电视台|广播电台|融媒体?|周刊|导报|画报|杂志|卫视|传媒|(?:能源|农民|工人|经济|生活|科技|农村|青年|交通|旅游|教育|健康)报(?![告道到]))/
