import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

/** Number and metric of each figure. */
function counted(headline: string, body: string): readonly string[] {
  const content = `${headline}\n2022-01-05\n\n　　${body}\n`
  return extractClaims(readDocument({ path: 'article.txt', content })).map(
    ({ metric, value }) => `${value.stated} ${metric.id}`,
  )
}

/** The metric ids of a text, by number: figures of one metric stand together. */
function together(headline: string, body: string): readonly string[] {
  const groups = new Map<string, string[]>()
  for (const line of counted(headline, body)) {
    const [stated = '', id = ''] = line.split(' ')
    groups.set(id, [...(groups.get(id) ?? []), stated])
  }
  return [...groups.values()].map((group) => group.join(' '))
}

describe('a clause that says what is acted on', () => {
  it.each(['针对黑客攻击破坏活动', '聚焦黑客犯罪', '紧盯黑客攻击'])(
    '%s: what follows is of that',
    (clause) => {
      expect(
        counted(
          '净网',
          `各地侦破侵犯公民个人信息案件5000余起。${clause}，侦破案件1900余起，抓获犯罪嫌疑人3400余名。`,
        ),
      ).toEqual([
        '5000余 solve.case.personal-info',
        '1900余 solve.case.hacking',
        '3400余 arrest.suspect.hacking',
      ])
    },
  )
})

describe('a headline counts what the body counts', () => {
  it.each<[string, string, readonly string[]]>([
    ['渡口春运收官 28天运送旅客84.6万人次', '全市渡口共运送旅客84.6万人次。', ['84.6万 84.6万']],
    ['灯会圆满落幕 31.7万人次嗨翻古城', '古城累计吸引游客31.7万人次。', ['31.7万 31.7万']],
    ['湿地公园新苗6.3万株', '全县完成补植苗木63,218株。', ['6.3万 63,218']],
    ['乡镇卫生站占近四成', '在全部站点里，乡镇卫生站占比为38.2%。', ['近四成 38.2']],
    ['梅园门票收入增两成多', '梅园门票收入同比增长23.4%。', ['两成多 23.4']],
  ])('%s: %s', (headline, body, groups) => {
    expect(together(headline, body)).toEqual(groups)
  })

  it('not where the body has the value under two names, or another deed by chance', () => {
    expect(together('缉毒27', '抓获嫌疑人27名，扣押车辆27辆。')).toHaveLength(3)
    expect(together('救出被困群众27人', '抓获嫌疑人27名。')).toHaveLength(2)
  })
})

describe('a verb alone is done to what the text names with it', () => {
  it.each<[string, readonly string[]]>([
    ['桂林市检查旧书摊位962个。灵川县检查418个，阳朔县检查207个。', ['962 418 207']],
    ['桂林市受理读者意见2.4万件。阳朔县受理0.9万件。', ['2.4万 0.9万']],
    ['桂林市查扣违规渔船27艘。2021年7月查扣4艘。', ['27 4']],
  ])('%s', (body, groups) => {
    expect(together('要闻', body)).toEqual(groups)
  })

  it('not where the verb alone was told first, of more, or where it is done to two things', () => {
    expect(together('要闻', '全市检查926个。其中检查旧书摊位418个。')).toEqual(['926', '418'])
    expect(together('要闻', '阳朔县检查旧书摊位418个。桂林市共检查926个。')).toEqual(['418', '926'])
    expect(together('要闻', '检查旧书摊位418个、检查报刊亭12个。阳朔县检查207个。')).toHaveLength(3)
  })
})

describe('the base of a comparison counts what is compared, at another time', () => {
  it.each<[string, readonly string[]]>([
    ['今年灯谜赛有4126人答题，比去年灯谜赛的3480人增加18.6%。', ['4126 3480', '18.6']],
    ['截至8日，共修复文物312件，较2019年“拾遗”行动的268件多44件。', ['312 268', '44']],
    ['县里收养流浪猫918只，较2021年同名行动的702只增长30.8%。', ['918 702', '30.8']],
    ['渡轮送客3.4万人次，较2019年的4.1万人次仍少17%。', ['3.4万 4.1万', '17']],
    ['摊位成交额41.2亿元，与2018年第96届的38.7亿元相比有所上升。', ['41.2亿 38.7亿']],
    ['今年民歌节吸引游客57.2万人次，比上一年民歌节的44.8万人次多。', ['57.2万 44.8万']],
  ])('%s', (body, groups) => {
    expect(together('要闻', body)).toEqual(groups)
  })

  it('not where the base names a thing of its own', () => {
    expect(together('要闻', '今年新栽银杏918棵，比去年企业的702家多。')).toHaveLength(2)
  })
})

describe('what tells of a figure, and what is said of it, is no part of what it counts', () => {
  it.each<[string, readonly string[]]>([
    [
      '渡船翻覆事故造成6人遇难。当晚通报的数字是2人遇难、4人失踪。',
      ['6 die.person.all', '2 die.person.all', '4 missing.person.all'],
    ],
    ['渡船翻覆事故已致6死19伤。', ['6 die.person.all', '19 injure.person.all']],
    ['指挥部首次通报为4人遇难。', ['4 die.person.all']],
    ['轴承厂公布7月营收28.46亿元。', ['28.46亿 count.revenue.all']],
    ['省高院公布典型案例6件。', ['6 publish.typical-case.all']],
    ['7人等候死刑复核。', ['7 count.person.等候死刑复核']],
    [
      '旅店平均入住率84.3%，乡村民宿利用率61%，山区平均利用率40%。',
      ['84.3 count.occupancy.旅店', '61 count.乡村民宿利用率.all', '40 count.山区利用率.all'],
    ],
    ['缉获毒品86.4公斤，破获毒品案件12起。', ['86.4 seize.drug.all', '12 solve.case.drugs']],
  ])('%s', (body, metrics) => {
    expect(counted('要闻', body)).toEqual(metrics)
  })
})

describe('words that say only that something is counted name nothing', () => {
  it.each<[string, readonly string[]]>([
    ['渡轮去年销售额4.12亿元，出口量5480吨。', ['4.12亿 sell.money.渡轮', '5480 export.weight.all']],
    ['码头货物发送量6842万吨。', ['6842万 carry.weight.码头货物']],
    ['全县水田受灾2.1万亩。', ['2.1万 affected.area.all']],
  ])('%s', (body, metrics) => {
    expect(counted('要闻', body)).toEqual(metrics)
  })
})

describe('what narrows nothing stays out of the metric', () => {
  it('该站 and 节前 narrow no passengers', () => {
    expect(counted('要闻', '该站运送旅客61.3万人次，节前15天运送旅客20.4万人次。')).toEqual([
      '61.3万 carry.passenger.all',
      '20.4万 carry.passenger.all',
    ])
  })

  it('全线 and the season of the year before narrow none either', () => {
    const body = '渡口全线载运旅客41.2万人次，較去年中元疏運的39.8萬人次成長3.5%。'
    expect(together('要闻', body)[0]).toBe('41.2万 39.8万')
  })

  it('a headline whose verb says all is no shorthand of looser words in the body', () => {
    expect(counted('遇难人数升至74人', '地震已夺走74人的生命。')[0]).toBe('74 die.person.all')
  })
})
