import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

/** Stated value and region of every claim of a text with a headline, dated 5 September 2024. */
function told(headline: string, ...texts: readonly string[]): readonly string[] {
  const content = `${headline}\n2024-09-05 10:00:00\n\n${texts.map((text) => `　　${text}`).join('\n\n')}\n`
  return extractClaims(readDocument({ path: 'a.txt', content })).map(
    ({ value, region }) => `${value.stated}${value.unit} ${region}`,
  )
}

describe('a text from abroad is at home in its country', () => {
  it.each<[string, string, string, readonly string[]]>([
    [
      'headline and who speaks',
      '英国10月通胀率升至2.3%',
      '英国国家统计局4日公布，消费者价格指数上涨2.3%。',
      ['2.3% 英国', '2.3% 英国'],
    ],
    [
      'headline and where it is sent from',
      '德国经济萎缩',
      '（柏林9月4日电）联邦统计局公布，德国国内生产总值下降0.2%。',
      ['0.2% 德国'],
    ],
    [
      'who speaks as it begins, alone',
      '半岛强震遇难者增加',
      '日本石川县政府4日公布，地震造成232人死亡。',
      ['232人 日本'],
    ],
    [
      'the whole of it is the country’s',
      '秘鲁暴雨成灾',
      '秘鲁政府发言人说，暴雨造成38人死亡，已在全国设立20个安置点。',
      ['38人 秘鲁', '20个 秘鲁'],
    ],
    [
      'its cities are named behind it, visitors of other countries move nothing',
      '泰国入境游客增加',
      '泰国旅游部公布，上月接待游客280万人次，其中韩国游客18万人次。曼谷接待96万人次。',
      ['280万人次 泰国', '18万人次 泰国', '96万人次 泰国曼谷'],
    ],
    [
      'the world, whose China is the nation',
      '上半年全球出货980万台',
      '中国市场零售量320万台。',
      ['980万台 全球', '320万台 全国'],
    ],
  ])('%s', (_, headline, text, expected) => {
    expect(told(headline, text)).toEqual(expected)
  })
})

describe('a text of China that names countries is not moved', () => {
  it.each<[string, string, string, readonly string[]]>([
    [
      'trade',
      '前8月对美出口下降',
      '海关总署数据显示，前8个月我国对美国出口3150亿美元。',
      ['3150亿美元 全国'],
    ],
    [
      'journeys',
      '赴泰国旅游升温',
      '某平台数据显示，赴泰国旅游订单5.2万单，其中清迈8000单。',
      ['5.2万单 全国', '8000单 全国'],
    ],
    [
      'guests from abroad',
      '日本乐团来华演出12场',
      '日本乐团将于10月来华，门票已售1.6万张。',
      ['12场 全国', '1.6万张 全国'],
    ],
    [
      'a company’s works abroad alone are counted there',
      '某车企交付创新高',
      '上月交付新车3.2万辆。泰国工厂下线1200辆。',
      ['3.2万辆 全国', '1200辆 泰国'],
    ],
    ['words that only look like one', '昨日本市降雨', '昨日本市降雨量为32毫米。', ['32毫米 全国']],
  ])('%s', (_, headline, text, expected) => {
    expect(told(headline, text)).toEqual(expected)
  })
})
