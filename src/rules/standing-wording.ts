import type { Language } from '../language.ts'
import type { Reason, Verdict } from './standing.ts'
import { figureAt, figures, voice } from './wording.ts'

const REASONS: Readonly<Record<Language, Readonly<Record<Reason, string>>>> = {
  zh: {
    'more-sources': '有更多独立来源',
    'own-announcement': '注明了发布机关',
    final: '是全年（最终）数据',
    body: '出自正文',
    exact: '更精确',
    recent: '发布更晚',
    none: '',
  },
  en: {
    'more-sources': 'more independent sources tell it',
    'own-announcement': 'its issuing authority is named',
    final: 'it is the final figure',
    body: 'it stands in the body',
    exact: 'it is more exact',
    recent: 'it was published later',
    none: '',
  },
}

/** Grounds that only lean one way: they order two values without showing that one is wrong. */
const WEAK: ReadonlySet<Reason> = new Set<Reason>(['exact', 'recent', 'own-announcement', 'none'])

/** Which value stands better and why; says so where the evidence does not tell. */
export function suggestionFor({ better, worse, reason }: Verdict, language: Language): string {
  const best = better.claims[0]
  const worst = worse.claims[0]
  if (!best || !worst) return ''
  if (reason === 'none') {
    return language === 'zh'
      ? '现有材料不足以判断哪个正确，请查原始通报。'
      : 'Nothing here tells which is right: look up the original release.'
  }
  const ground = REASONS[language][reason]
  const value = figures(better.claims, language, 2)
  // What was published later may just as well repeat an older state.
  if (reason === 'recent')
    return language === 'zh'
      ? `发布较晚的一处写作${value}，但仅凭先后不能判断，请查原始通报。`
      : `The later text says ${value}, which alone does not make it right: look up the original release.`
  if (WEAK.has(reason)) {
    return language === 'zh'
      ? `暂以${value}为宜（${ground}），但不能确定，请查原始通报。`
      : `${value} stands a little better (${ground}), but this is not certain: look up the original release.`
  }
  return language === 'zh'
    ? `宜用${value}（${voice(best)}；${ground}），改${figureAt(worst, 'zh')}。`
    : `Print ${value} (${voice(best)}; ${ground}) instead of ${figureAt(worst, 'en')}.`
}
