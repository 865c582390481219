import type { Claim } from '../claim/claim.ts'
import type { Block, Document } from '../document/document.ts'
import { textBefore } from '../ledger/sentence.ts'
import { countedIn, isAverage, isRelative } from '../ledger/series.ts'
import { significantDigits } from '../ledger/stories.ts'
import { findQuantities } from '../quantity/find.ts'
import { formatInterval, liesBelow, meets } from '../quantity/interval.ts'
import type { Interval, Quantity } from '../quantity/quantity.ts'
import { toldQuantity } from '../quantity/quantity.ts'
import { blockEvidence, claimEvidence, contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import { brokenEnd, repeatedRun } from './headline.ts'
import {
  inPractice,
  isLikeSubject,
  isStillToCome,
  isTitleAgain,
  namesQuake,
  notPassed,
} from './headline-bound.ts'
import { isChangeOfAnother, isWorkedOut, turnedRound } from './headline-change.ts'
import { FEW, isStepOf, isSumOf } from './headline-sum.ts'
import { asRounded } from './rate-told.ts'
import type { DocumentRule, Draft, RuleContext } from './rule.ts'
import { likelySlip } from './slip.ts'
import { describeSlip } from './slip-wording.ts'
import { twinTitles } from './twin-titles.ts'
import { figure, figureAt, figures, place } from './wording.ts'

/**
 * A headline's figure must agree with a figure of its body (semantics §6.7); one that is cut short, and a headline
 * that breaks off or says itself twice, is told as such.
 */
export const headlineBody: DocumentRule = {
  id: 'headline-body',
  severity: 'warning',
  scope: 'document',
  docs: {
    title: { zh: '标题与正文不符', en: 'Headline and body differ' },
    why: {
      zh: '标题里的数字应能在正文找到出处；标题也常在转载时被截断或重复。',
      en: 'A figure of the headline should be borne out by the body; in reprints headlines are also often cut short or doubled.',
    },
    fires: [
      '# “云盾2023”专项行动破获案件3.7万起\n\n公安部通报，“云盾2023”专项行动全年共侦破案件3.1万起，抓获犯罪嫌疑人4.2万名。',
      '# 某市云盾2023专项行动共破获各类案件31\n\n某市公安局通报，“云盾2023”专项行动全年共破获案件3114起。',
      '# 全市电诈案件上升12.4%\n\n上半年，全市电诈案件同比下降12.4%。',
      '# 公安机关开展专项整治，特别是\n\n公安部通报，“云盾2023”专项行动全年共侦破案件3.1万起。',
    ],
    silent: [
      '# 上半年全市接警量下降14%\n\n上半年，全市接警量同比下降14.2%。',
      '# “云盾2023”专项行动破案超3万起\n\n公安部通报，“云盾2023”专项行动全年共侦破案件3.1万起，抓获犯罪嫌疑人4.2万名。',
    ],
  },
  *check({ document, claims }, context) {
    const headline = document.blocks.find((block) => block.kind === 'headline')
    if (!headline) return
    const body = claims.filter((claim) => claim.source.part === 'body')
    const told = claims.filter((claim) => claim.source.part === 'headline')
    const cut = cutFigure(headline, told, body)
    if (cut) yield cutDraft(document, headline, cut, context)
    for (const claim of told) {
      if (cut?.claim !== claim) yield* unborne(claim, body, document, context)
      yield* turnedRound(claim, body, context)
    }
    yield* twinTitles(document, body, context)
    const broken = brokenEnd(headline.folded.text)
    const repeated = repeatedRun(headline.folded.text)
    if (broken !== null || repeated !== null)
      yield brokenDraft(document, headline, broken ?? '', repeated ?? '', context)
  },
}

interface Cut {
  /** Digits at the end of the headline's text. */
  readonly from: number
  readonly to: number
  readonly digits: string
  /** What was read from them, if anything. */
  readonly claim: Claim | null
  readonly whole: Claim
}

/** Digits that end the headline without a unit and begin a longer figure of the body. */
function cutFigure(headline: Block, told: readonly Claim[], body: readonly Claim[]): Cut | null {
  const { text } = headline.folded
  const match = /(\d[\d,.]{0,15})[…·.\s]{0,6}$/.exec(text.slice(-24))
  const digits = match?.[1]?.replace(/[.,]$/, '')
  if (!match || !digits) return null
  const whole = body.find(
    (claim) =>
      claim.value.stated.length > digits.length &&
      claim.value.stated.startsWith(digits) &&
      !borne(digits, body),
  )
  if (!whole) return null
  const from = Math.max(0, text.length - 24) + match.index
  return {
    from,
    to: from + digits.length,
    digits,
    whole,
    claim: told.find((claim) => claim.value.unit === '' && claim.value.stated === digits) ?? null,
  }
}

/** A body figure that is just these digits. */
function borne(digits: string, body: readonly Claim[]): boolean {
  return body.some((claim) => claim.value.stated === digits)
}

function* unborne(
  claim: Claim,
  body: readonly Claim[],
  document: Document,
  context: RuleContext,
): Iterable<Draft> {
  const value = asHeadline(claim.value)
  const isOpen = claim.value.upper === null
  const alike = body.filter(
    (other) =>
      countedIn(other.value) === countedIn(claim.value) &&
      isRelative(other) === isRelative(claim) &&
      !(isOpen && isTitleAgain(document, other)),
  )
  // 4.69万处 is another thing than 日均179.5处.
  const same = alike.filter(
    (other) =>
      isAverage(claim) === isAverage(other) && (isSameSubject(other, claim) || isLikeSubject(claim, other)),
  )
  const passes = isThreshold(document, claim)
  const within = isOpen || passes ? inPractice({ ...claim.value, upper: null }) : value
  const isNear = (other: Claim): boolean => meets(inPractice(other.value), within)
  if (isOpen && isStillToCome(document, claim)) return
  if (passes && alike.some((other) => !liesBelow(other.value, claim.value) && isNear(other))) return
  if (same.some((other) => meets(other.value, value) || isShortened(claim, other))) return
  const clashing = same.filter((other) => other.date.end === claim.date.end)
  // The headline's few words may be taken for another metric than the body's: any figure that agrees may be meant.
  if (clashing.length === 0 && (alike.some(isNear) || standsIn(document, claim, within))) return
  if (clashing.length > 0 && standsIn(document, claim, null)) return
  if (clashing.length === 0 && (isWorkedOut(claim, body) || isStepOf(claim, body))) return
  const unpassed = isOpen && clashing.length === 0 ? notPassed(claim, alike, document) : null
  // What is told as a bound may be reached by several figures together; that none has come so far shows only by the one that is meant.
  if (isOpen && clashing.length === 0 && unpassed === null) return
  const others = clashing.length > 0 ? clashing : alike
  const slipped = others.find((other) => likelySlip(claim.value, other.value) !== null)
  // 查酒醉驾612起 over 酒驾541起、醉驾71起: of its own subject one part alone may be told.
  if (
    (same.length === 0 || value.lower.gte(FEW)) &&
    isSumOf(claim, alike, slipped !== undefined || same.length > 0)
  )
    return
  const nearest = unpassed ?? slipped ?? others[0]
  // A body without any figure of the kind shows nothing: it may tell the number in words that no reader takes for one.
  if (!nearest || claim.value.family === 'none') return
  // 降两成多: tenths stand for percents or for a ratio that the body leaves to its reader.
  if (clashing.length === 0 && claim.value.family === 'fraction') return
  // 公积金缴存增长5.0% over a body that tells how much other things grew: a text cut short, which shows nothing.
  if (clashing.length === 0 && !slipped && isChangeOfAnother(claim, others)) return
  // 两剂共接种53.17万剂次: a small number in words is mostly no count.
  if (clashing.length === 0 && IN_WORDS.test(claim.value.stated)) return
  // 全省收粮近1500万吨 may be known from elsewhere: so round a figure shows no slip.
  if (clashing.length === 0 && ROUND.test(claim.value.stated) && significantDigits(claim.value.stated) <= 2)
    return
  // 5.9级地震灾害损失评估报告: the quake is called so; a body that tells of aftershocks alone does not bear on it.
  if (namesQuake(document, claim) && !alike.some((other) => namesQuake(document, other))) return
  const facts: Unborne = { claim, nearest, same: clashing.length > 0 || nearest === slipped, others }
  yield draft(headlineBody, {
    told: unborneWording[context.language](facts),
    evidence: evidenceOf(claim, [nearest]),
    accused: [claim.id],
    content: [contentOf(claim), contentOf(nearest)],
  })
}

const ROUND = /^[近约]/
const IN_WORDS = /^[一二两三四五六七八九十]$/

const THRESHOLD = /(?:(?<![侦查告攻打串联连智])破|站上|迈上|迈入|跨[过越上]|跃上|登上|越过)$/

/** 门店破5000家, of 5286 in the body: passed, not stated. */
function isThreshold(document: Document, claim: Claim): boolean {
  return THRESHOLD.test(textBefore(document, claim))
}

function isSameSubject(a: Claim, b: Claim): boolean {
  return a.metric.id === b.metric.id && a.region === b.region && a.campaign?.name === b.campaign?.name
}

/** A headline rounds: its 4.3 stands for 4.34. Whole numbers without a magnitude are taken at their word. */
function asHeadline(value: Quantity): Interval {
  // 升39% over 38.6%: a percentage is rounded, too.
  return value.stated.includes('.') || value.family === 'percent' ? asRounded(value) : value
}

/**
 * The body's text has the figure, whatever was made of it: written as in the headline, or as any number that the
 * headline's may stand for.
 */
function standsIn(document: Document, claim: Claim, value: Interval | null): boolean {
  const written = toldQuantity(claim.value)
  const headline = document.blocks.find(({ kind }) => kind === 'headline')
  return document.blocks.some(({ kind, folded: { text } }) => {
    if (kind === 'headline' || kind === 'reference') return false
    if (claim.value.upper === null && text === headline?.folded.text) return false
    if (startsAt(text, written)) return true
    return value !== null && findQuantities(text).some((found) => meets(inPractice(found.quantity), value))
  })
}

/** `written` stands in the text and is not the tail of a longer number. */
function startsAt(text: string, written: string): boolean {
  for (let at = text.indexOf(written); at !== -1; at = text.indexOf(written, at + 1)) {
    if (!/[\d.,]/.test(text.charAt(at - 1))) return true
  }
  return false
}

interface Unborne {
  readonly claim: Claim
  readonly nearest: Claim
  readonly same: boolean
  readonly others: readonly Claim[]
}

const unborneWording: Wording<Unborne> = {
  zh: ({ claim, nearest, same, others }) => ({
    message: same
      ? `标题称${figure(claim)}，正文为${figureAt(nearest, 'zh')}${describeSlip(likelySlip(claim.value, nearest.value), 'zh')}。请改标题或核对正文。`
      : `标题中的${figure(claim)}在正文没有出处（正文同类数字：${figures(others, 'zh')}）。请核对。`,
    explanation: `${formatInterval(claim.value)} 与 ${formatInterval(nearest.value)} 不相交；${place(claim)}，${place(nearest)}`,
    suggestion: same ? `若正文无误，标题改为${figure(nearest)}。` : undefined,
  }),
  en: ({ claim, nearest, same, others }) => ({
    message: same
      ? `The headline says ${figure(claim)}, the body ${figureAt(nearest, 'en')}${describeSlip(likelySlip(claim.value, nearest.value), 'en')}. Correct the headline or check the body.`
      : `No figure of the body bears out the headline's ${figure(claim)} (the body has ${figures(others, 'en')}). Check it.`,
    explanation: `${formatInterval(claim.value)} and ${formatInterval(nearest.value)} do not meet; ${place(claim)}, ${place(nearest)}`,
    suggestion: same ? `If the body is right, print ${figure(nearest)} in the headline.` : undefined,
  }),
}

function cutDraft(document: Document, headline: Block, cut: Cut, context: RuleContext): Draft {
  const mark = blockEvidence(document, headline, cut.from, cut.to)
  return draft(headlineBody, {
    told: cutWording[context.language](cut),
    evidence: [cut.claim ? { ...mark, claim: cut.claim.id } : mark, claimEvidence(cut.whole)],
    accused: cut.claim ? [cut.claim.id] : [],
    content: ['cut', cut.digits, contentOf(cut.whole)],
  })
}

const cutWording: Wording<Cut> = {
  zh: ({ digits, whole }) => ({
    message: `标题在“${digits}”处被截断：正文为${figureAt(whole, 'zh')}，不是${digits}。请补全标题。`,
    explanation: `“${digits}”是“${whole.value.stated}”的开头，后面没有单位`,
    suggestion: `标题补全为${figure(whole)}。`,
  }),
  en: ({ digits, whole }) => ({
    message: `The headline is cut short at "${digits}": the body has ${figureAt(whole, 'en')}, not ${digits}. Complete the headline.`,
    explanation: `"${digits}" is how "${whole.value.stated}" begins, and no unit follows`,
    suggestion: `Print ${figure(whole)} in the headline.`,
  }),
}

interface Broken {
  readonly end: string
  readonly repeated: string
}

function brokenDraft(
  document: Document,
  headline: Block,
  end: string,
  repeated: string,
  context: RuleContext,
): Draft {
  return draft(headlineBody, {
    told: brokenWording[context.language]({ end, repeated }),
    evidence: [blockEvidence(document, headline)],
    content: ['broken', end, repeated, headline.folded.text],
    about: [`broken headline of ${document.path}`],
  })
}

const brokenWording: Wording<Broken> = {
  zh: ({ end, repeated }) => ({
    message:
      end === ''
        ? `标题自我重复：“${repeated}”出现两次。请改写标题。`
        : `标题没有写完，止于“${end}”${repeated === '' ? '' : `，且“${repeated}”出现两次`}。请改写标题。`,
    explanation: end === '' ? `“${repeated}”在标题中出现两次` : `“${end}”之后应有下文`,
  }),
  en: ({ end, repeated }) => ({
    message:
      end === ''
        ? `The headline says "${repeated}" twice. Rewrite it.`
        : `The headline breaks off at "${end}"${repeated === '' ? '' : ` and says "${repeated}" twice`}. Rewrite it.`,
    explanation:
      end === '' ? `"${repeated}" stands twice in the headline` : `"${end}" wants something to follow`,
  }),
}

/** 增14%, of 14.2% in the body: a headline leaves the decimals of a rate out. */
function isShortened({ value }: Claim, { value: body }: Claim): boolean {
  return value.family === 'percent' && body.stated.includes('.') && meets(asRounded(value), body)
}
