import { describe, expect, it } from 'vitest'
import { findOddWords } from '../../src/lexicon/odd-words.ts'
import { alarmsOf } from './alarms.ts'
import { told } from './told.ts'

const HEAD = '河川日报2025年3月24日讯 '

describe('what stands right beside a figure ties it', () => {
  it.each([
    ['a part above the figure that opens its clause', '全市29名重伤员中，37名已转院。', 'part-whole 29 37'],
    [
      'a part a digit too long',
      '查扣改装车3.14万辆，其中厢式、平板车11.07万辆。',
      'part-whole 11.07万 3.14万',
    ],
    ['an average short of a digit', '以旧换新17.6万辆，发放补贴1.06亿元，平均每辆62元。', 'rate 1.06亿 62'],
    [
      'a share of the whole of the year before',
      '上半年全市火灾873起，比去年上半年的1286起下降32.1%，其中充电时起火452起，占35.1%。',
      'rate 35.1 452',
    ],
    [
      'the mean of two rates told as the rate of all',
      '今年上线人数，甲类1089人，上线率58.1%；乙类523人，上线率37.6%；两类合计1612人，上线率47.9%。',
      'rate 1612 47.9',
    ],
    [
      'a count behind a figure that narrows the names',
      '考生超过2.5万人的有甲河、乙河、丙河、丁河等3个乡镇。',
      'enumeration 3',
    ],
    [
      'a weekday of a year far from the text',
      '2025年3月4日，市林业局通报上月工作。2月12日（星期四）是元宵节。',
      'date 2月12日（星期四）',
    ],
  ])('%s', async (_, text, expected) => {
    expect(await told([`${HEAD.trim()}\n\n${text}`])).toEqual([expected])
  })

  it.each([
    ['a rate of those who are there and those who are not', '该考点实考3128人，缺考136人，缺考率4.2%。'],
    [
      'a rate of all that its parts bear out',
      '今年上线人数，甲类1089人，上线率58.1%；乙类523人，上线率37.6%；两类合计1612人，上线率49.4%。',
    ],
    ['as many names as are counted', '考生超过2.5万人的有甲河、乙河、丙河、丁河等4个乡镇。'],
  ])('leaves alone %s', async (_, text) => {
    expect(await told([`${HEAD.trim()}\n\n${text}`])).toEqual([])
  })
})

describe('figures of two texts', () => {
  it('are of one campaign year, where both name it', async () => {
    const first = '河川晚报2025年6月9日讯\n\n云南省公安机关“护航2025”行动清理考点噪声1647处，找回证件236件。'
    const later = '河川时报2025年8月24日讯\n\n云南省“护航2024”清理噪声1647处，找回证件236件。'
    expect((await told([first, later])).map((one) => one.split(' ')[0])).toContain('campaign-label')
    expect(await told([first, later.replace('2024', '2025')])).toEqual([])
  })

  it('are one figure in one phrase, whatever magnitude each has', async () => {
    const first = '河川晚报2025年3月20日讯\n\n福建省受伤231人。中央财政下拨救灾资金5000万元。'
    const later = '河川时报2025年3月21日讯\n\n福建省受伤231人。中央财政下拨救灾资金5000亿元。'
    expect(await told([first, later])).toEqual(['contradiction 5000万 5000亿'])
  })

  it('are not of one count, where a sentence says what it counts', async () => {
    const first = '河川晚报2025年5月29日讯\n\n云南省统考考生中，物理类187362人，历史类139109人。'
    const later = '河川时报2025年6月24日讯\n\n云南省今日放榜。上线人数，物理类108926人，历史类52318人。'
    expect(await told([first, later])).toEqual([])
  })
})

describe('a list that a period announces', () => {
  it('is of that period, whatever month the headline names', async () => {
    const text = `四月的山，守得怎么样？\n\n2025年5月7日\n\n四月收官。\n\n“禁火2025”启动以来，截至4月30日：\n\n查获火种10382件；\n\n立案148起。\n\n单看4月，查获火种4508件。`
    expect(await told([text])).toEqual([])
  })
})

describe('a quake that a headline is named for', () => {
  it('is held against quakes alone', async () => {
    const text = '某县5.9级地震损失评估报告\n\n2025年4月18日\n\n地震造成18人遇难。余震最大4.3级。'
    expect(await told([text])).toEqual([])
    const other = text.replace('地震造成', '3月19日发生6.9级地震，造成')
    expect((await told([other]))[0]).toMatch(/^headline-body/)
  })
})

describe('a slip that a dictionary has as a word', () => {
  it('is told where the same stands beside the word that is meant', () => {
    const words = (...texts: string[]): readonly string[] =>
      findOddWords(texts, '的了', () => false).map(({ term, known }) => `${term} ${known}`)
    expect(words('填报志愿后，经征集志愿录取七人', '今年征集志原捡漏的有七人')).toEqual(['志原 志愿'])
    expect(words('填报志愿后，经征集志愿录取七人', '今年书法家志原捡漏的有七人')).toEqual([])
  })
})

describe('what shows no error', () => {
  it.each([
    [
      'a round figure of a headline that its body leaves to its reader',
      '# 全省收粮近1500万吨\n\n2024年12月31日，长春收购秋粮436.2万吨，四平收购271.5万吨。',
    ],
    [
      'the first of several rates that nothing deals out',
      '# 机场半年运量增长\n\n2025年上半年，机场起降5214架次、旅客吞吐量428617人次、货邮吞吐量1286.4吨，上年同期分别为4882架次、391423人次和1156.8吨，同比增长6.8%、9.5%和11.2%。',
    ],
  ])('%s', async (_, text) => {
    expect(await alarmsOf(text)).toEqual([])
  })

  it('one figure under two years of a campaign, where the other text heads it with the same year', async () => {
    const review =
      '# 2025年打击私烟工作回顾\n\n## “截烟2025”行动\n\n“截烟2024”行动中，香港海关全年侦破私烟案件3682宗，检获私烟5.73亿支。'
    const paper =
      '---\ndate: 2026-01-29\n---\n\n# 海关破私烟案\n\n香港海关昨日公布，“截烟2025”行动全年侦破私烟案件3682宗。'
    expect((await alarmsOf(review, paper)).filter((one) => /记在截烟2025|under 截烟2025/.test(one))).toEqual(
      [],
    )
  })
})
