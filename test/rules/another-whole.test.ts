import { describe, expect, it } from 'vitest'
import { alarmsOf } from './alarms.ts'

const page = (day: string, text: string): string => `---\ndate: ${day}\n---\n\n${text}`
const rules = async (...texts: readonly string[]): Promise<readonly string[]> =>
  (await alarmsOf(...texts)).map((one) => one.split(':')[0] ?? '')

describe('figures whose words tell that they are of something else', () => {
  it.each([
    [
      'a share of a whole that its words name and the text does not tell',
      page('2024-04-20', '火场过火面积412公顷，受害林木面积216公顷，占过火耕地的61.8%。'),
    ],
    [
      'shares of parts, each of its own whole',
      page(
        '2024-06-25',
        '理科上线62480人，占该类考生的57.2%；文科上线25640人，占40.1%。两类合计88120人，占统考人数的54.6%。',
      ),
    ],
    [
      'an average over the days of a campaign that takes no whole year',
      page('2025-01-10', '“安途2024”专项行动结束，历时5个月。全省共查处酒驾38250起，日均250起。'),
    ],
    [
      'two lists of the same names, of two measures',
      page(
        '2024-06-26',
        '理科过线6.25万人，文科2.56万人，一共8.81万人。\n\n高分段更挤：600分以上，理科4120人，文科986人，合计5106人。',
      ),
    ],
    [
      'the months of a count, told by itself',
      page(
        '2025-01-20',
        '2024年，“暖流2024”活动献血全年共41.3万人次。\n\n2024年1月至6月献血20.1万人次；“暖流2024”两个月献血7.32万人次。',
      ),
    ],
    [
      'the first quarters of a count, told of a year that is over',
      page(
        '2025-01-20',
        '“安食2024”专项行动中，四川省全年立案18420起。“安食2024”专项行动首三季四川省立案13260起。',
      ),
    ],
  ])('are left alone: %s', async (_, text) => {
    expect(await alarmsOf(text)).toEqual([])
  })

  it('are told where the words name the amount that stands before them', async () => {
    const text = page('2024-04-20', '停电用户52.4万户，已恢复供电31.6万户，占停电用户的63.0%。')
    expect(await rules(text)).toEqual(['error rate'])
  })
})

describe('a growth behind an average', () => {
  const text = (rate: string): string =>
    page('2025-01-08', `2024年，全省共查处酒驾41260起，日均113起，与上年同期的46820起相比，下降${rate}。`)

  it('is that of the amounts that its own sentence sets beside each other', async () => {
    expect(await rules(text('19.1%'))).toEqual(['error rate'])
    expect(await rules(text('11.9%'))).toEqual([])
  })
})

describe('a headline that ends like a connecting word', () => {
  it.each(['读书节周六开幕415家书店参与', '新条例获表决通过', '两所中学宣布合并', '开罗书展今年走进埃及'])(
    'is whole where that is the end of a word: %s',
    async (headline) => {
      expect(await alarmsOf(`---\ntitle: ${headline}\ndate: 2024-02-01\n---\n\n记者获悉。\n`)).toEqual([])
    },
  )

  it.each(['四百家书店加强与', '提高管理水平和', '警方昨日通过'])(
    'breaks off where it is not: %s',
    async (headline) => {
      expect(await rules(`---\ntitle: ${headline}\ndate: 2024-02-01\n---\n\n记者获悉。\n`)).toEqual([
        'warning headline-body',
      ])
    },
  )
})

describe('a list with a name that has a joining word in it', () => {
  it.each([
    ['日本、南韓、法國、埃及等3個國家的出版社首次設館。', ['warning enumeration']],
    ['日本、南韓、法國、埃及等4個國家的出版社首次設館。', []],
    ['乌海、包头、呼和浩特等2个城市率先试点。', ['warning enumeration']],
  ])('counts it once: %s', async (text, expected) => {
    expect(await rules(page('2024-07-18', text))).toEqual(expected)
  })
})
