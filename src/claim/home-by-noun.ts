import { termAt } from '../lexicon/term-index.ts'
import type { CampaignMention } from './campaign.ts'
import type { Coverage } from './dating.ts'
import type { Walk } from './walk.ts'

/** 观光季吸引97.8万人次, in a text on 屏东黑鲔鱼文化观光季: told by its noun alone. */
export function homeByNoun({ home, lexicon }: Walk, before: string): CampaignMention | null {
  const { campaign } = home
  if (!campaign?.annual) return null
  for (let length = 2; length <= 4; length++) {
    const noun = campaign.series.slice(-length)
    if (termAt(lexicon.eventNouns, noun, 0)?.end === length && before.includes(noun)) return campaign
  }
  return null
}

/** What stands before a figure in its own clause: 灯会累计接待游客. */
export function clauseBefore(before: string): string {
  return /[^，。；：]*$/.exec(before.slice(-LONGEST_CLAUSE))?.[0] ?? ''
}

const LONGEST_CLAUSE = 40

/** A festival, a fair, a race: held for days, so that a whole year's figure is none of it. */
export function isHeldYearly({ home: { campaign } }: Walk): boolean {
  return campaign?.kind === 'event' && campaign.annual
}

/** “瓯江亮剑2023”专项行动中，…去年同期发案6522起: told under the campaign that there was not yet. */
export function isOfHome(named: CampaignMention | null, { home }: Pick<Walk, 'home'>): boolean {
  return named?.kind === 'named' && isHomeEdition(named, { home })
}

/** The very edition that the text is on. */
export function isHomeEdition(named: CampaignMention | null, { home }: Pick<Walk, 'home'>): boolean {
  return named !== null && named.series === home.campaign?.series && named.year === home.campaign.year
}

/** Carried through a paragraph on 2023书展, 2022年为85万人次 looks back from it. */
export function isLookedBackFrom(named: CampaignMention | null, own: Coverage | null, walk: Walk): boolean {
  return isHomeEdition(named, walk) && (own?.ofComparison === true || own?.precision === 'year')
}
