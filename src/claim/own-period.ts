import { type CampaignMention, campaignOf } from './campaign.ts'
import { assumedCoverage, type Coverage, yearBefore } from './dating.ts'
import type { Scope } from './scope.ts'
import type { Walk } from './walk.ts'

/** 截至11月底立案97起，较“蓝天2020”的161起减少: an edition of a year before the period that its sentence tells. */
export function isBeforePeriod(mention: CampaignMention, own: Coverage, between: string): boolean {
  const first = (own.start ?? own.end)?.slice(0, 4)
  if (!/^”?[^，。；\d]{0,7}$/.test(between)) return false
  return mention.year !== null && first !== undefined && mention.year < Number(first) && own.isOfCase !== true
}

export function wholeYearOf(mention: CampaignMention | null): Coverage | null {
  const year = mention?.year ?? null
  return year === null ? null : assumedCoverage(campaignOf({ series: '', year }), null)
}

/** 行动开展以来, under 4月30日 of a timeline: up to that day. */
export function upToSection(own: Coverage, { coverage }: Scope, { reference }: Walk): Coverage {
  const isDay = coverage?.precision === 'day' && coverage.kind === 'closed' && coverage.end !== null
  return isDay && own.isOpen === true && own.end === reference
    ? { ...own, end: coverage.end, isOpen: false }
    : own
}

/** 上年同期5768万元, where only the headline told a period (半年度业绩预告): a year before that. */
export function asTitled(own: Coverage, { openingCoverage }: Walk): Coverage {
  return own.isSamePeriod && openingCoverage
    ? { ...yearBefore(openingCoverage.coverage), ofComparison: true, isSamePeriod: true }
    : own
}
