import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'
import { checkCampaigns } from './campaigns-told.ts'

describe('visitors told of the days of a fair', () => {
  checkCampaigns([
    [
      'of its first days',
      '2023富民枇杷节开园',
      '6月17日，2023富民枇杷节在散旦镇启幕。开园头两天，接待游客2.3万人次。',
      ['2.3万人次 富民枇杷节2023'],
    ],
    [
      'of all of them, by a noun for what is held',
      '富民灯会落幕',
      '2023富民灯会在富民县举办。活动五天全县接待游客9.02万人次，旅游收入5870万元。',
      ['9.02万人次 富民灯会2023', '5870万元 富民灯会2023'],
    ],
    [
      'but not of days that only stand beside it',
      '2023富民马拉松开跑',
      '6月18日，2023富民马拉松鸣枪。市文旅局统计，17日至18日，全市接待游客11.3万人次。',
      ['11.3万人次 -'],
    ],
  ])
})

describe('names of fairs and races', () => {
  checkCampaigns([
    [
      'end before the words for when they were over',
      '富民杨梅文化节闭幕',
      '6月10日至13日举办的2023富民杨梅文化节日前落幕。节会期间签约项目11个。',
      ['11个 富民杨梅文化节2023'],
    ],
    [
      'are none of the races that they are made of',
      '富民马拉松开跑',
      '6月18日，2023富民马拉松鸣枪。比赛设半程马拉松和健康跑两个项目，规模为5000人。',
      ['5000人 富民马拉松2023'],
    ],
    [
      'stay this edition’s where the last is only a measure',
      '富民马拉松开跑',
      '2023富民马拉松6月18日鸣枪。报名1.2万人，是上一届的1.4倍，外省选手占45%。',
      ['1.2万人 富民马拉松2023', '1.4倍 富民马拉松2023', '45% 富民马拉松2023'],
    ],
  ])
})

describe('the year so far', () => {
  checkCampaigns([
    [
      'is told beside a campaign that began in the middle of it',
      '“护路2023”行动收官',
      '3月15日至6月10日，县交警大队开展“护路2023”行动，查处违法1280起。\n今年以来，大队共处理事故312起。',
      ['1280起 护路2023', '312起 -'],
    ],
    [
      'or its months, though the figures of the campaign have no date of their own',
      '“护路”行动收官',
      '5月8日至6月15日，县交警大队开展代号“护路”的执法行动。行动中查处违法1280起。\n今年前4个月，全县发生货车事故118起。',
      ['1280起 护路', '118起 -'],
    ],
  ])
})

describe('the days of an edition', () => {
  it('stand before its year, which dates nothing', () => {
    const content = `灯会落幕\n2023-06-20\n\n　　6月9日至11日，2023年富民灯会在富民县举办。展出彩灯86组。\n`
    const [claim] = extractClaims(readDocument({ path: 'a.txt', content }))
    expect(claim?.date.start).toBe('2023-06-09')
  })
})

describe('where a text is at home', () => {
  it.each<[string, string, string, string]>([
    ['not in 会同县', '筛查过半', '县妇联会同县卫健委筛查。富民县完成1.38万人。', '云南省昆明市富民县'],
    ['not in 和县', '两家联动', '富民县气象局和县水务局会商，转移群众86人。', '云南省昆明市富民县'],
    ['but in 和县', '春耕过半', '和县农业农村局统计，播种18.2万亩。', '安徽省马鞍山市和县'],
    [
      'not on the river 黑龙江',
      '护江收网',
      '黑龙江禁渔期以来，抚远边境管理大队查获渔网86张。',
      '黑龙江省佳木斯市抚远市',
    ],
    ['at the body’s county', '夜查', '记者从桃江交通管理大队获悉，查处酒驾12起。', '湖南省益阳市桃江县'],
    [
      'where a fair of 中国·… is held',
      '2023中国·富民国际梅花节迎客',
      '各景点接待游客2.1万人次。',
      '云南省昆明市富民县',
    ],
    [
      'where the earth shook, not where it was told',
      '地震灾情',
      '新华社苏瓦6月19日电 据汤加国家灾害管理办公室通报，汤加地震已造成3人死亡。',
      '汤加',
    ],
  ])('%s', (_, headline, text, region) => {
    const content = `${headline}\n2023-06-20 10:00:00\n\n　　${text}\n`
    expect(extractClaims(readDocument({ path: 'a.txt', content })).at(-1)?.region).toBe(region)
  })
})
