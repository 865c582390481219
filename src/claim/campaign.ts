import { readNumeral } from '../calendar/numeral.ts'
import type { Lexicon, TermRoles } from '../lexicon/lexicon.ts'
import type { CampaignEntry } from '../lexicon/pack.ts'
import { termAt } from '../lexicon/term-index.ts'
import type { Campaign } from './claim.ts'
import { findEvents } from './event.ts'
import { findNumbered } from './numbered-event.ts'
import { isObserved } from './observed.ts'
import { withPlaceBefore } from './place-before-number.ts'
import { isOfScore } from './praise.ts'
import { findUnquoted } from './unquoted-campaign.ts'

/** A campaign or event named in a text. */
export interface CampaignMention {
  readonly start: number
  readonly end: number
  readonly series: string
  /** As written with the name; null where the text leaves it open. */
  readonly year: number | null
  /** A series that runs afresh every year: its figures belong to one of them. */
  readonly annual: boolean
  /**
   * `named`: the campaign itself · `within`: an action inside another campaign (在“护苗”行动中) ·
   * `event`: something that happened (积石山地震).
   */
  readonly kind: 'named' | 'within' | 'event'
  /** True where only what is told of it (“金牌球市”收官) makes the quoted words a name: an event told beside it outranks it. */
  readonly isLoose?: true
  /** True where a score (成绩单) is all that is told of the quoted words. */
  readonly isScore?: true
  /** True where only the words of its name show that it is one (夏季治安打击整治行动): a campaign in quotes outranks it. */
  readonly isUnquoted?: true
  /** True where the year is not told with the name but in the opening of the text: a table's column may be of another. */
  readonly isYearLent?: true
  /** True where only the text says that the series runs afresh every year. */
  readonly isYearly?: true
  /** The number right before its name (第41届), as written. */
  readonly number?: string
  /** A shorter name that its headline gives it. */
  readonly short?: string
  /** Of an event named for its place: what happened there (地震). */
  readonly noun?: string
}

const NOUN =
  '[\u4e00-\u9fff]{0,12}?(?:行动|战役|整治|治理(?!能力|体系|现代)|会战|攻坚战|百日(?:攻坚|冲刺|整治|清零)|斗争|专案(?!组)|(?:[一二三四五]年|行动|作战|奖励|提升|资助|振兴){1,2}计[划画](?![书表外内])|系列活动|专项[\u4e00-\u9fff]{0,6}?活动|专项(?:监督|检查|治理|执法|执行)|集中执行|执行大?会战|(?:宣传|服务|安全生产)[月周]活动|(?:宣传|科普|普法|宣教|教育|宣讲|服务|体验|惠民|推广|促进|提升|竞赛|志愿服务)季|(?:消费券|促消费)活动)'
const AFTER_QUOTE = new RegExp(
  `^(?:[”》]?)(?:\\d{4}年?)?(?:“[^”]{1,12}”|、|和|等|及){0,4}(?!这|那|此|几)${NOUN}`,
)
/** “护校安园”收官, “两打两控”满两个月: what is told of the name shows that it runs. */
const GOES_ON =
  /^(?:出击|亮剑(?!”)|收官|收兵|收网|落幕|启动|打响|首战|满[一二两三四五六七八九十\d]*(?:个?月|周年|年)|[一二两三四五]周年|以来|攻势|(?!系列|专项)[\u4e00-\u9fff]{0,6}?活动|战果|(?:半年|全年|年度|季度|百日)?(?:成绩单|答卷|账单|战报)|小专项|专项|系列行动|执法(?:期间|中|以来))/
const QUOTED = /“([^“”‘’]{1,24})”|‘([^‘’“”]{2,24})’/g
/** “99公益日”, “淘货节”: days and weeks that come every year. */
const RECURRING =
  /(?<=..)(?:公益日|开放日|宣传日|宣传周|宣传月|百万行|慈善跑|公益跑|慈善步行|读书[节月]|消费[节季]|购物节|文化节|旅游节|艺术节|美食节|采摘节|丰收节)$/
const NAME_YEAR = /^(.*?)[-—·]?((?:19|20)\d{2})年?(.*)$/

/** All campaigns and events that a folded text names, in order. */
export function findCampaigns(text: string, lexicon: Lexicon): readonly CampaignMention[] {
  const found: CampaignMention[] = []
  for (const match of text.matchAll(QUOTED)) {
    const inner = match[1] ?? match[2] ?? ''
    const end = match.index + match[0].length
    // “7·20”, “十大”, “十四五”: a day, a rank, a plan.
    if (/^[\d·.-]+$|^[一二三四五六七八九十两\d]+大|^十?[一二三四五六七八九]五(?:规划)?$/.test(inner)) continue
    const after = text.slice(end, end + 28)
    // “大棚房”问题专项清理整治行动: what is set right is named for what is wrong.
    const problem = campaignEntry(lexicon, inner) ? undefined : PROBLEM.exec(after)?.[1]
    // “九小场所”集中除患攻坚行动: only what is worked on stands in quotes.
    const work =
      problem ??
      (THINGS.test(inner) ? WORK_ON.exec(after)?.[1] : undefined) ??
      (SEASONS.test(inner) ? SEASON_WORK.exec(after)?.[1] : undefined)
    if (work !== undefined) {
      const year = yearBefore(text, match.index)
      const span = { start: match.index, end: end + work.length }
      found.push({
        ...span,
        series: inner + work,
        year,
        annual: year !== null || YEARLY.test(inner),
        kind: 'named',
      })
      continue
    }
    // “三夏”以来: a season, where no work of its own is named with it.
    if (SEASONS.test(inner)) continue
    const split = splitName(inner)
    const entry = campaignEntry(lexicon, split.series)
    const isOnlyGoingOn = !AFTER_QUOTE.test(after) && GOES_ON.test(after)
    const isNoun =
      (AFTER_QUOTE.test(after) && !PUTS_RIGHT.test(after) && !DONE_TO.test(after) && !MEANS.test(inner)) ||
      isOnlyGoingOn ||
      OWN_NOUN.test(inner) ||
      /代号(?:为)?$/.test(text.slice(Math.max(0, match.index - 4), match.index))
    const year = split.year ?? yearBefore(text, match.index) ?? yearAfter(text, end)
    if (!entry && isObserved(split.series, text, match.index, end)) continue
    const isRecurring =
      RECURRING.test(inner) ||
      /^[\u4e00-\u9fff]{4,}[日节周月]$/.test(inner) ||
      (year !== null && /(?:[日节周季赛展]|嘉年华|马拉松|盛典|庙会|灯会|博览会|交易会|大会)$/.test(inner))
    const isDated =
      split.year !== null &&
      !SOURCE.test(split.series) &&
      /^(?=.{2,16}$)(?:[\u4e00-\u9fff]{1,8}·)?[\u4e00-\u9fff]{2,12}$/.test(split.series) &&
      (split.series.includes('·') || split.series.length <= 8)
    if (!entry && !isNoun && !isDated && !isRecurring) continue
    if (!entry && /[，。；：]/.test(inner)) continue
    // 「2023新竹国际管乐节」: a festival, with or without its quotes.
    const isHeld =
      !entry &&
      (isRecurring || year !== null) &&
      /(?:[节赛展]|博览会|运动会|嘉年华|马拉松|百万行|慈善跑|公益跑|慈善步行)$/.test(split.series)
    found.push({
      start: match.index,
      end,
      series: entry?.name ?? stripNoun(withoutVenue(split.series)),
      year,
      annual: entry ? entry.since !== undefined : split.year !== null || isRecurring,
      kind: isHeld
        ? 'event'
        : isExample(text, match.index) || (isWithin(text, match.index, end) && split.year === null)
          ? 'within'
          : 'named',
      ...(isOnlyGoingOn && !entry && year === null ? { isLoose: true } : {}),
      ...(isOnlyGoingOn && !entry && split.year === null && isOfScore(after) ? { isScore: true } : {}),
    })
  }
  for (const mention of unquotedKnown(text, lexicon)) if (!overlaps(found, mention)) found.push(mention)
  for (const { start, end, series, isSetUp } of findUnquoted(text, lexicon.regions)) {
    const year = yearBefore(text, start)
    const kind = isWithin(text, start, end) ? 'within' : 'named'
    const mention: CampaignMention = {
      start,
      end,
      series,
      year,
      annual: year !== null || YEARLY.test(series),
      kind,
      ...(isSetUp ? {} : { isUnquoted: true }),
    }
    if (!overlaps(found, mention)) found.push(mention)
  }
  for (const event of findNumbered(text))
    if (!overlaps(found, event)) found.push(withPlaceBefore(event, text, lexicon))
  for (const event of findEvents(text, lexicon)) if (!overlaps(found, event)) found.push(event)
  return found.sort((a, b) => a.start - b.start)
}

/** 防范非法集资宣传月, 小麦机收大会战: come every year. */
const YEARLY = /(?:宣传|服务|科普)[月周]$|^(?:三夏|三秋|双抢|春耕|秋收|夏收)/

/** “僵尸车”整治清出312辆: what is put right, with its result. */
const PUTS_RIGHT = /^”?(?:整治|治理)(?=清[出运]|[腾收]出|拆[除下])/
/** “散乱污”企业累计整治2.2万家: what was done to them. */
const DONE_TO =
  /^”?(?!专项|行动)[\u4e00-\u9fff]{0,6}?(?:累计|已经?|共计?|全部|先后|合计|总计|完成|新增|当年|全年)(?:整治|治理|清理整治)(?:了|提升)?[近超约逾]?\d/
/** “2021人口普查”, “2025全民阅读调查”: where figures come from. */
const SOURCE = /(?:普查|调查|统计|报告|指数|[书年]鉴|皮书|公报|排行榜|百强)$/
/** “绣花功夫”治理老旧小区: how it is done. */
const MEANS = /(?:功夫|模式|办法|思维|方式|手段|精神|理念)$/
/** “春雷行动”, “樓宇更新大行動2.0”: the noun, and which version of it, stand within the quotes. */
const OWN_NOUN =
  /(?:行动|战役|专案|会战|歼灭战|攻坚战|攻势|(?:奖励|行动|作战|倍增)计[划画])(?:[1-9]\.0|升级版|第[一二三四五]季)?$/
const THINGS = /(?:场所|领域|行业|单位|企业|车辆|船舶|人员|食品|药品|问题|乱象|隐患|[小网矿]店|摊贩)$/
/** “三夏”小麦机收大会战: the season stands in quotes, not the name. */
const SEASONS = /^(?:三夏|三秋|双抢|春耕|秋收|夏收|冬春|秋冬|双节|两节|五一|十一|国庆|中秋|双11|双十一|618)$/
const SEASON_WORK =
  /^((?!专项|行动|期间|假期)[\u4e00-\u9fff]{2,10}?(?:大会战|攻坚战|保卫战|百日攻坚|专项整治|专项治理))/
const PROBLEM = /^((?:突出)?(?:问题|乱象)(?:专项|集中|综合)?(?:清理|打击)?(?:整治|治理|清理))/
const WORK_ON = /^((?!专项|行动)[\u4e00-\u9fff]{2,8}?)(?:专项|攻坚|百日)*(?:行动|大会战|攻坚战)/

/** Joins a mention with the year that its figures belong to. */
export function campaignOf(mention: Pick<CampaignMention, 'series' | 'year'>): Campaign {
  return {
    name: mention.year === null ? mention.series : `${mention.series}${mention.year}`,
    series: mention.series,
    year: mention.year,
  }
}

export function campaignEntry(lexicon: Lexicon, series: string): CampaignEntry | undefined {
  return lexicon.campaigns.find((entry) => entry.name === series || entry.aliases?.includes(series))
}

function splitName(name: string): { readonly series: string; readonly year: number | null } {
  const ofRepublic = /^(1\d{2})年度?(.{2,})$/.exec(name)
  if (ofRepublic) return { series: ofRepublic[2] ?? name, year: Number(ofRepublic[1]) + REPUBLIC }
  // 清朗·2022年春节网络环境整治: one of a series' own campaigns.
  const [, whole, inside, part] = /^([^·]{1,8})·((?:19|20)\d{2})年?([\u4e00-\u9fff]{2,})$/.exec(name) ?? []
  if (part !== undefined) return { series: `${whole}·${part}`, year: Number(inside) }
  const parts = NAME_YEAR.exec(name)
  if (!parts) return { series: name, year: null }
  const series = `${parts[1] ?? ''}${parts[3] ?? ''}`.replace(/^·|·$/g, '')
  return series === ''
    ? { series: name, year: null }
    : { series: series.replace(/·.*$/, '') || series, year: Number(parts[2]) }
}

/** “2024台灣燈會在臺南”: where an edition is held is no part of the series. */
function withoutVenue(name: string): string {
  return HELD_AT.exec(name)?.[1] ?? name
}

const HELD_AT = /^([\u4e00-\u9fff]{2,10}?(?:[会展赛节季祭]|马拉松|嘉年华))在[\u4e00-\u9fff]{2,4}$/

/** 断流专项行动 → 断流. A slogan (全民反诈在行动) and a name that says no more than when or how (百日行动) keep the noun. */
function stripNoun(name: string): string {
  if (/(?:[在齐总大快共]|一起|我们)行动$/.test(name)) return name
  return name
    .replace(/(?:专项|集中|系列)*(?:行动)$/, (noun, at: number) =>
      at < 2 || PLAIN_NAME.test(name.slice(0, at)) ? noun : '',
    )
    .replace(/(?<=..)专案$/, '')
    .replace(/计画$/, '计划')
}

const PLAIN_NAME =
  /^(?:百日|百天|[春夏秋冬]季|统一|集中|专项|联合|系列|攻坚|清查|严打|夜间|突击|大型|救援|执法|百日攻坚|[一二三]号)*$/

/** 2021年“净网”集中行动, 114年中元节食品联合稽查专案: the year stands right before the name. */
export function yearBefore(text: string, start: number): number | null {
  const before = text.slice(Math.max(0, start - 8), start)
  const year = /((?:19|20)\d{2})年(?:度)?(?:全国|全省|全市)?$/.exec(before)
  if (year) return Number(year[1])
  // 2022“清风行动”
  const bare = text.charAt(start) === '“' ? /(?<![\d.])((?:19|20)\d{2})$/.exec(before) : null
  if (bare) return Number(bare[1])
  const inWords = /([一二三四五六七八九〇零]{4})年$/.exec(before)?.[1]
  if (inWords !== undefined) return readNumeral(inWords, 0)?.value ?? null
  const described = DESCRIBED.exec(text.slice(Math.max(0, start - 22), start))
  if (
    described &&
    !/开展|启动|部署|以来|组织|实施|发起|全[国省市县区州盟旗]|公安|机关|各地/.test(described[0])
  )
    return Number(described[1])
  const ofRepublic = /(?:^|[^\d])(1\d{2})年度?(?:全台)?$/.exec(before)
  return ofRepublic ? Number(ofRepublic[1]) + REPUBLIC : null
}

/** 2024年反不正当竞争“守护”专项执法行动: the year and what the campaign is on, before its name. */
const DESCRIBED = /((?:19|20)\d{2})年?[\u4e00-\u9fff]{2,12}$/

/** Year 0 of the Republic's calendar. */
const REPUBLIC = 1911

/** “清朗”2023账本: a bare year right behind the name. */
function yearAfter(text: string, end: number): number | null {
  const year = /^(?:19|20)\d{2}(?![\d年])/.exec(text.slice(end, end + 5))
  return year ? Number(year[0]) : null
}

/** 以年份命名，如“清野2019”: how it is called, not what is told of. */
function isExample(text: string, start: number): boolean {
  return /(?:^|[，。；（例比形])如$/.test(text.slice(Math.max(0, start - 2), start))
}

function isWithin(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start)
  const after = text.slice(end, end + 24)
  return /在[^，。；]*$/.test(before) && /^[^，。；]*(?:行动|战役|工作|整治|治理)(?:中|期间|里)/.test(after)
}

function* unquotedKnown(text: string, lexicon: Lexicon): Iterable<CampaignMention> {
  for (let at = 0; at < text.length; at++) {
    const match = termAt<TermRoles>(lexicon.terms, text, at)
    const entry = match?.entry.campaign
    if (!match || !entry) continue
    const after = text.slice(match.end, match.end + 16)
    const year = /^[-—·_]?((?:19|20)\d{2})/.exec(after)
    const noun = new RegExp(`^(?:[-—·_]?(?:19|20)\\d{2}年?)?[_”]?(?:${NOUN}|(?:主题)?活动)`).test(after)
    if (!year && !noun && !/(?:行动|工作)$/.test(entry.name)) continue
    // 打赢蓝天保卫战三年行动计划: a word of another name.
    if (/^(?:保卫战|攻坚战)/.test(after)) continue
    yield {
      start: at,
      end: match.end + (year ? year[0].length : 0),
      series: entry.name,
      year: year ? Number(year[1]) : yearBefore(text, at),
      annual: entry.since !== undefined || year !== null,
      kind: !year && isWithin(text, at, match.end) ? 'within' : 'named',
    }
    at = match.end - 1
  }
}

function overlaps(found: readonly CampaignMention[], mention: CampaignMention): boolean {
  return found.some((other) => other.start < mention.end && mention.start < other.end)
}
