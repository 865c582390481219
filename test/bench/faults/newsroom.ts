import type { Article, Figure, Piece, Role } from './article.ts'
import type { Random } from './random.ts'
import { type Fact, type Family, factKey, METRICS, type Metric, MONTHS, NATION, TOPICS } from './world.ts'
import { anyStyle, type Written, write, writePercent } from './written.ts'

const PUBLISHERS = ['东江日报', '北岸晨报', '江河在线', '云岭新闻网', '海西时报', '中原观察', '星城晚报']
const CITIES: Readonly<Record<string, readonly string[]>> = {
  山东省: ['济南', '青岛', '淄博', '枣庄', '东营', '烟台', '潍坊', '济宁', '泰安', '威海', '日照'],
  浙江省: ['杭州', '宁波', '温州', '嘉兴', '湖州', '绍兴', '金华', '衢州', '舟山', '台州', '丽水'],
  四川省: ['成都', '自贡', '泸州', '德阳', '绵阳', '广元', '遂宁', '内江', '乐山', '南充', '宜宾'],
  湖南省: ['长沙', '株洲', '湘潭', '衡阳', '邵阳', '岳阳', '常德', '益阳', '郴州', '永州', '怀化'],
  福建省: ['福州', '厦门', '莆田', '三明', '泉州', '漳州', '南平', '龙岩', '宁德'],
  辽宁省: ['沈阳', '大连', '鞍山', '抚顺', '本溪', '丹东', '锦州', '营口', '阜新', '辽阳', '盘锦'],
  陕西省: ['西安', '铜川', '宝鸡', '咸阳', '渭南', '延安', '汉中', '榆林', '安康', '商洛'],
  云南省: ['昆明', '曲靖', '玉溪', '保山', '昭通', '丽江', '普洱', '临沧'],
}

/** All articles about one campaign family: states of each year, finals, provinces, reprints, and a look back. */
export function articlesOf(family: Family, chance: Random): readonly Article[] {
  const articles: Article[] = []
  for (const year of family.years) {
    for (const month of MONTHS) {
      for (let telling = 0; telling < (month === 12 ? 3 : 1); telling++) {
        const article = report(family, year, NATION, month, telling, chance)
        articles.push(article)
        if (chance.chance(0.3)) articles.push(reprint(article, chance))
      }
    }
    for (const province of family.provinces) {
      for (const month of [6, 12]) articles.push(report(family, year, province, month, 0, chance))
    }
  }
  articles.push(lookBack(family, chance))
  return articles
}

interface Desk {
  readonly family: Family
  readonly year: number
  readonly region: string
  readonly month: number
  readonly chance: Random
}

/** A report on one state of one campaign year in one region. */
function report(
  family: Family,
  year: number,
  region: string,
  month: number,
  telling: number,
  chance: Random,
): Article {
  const desk: Desk = { family, year, region, month, chance }
  const day = chance.int(4, 16)
  const published = month === 12 ? `${year + 1}-01-${two(day)}` : `${year}-${two(month + 1)}-${two(day)}`
  const body = [lead(desk, published), ...topicParagraphs(desk), restParagraph(desk)]
  if (region !== NATION) body.push(citiesParagraph(desk))
  if (region === NATION && month === 12) body.push(breakdownParagraph(desk), growthParagraph(desk))
  const paragraphs = [headline(desk), ...body.slice(0, 1), ...chance.shuffle(body.slice(1))]
  return {
    path: `${family.series}/${year}-${two(month)}-${region}-${telling}.md`,
    series: family.series,
    year,
    region,
    month,
    published,
    publisher: chance.pick(PUBLISHERS),
    script: chance.chance(0.25) ? 'traditional' : 'simplified',
    paragraphs: paragraphs.map((pieces, paragraph) =>
      pieces.map((piece) => (typeof piece === 'string' ? piece : { ...piece, paragraph })),
    ),
  }
}

function reprint(article: Article, chance: Random): Article {
  return {
    ...article,
    path: article.path.replace('.md', '-r.md'),
    publisher: chance.pick(PUBLISHERS),
    script: chance.chance(0.4) ? 'traditional' : 'simplified',
    reprints: article.path,
  }
}

function factOf({ family, region, month }: Desk, year: number, metric: string): Fact {
  const fact = family.facts.get(factKey(family.series, year, region, metric, month))
  if (!fact) throw new RangeError(`No fact for ${metric}`)
  return fact
}

function figure(role: Role, written: Written, unit: string, breakdown?: Figure['breakdown']): Figure {
  return { role, written, unit, paragraph: 0, ...(breakdown ? { breakdown } : {}) }
}

function telling(desk: Desk, metric: string): Figure {
  const fact = factOf(desk, desk.year, metric)
  return figure({ kind: 'fact', fact }, anyStyle(fact.value, desk.chance), fact.metric.unit)
}

/** 抓获犯罪嫌疑人# with its figure. */
function phrase(desk: Desk, metric: Metric): readonly Piece[] {
  const [before = '', after = ''] = desk.chance.pick(metric.phrases).split('#')
  return [before, telling(desk, metric.id), after].filter((piece) => piece !== '')
}

function metricOf(id: string): Metric {
  const metric = METRICS.find((one) => one.id === id)
  if (!metric) throw new RangeError(`No metric ${id}`)
  return metric
}

function headline(desk: Desk): readonly Piece[] {
  const { family, year, region, month } = desk
  const where = region === NATION ? '全国' : region
  const when = month === 12 ? '全年' : `前${month}个月`
  return [`“${family.series}${year}”专项行动：${where}${when}`, '破获案件', telling(desk, 'case')]
}

function lead(desk: Desk, published: string): readonly Piece[] {
  const { family, year, region, month, chance } = desk
  const [, monthOf = '', day = ''] = published.split('-')
  const agency = region === NATION ? '公安部' : `${region}公安厅`
  const police = region === NATION ? '全国公安机关' : `${region}公安机关`
  const name = `“${family.series}${year}”专项行动`
  const told = `${Number(monthOf)}月${Number(day)}日`
  const upTo =
    month === 12
      ? [`截至${year}年12月底`, `${year}年全年`]
      : [`截至${year}年${month}月底`, `截至${month}月底`]
  const openings = [
    `记者${told}从${agency}获悉，${year}年以来，${police}深入推进${name}，${chance.pick(upTo)}，共`,
    `据${agency}${told}通报，${name}开展以来，${chance.pick(upTo)}，${police}共`,
    `${agency}${told}召开新闻发布会介绍，${chance.pick(upTo)}，${police}在${name}中共`,
  ]
  return [
    chance.pick(openings),
    ...phrase(desk, metricOf('case')),
    '，',
    ...phrase(desk, metricOf('suspect')),
    '，',
    ...phrase(desk, metricOf('company')),
    '。',
  ]
}

function topicParagraphs(desk: Desk): readonly (readonly Piece[])[] {
  const { chance } = desk
  const topics = chance.shuffle(TOPICS).slice(0, chance.int(3, 4))
  return topics.map(({ id, name }) => {
    const openings = [
      `在打击${name}犯罪方面，`,
      `针对${name}犯罪，公安机关坚持全链条打击，`,
      `严打${name}犯罪，`,
    ]
    const pieces: Piece[] = [
      chance.pick(openings),
      ...phrase(desk, metricOf(`case.${id}`)),
      '，',
      ...phrase(desk, metricOf(`suspect.${id}`)),
      '。',
    ]
    return pieces
  })
}

function restParagraph(desk: Desk): readonly Piece[] {
  const metrics = desk.chance.shuffle(['gang', 'card', 'account', 'info']).map(metricOf)
  return [
    '此外，',
    ...metrics.flatMap((metric, index) => [
      ...phrase(desk, metric),
      index === metrics.length - 1 ? '。' : '，',
    ]),
  ]
}

/** A closed or open list of names and its count. */
function citiesParagraph(desk: Desk): readonly Piece[] {
  const { region, chance } = desk
  const cities = chance.shuffle(CITIES[region] ?? [])
  const listed = chance.int(3, Math.min(7, cities.length))
  const closed = chance.chance(0.5)
  const count = closed ? listed : Math.min(listed + chance.int(0, 4), 20)
  const written = write(count, 'exact')
  return [
    `专项行动期间，${cities.slice(0, listed).join('、')}${closed ? '' : '等'}`,
    figure({ kind: 'count', names: listed }, written, '个'),
    '市公安机关同步开展集中收网。',
  ]
}

let lists = 0

/** A complete breakdown: its parts sum to the whole, both told exactly. */
function breakdownParagraph(desk: Desk): readonly Piece[] {
  const list = ++lists
  const whole = factOf(desk, desk.year, 'case')
  const known = TOPICS.map(({ id }) => factOf(desk, desk.year, `case.${id}`))
  const rest = whole.value - known.reduce((sum, fact) => sum + fact.value, 0)
  const pieces: Piece[] = [
    `按案件类型分，“${desk.family.series}${desk.year}”专项行动全年侦破的案件`,
    figure({ kind: 'fact', fact: whole }, write(whole.value, 'exact'), '起', { list, part: false }),
    '中，',
  ]
  for (const fact of known) {
    pieces.push(
      `${fact.metric.topic}案件`,
      figure({ kind: 'fact', fact }, write(fact.value, 'exact'), '起', { list, part: true }),
      '，',
    )
  }
  const other: Fact = { ...whole, metric: { ...whole.metric, id: 'case.other', whole: 'case' }, value: rest }
  pieces.push(
    '其他案件',
    figure({ kind: 'fact', fact: other }, write(rest, 'exact'), '起', { list, part: true }),
    '。',
  )
  return pieces
}

/** Growth over the year before, and a share, both computed from figures in the text. */
function growthParagraph(desk: Desk): readonly Piece[] {
  const { family, year, chance } = desk
  const now = factOf(desk, year, 'suspect')
  const share = factOf(desk, year, `case.${chance.pick(TOPICS).id}`)
  const whole = factOf(desk, year, 'case')
  const pieces: Piece[] = []
  if (family.years.includes(year - 1)) {
    const before = factOf(desk, year - 1, 'suspect')
    const growth = (now.value / before.value - 1) * 100
    pieces.push(
      `${year}年，“${family.series}${year}”专项行动抓获犯罪嫌疑人`,
      figure({ kind: 'fact', fact: now }, write(now.value, 'exact'), '名'),
      '，上年同期为',
      figure({ kind: 'fact', fact: before, stated: 'comparison' }, write(before.value, 'exact'), '名'),
      `，同比${growth >= 0 ? '增长' : '下降'}`,
      figure({ kind: 'growth', now: now.value, before: before.value }, writePercent(Math.abs(growth)), ''),
      '。',
    )
  }
  pieces.push(
    `“${family.series}${year}”专项行动全年侦破案件`,
    figure({ kind: 'fact', fact: whole }, write(whole.value, 'exact'), '起'),
    `，其中${share.metric.topic}案件`,
    figure({ kind: 'fact', fact: share }, write(share.value, 'exact'), '起'),
    '，占',
    figure(
      { kind: 'share', now: share.value, before: whole.value },
      writePercent((share.value / whole.value) * 100),
      '',
    ),
    '。',
  )
  return pieces
}

/** A page about the whole series: each year's finals, and the total over the years. */
function lookBack(family: Family, chance: Random): Article {
  const [first = 0] = family.years
  const last = family.years.at(-1) ?? 0
  const paragraphs: Piece[][] = [[`“${family.series}”专项行动历年成效`]]
  for (const year of family.years) {
    const desk: Desk = { family, year, region: NATION, month: 12, chance }
    paragraphs.push([`## ${family.series}${year}`])
    paragraphs.push([
      `“${family.series}${year}”专项行动中，${year}年全年全国公安机关共`,
      ...phrase(desk, metricOf('case')),
      '，',
      ...phrase(desk, metricOf('suspect')),
      '。',
    ])
  }
  const total = (metric: string): Figure => {
    const value = family.years.reduce(
      (sum, year) => sum + (family.facts.get(factKey(family.series, year, NATION, metric, 12))?.value ?? 0),
      0,
    )
    const role: Role = { kind: 'total', series: family.series, region: NATION, metric, from: first, to: last }
    return figure(role, anyStyle(value, chance), metric === 'case' ? '起' : '名')
  }
  paragraphs.push(['## 总体情况'])
  paragraphs.push([
    `自${first}年以来，截至${last}年12月底，全国公安机关连续开展“${family.series}”专项行动，共侦破案件`,
    total('case'),
    '，抓获犯罪嫌疑人',
    total('suspect'),
    '。',
  ])
  return {
    path: `${family.series}/look-back.md`,
    series: family.series,
    year: null,
    region: NATION,
    month: 12,
    published: `${last + 1}-02-${two(chance.int(3, 26))}`,
    publisher: chance.pick(PUBLISHERS),
    script: 'simplified',
    paragraphs: paragraphs.map((pieces, paragraph) =>
      pieces.map((piece) => (typeof piece === 'string' ? piece : { ...piece, paragraph })),
    ),
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
