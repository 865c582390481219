import { describe, expect, it } from 'vitest'
import { alarmsOf } from './alarms.ts'
import { told } from './told.ts'

const page = (text: string, published = '2025-06-20'): string =>
  `---\ntitle: 某市通报进展\ndate: ${published}\n---\n\n${text}\n`
const dates = async (text: string, published?: string): Promise<readonly string[]> =>
  (await told([page(text, published)], { format: 'md' })).filter((one) => one.startsWith('date'))

describe('a date that cannot be', () => {
  it.each([
    ['6月19日（周五），召开发布会。', '6月19日（周五）'],
    ['本周五（6月19日）上午，召开发布会。', '周五（6月19日'],
    ['19日（星期五），召开发布会。', '19日（星期五）'],
    ['六月十九日（星期五），召开发布会。', '六月十九日（星期五）'],
    ['清河晨报　2025年6月19日　星期五　记者 甘棠', '2025年6月19日　星期五'],
    ['清河晨报　2025-06-19 10:40　星期五　记者 甘棠', '2025-06-19 10:40　星期五'],
    ['九月三十一日，召开发布会。', '九月三十一日'],
    ['4月28日至31日，连续降雨。', '4月28日至31日'],
    ['今年2月29日，召开发布会。', '2月29日'],
    ['2月29日，召开发布会。', '2月29日'],
    ['截至19日25时，现场救出12人。', '19日25时'],
    ['19日14时75分，现场救出12人。', '19日14时75分'],
    ['昨天（6月25日），召开发布会。', '昨天（6月25日）'],
  ])('is told: %s', async (text, marked) => {
    expect(await dates(text)).toEqual([`date ${marked}`])
  })

  it.each([
    ['本周四（6月19日）上午，召开发布会。'],
    ['19日（星期四），召开发布会。'],
    ['5月召开例会。9日（星期五），召开发布会。'],
    ['去年7月洪水来袭。19日（星期五），水位最高。'],
    ['六月十九日（星期四），召开发布会。'],
    ['4月28日至30日，连续降雨。'],
    ['2024年2月29日，召开发布会。'],
    ['去年2月29日，召开发布会。'],
    ['19日24时，现场救出12人。'],
    ['清河晨报　2025年6月19日　星期四　记者 甘棠'],
    ['6月20日，周一至周五开放，周末闭馆。'],
    ['冠军用时25时75分。'],
    ['昨天（6月19日），召开发布会。'],
    ['今天（6月21日），召开发布会。'],
  ])('is left alone: %s', async (text) => {
    expect(await dates(text)).toEqual([])
  })
})

describe('a count as of a day shortly after publication', () => {
  it.each([
    ['截至6月25日，全市受理案件312起。', '312'],
    ['截至7月，全市受理案件312起。', '312'],
    ['截至25日18时，现场救出12人。', '12'],
    ['截至2025年三季度末，全市受理案件312起。', '312'],
    ['“清源2024”专项行动今年3月启动，截至7月30日，全市受理案件312起。', '截至7月30日'],
    ['【正文】截至7月30日，全市在建项目312个，年度计划516个。', '截至7月30日'],
  ])('is told: %s', async (text, marked) => {
    expect(await dates(text)).toEqual([`date ${marked}`])
  })

  it.each([
    ['2024年全市开展整治。截至6月25日，全市受理案件312起。'],
    ['去年整治期间，截至6月25日，全市受理案件312起。'],
    ['申请截至7月25日，每份收费178元。'],
    ['截至11月25日，全市受理案件312起。'],
    ['截至6月18日，全市受理案件312起。'],
    ['到7月底，预计受理案件312起。'],
    ['“清源2024”专项行动2024年3月启动。截至7月30日，全市受理案件312起。'],
    ['“清源2024”专项行动拟截至7月30日，全市受理案件312起。'],
  ])('is left alone: %s', async (text) => {
    expect(await dates(text)).toEqual([])
  })
})

describe('a weekday of a day that lies far ahead of publication', () => {
  const on = (text: string): string => `---\ndate: 2026-01-05\n---\n\n${text}`

  it.each([
    '最新一次筛查从9月8日（星期二）开始，用时两个多月。',
    '活动已于10月12日（星期一）结束。',
    '演出季8月20日（星期四）开幕，观众9.24万人次。',
  ])('is that of the year before where it is told as past: %s', async (text) => {
    expect((await alarmsOf(on(text))).filter((alarm) => alarm.startsWith('warning date'))).toHaveLength(1)
  })

  it.each([
    '最新一次筛查从9月8日（星期一）开始，用时两个多月。',
    '下届比赛定于9月8日（星期二）举行。',
    '新馆将于10月12日（星期一）开馆。',
    '今年9月8日（星期二）前完成改造的，计划给予奖励。',
  ])('is left alone: %s', async (text) => {
    expect((await alarmsOf(on(text))).filter((alarm) => alarm.startsWith('warning date'))).toEqual([])
  })
})

it('leaves alone how long a campaign that begins will last and where', async () => {
  const text =
    '---\ndate: 2024-06-26\n---\n\n“靖岭2024”行动昨晚展开。按照方案，行动持续到9月30日，覆盖东河、西岭、南湾、北坪4个县。'
  expect(await alarmsOf(text)).toEqual([])
})

describe('a state without a figure', () => {
  const on = (text: string): string => `---\ndate: 2025-07-15\n---\n\n${text}`

  it.each([
    '截至7月16日8时，国道210线已抢通，省道202线预计本周末恢复。',
    '截至7月17日，停电小区已全部恢复供电。',
    '目前，截至7月20日，仍有村庄未通水。',
  ])('of a day after publication is told: %s', async (text) => {
    expect(await alarmsOf(on(text))).toEqual([expect.stringMatching(/^warning date/)])
  })

  it.each([
    '截至7月14日8时，国道210线已抢通。',
    '报名截至7月31日，名额已满即止。',
    '截至7月31日，预计全部抢通。',
    '征集截至7月31日，请以邮件提交。',
  ])('is left alone: %s', async (text) => {
    expect(await alarmsOf(on(text))).toEqual([])
  })
})
