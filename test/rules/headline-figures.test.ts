import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

const page = (headline: string, body: string): string =>
  `---\ntitle: ${headline}\ndate: 2025-06-20\n---\n\n${body}\n`
const headlines = async (headline: string, body: string): Promise<readonly string[]> =>
  (await told([page(headline, body)], { format: 'md' })).filter((one) => one.startsWith('headline-body'))

describe('a headline that says what its figure passed', () => {
  it.each([
    ['门店破5000家', '公司门店5286家。'],
    ['旅客吞吐量站上3000万人次', '机场旅客吞吐量3186.4万人次。'],
    ['连锁咖啡门店迈上5000家台阶', '公司门店5286家。'],
  ])('agrees with more in the body: %s', async (headline, body) => {
    expect(await headlines(headline, body)).toEqual([])
  })

  it.each([
    ['门店破6000家', '公司门店5286家。', 'headline-body 5286 6000'],
    ['我市侦破2562起案件', '全市共侦破案件2652起。', 'headline-body 2562 2652'],
  ])('differs from less, and from what was solved: %s', async (headline, body, expected) => {
    expect(await headlines(headline, body)).toEqual([expected])
  })
})

describe('a headline beside an average', () => {
  it.each([
    ['我市查出燃气隐患4.69万处', '全市日均查出燃气隐患179.5处，共排查46900处。'],
    ['每四个重症就有一人死亡', '本季流感重症748例，死亡的187人中，65岁以上占八成。'],
  ])('is not held against it: %s', async (headline, body) => {
    expect(await headlines(headline, body)).toEqual([])
  })
})

describe('a headline that turns a change round', () => {
  it('is told', async () => {
    expect(await headlines('电诈案件上升12.4%', '全市电诈案件同比下降12.4%。')).toEqual([
      'headline-body 12.4 12.4',
    ])
  })

  it.each([
    ['电诈案件下降12.4%', '全市电诈案件同比下降12.4%。'],
    ['电诈案件下降12.4%', '全市电诈案件同比下降12.4%，破案率上升12.4%。'],
    ['出口下降3.2%', '全市出口同比增长3.2%，进口下降3.2%。'],
    ['电诈案件下降12.4%', '全市盗窃案件同比上升12.4%。'],
  ])('is left alone where the body has it so, or of something else: %s', async (headline, body) => {
    expect(await headlines(headline, body)).toEqual([])
  })
})

describe('a headline that says what was passed', () => {
  it.each([
    ['浙江快递量突破400亿件', '浙江省快递业务量374.9亿件。全国快递业务量1990亿件。'],
    ['嫌疑人逾8千人', '截至6月10日，全市抓获嫌疑人3827人，其中主犯12人。'],
  ])('is held against the figure that it must mean: %s', async (headline, body) => {
    expect(await headlines(headline, body)).toHaveLength(1)
  })

  it.each([
    ['今年班列突破7700列', '今年第7700列班列发车。去年为7068列。'],
    ['全省快递量有望突破400亿件', '全省快递业务量374.9亿件。'],
    ['全省快递量突破400亿件', '全省快递业务量402.6亿件，去年为374.9亿件。'],
    ['两剂共接种53.17万剂次', '使用疫苗53.42万剂，结余6.58万剂。'],
  ])(
    'is left alone where the body bears it out, or where it is still to come: %s',
    async (headline, body) => {
      expect(await headlines(headline, body)).toEqual([])
    },
  )

  it('is not borne out by a title that stands twice', async () => {
    const body = '# 专案九个月拘逾万人\n\n警方公布专案成果，拘捕1436人，缴获手机52180部。'
    expect(await headlines('专案九个月拘逾万人', body)).toHaveLength(1)
  })

  it('is not what a bound of something else stands for', async () => {
    const body = '全省人员流动8642.7万人次，查处客车超员217起，未发生一次死亡3人次以上的事故。'
    expect(await headlines('全省人员流动842.7万人次', body)).toHaveLength(1)
  })
})
