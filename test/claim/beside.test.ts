import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

/** Figure and campaign of every claim of a text. */
function told(content: string, path = 'article.txt'): readonly string[] {
  return extractClaims(readDocument({ path, content })).map(
    ({ value, campaign }) => `${value.stated}${value.unit} ${campaign?.name ?? '-'}`,
  )
}

describe('figures that stand beside a campaign', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'what there is in a place is none of a campaign, what the campaign has done so far is',
      '“清桩2023”专项行动收官\n2023-12-05\n\n　　“清桩2023”专项行动中，全市检查充电站86座。目前全市持证充电企业共41家。目前全市已查处违规充电站7座。',
      ['86座 清桩2023', '41家 -', '7座 清桩2023'],
    ],
    [
      'what is counted from January, where the campaign began later',
      '通报\n2023-09-14\n\n　　今年3月起，市局联合公安部门开展“蓝鹰”专项行动。截至8月31日，立案173件。\n\n　　此外，今年1至8月，全市受理投诉402件，同比下降8.4%。',
      ['173件 蓝鹰', '402件 -', '8.4% -'],
    ],
    [
      'the parts of what was counted from January, and their change',
      '通报\n2023-09-14\n\n　　今年3月起，市局联合公安部门开展“蓝鹰”专项行动。截至8月31日，立案173件。\n\n　　今年1至8月，全市接报火灾402起，其中电气火灾97起、燃气火灾12起，同比减少23起。',
      ['173件 蓝鹰', '402起 -', '97起 -', '12起 -', '23起 -'],
    ],
    [
      'a list that goes on with what there is in a place, up to what the campaign did',
      '“清桩2023”专项行动收官\n2023-12-05\n\n　　“清桩2023”专项行动中，全市检查充电站86座。目前全市持证充电企业共41家，从业人员1312人，充电桩9.8万个，查处违规企业7家。',
      ['86座 清桩2023', '41家 -', '1312人 -', '9.8万个 -', '7家 清桩2023'],
    ],
    [
      'what goes on outside the campaign, and what is seen over the year',
      '“守水2023”专项行动收官\n2023-12-05\n\n　　“守水2023”专项行动中，全市立案86件。\n\n　　专项行动之外，检察院今年还办理林地案件17件。\n\n　　从全年看，1至11月全市法院受理此类案件1203件。',
      ['86件 守水2023', '17件 -', '1203件 -'],
    ],
    [
      'what a survey beside the campaign found, but not what a fair asked of its visitors',
      '“护鸟2023”专项行动收官\n2023-12-05\n\n　　“护鸟2023”专项行动立案86件。\n\n　　一家机构回收有效问卷1520份，71%的受访者支持。',
      ['86件 护鸟2023', '1520份 -', '71% -'],
    ],
    [
      'another count of another office',
      '2024海城灯会闭幕\n2024-03-11\n\n　　2024海城灯会吸引528万人次参观。住宿业也沾光，旅游局另公布，2月份全市旅馆住房率61%。',
      ['528万人次 海城灯会2024', '61% -'],
    ],
    [
      'what came before an accident',
      '清浦“3·4”重大道路交通事故调查报告公布\n2021-04-29\n\n　　清浦“3·4”重大道路交通事故造成8人死亡。自2019年1月至事故发生前，该车有违法记录37条。',
      ['8人 清浦道路交通事故', '37条 -'],
    ],
    [
      'visitors from opening to closing are of the festival, those of a holiday are not',
      '第五届清浦荷花节闭幕\n2023-08-11\n\n　　7月1日开幕到8月10日闭幕，全县共接待游客61万人次。另据统计，端午假期全县接待游客12万人次。',
      ['61万人次 清浦荷花节2023', '12万人次 -'],
    ],
    [
      'the fleet that puts to sea once a ban is over, and last year in brackets',
      '清浦386艘渔船出海\n2022-08-17\n\n　　停靠在渔港的386艘渔船陆续解缆离港。\n\n　　5月以来，县里开展“护海2022”专项执法行动，检查渔船1745艘次，立案58起（上年为45起）。',
      ['386艘 -', '386艘 -', '1745艘次 护海2022', '58起 护海2022', '45起 护海2021'],
    ],
    [
      'a year of the place, in a text on a fair',
      '2024年海城国际家具展览会落幕\n2024-03-27\n\n　　2024年海城国际家具展览会吸引展商863家，2023年展会是729家。2023年，全市家具产量248万件。',
      ['863家 海城国际家具展览会2024', '729家 海城国际家具展览会2023', '248万件 -'],
    ],
    [
      'all disasters of a half-year, of which one is named',
      '上半年全省自然灾害情况\n2022-07-14\n\n　　上半年各种自然灾害共造成39万人次受灾。\n\n　　地震方面，6月1日四川泸定地震造成4人受伤。',
      ['39万人次 -', '4人 泸定地震'],
    ],
  ])('%s', (_, content, claims) => {
    expect(told(content)).toEqual(claims)
  })
})

describe('editions told beside the one that a text is on', () => {
  it.each<[string, string, readonly string[]]>([
    [
      '那一年 is the year named before',
      '2024年国庆档落幕\n2024-10-08\n\n　　2024年国庆档总票房21.05亿元，比2022年同档期高——那一年是14.97亿元。平均票价40.4元，比去年便宜1.2元。',
      ['21.05亿元 国庆档2024', '14.97亿元 国庆档2022', '40.4元 国庆档2024', '1.2元 国庆档2024'],
    ],
    [
      'last year, held elsewhere',
      '2024海城灯会闭幕\n2024-03-11\n\n　　“2024海城灯会在清浦”昨晚闭幕，吸引528万人次参观，比去年在北港举办时的412万人次还多。',
      ['528万人次 海城灯会2024', '412万人次 海城灯会2023'],
    ],
    [
      'an edition before, told behind a figure, is not what the paragraph goes on with',
      '2024年春运收官\n2024-03-06\n\n　　2024年春运3月5日结束。40天里运送旅客76.8万人次——去年春运是57.1万人次。春节假期运送旅客24.6万人次。\n\n　　2023年全年，辖区运送旅客513万人次。',
      ['76.8万人次 春运2024', '57.1万人次 春运2023', '24.6万人次 春运2024', '513万人次 -'],
    ],
  ])('%s', (_, content, claims) => {
    expect(told(content)).toEqual(claims)
  })
})

describe('campaigns told late, or one to a section', () => {
  it('what a story belongs to is said at its end', () => {
    const story =
      '凌晨出击\n2021-11-19\n\n　　凌晨5点，42名法警列队完毕。\n\n　　到下午6点，共拘传被执行人17人。\n\n　　局长说，这次行动是“清河晨曦”执行大会战的第四次集中出击。\n'
    expect(told(story)).toEqual(['42名 清河晨曦', '17人 清河晨曦'])
  })

  it('a campaign told in passing at the end of a story is not', () => {
    const story =
      '凌晨出击\n2021-11-19\n\n　　凌晨5点，42名法警列队完毕。\n\n　　第一站是河东。\n\n　　第二站是河西。\n\n　　天亮了。\n\n　　局长说，明年将继续推进“清河晨曦”执行大会战。\n'
    expect(told(story)).toEqual(['42名 -'])
  })

  it("a year's review has a campaign under each of its headings, and none over those without", () => {
    const review = [
      '---\ntitle: 清浦公安这一年\ndate: 2023-01-09\n---',
      '一年来，全市各项工作取得新成效。',
      '## 刑侦',
      '3月至12月，开展“清剑2022”专项行动，共破案812起。',
      '诈骗是主攻方向。行动中共破获此类案件93起。',
      '## 经侦',
      '“雷霆斩2022”专项行动5月启动，破案61起。',
      '## 食药环',
      '“黑土卫2022”专项行动历时七个月，破案87起。',
      '## 队伍',
      '全市有12个集体受到表彰。',
    ].join('\n\n')
    expect(told(review, 'article.md')).toEqual([
      '812起 清剑2022',
      '93起 清剑2022',
      '61起 雷霆斩2022',
      '87起 黑土卫2022',
      '12个 -',
    ])
  })

  it('a headline told again above the text heads no section', () => {
    const season = [
      '---\ntitle: 例行赛收官\ndate: 2024-10-09\n---',
      '# 例行赛收官',
      '2024年中华职棒例行赛共吸引276万人次进场。',
      '## 球场',
      '今年在大巨蛋举行37场例行赛。',
      '## 主场',
      '北队主场62.8万人次居冠。',
      '## 攻势',
      '全队敲出412支全垒打。',
    ].join('\n\n')
    expect(told(season, 'article.md').every((line) => line.endsWith('中华职棒2024'))).toBe(true)
  })
})
