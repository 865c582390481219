import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'
import { claimsOf } from './reading.ts'

const figures = (text: string) => claimsOf(text).map(({ value }) => `${value.stated}${value.unit}`)

describe('which numbers of a text are figures', () => {
  it.each<[string, readonly string[]]>([
    ['新装视频监控126路，看护员12名。', ['126路', '12名']],
    ['城区接入460路高清探头。', ['460路']],
    ['市民可乘坐126路到站。', []],
    ['全乡新打机井21眼。', ['21眼']],
    ['封填废弃水井58眼，修复泉池3处。', ['58眼', '3处']],
    ['我省彩民中出一等奖3注。', ['3注']],
    ['广场设农产品摊位52摊。', ['52摊']],
    ['园区算力总规模1.2万P。', ['1.2万P']],
    ['去年外地游客过夜186万晚。', ['186万晚']],
    ['志愿者全年贡献了2.96万小时。', ['2.96万小时']],
    ['机组运行7670小时。', ['7670小时']],
    ['比赛持续了3小时。', []],
  ])('measure words that are other words too: %s', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })

  it.each<[string, readonly string[]]>([
    ['今年花椒一斤能卖36元。', ['36元']],
    ['鲜鱼一公斤18元，鱼苗一吨5万元。', ['18元', '5万元']],
    ['过去挑一桶水要走5公里山路。', ['5公里']],
    ['全村卖出2斤样品。', ['2斤']],
  ])('what a price is told of is no figure: %s', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })

  it.each<[string, readonly string[]]>([
    ['浙江、山东、福建三省检查船只800艘。', ['800艘']],
    ['凉州、民勤、古浪和天祝四县区共查处案件31起。', ['31起']],
    ['浙江、山东、福建等三省检查船只800艘。', ['三省', '800艘']],
    ['浙江、山东、福建四省检查船只800艘。', ['800艘']],
  ])('a number that sums up the names right before it is none of its own: %s', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })

  it.each<[string, readonly string[]]>([
    ['三市群众跨城就医12万人次。', ['12万人次']],
    ['云贵川三省流域法院受理案件1563件。', ['1563件']],
    ['活动覆盖三市，服务群众12万人次。', ['三市', '12万人次']],
    ['我们挂牌督办了56起重点案件。', ['56起']],
    ['现场有56起重机械作业。', []],
    ['特展展出戏偶326尊。', ['326尊']],
  ])('places are not counted where they only act, and things by their own word: %s', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })

  it('people counted without a word take what their own sentence does to people', () => {
    const acts = (text: string) =>
      claimsOf(text).map(({ metric, value }) => `${metric.action} ${value.stated}`)
    expect(acts('事故造成2人死亡，失联3人。疏散范围扩至6个村，累计4875人。').at(-1)).toBe('evacuate 4875')
    expect(acts('山洪造成失踪5人。疏散范围扩大到3个小区，共1200人。').at(-1)).toBe('evacuate 1200')
    expect(acts('受伤16人。累计9人出院。').at(-1)).toBe('discharge 9')
  })

  it('a column whose unit is two words is told in the first, magnitude and all', () => {
    const content =
      '---\ndate: 2022-08-18\n---\n\n# 馆藏\n\n| 指标 | 2021年 |\n|---|---|\n| 馆藏（亿卷、件） | 10.43 |\n| 图书（万册、件） | 16 |\n| 合作（万家和所） | 3 |\n'
    const claims = extractClaims(readDocument({ path: 'a.md', content }))
    expect(claims.map(({ value }) => `${value.lower} ${value.unit}`)).toEqual([
      '1042500000 卷',
      '155000 册',
      '25000 家',
    ])
  })
})
