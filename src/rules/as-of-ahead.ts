import { daysFrom, isCivilDate } from '../calendar/civil.ts'
import type { Claim } from '../claim/claim.ts'
import type { Block, Document } from '../document/document.ts'
import { placeInBlock } from '../ledger/place-in-block.ts'
import { publishedOf } from './intended-end.ts'

/** A day up to which figures count, as its text writes it, after that text was out. */
export interface DayAhead {
  readonly block: Block
  /** Where the day is written, in the block's folded text. */
  readonly start: number
  readonly end: number
  readonly day: string
  /** What the rest of the sentence counts up to it; none where it tells a state without a figure. */
  readonly claims: readonly Claim[]
}

/** 截至7月30日，: not 申请截至7月30日, which says when something closes. */
const AS_OF =
  /(?:^|[，。；：！？）】”\s])(截[至止]到?(?:今年|(20\d{2})年)?(\d{1,2})月(?:(\d{1,2})[日号])(?:\d{1,2}时)?)(?:，|为?止，?)/g
/** So long after publication a day may lie to be the one that is meant. */
const MOST_DAYS = 62
const OTHER_YEAR = /去年|上年|上一年|前年|往年|同期|历年|农历|当年|那年|次年|翌年/
const TO_COME =
  /预计|预期|预测|计划|拟|将|目标|规划|力争|有望|预售|明年|未来|届时|报名|申请|截止日|办理期|征集/
/** “清波2023” is a name and says no year of a day. */
const NAME = /“[^“”]{0,24}”/g
const YEAR = /(?<!\d)(?:((?:19|20)\d\d)年?|(1\d\d)年)(?!\d)/g
/** 113年 is 2024: years of the Republic of China. */
const REPUBLIC = 1911

/**
 * Days without a year that lie shortly after publication, whatever period their figures were read to have: nothing in the
 * text speaks of another year, in which the day would be past.
 */
export function* daysAhead(document: Document, claims: readonly Claim[]): Iterable<DayAhead> {
  const published = publishedOf(document)
  if (!published) return
  const year = Number(published.slice(0, 4))
  let named = year
  for (const [index, block] of document.blocks.entries()) {
    const { text } = block.folded
    if (block.kind === 'reference' || block.kind === 'headline') continue
    const years = yearsIn(text)
    for (const match of text.matchAll(AS_OF)) {
      const [written, told = '', ownYear, month = '', date = ''] = match
      if (ownYear !== undefined && Number(ownYear) !== year) continue
      if (!isCivilDate(year, Number(month), Number(date))) continue
      const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
      const ahead = daysFrom(published, day)
      if (ahead <= 0 || ahead > MOST_DAYS) continue
      // 截至2024年7月26日 says itself of which year it is.
      if (ownYear === undefined && (named !== year || years.some((one) => one !== year))) continue
      const stop = (text.indexOf('。', match.index + written.length) + 1 || text.length + 1) - 1
      const start = match.index + written.indexOf(told)
      const counted = claims.filter(({ source }) => {
        if (source.blockIndex !== index || source.part !== 'body') return false
        const at = placeInBlock(block, source.figure.start)
        return at > start && at < stop
      })
      const [first] = counted
      const from = text.lastIndexOf('。', match.index) + 1
      // 完成投资863亿元，年度计划1650亿元: only what stands before the first figure and with it tells of what is still to come.
      const lead = text.slice(from, first ? placeInBlock(block, first.source.figure.end) : stop)
      const isElsewhen = ownYear === undefined && OTHER_YEAR.test(beforeComparison(text.slice(from, stop)))
      const isToCome = first ? TO_COME.test(lead) : !isDone(text.slice(match.index + written.length, stop))
      if (!isElsewhen && !isToCome) yield { block, start, end: start + told.length, day, claims: counted }
    }
    named = years.at(-1) ?? named
  }
}

/** 截至7月16日8时，国道已抢通，省道预计周末通行: without a figure its first clause must say what has come about by then. */
function isDone(sentence: string): boolean {
  const clause = sentence.slice(0, sentence.search(/[，；]|$/))
  return DONE.test(clause) && !TO_COME.test(clause)
}

const DONE = /已|仍|尚未|尚无|全部|均|完成|完毕|恢复|抢通|结束|解除|没有|未(?!来)/

/** 较去年同期223件增加: what a figure of this year is held against says nothing of its day. */
function beforeComparison(sentence: string): string {
  const at = sentence.search(/[比较与]去?[年上]|同比/)
  return at === -1 ? sentence : sentence.slice(0, at)
}

function yearsIn(text: string): readonly number[] {
  return [...text.replace(NAME, '').matchAll(YEAR)].map(([, year, republic]) =>
    year === undefined ? Number(republic) + REPUBLIC : Number(year),
  )
}
