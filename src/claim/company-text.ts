import type { Reading } from './reading.ts'

/** A company's results are told of the company wherever it sells; its seat in the opening is no region of theirs. */
export function isOfCompany(opening: readonly Reading[]): boolean {
  if (opening.some(({ text }) => LISTED.test(text.slice(0, LONGEST)))) return true
  if (opening.slice(0, OPENING_OF_NEWS).some(({ text }) => DISCLOSES.test(text.slice(0, LONGEST))))
    return true
  const texts = opening.slice(0, OPENING_OF_NEWS).map(({ text }) => text.slice(0, LONGEST))
  // 46家规模以上企业实现营业收入92.3亿元, 全县包装企业营收…: of a place.
  if (texts.some((text) => OF_MANY.test(text))) return false
  const words = new Set(texts.flatMap((text) => text.match(OF_COMPANY) ?? []))
  return words.size >= 2
}

const OF_MANY =
  /\d[余多]?家[^，。；]{0,12}(?:企业|工厂)[^，。；]{0,6}(?:实现|完成|累计)|(?:全[省市县区州旗盟]|规上|规模以上|[园镇乡]区?)[^，。；\d]{0,16}(?:企业|工业|产业|行业|集群|商户|合作社)|(?:产业|行业|集群|园区)(?:[^，。；\d]{0,8}\d{0,4}年?)?(?:总)?(?:营业收入|营收|利润)/

/** An announcement begins with formalities, news on a company with its figures. */
export const OPENING_OF_COMPANY = 8
const OPENING_OF_NEWS = 4
/** 证券代码：301042　证券简称：… */
const LISTED =
  /(?:证券|股票|股份)(?:代[码号]|简称)[：:]|董事会[^，。；]{0,8}保证[^，。；]{0,10}(?:公告|信息披露)/

/** 某某高速公路股份有限公司14日晚间披露6月运营数据公告 */
const DISCLOSES =
  /(?:股份(?:有限公司)?|集团|控股)[^。；，]{0,10}(?:披露|公告|发布)[^。；]{0,14}(?:公告|快报|预告|年报|季报|半年报|数据)/

const OF_COMPANY =
  /营业收入|合并营收|营收|净利润?|归母|税后纯益|每股(?:收益|盈余|纯益|盈利)|股东应占|毛利率|上市公司|财报|年报|季报|业绩|总市值|法人预估|法人看|接单|EPS/g
/** A company that counts in 港元 and nothing else, or says 本港, works there. */
export function isOfHongKong(readings: readonly Reading[]): boolean {
  const all = readings.map(({ text }) => text.slice(0, LONGEST)).join('')
  return (
    all.includes('本港') ||
    ((all.match(/港[元币]/g)?.length ?? 0) >= 2 && !/(?<![港美澳欧日])元(?!旦)/.test(all))
  )
}

const LONGEST = 800
