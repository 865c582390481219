import type { Document } from '../document/document.ts'
import { blockEvidence, draft, type Wording } from './finding.ts'
import { publishedOf } from './intended-end.ts'
import { namedCampaigns } from './named-campaign.ts'
import type { Draft, RuleContext } from './rule.ts'

const LABEL = { id: 'campaign-label', severity: 'warning' } as const

/** “固网2022”专项行动自2023年1月, “固网2022”专项行动今年3月1日启动: the year from which the campaign named is said to have run. */
const SINCE =
  /^”?(专项|行动|整治|战役|治理|斗争){0,3}(?:于|自|从)?(?:(20\d\d)年|今年)(\d{1,2})月(?:\d{1,2}日)?起?[^。；，]{0,6}?(?:持续|开展|启动|开始|铺开|打响|部署|到|至)/
/** A campaign of the year before may still be opened in the first weeks of the next. */
const SETTLED = 3

/**
 * A campaign that is said to have begun in a year after its own: in a text that names the campaign of that very year
 * elsewhere, or well into the very next year. Part of the rule `campaign-label`.
 */
export function* otherStretch(document: Document, context: RuleContext): Iterable<Draft> {
  const published = publishedOf(document)
  const named = document.blocks.flatMap((block) =>
    namedCampaigns(block.folded.text).map((campaign) => ({ block, campaign })),
  )
  for (const { block, campaign } of named) {
    const { text } = block.folded
    const since = SINCE.exec(text.slice(campaign.end, campaign.end + 40))
    const year = Number(since?.[2] ?? published?.slice(0, 4))
    if (!since || !(year > campaign.year)) continue
    const right = named.find(
      (other) => other.campaign.series === campaign.series && other.campaign.year === year,
    )
    const isSure =
      text.charAt(campaign.start) === '“' &&
      since[1] !== undefined &&
      year === campaign.year + 1 &&
      Number(since[3]) >= SETTLED
    if (!right && !isSure) continue
    yield draft(LABEL, {
      told: wording[context.language]({ wrong: campaign.name, right: campaign.series + year, year }),
      evidence: [
        blockEvidence(document, block, campaign.start, campaign.end),
        ...(right ? [blockEvidence(document, right.block, right.campaign.start, right.campaign.end)] : []),
      ],
      content: ['stretch', campaign.name, String(year)],
      about: [`${document.path}: ${campaign.name} from ${year}`],
    })
  }
}

const wording: Wording<{ readonly wrong: string; readonly right: string; readonly year: number }> = {
  zh: ({ wrong, right, year }) => ({
    message: `“${wrong}”称自${year}年开始，疑为“${right}”之误。请核对行动年份与日期。`,
    explanation: `${year} ≠ ${wrong}`,
    suggestion: `若讲的是${right}，请改行动名称；否则请改日期。`,
  }),
  en: ({ wrong, right, year }) => ({
    message: `${wrong} is said to begin in ${year}: ${right} may be meant. Check the campaign's year and the date.`,
    explanation: `${year} ≠ ${wrong}`,
    suggestion: `If ${right} is meant, correct the name; else correct the date.`,
  }),
}
