import { fromIso } from '../calendar/civil.ts'
import type { CampaignMention } from './campaign.ts'
import type { Reading } from './reading.ts'
import { spansWithin } from './spans.ts'

const ENDED =
  /收官|落幕|落下(?:了)?帷幕|收兵|闭幕|圆满(?:结束|完成|落下)|画(?:上|下|了)了?(?:一个)?(?:圆满)?(?:的)?句[号点]|告一段落|(?:行动|整治|战役|活动|赛季|[\u4e00-\u9fff]{2}[期季])(?:已|已经|今天|昨天|正式|全部)?(?:结束|收尾)/
const NOT_YET = /(?:未|没有|没|尚未|并未|不是|即将|将|临近|接近|预计|何时)$/

/** What a text that looks back on an accident says: its rescue is over, it was looked into, those at fault were judged. */
const LOOKED_BACK_ON =
  /搜救(?:工作|行动)?(?:已|已经|基本|全部|全面)?结束|调查报告|事故调查组|(?:一审|公开|二审|终审)?宣判|获刑|[一二三四五六七八九十\d]周年|全部找到/

/** True where the headline or the first paragraphs look back on an accident or a disaster. */
function isLookedBackOn(readings: readonly Reading[]): boolean {
  return readings.slice(0, LOOK_BACK).some(({ text }) => LOOKED_BACK_ON.test(text.slice(0, LONGEST)))
}

const LOOK_BACK = 2

/** True where the headline or one of the first paragraphs says that what the text is on is over. */
export function hasEnded(campaign: CampaignMention | null, readings: readonly Reading[]): boolean {
  if (campaign?.kind === 'event' && !campaign.annual) return isLookedBackOn(readings)
  return readings.slice(0, OPENING).some(({ text }) => endingIn(text) !== null)
}

/** True where the headline or the first paragraphs tell of what is held now or will be: 正在举行, 将于7月打响, 截至昨日. */
export function goesOn(readings: readonly Reading[]): boolean {
  return readings.slice(0, OPENING).some(({ text }) => GOES_ON.test(text.slice(0, LONGEST)))
}

/**
 * True where a festival or a fair was opened, and nothing in the opening says that it is over: what that one day brought is not
 * the whole of it. A race is run on the day that it starts.
 */
export function hasOpened(campaign: CampaignMention | null, readings: readonly Reading[]): boolean {
  if (campaign?.kind !== 'event' || !campaign.annual || OF_ONE_DAY.test(campaign.series)) return false
  const texts = readings.slice(0, OPENING).map(({ text }) => text.slice(0, LONGEST))
  return texts.some((text) => OPENED.test(text)) && !texts.some((text) => CLOSED.test(text))
}

/** 2月10日开幕、3月25日结束; 7日闭展; not 将于25日结束 */
const CLOSED = /(?<!将|将于[\d月日]{2,6}|[至到][\d月日]{2,6})(?:结束|闭[展馆园市幕]|谢幕|撤展|落幕|收官|曲终)/
const OF_ONE_DAY = /马拉松|[跑赛]$/
const OPENED =
  /(?:开幕|启幕|开园|开馆|揭幕|开展|开市|开街|开集|开节|开秤|开锣|亮灯)(?![式典会晚词曲赛前]|[^，。；]{0,4}以来)|开幕[式会][^，。；]{0,8}(?:举行|举办|上)|拉开[^，。；]{0,4}[帷大序]幕|首[日个][周日天]?|首周末/

const GOES_ON =
  /正在|正火热|持续[到至]|延续至|展[期出][到至]|截[至止]|将(?:于|在|持续|陆续|举[行办]|打响|开[幕赛跑始])|今[日天][^，。；]{0,24}(?:开幕|启幕|开赛|开跑|开园|开展|启动)|(?:报名|备战|倒计时|筹备)/

/**
 * The day on which what the text is on was over, where the opening says so (7月29日…落下帷幕): figures without a date are
 * as of that day, not of the report some days later.
 */
export function closingDay(readings: readonly Reading[], reference: string | null): string | null {
  if (reference === null) return null
  for (const { text, periods } of readings.slice(0, OPENING))
    for (const { end, period, role } of periods) {
      // 至12月底结束, 于10月31日结束
      const behind = text.slice(end, end + 6)
      if (period.end === null || !(ENDS.test(behind) || (role === 'as-of' && DRAWN_IN.test(behind)))) continue
      if (isRecent(period.end, reference)) return period.end
    }
  for (const { text, sentences, periods } of readings.slice(0, OPENING)) {
    const at = endingIn(text)
    const sentence = at === null ? undefined : sentences.find(({ end }) => end > at)
    if (at === null || !sentence) continue
    const lastDay = (from: number): string | null | undefined =>
      [...spansWithin(periods, from, at)].findLast(
        ({ role, period }) => (role === 'point' || role === 'span') && DAYS.has(period.precision),
      )?.period.end
    // 10月27日，江城体育中心。…联赛画上句号: of the day that the paragraph opens with.
    const day = lastDay(sentence.start) ?? lastDay(0)
    if (day && isRecent(day, reference)) return day
  }
  return null
}

function isRecent(day: string, reference: string): boolean {
  return day < reference && (fromIso(reference) ?? 0) - (fromIso(day) ?? 0) <= WEEKS
}

const ENDS = /^(?:已|正式|圆满|全面|顺利)?(?:结束|收官|落幕|闭幕|收尾)/

/** 至7月7日收网: after so many days; a net of one day is drawn in too. */
const DRAWN_IN = /^(?:凌晨|全面|全线)?(?:收网|收队|收兵|收工|收尾|告终)/

function endingIn(text: string): number | null {
  const said = ENDED.exec(text.slice(0, LONGEST))
  return said && !NOT_YET.test(text.slice(0, said.index)) ? said.index : null
}

const OPENING = 5
const LONGEST = 600
const DAYS: ReadonlySet<string> = new Set(['day', 'hour', 'minute'])
/** Days after which a report tells of something else than the end. */
const WEEKS = 31
