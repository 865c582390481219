import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

/** `figure region` of every claim, or the regions alone where all are one. */
function told(path: string, content: string): readonly string[] {
  const claims = extractClaims(readDocument({ path, content }))
  const regions = [...new Set(claims.map(({ region }) => region))]
  return regions.length === 1
    ? regions
    : claims.map(({ value, region }) => `${value.stated}${value.unit} ${region}`)
}

function page(text: string, foot: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>年度情况</title><meta name="pubdate" content="2024-03-05"></head><body><h1>年度情况公布</h1><p>${text}</p><footer>${foot}</footer></body></html>`
}

function plain(headline: string, source: string, ...texts: readonly string[]): string {
  return `${headline}\n来源：${source}　日期：2024-03-05\n\n${texts.map((text) => `　　${text}`).join('\n\n')}\n`
}

describe('a page that a body of the nation signs is of the nation, wherever the body sits', () => {
  it.each([
    ['主办单位：国家市场监督管理总局 地址：北京市海淀区马甸东路9号'],
    ['主办：国家能源局 地址：北京市西城区三里河路46号'],
    ['主办单位：中华人民共和国民政部 地址：北京市东城区北河沿大街147号'],
    ['中华人民共和国最高人民检察院 地址：北京市东城区北河沿大街147号'],
    ['中国红十字会总会 地址：北京市东城区北新桥三条8号'],
    ['主办：中国汽车工业协会 地址：北京市丰台区汽车博物馆东路'],
    ['版权所有：水利部 地址：北京市西城区白广路二条2号'],
  ])('%s', (foot) => {
    expect(told('a.html', page('去年共受理申诉3.2万件，办结率98.3%。', foot))).toEqual(['全国'])
  })

  it.each([
    ['主办：北京住房公积金管理中心 地址：北京市通州区留庄路6号'],
    ['主办：国家税务总局北京市税务局 地址：北京市西城区车公庄大街10号'],
  ])('but a body of the city is of the city: %s', (foot) => {
    expect(told('a.html', page('去年共受理申请3.2万件，办结率98.3%。', foot))).toEqual(['北京市'])
  })

  it('and a meeting with the press in the capital makes it no text on the capital', () => {
    const text = '中国氮肥工业协会1日在北京发布数据，去年全行业生产尿素4512万吨。'
    expect(told('a.txt', plain('化肥产量增长', '农资导报', text))).toEqual(['全国'])
  })
})

describe('who only counts or sends a text is not what it is on', () => {
  it.each<[string, string, string]>([
    [
      'customs of another city, over a county by its short name',
      plain(
        '寿光蔬菜出口两旺',
        '海关发布',
        '济南海关统计，今年前2月，寿光出口蔬菜3.1万吨，货值4.2亿元。全市有备案基地83家。',
      ),
      '山东省潍坊市寿光市',
    ],
    [
      'customs of the province, whose clause the county’s short name ends',
      plain(
        '田东芒果出口',
        '海关发布',
        '南宁海关所属部门介绍，2月，田东出口芒果512吨，发往3个国家。全县芒果种植面积35万亩。',
      ),
      '广西壮族自治区百色市田东县',
    ],
    [
      'an office that signs, over a text that names its county by the short name and a town further down',
      plain(
        '打火机出口额增长6.1%',
        '邵东市商务局',
        '据海关数据，去年邵东打火机出口12.4亿元，同比增长6.1%。',
        '团山镇的产业园已经开始扩建。',
      ),
      '湖南省邵阳市邵东市',
    ],
    [
      'an industry of a county, told in the words of companies',
      plain(
        '梁山专用车产业去年营收增9.1%',
        '梁山县人民政府',
        '梁山县工信局公布，去年全县专用汽车企业实现营业收入256亿元，同比增长9.1%。',
      ),
      '山东省济宁市梁山县',
    ],
    [
      'the city of a dateline, over a county around it',
      '---\ntitle: 新埔柿餅開曬\nmedia: 北台灣新聞\ndate: 2022-10-27\n---\n\n〔記者林小美／新竹報導〕新竹縣新埔鎮進入柿餅旺季。公所統計，全鎮柿農120戶，面積86公頃。\n\n去年柿餅產量310公噸。\n',
      '台湾省新竹县新埔镇',
    ],
  ])('%s', (_, content, region) => {
    expect(told(content.startsWith('---') ? 'a.md' : 'a.txt', content)).toEqual([region])
  })
})

describe('towns', () => {
  it.each<[string, string]>([
    ['陈集镇', '河南省开封市杞县陈集镇'],
    ['马场镇', '河南省开封市杞县马场镇'],
    ['柳村镇', '河南省开封市杞县柳村镇'],
    ['旧县镇', '河南省开封市杞县旧县镇'],
    ['黄山镇', '河南省开封市杞县黄山镇'],
  ])('are known by their form, market places and old seats among them: %s', (town, region) => {
    const text = `眼下，杞县${town}的蒜薹上市。镇党委介绍，全镇种植大蒜2.1万亩，年产值3.2亿元。`
    expect(told('a.txt', plain(`${town}蒜薹上市`, '杞县融媒体中心', text))).toEqual([region])
  })

  it.each<[string, string, string]>([
    [
      'where its county hands back what was stolen',
      '今年以来，涡阳县公安局破案82起。2月28日，民警在义门镇召开返赃大会，发还现金21.3万元。',
      '安徽省亳州市涡阳县',
    ],
    [
      'where a festival is held',
      '3月3日，2024年涡阳桃花节在涡阳县高炉镇桃园开幕，当天接待游客2.1万人次。',
      '安徽省亳州市涡阳县',
    ],
    [
      'where a story began that went on elsewhere',
      '2月，涡阳县义门镇农户老李买的化肥不化。民警顺线追到外省，捣毁窝点2处，抓获嫌疑人5名。',
      '安徽省亳州市涡阳县',
    ],
  ])('are not what is counted %s', (_, text, region) => {
    expect(told('a.txt', plain('涡阳要闻', '涡阳县融媒体中心', text))).toEqual([region])
  })

  it('are told together where one figure stands right behind their list', () => {
    const text = '宜川县云岩镇、集义镇的冷库已入库苹果1.2万吨。全县新建冷库18座。'
    expect(told('a.txt', plain('宜川苹果入库', '宜川县融媒体中心', text))).toEqual([
      '1.2万吨 陕西省延安市宜川县云岩镇、陕西省延安市宜川县集义镇',
      '18座 陕西省延安市宜川县',
    ])
  })
})

it('a day proclaimed for the nation makes nothing the nation’s', () => {
  const text = '5月12日，遵义市开展第15个全国防灾减灾日集中宣传活动，发放资料2.1万份。'
  expect(told('a.txt', plain('防灾减灾宣传', '遵义发布', text))).toEqual(['贵州省遵义市'])
})
