import type { Claim } from '../claim/claim.ts'
import type { CheckedDocument } from '../ledger/ledger.ts'
import { isRelative } from '../ledger/series.ts'
import type { UnitFamily } from '../quantity/units.ts'
import { foldText } from '../text/fold.ts'
import { contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import type { Draft, RuleContext } from './rule.ts'
import { figureAt } from './wording.ts'

const UNIT = { id: 'unit', severity: 'warning' } as const

/** A noun right before a figure that says what sort of unit it has, and the unit that is often written instead. */
const MEASURES: readonly { readonly noun: RegExp; readonly never: UnitFamily }[] = [
  { noun: /(?:功率|装机(?:容量|规模)?|负荷)$/, never: 'energy' },
  { noun: /(?:[发用充售供输上]电量|耗电量|电量)$/, never: 'power' },
  { noun: /面积$/, never: 'length' },
  { noun: /(?:里程|长度|全长|总长)$/, never: 'area' },
  // What runs by in a second; a day's, a year's or all of it is an amount.
  { noun: /(?<![径客车人总年月计])(?<!(?<!\d)日)(?<!小时)流量$/, never: 'volume' },
]
/** 总功率达到约 */
const COPULA =
  /(?:(?:累计|合计|总计|一共|已经)?(?:达到|达|为|是|共|有|突破|超过|超|逾|约|近|升至|降至|增至|完成|实现|累计|总计|合计|(?:加大|增大|增加|减小|减少|压减|控制|稳定|回落|上涨)[到至在]))+$/

/** 总功率2.08亿千瓦时, 发电量3.2万千瓦: a unit of another sort of measure than the noun beside it. Part of the rule `unit`. */
export function* unitsOfMeasures({ claims }: CheckedDocument, context: RuleContext): Iterable<Draft> {
  for (const met of claims) {
    if (isRelative(met) || met.source.block === 'cell') continue
    const lead = foldText(met.source.quote.slice(0, met.source.figure.start - met.source.start))
    const noun = lead.replace(COPULA, '')
    const measure = MEASURES.find(({ noun: pattern }) => pattern.test(noun))
    const word = measure?.noun.exec(noun)?.[0]
    if (!measure || word === undefined || measure.never !== met.value.family) continue
    yield draft(UNIT, {
      told: wording[context.language]({ met, word }),
      evidence: evidenceOf(met),
      content: ['unit', 'measure', word, contentOf(met)],
      about: [`unit of ${met.id}`],
    })
  }
}

const wording: Wording<{ readonly met: Claim; readonly word: string }> = {
  zh: ({ met, word }) => ({
    message: `“${word}”不以“${met.value.unit}”计：${figureAt(met, 'zh')}。请核对单位。`,
    explanation: `${word} ≠ ${met.value.unit}`,
  }),
  en: ({ met, word }) => ({
    message: `「${word}」 is not measured in ${met.value.unit}: ${figureAt(met, 'en')}. Check the unit.`,
    explanation: `${word} ≠ ${met.value.unit}`,
  }),
}
