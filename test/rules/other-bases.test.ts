import { describe, expect, it } from 'vitest'
import { alarmsOf } from './alarms.ts'

const dated = (day: string, text: string): string => `---\ndate: ${day}\n---\n\n${text}`
const FRUIT = '2023年，河川县果品外销中，对日本出口62.1亿元，对韩国52.3亿元，对法国35.8亿元'
const HOLIDAY = '2023年10月1日至10月15日，'

describe('figures that are set against something else than what stands before them', () => {
  it.each([
    ['a total of a group with its own name', `${FRUIT}；对上合组织成员国合计203.6亿元，占51.9%。`],
    [
      'a total whose text says that it overlaps',
      '2023年，会员中教师3120人、医生2240人、党员1655人，合计9214人，各项互有重叠。',
    ],
    [
      'a change against a first count',
      '2022年，河川省对外贸易额7058.4亿元。\n\n2023年，河川省对外贸易额8436.5亿元，比1月发布的快报数多15.7亿元。',
    ],
    ['an average over days that it counts', `${HOLIDAY}长假8天全县接待游客616.0万人次，日均77.0万人次。`],
    [
      'a base behind a list of parts',
      '2023年，健步走总规模25000人，其中长程12000人、中程8000人、亲子程5000人，比去年的22000人扩大了3000人，增加的名额全部给了长程。',
    ],
    [
      'a section that is set against last year',
      '# “锐盾2023”全年收官\n\n与“锐盾2022”的3952起、361.2亿元、6890名相比，今年的重点更多在源头。',
    ],
    [
      'a campaign named for its target',
      '“锐盾2024”把目标定为立案4500起：据统计，2023年全年查实团伙612个，其中有境外货主的235个。',
    ],
  ])('are left alone: %s', async (_, text) => {
    expect(await alarmsOf(text)).toEqual([])
  })

  it.each([
    ['a total told of the list', `${FRUIT.replaceAll('对', '')}，合计203.6亿元。`, 'part-whole'],
    ['a total of its three', `${FRUIT}，对以上三国合计203.6亿元。`, 'part-whole'],
    [
      'an average over days that it counts',
      `${HOLIDAY}长假8天全县接待游客616.0万人次，日均70.7万人次。`,
      'rate',
    ],
  ])('are told where they do not fit: %s', async (_, text, rule) => {
    expect(await alarmsOf(text)).toMatchObject([expect.stringContaining(`error ${rule}`)])
  })
})

describe('days after the text', () => {
  it('are no slip where something is announced for them', async () => {
    const race =
      '2023河川湖半程马拉松定于11月5日上午7时30分在会展中心鸣枪，关门时间3小时15分钟。报名费半程100元、健康跑60元。'
    expect(await alarmsOf(dated('2023-09-20', race))).toEqual([])
  })

  it('of one text alone are wrong, not each of its tolls', async () => {
    const first = dated('2023-09-14', '截至9月16日20时，河川县地震已造成18人遇难、267人受伤。')
    const second = dated('2023-09-15', '截至9月15日8时，河川县地震已造成21人遇难、312人受伤。')
    const alarms = await alarmsOf(first, second)
    expect(alarms).toMatchObject([expect.stringContaining('warning date')])
  })

  it('of two texts in order still show a toll that shrinks', async () => {
    const first = dated('2023-09-15', '截至9月15日8时，河川县地震已造成21人遇难、312人受伤。')
    const second = dated('2023-09-17', '截至9月16日20时，河川县地震已造成18人遇难、367人受伤。')
    expect(await alarmsOf(first, second)).toMatchObject([expect.stringContaining('shrinking-total')])
  })
})

describe('the row of a table that sums up the others', () => {
  it('is no state of the one place whose name its table bears', async () => {
    const table = dated(
      '2023-09-15',
      '# 临洮县地震：21人遇难\n\n截至9月15日8时，临洮县地震伤亡情况如下。\n\n| 县 | 受伤（人） |\n| --- | --- |\n| 临洮县 | 196 |\n| 漳县 | 69 |\n| 合计 | 265 |',
    )
    const later = dated('2023-09-19', '截至9月18日，临洮县地震伤者中，临洮县209人、漳县74人。')
    expect((await alarmsOf(table, later)).filter((one) => one.includes('shrinking-total'))).toEqual([])
  })
})

describe('a forecast of a season', () => {
  it('does not make its result that of another year', async () => {
    const before = dated('2023-01-05', '2023年春运1月7日启动，河川省预计运送旅客8500万人次。')
    const own = dated('2022-03-01', '2022年春运结束，河川省共运送旅客8642.7万人次。')
    const after = dated('2023-02-20', '2023年春运结束，河川省共运送旅客8642.7万人次。')
    expect((await alarmsOf(before, own, after)).filter((one) => one.includes('campaign-label'))).toEqual([])
  })
})

describe('a season that ended days ago', () => {
  const text = (year: number): string =>
    dated(
      '2023-02-16',
      `# 2023年春运收官\n\n2023年春运共运送旅客864.2万人次。\n\n${year}年春运已于2月15日结束。`,
    )

  it('is this year’s', async () => {
    expect(await alarmsOf(text(2022))).toMatchObject([expect.stringContaining('warning campaign-label')])
    expect(await alarmsOf(text(2023))).toEqual([])
  })
})
