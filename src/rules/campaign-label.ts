import type { Claim } from '../claim/claim.ts'
import type { Block, Document } from '../document/document.ts'
import { append } from '../grouped-by.ts'
import type { Dossier } from '../ledger/ledger.ts'
import { otherStretch } from './campaign-stretch.ts'
import { otherYear } from './campaign-year.ts'
import { blockEvidence, contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import { loneYear } from './lone-year.ts'
import { misbooked } from './misbooked.ts'
import { inSeries, type NamedCampaign, namedCampaigns } from './named-campaign.ts'
import { oddName, oddRunning, oddSeason, oddYear } from './odd-campaign.ts'
import { oddNumber } from './odd-number.ts'
import { relativeYear } from './relative-year.ts'
import { yearRetold } from './retold-year.ts'
import type { Draft, RuleContext, TwofoldRule } from './rule.ts'
import { figure } from './wording.ts'

/** A text about one campaign that names another: a section's wrong year, a figure booked to the wrong one. */
export const campaignLabel: TwofoldRule = {
  id: 'campaign-label',
  severity: 'warning',
  scope: 'document-and-dossier',
  docs: {
    title: { zh: '行动名称或年份有误', en: 'The wrong campaign is named' },
    why: {
      zh: '小节讲的是一个年份的行动，文中却写成另一年份；或数字与所写年份不符，却与另一年份相符。',
      en: "A section about one year's campaign names another year, or a figure fits another year's campaign and not the one named.",
    },
    fires: [
      '# 云盾专项行动\n\n## 云盾2021\n\n云盾2021专项行动共侦破案件2.4万起。\n\n## 云盾2022\n\n云盾2021专项行动重点整治侵犯公民个人信息犯罪。\n\n## 云盾2023\n\n云盾2023专项行动共侦破案件3.1万起。',
      '市公安局通报“净链2023”专项行动的情况。“护链2023”专项行动开展一年来，全市共侦办案件1473起。',
    ],
    silent: [
      '# 云盾专项行动\n\n## 云盾2021\n\n云盾2021专项行动共侦破案件2.4万起。\n\n## 云盾2022\n\n与云盾2021专项行动相比，“云盾2022”专项行动更重打击源头。',
    ],
  },
  *checkDocument({ document, claims }, context) {
    yield* sections(document, context)
    yield* beforeItsSection(document, claims, context)
    yield* otherYear(document, claims, context)
    yield* otherStretch(document, context)
    yield* oddYear({ document, claims }, context)
    yield* oddSeason(document, context)
    yield* relativeYear(document, context)
  },
  *checkDossier(dossier, context) {
    yield* misbooked(dossier, context)
    yield* beforeItsYear(dossier, context)
    yield* oddName(dossier, context)
    yield* oddRunning(dossier, context)
    yield* loneYear(dossier, context)
  },
  checkRetelling: (retelling, context) => yearRetold(retelling, context),
  checkName: (name, context) => oddNumber(name, context),
}

interface Section {
  readonly heading: Block
  readonly campaign: NamedCampaign
}

/** How far into a paragraph its own campaign is named; later names are in passing. */
const LEAD = 16
/** The campaign whose section each block stands in, by the last heading that names one. */
function sectionsOf(document: Document): readonly (Section | null)[] {
  let section: Section | null = null
  return document.blocks.map((block) => {
    const named = namedCampaigns(block.folded.text)
    const [campaign] = named
    if (campaign && (block.kind === 'heading' || isTitleLine(block, named)))
      section = { heading: block, campaign }
    return block.kind === 'reference' || block.kind === 'headline' ? null : section
  })
}

/** A row of a table names its own campaign. */
const OF_ITS_OWN: ReadonlySet<Block['kind']> = new Set<Block['kind']>(['heading', 'cell', 'caption'])

/** Words by which a text looks at another year on purpose. */
const COMPARES =
  /相比|对比|比|较|继|自|从|以来|以后|之后|去年|上年|上一年|往年|历年|前一年|此前|曾|延续|巩固|基础上/

/** Paragraphs that open with another year's name than the heading they stand under. */
function* sections(document: Document, context: RuleContext): Iterable<Draft> {
  const within = sectionsOf(document)
  for (const [index, block] of document.blocks.entries()) {
    const section = within[index]
    if (!section || block === section.heading || OF_ITS_OWN.has(block.kind)) continue
    const named = namedCampaigns(block.folded.text)
    const { campaign } = section
    const wrong = named.find(
      (other) => other.start < LEAD && inSeries(other, campaign) && other.year !== campaign.year,
    )
    if (!wrong || named.some((other) => other.name === campaign.name)) continue
    if (COMPARES.test(block.folded.text.slice(0, wrong.end + 12)) || isSetAgainst(block.folded.text, wrong))
      continue
    yield draft(campaignLabel, {
      told: sectionWording[context.language]({ wrong: wrong.name, right: campaign.name }),
      evidence: [
        blockEvidence(document, block, wrong.start, wrong.end),
        blockEvidence(document, section.heading, campaign.start, campaign.end),
      ],
      content: ['section', wrong.name, campaign.name],
      about: [`${document.path}: ${campaign.name} as ${wrong.name} at block ${index}`],
    })
  }
}

const AGAINST = /(?:与|和|同|跟|较|比|相对于?|相比于?|对照|参照)“?$/
const COMPARED = /相比|相较|比较|对比|对照|比起来|相差|持平/

/** 与“锐盾2021”的412起、3.6亿元相比，: what is compared may come with figures of its own before the word that says so. */
function isSetAgainst(text: string, { start, end }: NamedCampaign): boolean {
  const stop = text.indexOf('。', end)
  return AGAINST.test(text.slice(0, start)) && COMPARED.test(text.slice(end, stop === -1 ? undefined : stop))
}

/** A line that is nothing but a campaign's name is a heading, whatever the format made of it. */
function isTitleLine(block: Block, named: readonly NamedCampaign[]): boolean {
  const [first] = named
  return (
    block.kind === 'paragraph' &&
    first !== undefined &&
    block.folded.text.replace(/[“”"《》\s]|专项|行动/g, '').length === first.name.length
  )
}

const sectionWording: Wording<{ readonly wrong: string; readonly right: string }> = {
  zh: ({ wrong, right }) => ({
    message: `“${right}”一节的正文写作“${wrong}”，疑为“${right}”之误。请核对。`,
    explanation: `${wrong} ≠ ${right}`,
    suggestion: `若本段讲的是${right}，改“${wrong}”为“${right}”；此段数字请勿记入${wrong}。`,
  }),
  en: ({ wrong, right }) => ({
    message: `The section on ${right} is introduced as ${wrong}: surely ${right} is meant. Check it.`,
    explanation: `${wrong} ≠ ${right}`,
    suggestion: `If the paragraph is about ${right}, print ${right} for ${wrong}; do not book its figures to ${wrong}.`,
  }),
}

/** Month from which what runs over New Year is named for the year to come: 2023年12月30日至2024年1月1日, 元旦档2024. */
const SEASON = '10'

/** Whether a count begins in the year before its own. What has been counted since 2012 says so and is booked by nobody to one year. */
function reachesBack(start: string, end: string, year: number): boolean {
  return (
    Number(start.slice(0, 4)) === year - 1 && start.slice(5, 7) < SEASON && Number(end.slice(0, 4)) >= year
  )
}

/** A running count that begins a year before its campaign's: it cannot be booked to that campaign alone. */
function* beforeItsYear(dossier: Dossier, context: RuleContext): Iterable<Draft> {
  const groups = new Map<string, Claim[]>()
  for (const claim of dossier.claims) {
    const { campaign, date } = claim
    if (campaign?.year == null || date.start === null || date.end === null || date.assumed === true) continue
    if (!reachesBack(date.start, date.end, campaign.year)) continue
    const key = [claim.source.document, campaign.name, date.start, date.end].join('|')
    append(groups, key, claim)
  }
  for (const claims of groups.values()) {
    const [first] = claims
    if (!first?.campaign) continue
    const { start, end } = first.date
    yield draft(campaignLabel, {
      severity: 'note',
      told: periodWording[context.language]({
        name: first.campaign.name,
        period: `${start} – ${end}`,
        figures: claims.map(figure).join('、'),
      }),
      evidence: evidenceOf(first, claims),
      content: claims.map(contentOf),
      about: [`${first.source.document}: ${first.campaign.name} from ${start} to ${end}`],
    })
  }
}

/** A count under a campaign's heading that begins years before it. */
function* beforeItsSection(
  document: Document,
  claims: readonly Claim[],
  context: RuleContext,
): Iterable<Draft> {
  const within = sectionsOf(document)
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    const section = within[claim.source.blockIndex]
    const { start, end, status } = claim.date
    if (
      !section ||
      start === null ||
      end === null ||
      status === 'period' ||
      claim.campaign?.name === section.campaign.name
    )
      continue
    // The series' own total under a year's heading says from when it counts.
    if (claim.campaign?.year === null && section.campaign.series.endsWith(claim.campaign.series)) continue
    if (!reachesBack(start, end, section.campaign.year)) continue
    const key = [section.campaign.name, start, end].join('|')
    append(groups, key, claim)
  }
  for (const [key, told] of groups) {
    const [first] = told
    const [name = '', start, end] = key.split('|')
    if (!first) continue
    yield draft(campaignLabel, {
      severity: 'note',
      told: periodWording[context.language]({
        name,
        period: `${start} – ${end}`,
        figures: told.map(figure).join('、'),
      }),
      evidence: evidenceOf(first, told),
      content: told.map(contentOf),
      about: [`${document.path}: ${name} from ${start} to ${end}`],
    })
  }
}

const periodWording: Wording<{ readonly name: string; readonly period: string; readonly figures: string }> = {
  zh: ({ name, period, figures }) => ({
    message: `${name}名下的${figures}统计期为${period}，早于该行动年份，不能只记入${name}。`,
    explanation: `${period} 跨越${name}之前的年份`,
  }),
  en: ({ name, period, figures }) => ({
    message: `${figures} under ${name} count ${period}, from before its year: they cannot be booked to ${name} alone.`,
    explanation: `${period} reaches back before the year of ${name}`,
  }),
}
