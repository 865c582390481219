import { describe, expect, it } from 'vitest'
import { findOddWords } from '../../src/lexicon/odd-words.ts'

const odd = (...texts: readonly string[]): readonly string[] =>
  findOddWords(texts, '的了在一二', () => false).map(({ term, known }) => `${term}→${known}`)

describe('a word that stands once where the texts have another in its slot', () => {
  it.each([
    ['makes no word', ['全县修建蓄水池塘120口', '去年修建畜水池塘96口'], '畜水池→蓄水池'],
    [
      'stands in quotes',
      ['投用“智慧水务”平台3个', '再建“智慧水务”平台2个', '关停“智彗水务”平台1个'],
      '智彗→智慧',
    ],
    [
      'is unknown to the dictionary, as the other is',
      ['搭建“蜂屋”驿站3座', '搭建“蜂屋”驿站5座', '搭建“峰屋”驿站2座'],
      '峰屋→蜂屋',
    ],
    [
      'is a word itself, while the other is the usual one',
      ['各校开展心理辅导活动', '我市各校开展心理辅导活动', '各校开展心里辅导活动'],
      '心里→心理',
    ],
  ])('is told where it %s', (_, texts, expected) => {
    expect(odd(...texts)).toEqual([expected])
  })

  it.each([
    ['of words that are both right', ['研究制定方案', '再次研究制定方案', '三次研究制订方案']],
    ['of two names', ['教练员张小明获奖', '运动员张晓明获奖']],
    ['of words that neither look nor sound alike', ['全市受理投诉12件', '全市办理投诉12件']],
    ['where no other text has the slot', ['去年修建畜水池塘96口', '全县疏浚河道120公里']],
    [
      'of a word that only the list of words has',
      ['工伤保险承保人数12万人', '全市工伤保险承保人数9万人', '全国工伤保险参保人数2.9亿人'],
    ],
    [
      'at the end of a longer word that stands twice',
      [
        '高公局统计事故1026件',
        '昨日高公局提醒车流大增',
        '第三分局受理报案',
        '第二分局出动警力',
        '各分局值守',
      ],
    ],
    ['of a numeral and what it counts', ['周末的剧场同样一座难求', '周末的民宿同样一床难求']],
    ['of two words told once each', ['各校开展心理辅导活动', '各校开展心里辅导活动']],
  ])('is left alone %s', (_, texts) => {
    expect(odd(...texts)).toEqual([])
  })

  it('is left alone where a name or a known term covers it', () => {
    const texts = ['全县修建蓄水池塘120口', '去年修建畜水池塘96口']
    expect(findOddWords(texts, '', (text, at) => text.charAt(at) === '畜')).toEqual([])
  })
})
