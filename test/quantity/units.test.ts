import { describe, expect, it } from 'vitest'
import { CURRENCIES } from '../../src/quantity/currencies.ts'
import { MEASURE_WORDS } from '../../src/quantity/measure-words.ts'
import { MEASURES } from '../../src/quantity/measures.ts'
import { TIME_AND_RATIOS } from '../../src/quantity/time-and-ratios.ts'
import { conversion, isCompatible, readUnit, unitNamed } from '../../src/quantity/units.ts'
import { quantities } from './reading.ts'

const TABLE = [...MEASURE_WORDS, ...MEASURES, ...TIME_AND_RATIOS, ...CURRENCIES]

describe('a figure reads with its unit', () => {
  it.each([
    ['12省23市', ['12 省', '23 市']],
    ['13个分局', ['13 个']],
    ['11个省市', ['11 个']],
    ['19個市州', ['19 个']],
    ['31个省（区、市）', ['31 个']],
    ['3000多名群众', ['[3000, 4000) 名']],
    ['四类网络犯罪', ['4 类']],
    ['六次集中收网', ['6 次']],
    ['三大专项行动', ['3 个']],
    ['3.4万家次', ['[33500, 35000) 家次']],
    ['390余人次', ['[390, 400) 人次']],
    ['62.1万辆', ['[620500, 622000) 辆']],
    ['13908亿斤', ['[1390750000000, 1390900000000) 斤']],
    ['120万吨', ['[1195000, 1210000) 吨']],
    ['5亿千瓦时', ['[450000000, 600000000) 千瓦时']],
    ['2000亿度电', ['[199950000000, 200100000000) 千瓦时']],
    ['5千瓦', ['5 千瓦']],
    ['3千克', ['3 千克']],
    ['3千米', ['3 千米']],
    ['上千米', ['[1000, ∞) 米']],
    ['100兆瓦', ['100 兆瓦']],
    ['35微克/立方米', ['35 微克/立方米']],
    ['4500元/吨', ['4500 元/吨']],
    ['300人/平方公里', ['300 人/平方公里']],
    ['5元每股', ['5 元/股']],
    ['120公里每小时', ['120 公里/小时']],
    ['120km/h', ['120 公里/小时']],
    ['80次/分', ['80 次/分']],
    ['100㎡', ['100 平方米']],
    ['3.5万亩', ['[34500, 36000) 亩']],
    ['-5℃', ['-5 ℃']],
    ['零下12摄氏度', ['-12 ℃']],
    ['-5℃~3℃', ['[-5, 3] ℃']],
    ['零下5℃到零上3℃', ['[-5, 3] ℃']],
    ['512GB', ['512 GB']],
    ['6.8级地震', ['6.8 级']],
    ['人民币100元', ['100 元']],
    ['港幣5000萬元', ['[49995000, 50010000) 港元']],
    ['$100', ['100 美元']],
    ['￥99.9', ['99.9 元']],
    ['3.5亿港元', ['[345000000, 360000000) 港元']],
    ['50万元人民币', ['[495000, 510000) 元']],
    ['新台幣4,286萬餘元', ['[42860000, 42870000) 新台币']],
    ['三块五', ['3.5 元']],
    ['5元3角2分', ['5.32 元']],
    ['两块硬盘', ['2 块']],
    ['一米七五', ['1.75 米']],
    ['三斤二两', ['3.2 斤']],
    ['2小时20分', ['140 分钟']],
    ['9分58秒', ['598 秒']],
    ['三个半小时', ['3.5 小时']],
    ['一年半', ['1.5 年']],
    ['3个多月', ['[3, 4) 个月']],
    ['半斤', ['0.5 斤']],
    ['3死5伤', ['3 人', '5 人']],
    ['一死三伤', ['1 人', '3 人']],
    ['5个人', ['5 个人']],
    ['九十五千米每小时', ['95 公里/小时']],
    ['摄氏38度', ['38 ℃']],
    ['华氏九十度', ['90 ℉']],
    ['10cm×20cm', ['10 厘米', '20 厘米']],
    ['978.4万辆（艘、架、列）次', ['[9783500, 9785000) 辆（艘、架、列）次']],
    ['19胜6平5负', ['19 胜', '6 平', '5 负']],
    ['25条规定', ['25 条']],
    ['两打', ['2 打']],
    ['3个人工智能项目', ['3 个']],
  ] as const)('%s', (text, expected) => {
    expect(quantities(text)).toEqual(expected)
  })
})

describe('a character that begins another word is no unit', () => {
  it.each(['3家庭', '2人民法院', '100分局', '3起诉', '5个体', '8条例', '5部门', '3台湾'])(
    '%s holds a number without unit',
    (text) => {
      const found = quantities(text)
      expect(found.every((one) => !one.includes(' '))).toBe(true)
    },
  )
})

describe('ratios keep the unit they are told in', () => {
  it.each([
    ['5.2%', '5.2 %'],
    ['百分之五点二', '5.2 %'],
    ['百分之百', '100 %'],
    ['百分之零点五', '0.5 %'],
    ['千分之三', '3 ‰'],
    ['万分之三', '3 ‱'],
    ['5‰', '5 ‰'],
    ['三成', '0.3'],
    ['八成五', '0.85'],
    ['一半', '0.5'],
    ['四分之三', '0.75'],
    ['1/4', '0.25'],
    ['一又二分之一', '1.5'],
    ['0.3个百分点', '0.3 百分点'],
    ['25个基点', '25 基点'],
    ['增长2倍', '2 倍'],
    ['翻了两番', '2 番'],
    ['-3.2%', '-3.2 %'],
    ['负百分之三', '-3 %'],
    ['百分之负三', '-3 %'],
    ['增速-2.3%', '-2.3 %'],
    ['三分之一强', '[0.333333…, 0.433333…)'],
    ['二分之一多', '[0.5, 0.6)'],
    ['八折', '0.8'],
    ['八五折', '0.85'],
    ['85折', '0.85'],
    ['七八折', '[0.7, 0.9)'],
    ['负二又二分之一', '-2.5'],
  ])('%s is %s', (text, expected) => {
    expect(quantities(text)).toEqual([expected])
  })
})

describe('units compare where they count the same', () => {
  it.each([
    ['起', '件'],
    ['宗', '例'],
    ['名', '人'],
    ['人', '位'],
    ['公里', '米'],
    ['公顷', '平方米'],
    ['斤', '吨'],
    ['元', '角'],
    ['%', '‰'],
    ['元/吨', '元/公斤'],
  ])('%s goes with %s', (a, b) => {
    expect(isCompatible(a, b)).toBe(true)
    expect(isCompatible(b, a)).toBe(true)
  })
  it.each([
    ['人', '人次'],
    ['家', '家次'],
    ['个', '个次'],
    ['起', '次'],
    ['元', '美元'],
    ['%', '百分点'],
    ['倍', '%'],
    ['', '起'],
    ['元', '元/吨'],
  ])('%s does not go with %s', (a, b) => expect(isCompatible(a, b)).toBe(false))
  it.each([
    ['公里', '米', '1000'],
    ['斤', '公斤', '0.5'],
    ['公顷', '平方米', '10000'],
    ['吨', '斤', '2000'],
    ['小时', '分钟', '60'],
    ['起', '件', '1'],
    ['基点', '百分点', '0.01'],
  ])('one %s is %s × %s', (from, to, factor) => {
    expect(conversion(from, to)?.toFixed()).toBe(factor)
  })
})

describe('the tables hold together', () => {
  it('names every unit once', () => {
    const names = TABLE.map((entry) => entry.name)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
  it('spells no two units alike', () => {
    const spellings = TABLE.flatMap((entry) => [entry.name, ...(entry.aliases ?? '').split(/\s+/u)]).filter(
      (word) => word !== '',
    )
    expect(spellings.filter((word, index) => spellings.indexOf(word) !== index)).toEqual(['块'])
  })
  it('reads every spelling as its own unit', () => {
    for (const entry of TABLE) {
      for (const word of [entry.name, ...(entry.aliases ?? '').split(/\s+/u)].filter(
        (one) => one !== '' && one !== '块',
      )) {
        expect([word, readUnit(word, 0)?.unit.name]).toEqual([word, entry.name])
        expect(unitNamed(entry.name)?.family).toBe(entry.family)
      }
    }
  })
})
