import { NATION } from '../lexicon/regions.ts'
import type { Span } from './clauses.ts'

/** 已派出1120名医务人员支援我市, 北京一家医院派来5名专家: who sends them is not where they are counted. */
export function isSentHere(
  home: string | null,
  region: string | null,
  text: string,
  sentence: Span,
  figure: Span,
): boolean {
  if (SENT_TO_US.test(text.slice(figure.end, figure.end + REACH))) return true
  if (home === null || home === NATION || region === null || region === NATION) return false
  if (region.startsWith(home)) return false
  const told = text.slice(
    Math.max(sentence.start, figure.start - LONGEST),
    Math.min(sentence.end, figure.end + REACH),
  )
  return HELPS.test(told)
}

const SENT_TO_US = /^[^，。；：]{0,14}(?:支援|驰援|增援|援助|对口帮扶)(?:我|本)[省市州盟县区旗]/
const HELPS =
  /派来|派驻|派出[^，。；]{0,20}(?:赶赴|抵达|驰援|支援)|赶来|增援|驰援|(?:省里|外省|前来)支援|赶赴现场|投入救援|对口(?:帮扶|支援)|来自[^，。；]{0,16}(?:公司|集团|银行|企业|基金会|商会|协会)/
const LONGEST = 60
const REACH = 24
