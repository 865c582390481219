import { foldText } from '../text/fold.ts'

/** Names of outlets, as they trail behind titles and stand in last lines. */
export const SITE_NAME =
  /(?:网|网站|在线|新闻|日报|晚报|早报|晨报|时报|周刊|周报|商报|都市报|客户端|频道|中心|财经|资讯|传媒|视频|卫视|广播|电视台|通讯社|门户|百科|社区|论坛|博客|头条|号外|官网|公众号|融媒|观察|导报|[报台社刊]|\.com|\.cn|news|net|online)$/i

/** A line that is the name of a site and nothing else. */
export function isSiteName(text: string): boolean {
  const folded = foldText(text)
  return (
    folded.length >= 2 && folded.length <= 14 && !/[\d，。：；！？、]/.test(folded) && SITE_NAME.test(folded)
  )
}
