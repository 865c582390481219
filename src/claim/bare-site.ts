import type { Lexicon } from '../lexicon/lexicon.ts'
import { termAt } from '../lexicon/term-index.ts'

/**
 * 贵州盘州山脚树煤矿 → 山脚树煤矿, 滨江大道望江桥 → 望江桥: a site known by a name of its own needs neither the province and
 * the county before it nor the road that it is of. One place alone before it stays (泉州欣佳酒店).
 */
export function bareSite(name: string, lexicon: Lexicon): string {
  const ends: number[] = []
  for (let at = 0; ; ) {
    const match = termAt(lexicon.regions.names, name, at)
    // 乐业大道: a road that is called as a county.
    if (!match || ROAD.test(name.slice(at))) break
    at = match.end
    ends.push(at)
  }
  const road = ROAD.exec(name.slice(ends.at(-1) ?? 0))?.[0] ?? ''
  if (road !== '') {
    const own = name.slice((ends.at(-1) ?? 0) + road.length)
    return isOwn(own) ? own : name
  }
  // 甘肃永登祁连山隧道: the last place may begin the site's own name.
  for (let count = ends.length; count >= PLACES; count--) {
    // 泉州市鲤城区的欣佳酒店
    const own = name.slice(ends[count - 1]).replace(/^的/, '')
    if (isOwn(own)) return own
  }
  return name
}

/** 贵州盘州: where a province or a city is told with the county. */
const PLACES = 2

function isOwn(site: string): boolean {
  return OWN_SITE.test(site) && !NO_OWN_NAME.test(site)
}

const ROAD =
  /^[\u4e00-\u9fff\dA-Z]{0,6}?(?:大道|大街|高速公路|高速|国道|省道|县道|快速路|快线|公路|铁路|环路|地铁\d{0,2}号?线|\d号线)(?=[\u4e00-\u9fff]{3})/
/** A name of two characters and more before what kind of site it is. */
const OWN_SITE =
  /^[\u4e00-\u9fff]{2,10}(?:矿|矿井|矿山|隧道|桥|码头|渡口|厂|电站|水库|大坝|尾矿库|酒店|宾馆|饭店|旅馆|旅社|餐厅|火锅店|烧烤店|酒吧|网吧|超市|商场|商厦|大厦|大楼|广场|市场|医院|诊所|养老院|敬老院|福利院|老年公寓|公寓|学校|小学|中学|大学|学院|幼儿园|体育馆|剧院|影院|博物馆|寺|教堂|小区|社区|工地|仓库|冷库|油库|加油站|景区|公园|游乐园|工业园|产业园|车站|机场|站|公司|集团|化工|药业|矿业|煤业|镁业|铝业|纸业|钢铁|科技)$/
const NO_OWN_NAME =
  /^(?:[某各多全该本这那此其有]|[一二两三几][座处家栋名起所间艘辆条]|在建|上述|事发|涉事|当地|附近|境内|露天|地下|非法|个体|民营|国有|农贸|集贸|大型|小型|老年|高速|中心(?:医院|小学)|人民医院|[东西南北中]部|经济|开发)/
