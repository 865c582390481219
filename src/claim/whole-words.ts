import type { Lexicon } from '../lexicon/lexicon.ts'
import { NATION, regionParents } from '../lexicon/regions.ts'
import { isTown } from './town.ts'

/** The rank that a text speaks of a region at without its name: 全市, 该省. */
export type OwnRank = 'province' | 'prefecture' | 'city' | 'county' | 'district' | 'town'

const OWN: Readonly<Record<string, OwnRank>> = {
  该镇: 'town',
  全镇: 'town',
  我镇: 'town',
  本镇: 'town',
  该乡: 'town',
  全乡: 'town',
  我乡: 'town',
  该街道: 'town',
  全街道: 'town',

  该省: 'province',
  省里: 'province',
  该市: 'city',
  市里: 'city',
  该州: 'prefecture',
  该县: 'county',
  我县: 'county',
  县里: 'county',
  全省: 'province',
  本省: 'province',
  我省: 'province',
  全区: 'district',
  我区: 'district',
  该区: 'district',
  自治区: 'province',
  全市: 'city',
  本市: 'city',
  我市: 'city',
  全州: 'prefecture',
  州内: 'prefecture',
  我州: 'prefecture',
  全县: 'county',
  本县: 'county',
  该旗: 'county',
  全旗: 'county',
  我旗: 'county',
  旗里: 'county',
  该盟: 'prefecture',
  全盟: 'prefecture',
  我盟: 'prefecture',
  盟里: 'prefecture',
}
/** 全市, 该省; but 全州 is a county of its own, too. */
export function ownWordAt(text: string, at: number, context: string): (typeof OWN)[string] | undefined {
  if (text.startsWith('全州', at) && (text.startsWith('县', at + 2) || context.endsWith('全州县')))
    return undefined
  if (NO_WHOLE.test(text.slice(at, at + 4))) return undefined
  return OWN[text.slice(at, at + 2)] ?? OWN[text.slice(at, at + 3)]
}

/** 该市场鲜参交易量, 全市场成交额, 全区域, 该县级市: another word. */
const NO_WHOLE = /^[该全本我](?:市[场值价]|区[域间块别段]|县级|镇[痛定静]|州[长府])/

/** 县人社局, 区教育局, 市公安局: a body named by its rank alone, at a place in a text. */
export function bodyAt(text: string, at: number): { readonly rank: OwnRank; readonly end: number } | null {
  const rank = RANKS[text.charAt(at)]
  const isOffice = text.startsWith('县府', at)
  const body =
    rank === undefined ? null : (isOffice ? OFFICE : BODY).exec(text.slice(at + 1, at + LONGEST_BODY))
  return rank !== undefined && body ? { rank, end: at + 1 + body[0].length } : null
}

const RANKS: Readonly<Record<string, OwnRank>> = {
  县: 'county',
  旗: 'county',
  区: 'district',
  市: 'city',
  州: 'prefecture',
  盟: 'prefecture',
}
/** 县府社会处, as Taiwan says it. */
const OFFICE = /^府/
const LONGEST_BODY = 12
const BODY =
  /^(?:(?![城域里内外级长属])[\u4e00-\u9fff]{0,7}?(?:局|委(?!员|托)|厅|中心|大队|支队|指挥部|政府|公安|法院|检察院|警方|融媒体?))/

/** The region of that rank that lies around `context`. */
export function ownRegion(lexicon: Lexicon, context: string, level: OwnRank): string | undefined {
  const chain = [context, ...regionParents(lexicon.regions, context)]
  if (level === 'town')
    return chain.find(isTown) ?? chain.find((name) => lexicon.regions.byName.get(name)?.level === 'county')
  // 全州, in a text on the city that it is ruled from.
  if (level === 'prefecture') return chain.find((name) => /(?:自治州|盟)$/.test(name))
  // 全区 is the district that a text is on, else the autonomous region.
  if (level === 'district') return chain.find((name) => /区$/.test(name) && !/特别行政区$/.test(name))
  // 全县 of Taiwan is 台东县, a city's rank in the lists, and none of its towns.
  const county = level === 'county' ? chain.find((name) => /[县旗]$/.test(name)) : undefined
  if (county) return county
  // 全市 of 富锦市, a city of a county's rank, is 富锦市.
  const exact = chain.find(
    (name) => lexicon.regions.byName.get(name)?.level === level || (level === 'city' && /.市$/.test(name)),
  )
  if (exact) return exact
  return context !== NATION && level === 'city' && lexicon.regions.byName.get(context)?.level === 'province'
    ? context
    : undefined
}
