import type { Lexicon } from '../lexicon/lexicon.ts'
import { termAt } from '../lexicon/term-index.ts'

/**
 * 宁海锐奇日用品有限公司 “9·29”重大火灾事故: a company by its registered name, which begins with the place that it is registered in.
 * The places above that one (浙江省宁波市) are no part of it. Undefined where no place begins it.
 */
export function companyBefore(text: string, end: number, lexicon: Lexicon): string | undefined {
  const from = Math.max(0, end - REACH)
  const run = REGISTERED.exec(text.slice(from, end))?.[0]
  if (run === undefined) return undefined
  for (let at = 0; at < run.length; at++) {
    const place = placeAt(run, at, lexicon)
    if (place === undefined) continue
    // 江苏省盐城市响水县天嘉宜化工有限公司: down to the narrowest.
    let last = at
    let after = place
    for (let next = placeAt(run, after, lexicon); next !== undefined; next = placeAt(run, after, lexicon)) {
      last = after
      after = next
    }
    const own = run.slice(after)
    if (own.length < SHORTEST || NOT_OF_NAME.test(own)) continue
    const written = run.slice(last, after)
    return (written.length > 2 ? written.replace(/[省市县区旗州]$/, '') : written) + own
  }
  return undefined
}

function placeAt(run: string, at: number, lexicon: Lexicon): number | undefined {
  return termAt(lexicon.regions.names, run, at)?.end
}

const REACH = 36
const REGISTERED = /[\u4e00-\u9fff（）]{4,30}(?:有限责任公司|有限公司|股份公司|集团公司|总公司|分公司)$/
/** 锐奇 + 有限公司 */
const SHORTEST = 6
/** 位于…的, 对…: what stands between a place and a company of another one. */
const NOT_OF_NAME = /[的位对于将把被]|某|一[家处]|两家|发生/
