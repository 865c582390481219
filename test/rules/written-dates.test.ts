import { describe, expect, it } from 'vitest'
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
  ])('is left alone: %s', async (text) => {
    expect(await dates(text)).toEqual([])
  })
})
