import type { Document } from '../document/document.ts'
import { blockEvidence, draft, type Wording } from './finding.ts'
import type { Draft, RuleContext } from './rule.ts'

const LABEL = { id: 'campaign-label', severity: 'warning' } as const

const TOLD =
  /(去年|上年|今年)(?:\d{1,2}月(?:\d{1,2}日|底|初|起)?)?(?:启动|开展|展开|开始|举办|部署|发起)?的?(?:[全我本][国省市县区州盟旗]的?)?“([\p{Script=Han}·]{2,8})[-—·]?(20\d\d|1[01]\d)”/gu
/** 114 of a campaign in Taiwan is 2025. */
const REPUBLIC = 1911
/** Until this month a text may call the year that has just ended this one. */
const SETTLED = 3

/**
 * 去年“锐剑2022” in a text of 2024: the word before the name says which year is meant, and the name says another. Part of
 * the rule `campaign-label`.
 */
export function* relativeYear(document: Document, context: RuleContext): Iterable<Draft> {
  const published = (document.metadata.dateline ?? document.metadata.published)?.date
  if (published === undefined) return
  const year = Number(published.slice(0, 4))
  for (const block of document.blocks) {
    if (block.kind === 'reference') continue
    for (const match of block.folded.text.matchAll(TOLD)) {
      const [whole, word = '', name = '', told = ''] = match
      if (word === '今年' && Number(published.slice(5, 7)) < SETTLED) continue
      const meant = word === '今年' ? year : year - 1
      const number = told.length === 3 ? Number(told) + REPUBLIC : Number(told)
      if (number === meant || Math.abs(number - meant) > 2) continue
      const right = String(told.length === 3 ? meant - REPUBLIC : meant)
      const end = match.index + whole.length - 1
      yield draft(LABEL, {
        told: wording[context.language]({ word, wrong: name + told, right: name + right, year: meant }),
        evidence: [blockEvidence(document, block, end - told.length - name.length, end)],
        content: ['odd-campaign', name + told, name + right],
        about: [`${document.path}: ${name}${right} as ${name}${told}`],
      })
    }
  }
}

interface Facts {
  readonly word: string
  readonly wrong: string
  readonly right: string
  readonly year: number
}

const wording: Wording<Facts> = {
  zh: ({ word, wrong, right, year }) => ({
    message: `本文所说“${word}”是${year}年，行动却写作“${wrong}”，疑为“${right}”。请核对。`,
    explanation: `${word} = ${year} ≠ ${wrong}`,
  }),
  en: ({ word, wrong, right, year }) => ({
    message: `${word} is ${year} in this text, but the campaign is named ${wrong}: ${right} may be meant. Check it.`,
    explanation: `${word} = ${year} ≠ ${wrong}`,
  }),
}
