import { describe, expect, it } from 'vitest'
import { findOddWords } from '../../src/lexicon/odd-words.ts'

const NEVER = '的了在一二共以来等'
const odd = (...texts: readonly string[]): readonly string[] =>
  findOddWords(texts, NEVER, () => false).map(({ term, known }) => `${term}→${known}`)

describe('a character that stands once beside a word of the texts', () => {
  it.each([
    [
      'a word of the dictionary that the texts have often',
      ['暴雨引发滑坡。', '山体滑坡12处。', '滑坡造成断路。', '滑波掩埋房屋18间。'],
      '滑波→滑坡',
    ],
    [
      'a word of the dictionary in the same surroundings',
      ['全县接待游客12万人次', '景区接待游容3万人次'],
      '游容→游客',
    ],
    [
      'a word that only the texts have, in the same surroundings twice',
      ['年产滚珠丝杠24万套', '滚珠丝杠销量增长', '滚珠丝扛产能爬坡'],
      '丝扛→丝杠',
    ],
    [
      'a word that only the texts have, and have often',
      ['全程完赛者12人', '今年完赛数上升', '10公里完赛450人', '全程完赛率为96%', '半程，完寨率98%'],
      '完寨→完赛',
    ],
  ])('is told of %s', (_, texts, expected) => {
    expect(odd(...texts)).toEqual([expected])
  })

  it.each([
    ['makes a word of its own', ['严查走私案件', '海上走私3起', '走私香烟', '打击走私', '上半年走势平稳']],
    ['stands elsewhere, too', ['暴雨引发滑坡', '山体滑坡12处', '滑坡断路', '滑波掩埋房屋', '海面起波浪']],
    ['neither looks nor sounds alike', ['暴雨引发滑坡', '山体滑坡12处', '滑坡断路', '滑雪掩埋房屋']],
    ['has a neighbour with a word of its own', ['全年进出口增长', '进出口总额', '进出口下降', '净出口转正']],
    ['follows on a word', ['赛事多', '赛事旺', '本届赛事', '赛事收官', '完赛率为96%']],
    ['is of a person', ['运动员赵小明获奖', '小明说', '小明跑', '小明去', '教练员赵晓明获奖']],
    [
      'is of a name in quotes',
      ['开展利剑行动', '利剑行动抓获12人', '利剑行动', '利剑出鞘', '在“砺剑”清查中抓获8人'],
    ],
    ['is beside nothing but grammar', ['黑客以来的3起', '黑客以来', '默客以来']],
  ])('is left alone where it %s', (_, texts) => {
    expect(odd(...texts)).toEqual([])
  })

  it('is left alone where the name of a place is what it resembles', () => {
    const texts = ['桃园8人', '桃园5人', '桃园2人', '桃园7人', '桃猿51人']
    expect(odd(...texts)).toEqual(['桃猿→桃园'])
    const isNamed = (text: string, at: number): boolean => text.slice(at - 1, at + 1) === '桃园'
    expect(findOddWords(texts, NEVER, () => false, isNamed)).toEqual([])
  })
})

describe('a character that hardly any text has, on the radical of the one that is meant', () => {
  const NEVER_ODD = '的了在一二共以来等人中上余'
  const slips = (...texts: readonly string[]): readonly string[] =>
    findOddWords(texts, NEVER_ODD, () => false).map(({ term, known }) => `${term}→${known}`)

  it.each([
    ['新建充电桩120根。公共充电桩增多，充电桩利用率上升', '车站的充电椿坏了', '充电椿→充电桩'],
    ['先做散瞳验光再配镜', '医生说要散瞠验光，然后复查', '散瞠→散瞳'],
  ])('is told: %s', (right, wrong, expected) => {
    expect(slips(right, wrong)).toEqual([expected])
  })

  it.each([
    ['居民基某说，居民基某笑，居民基某走', '居民冉某说'],
    ['香椿上市。充电桩120根', '香椿炒蛋受欢迎'],
    ['公共充电桩增多', '院里的老椿树发芽'],
    ['死亡3人，死亡人数上升。死亡原因待查，死亡时间不明', '医院大火酿9死恶火难忘'],
  ])('is left alone where it is right: %s', (right, other) => {
    expect(slips(right, other)).toEqual([])
  })
})
