import type { CampaignMention } from './campaign.ts'
import type { Reading } from './reading.ts'

/**
 * …App乱象专项整治（以下简称“专项整治”）: what the text says it will call a campaign is that campaign from there on, with
 * the year that stands before it (2022年专项整治), if any.
 */
export function withShortNames(readings: readonly Reading[]): readonly Reading[] {
  const known = withKnownNames(readings)
  const names = new Map<string, CampaignMention>()
  for (const reading of known)
    for (const { short, full } of definitions(reading)) if (!names.has(short)) names.set(short, full)
  return [...names].reduce((all, name) => all.map((reading) => withShortName(reading, name)), known)
}

/** 启动药品安全巩固提升行动 … 请问药品安全巩固提升行动聚焦什么？ A long name that was set up is known wherever it stands. */
function withKnownNames(readings: readonly Reading[]): readonly Reading[] {
  const set = new Map<string, CampaignMention>()
  for (const { campaigns } of readings)
    for (const mention of campaigns)
      if (mention.kind === 'named' && !mention.isUnquoted && mention.series.length >= LONG_NAME)
        set.set(mention.series, { ...mention, year: null })
  return [...set].reduce((all, name) => all.map((reading) => withShortName(reading, name)), readings)
}

const LONG_NAME = 6

const DEFINES = /[（，](?:以下)?(?:统一?)?(?:简称|下称)(?:为|作)?[：:]?“([^”，。]{2,12})”/g
/** What may stand between a name and its short form: the closing quote, 专项行动. */
const BETWEEN = /^”?[\u4e00-\u9fff]{0,8}$/
const REACH = 10

function* definitions({
  text,
  campaigns,
}: Reading): Iterable<{ readonly short: string; readonly full: CampaignMention }> {
  for (const match of text.matchAll(DEFINES)) {
    const full = campaigns.findLast(
      ({ end, kind }) =>
        kind !== 'event' &&
        end <= match.index &&
        BETWEEN.test(text.slice(end, match.index).slice(0, REACH + 1)),
    )
    const short = match[1] ?? ''
    if (full && short !== full.series) yield { short, full }
  }
}

function withShortName(reading: Reading, [short, full]: readonly [string, CampaignMention]): Reading {
  const { text } = reading
  const added: CampaignMention[] = []
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + short.length)) {
    const end = at + short.length
    // The full name ends with it, another one goes on from it.
    if (
      reading.campaigns.some(
        (mention) => mention.series === full.series && mention.start < end && at < mention.end,
      )
    )
      continue
    const year = /((?:19|20)\d{2})年$/.exec(text.slice(Math.max(0, at - 5), at))?.[1]
    added.push({
      start: at,
      end,
      series: full.series,
      year: year === undefined ? null : Number(year),
      annual: full.annual,
      kind: 'named',
    })
  }
  if (added.length === 0) return reading
  const others = reading.campaigns.filter(
    (mention) => !added.some(({ start, end }) => start < mention.end && mention.start < end),
  )
  return { ...reading, campaigns: [...others, ...added].sort((a, b) => a.start - b.start) }
}
