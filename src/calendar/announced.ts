/** 现将1至6月情况通报如下 announces nothing to come. */
const ANNOUNCING = /(?<![现兹特])将|拟|预计|计划|定于|力争|有望|展望|料$/
/** 三季度指引, 四季度，公司预计 */
const FORECAST = /^，?[\u4e00-\u9fff]{0,4}?(?:指引|预计|有望|预期|料将)/

/** 将于, 拟于, 预计 shortly before, in the same clause; 施行 right behind. */
/** Not 法院前九月执行到位21.6亿元: what courts enforce. */
const TAKES_EFFECT =
  /^(?:施行|正式|实施|生效|将|执行(?!到位|案|完|和解|款|局|法|工作|标的|力量|干警|人员|率|情况))/

/** 自2月1日实施至11月30日止 */
const WAS_IN_EFFECT =
  /^(?:正式)?(?:施行|实施|执行)(?:至|到|，?[截至到]{1,2})(?:(?:20)?\d{2}年)?\d{1,2}月(?:\d{1,2}日)?(?:止|，)/

/** （1月24日至2月9日）将有…, 10月22日，第四届亚残运会也将在…拉开帷幕: what the day is told of is to come. */
const COMES =
  /^(?:）(?:全[\u4e00-\u9fff])?|，第[\u4e00-\u9fff\d]{1,4}届[\u4e00-\u9fff]{2,12}?)(?:也|还)?将(?:有|在|于|迎来|举行|举办|拉开|开幕)/

/** 灯会持续至10月8日, told in September; not 自2月持续至11月, 10月15日持续至24日, which are a stretch with what stands before. */
const GOES_ON_TO = /(?:持续|延续|延长|延期|顺延|展出|开放|展)[到至]$/

export function isAnnounced(
  text: string,
  expression: { readonly start: number; readonly end: number },
  sentenceAt: number,
): boolean {
  const { start, end } = expression
  if (TAKES_EFFECT.test(text.slice(end, end + 6)) && !WAS_IN_EFFECT.test(text.slice(end, end + 24)))
    return true
  if (COMES.test(text.slice(end, end + 24))) return true
  if (/季度?$/.test(text.slice(start, end)) && FORECAST.test(text.slice(end, end + 8))) return true
  const before = text.slice(Math.max(sentenceAt, start - 6), start)
  const clause = before.slice(before.lastIndexOf('，') + 1)
  if (GOES_ON_TO.test(clause) && isFirst(text, sentenceAt, start)) return true
  return ANNOUNCING.test(clause)
}

function isFirst(text: string, sentenceAt: number, start: number): boolean {
  return !/\d[年月日]/.test(text.slice(Math.max(sentenceAt, start - SENTENCE), start))
}

/** How far back a stretch may begin. */
const SENTENCE = 80
