import type { Block, Document } from '../document/document.ts'
import { append } from '../grouped-by.ts'
import { blockEvidence, draft, type Wording } from './finding.ts'
import patterns from './garbled-patterns.json' with { type: 'json' }
import type { DocumentRule, Draft, Evidence, RuleContext } from './rule.ts'

type Defect = 'mojibake' | 'broken-word' | 'empty-quotes' | 'unbalanced-quotes' | 'lost-comma'

interface Broken {
  readonly defect: Defect
  readonly at: number
  readonly end: number
}

type Facts =
  | {
      readonly kind: 'broken'
      readonly defects: ReadonlyMap<Defect, number>
      readonly samples: ReadonlyMap<Defect, readonly string[]>
    }
  | { readonly kind: 'foreign'; readonly headline: string; readonly word: string }

const MOST_PLACES = 20
/** Samples of one kind. */
const MOST_SAMPLES = 8

/** Text that lost something on its way: mojibake, words broken by links or filters, a headline of another site. */
export const garbledText: DocumentRule = {
  id: 'garbled-text',
  severity: 'note',
  scope: 'document',
  docs: {
    title: { zh: '文字残损', en: 'Damaged text' },
    why: {
      zh: '乱码、被链接或过滤器打断的词语、丢失的顿号与引号，说明文本在转载中受损；数字也可能一并受损。',
      en: 'Mojibake, words broken by links or filters, lost commas and quotes show that a text was damaged on its way; its figures may be too.',
    },
    fires: ['公安机关依法查封?扣押?冻结涉案财产，在湖南省广东省等地抓获犯罪嫌疑人12名。'],
    silent: ['公安机关依法查封、扣押、冻结涉案财产，在湖南省、广东省等地抓获犯罪嫌疑人12名。'],
  },
  *check({ document }, context) {
    const places: Evidence[] = []
    const defects = new Map<Defect, number>()
    const samples = new Map<Defect, string[]>()
    const texts = document.blocks.map((block) => block.folded.text)
    for (const block of document.blocks) {
      for (const broken of defectsOf(block, texts)) {
        defects.set(broken.defect, (defects.get(broken.defect) ?? 0) + 1)
        if (places.length >= MOST_PLACES) continue
        const place = blockEvidence(document, block, broken.at, broken.end)
        places.push(place)
        append(samples, broken.defect, sample(document, place))
      }
    }
    const [first, ...rest] = places
    if (first) {
      yield draft(garbledText, {
        told: wording[context.language]({ kind: 'broken', defects, samples }),
        evidence: [first, ...rest],
        content: ['broken', document.blocks[0]?.folded.text ?? '', ...[...samples.values()].flat()],
        about: [`garbled text of ${document.path}`],
      })
    }
    yield* foreignHeadline(document, context)
  },
}

function sample(document: Document, place: Evidence): string {
  return place.mark ? document.original.slice(place.mark.start, place.mark.end) : place.text.slice(0, 12)
}

// 延长至24:00？加开列车？最后一班: a number before the first of two asks nothing either.
const LOST_IN_LIST = /(?:\p{Script=Han}{2,4}|\d)？\p{Script=Han}{2,4}？(?=\p{Script=Han})/gu
const QUESTION = /[么何吗呢哪谁几吧]|多少|是否|能否|可否/
const EMPTY_QUOTES = /“”/g
const TWO_PROVINCES = new RegExp(`${patterns.provinces}(?=${patterns.provinces})`, 'g')

function* defectsOf(block: Block, texts: readonly string[]): Iterable<Broken> {
  const { text } = block.folded
  for (const sign of patterns.mojibake) {
    const at = text.indexOf(sign)
    if (at !== -1) yield { defect: 'mojibake', at, end: at + sign.length }
  }
  // Two in a row between short words are a list whose commas were lost, unless they are questions.
  for (const match of text.matchAll(LOST_IN_LIST)) {
    if (!QUESTION.test(match[0]))
      yield { defect: 'broken-word', at: match.index, end: match.index + match[0].length }
  }
  yield* brokenWords(text, texts)
  for (const match of text.matchAll(EMPTY_QUOTES))
    yield { defect: 'empty-quotes', at: match.index, end: match.index + 2 }
  for (const match of text.matchAll(TWO_PROVINCES)) {
    yield { defect: 'lost-comma', at: match.index, end: match.index + match[0].length }
  }
  yield* unbalanced(text)
}

/** Longest clause of which a question mark in its midst is no question: 医疗器？械. */
const SHORT = 5
const ASKS = /[怎啥谁]|[为如若任奈]何|多[大高长远久快]|(\p{Script=Han})[不没]\1/u

/** A question mark inside a word of the dictionary, in a clause that asks nothing. */
function* brokenWords(text: string, texts: readonly string[]): Iterable<Broken> {
  for (let at = text.indexOf('？'); at !== -1; at = text.indexOf('？', at + 1)) {
    const before = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, at - 2 * SHORT), at))?.[0] ?? ''
    const after = /^\p{Script=Han}*/u.exec(text.slice(at + 1, at + 1 + SHORT))?.[0] ?? ''
    if (before === '' || after === '' || QUESTION.test(before) || ASKS.test(before)) continue
    const joined = before + after
    const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(joined)
    const word = words.containing(before.length)
    if (!word || word.index === before.length) continue
    const isTold = texts.some((one) => one.includes(before.slice(-2) + after.charAt(0)))
    if (before.length <= SHORT || isTold)
      yield {
        defect: 'broken-word',
        at: at - (before.length - word.index),
        end: at + 1 + word.index + word.segment.length - before.length,
      }
  }
}

/** A closing quote that nothing opened. Quotes that run over paragraphs reopen without closing, so those are no sign. */
function* unbalanced(text: string): Iterable<Broken> {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '“') depth++
    else if (character === '”') {
      if (depth === 0) yield { defect: 'unbalanced-quotes', at: Math.max(0, at - 8), end: at + 1 }
      else depth--
    }
  }
}

/** A headline with the words of a gambling site whose characters the body hardly shares. */
function* foreignHeadline(document: Document, context: RuleContext): Iterable<Draft> {
  const headline = document.blocks.find((block) => block.kind === 'headline')
  if (!headline) return
  const { text } = headline.folded
  const body = document.blocks.filter((block) => block !== headline).map((block) => block.folded.text)
  const word = patterns.foreignHeadlines.find(
    (one) => text.includes(one) && !body.some((block) => block.includes(one)),
  )
  if (word === undefined || body.length === 0 || sharedPairs(text, body) > 0.34) return
  yield draft(garbledText, {
    told: wording[context.language]({ kind: 'foreign', headline: text, word }),
    evidence: [blockEvidence(document, headline)],
    content: ['foreign', text],
    about: [`headline of ${document.path}`],
  })
}

/** The share of the headline's pairs of characters that the body has too. */
function sharedPairs(headline: string, body: readonly string[]): number {
  const plain = headline.replace(/[^\p{L}]/gu, '')
  let pairs = 0
  let shared = 0
  for (let at = 0; at + 2 <= Math.min(plain.length, 60); at++) {
    pairs++
    const pair = plain.slice(at, at + 2)
    if (body.some((text) => text.includes(pair))) shared++
  }
  return pairs === 0 ? 1 : shared / pairs
}

const NAMES: Readonly<Record<'zh' | 'en', Readonly<Record<Defect, string>>>> = {
  zh: {
    mojibake: '乱码',
    'broken-word': '词语被“?”打断',
    'empty-quotes': '空引号',
    'unbalanced-quotes': '引号不成对',
    'lost-comma': '地名之间漏顿号',
  },
  en: {
    mojibake: 'mojibake',
    'broken-word': 'words broken by "?"',
    'empty-quotes': 'empty quotes',
    'unbalanced-quotes': 'quotes that do not pair',
    'lost-comma': 'a comma lost between places',
  },
}

const wording: Wording<Facts> = {
  zh: (facts) =>
    facts.kind === 'foreign'
      ? {
          message: `标题“${facts.headline}”与正文无关，像是其他网站的标题。此页来源不明，请勿引用。`,
          explanation: `“${facts.word}”不见于正文`,
        }
      : {
          message: `文字有残损：${counted(facts.defects, 'zh')}。引用前请对照原文。`,
          explanation: [...facts.samples]
            .map(([defect, texts]) => `${NAMES.zh[defect]}：${texts.slice(0, MOST_SAMPLES).join(' ｜ ')}`)
            .join('\n'),
        },
  en: (facts) =>
    facts.kind === 'foreign'
      ? {
          message: `The headline "${facts.headline}" has nothing to do with the text and looks like another site's: do not cite this page.`,
          explanation: `"${facts.word}" stands nowhere in the body`,
        }
      : {
          message: `The text is damaged: ${counted(facts.defects, 'en')}. Compare the original before quoting.`,
          explanation: [...facts.samples]
            .map(([defect, texts]) => `${NAMES.en[defect]}: ${texts.slice(0, MOST_SAMPLES).join(' | ')}`)
            .join('\n'),
        },
}

function counted(defects: ReadonlyMap<Defect, number>, language: 'zh' | 'en'): string {
  return [...defects]
    .map(([defect, count]) => `${NAMES[language][defect]} ×${count}`)
    .join(language === 'zh' ? '、' : ', ')
}
