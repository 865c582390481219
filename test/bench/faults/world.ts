import type { Random } from './random.ts'

/** One true value: what a metric of a campaign year, in a region, had reached by the end of a month. */
export interface Fact {
  readonly series: string
  readonly year: number
  readonly region: string
  readonly metric: Metric
  /** Running total up to the end of this month; 12 is the final one. */
  readonly month: number
  readonly value: number
}

export interface Metric {
  readonly id: string
  readonly unit: string
  /** Ways to say it, `#` for figure and unit. */
  readonly phrases: readonly string[]
  /** What it is a part of. */
  readonly whole?: string
  /** Name of the topic, where it has one. */
  readonly topic?: string
}

export const TOPICS: readonly { readonly id: string; readonly name: string }[] = [
  { id: 'personal-info', name: '侵犯公民个人信息' },
  { id: 'hacking', name: '黑客' },
  { id: 'gambling', name: '网络赌博' },
  { id: 'water-army', name: '网络水军' },
  { id: 'rumor', name: '网络谣言' },
]

export const METRICS: readonly Metric[] = [
  { id: 'case', unit: '起', phrases: ['侦破案件#', '侦办案件#', '破获案件#', '破获各类案件#'] },
  { id: 'suspect', unit: '名', phrases: ['抓获犯罪嫌疑人#', '抓获嫌疑人#', '抓获涉案嫌疑人#'] },
  { id: 'company', unit: '家', phrases: ['行政处罚违法企业#', '行政处罚企业#', '依法行政处罚违法企业#'] },
  { id: 'gang', unit: '个', phrases: ['打掉犯罪团伙#', '打掉团伙#', '摧毁犯罪团伙#'] },
  { id: 'card', unit: '张', phrases: ['扣押手机卡#', '收缴手机卡#', '查扣手机卡#'] },
  { id: 'account', unit: '个', phrases: ['关停账号#', '关停违规账号#'] },
  { id: 'info', unit: '条', phrases: ['清理有害信息#', '清理违法有害信息#'] },
  ...TOPICS.flatMap(({ id, name }): Metric[] => [
    {
      id: `case.${id}`,
      unit: '起',
      whole: 'case',
      topic: name,
      phrases: [`侦破${name}案件#`, `侦办${name}案件#`, `破获${name}类案件#`],
    },
    { id: `suspect.${id}`, unit: '名', whole: 'suspect', topic: name, phrases: [`抓获${name}犯罪嫌疑人#`] },
  ]),
]

export const NATION = '全国'
export const PROVINCES: readonly string[] = [
  '山东省',
  '浙江省',
  '四川省',
  '湖南省',
  '福建省',
  '辽宁省',
  '陕西省',
  '云南省',
]
export const MONTHS: readonly number[] = [3, 6, 9, 12]

const NAMES =
  '云盾 砺锋 澄波 青篱 铁闸 海隼 朔风 远帆 赤霄 玄甲 惊蛰 破晓 磐石 星焰 雪豹 飞隼 猎鲨 玉衡 碧渊 长缨 烽燧 寒刃 云隼 晨钟 飓风 春霆 霹雳 苍隼 固澜 龙渊 清芒 锐霜 旋翼 长虹 银戈 北辰 岱岳 河曲 昆吾 秦关'.split(
    ' ',
  )

export interface Family {
  readonly series: string
  readonly years: readonly number[]
  readonly provinces: readonly string[]
  readonly facts: ReadonlyMap<string, Fact>
}

export function factKey(series: string, year: number, region: string, metric: string, month: number): string {
  return [series, year, region, metric, month].join('|')
}

/** Campaigns that never were, with figures that fit each other: totals grow, parts stay under wholes, regions under the nation. */
export function families(count: number, chance: Random): readonly Family[] {
  return NAMES.slice(0, count).map((series) => family(series, chance))
}

function family(series: string, chance: Random): Family {
  const first = chance.int(2017, 2020)
  const years = [first, first + 1, first + 2]
  const provinces = chance.shuffle(PROVINCES).slice(0, 3)
  const facts = new Map<string, Fact>()
  for (const year of years) {
    for (const region of [NATION, ...provinces])
      addRegion({ series, years, provinces, facts }, year, region, chance, facts)
  }
  return { series, years, provinces, facts }
}

const FINALS: Readonly<Record<string, readonly [number, number]>> = {
  case: [24_000, 96_000],
  suspect: [31_000, 140_000],
  company: [12_000, 52_000],
  gang: [2100, 9600],
  card: [310_000, 960_000],
  account: [420_000, 960_000],
  info: [510_000, 990_000],
}

function addRegion(
  family: Family,
  year: number,
  region: string,
  chance: Random,
  facts: Map<string, Fact>,
): void {
  const put = (metric: Metric, month: number, value: number): void => {
    facts.set(factKey(family.series, year, region, metric.id, month), {
      series: family.series,
      year,
      region,
      metric,
      month,
      value,
    })
  }
  for (const metric of METRICS.filter(({ whole }) => whole === undefined)) {
    const [low, high] = FINALS[metric.id] ?? [1000, 9000]
    const nation = family.facts.get(factKey(family.series, year, NATION, metric.id, 12))?.value
    const final =
      nation === undefined ? chance.int(low, high) : Math.floor(nation * (0.03 + chance.next() * 0.09))
    // Shares of the year that each stage has reached: far enough apart to differ however they are rounded.
    const reached = [0.16 + chance.next() * 0.06, 0.4 + chance.next() * 0.08, 0.68 + chance.next() * 0.08, 1]
    const shares = TOPICS.map(() => 0.08 + chance.next() * 0.07)
    for (const [index, month] of MONTHS.entries()) {
      const value = Math.floor(final * (reached[index] ?? 1))
      put(metric, month, value)
      for (const [at, topic] of TOPICS.entries()) {
        const part = METRICS.find(({ id }) => id === `${metric.id}.${topic.id}`)
        if (part) put(part, month, Math.floor(value * (shares[at] ?? 0.1)))
      }
    }
  }
}
