import { describe, expect, it } from 'vitest'
import { findOddWords } from '../../src/lexicon/odd-words.ts'
import { similarCharacters } from '../../src/lexicon/similar-characters.ts'
import { twinCharacters } from '../../src/lexicon/twins.ts'

const NEVER = '的了在一二共以来等人中上余'
const odd = (...texts: readonly string[]): readonly string[] =>
  findOddWords(texts, NEVER, () => false).map(({ term, known }) => `${term}→${known}`)

describe('a twin of the character that is meant', () => {
  it('is one of its sound and a part of its shape, or one that differs by a stroke', () => {
    const twinsOf = twinCharacters(similarCharacters())
    expect(twinsOf('俭')).toContain('检')
    expect(twinsOf('锋')).toContain('峰')
    expect(twinsOf('休')).toContain('体')
    expect(twinsOf('锋')).not.toContain('风')
  })

  it.each([
    ['a word that the texts have but once', ['商品抽检合格', '完成食品抽俭1240批次'], '抽俭→抽检'],
    [
      'a word with a character of the same sound',
      ['洪峰平稳通过县城', '水文站出现洪锋，水位超警'],
      '洪锋→洪峰',
    ],
    ['a word with a character of nearly the same strokes', ['体检中心开业', '新开健康休检门店'], '休检→体检'],
    ['a rare character for a numeral or a word of grammar', ['发生余震', '记录到佘震213次'], '佘震→余震'],
    ['a word of the same sound and radical', ['上游水库泄洪', '广播里说傍晚要泻洪'], '泻洪→泄洪'],
    ['the same where the police tell it', ['网具全部收缴', '当晚依法收绞电鱼设备'], '收绞→收缴'],
    ['the same of a harvest', ['全县灌溉用水充足', '夜里忙着灌概麦田'], '灌概→灌溉'],
    [
      'the end of a compound that no dictionary has',
      ['新购检测仪三台', '每天记下检测议的读数'],
      '检测议→检测仪',
    ],
    ['人 for 入 behind a verb and before a number', ['收入增长', '门票收人320万元'], '收人→收入'],
  ])('shows in %s', (_, texts, expected) => {
    expect(odd(...texts)).toEqual([expected])
  })

  it.each([
    ['the texts never have the word', ['商品合格', '完成食品抽俭1240批次']],
    ['the character is a word by itself', ['安全生产', '若按全省五万家推算']],
    ['its neighbour ends the word before it', ['活动圆满成功', '炮屑积成红毯，分外喜庆']],
    ['it is the name of who signs', ['小区改造', '责编：阚小鸥']],
    ['the word is the whole of a title', ['文化盛事落幕', '第4版：城事']],
    ['what follows a word begins the next', ['旅客进站候车', '旅客禁带刀具']],
    ['a unit of time follows its number', ['印制2万份', '下午4时20分取消预警']],
    ['people are what the verb has', ['收入增长', '全年共收人员320名']],
  ])('is not told where %s', (_, texts) => {
    expect(odd(...texts)).toEqual([])
  })
})
