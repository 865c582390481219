import { describe, expect, it } from 'vitest'
import { alarmsOf } from './alarms.ts'

const page = (date: string, text: string): string => `---\ndate: ${date}\n---\n\n${text}`
const labels = async (...texts: readonly string[]): Promise<readonly string[]> =>
  (await alarmsOf(...texts)).filter((one) => one.includes('campaign-label'))

const USUAL = [
  page('2024-03-02', '市商务局启动“清湾护市2024”专项行动，检查经营主体612家次。'),
  page('2024-12-08', '“清湾护市2024”专项行动收官，检查经营主体16820家次。'),
]

describe('a name whose number stands in no other text', () => {
  it('is told in a text published among those that name the usual one', async () => {
    const odd = page(
      '2024-10-15',
      '他说的新秤，正是“清湾护市2023”专项行动的一幕。全市检查经营主体13052家次。',
    )
    expect(await labels(...USUAL, odd)).toEqual([expect.stringContaining('“清湾护市2023”')])
  })

  it.each([
    ['in a text of before', '2024-01-15', '“清湾护市2023”专项行动收官，检查经营主体9052家次。'],
    ['that looks back', '2024-10-15', '比起“清湾护市2023”，检查经营主体多了一成。'],
    ['that opens the next round', '2025-01-10', '“清湾护市2025”今年元旦上路，首批检查经营主体300家次。'],
    [
      'that sets this one against it',
      '2024-10-15',
      '“清湾护市2024”已检查13052家次。“清湾护市2023”全程检查了14031家次，眼下还差979家次。',
    ],
    ['that looks ahead to the next round', '2024-12-10', '“清湾护市2025”据说已在谋划。'],
    ['that names the year too', '2024-10-15', '2023年的“清湾护市2023”专项行动检查经营主体9052家次。'],
  ])('is left alone %s', async (_, date, text) => {
    expect(await labels(...USUAL, page(date, text))).toEqual([])
  })

  it('is told of a ship and of the day that an event is named after', async () => {
    const texts = (name: string, day: string): string =>
      `“${name}”客轮在青湾湖侧翻，“${day}”青湾湖客轮侧翻事件船上有86人。`
    expect(
      await labels(
        page('2024-05-17', texts('青湖7号', '5·16')),
        page('2024-05-18', texts('青湖1号', '6·16')),
        page('2024-05-25', texts('青湖7号', '5·16')),
      ),
    ).toHaveLength(2)
  })
})

it('is told of the day of an event where another text and the own headline name the right one', async () => {
  const event = '青湾湖客轮侧翻事件'
  expect(
    await labels(
      page('2024-05-18', `“5·16”${event}船上有86人。`),
      page('2024-11-20', `# “5·16”${event}调查报告\n\n“6·16”${event}的直接原因是超载，吃水超过限度。`),
    ),
  ).toEqual([expect.stringContaining('“6·16”')])
})

describe('去年 before a name', () => {
  it.each([
    ['of the year before last', '去年“锐湾2022”全年立案3952起，今年料可超越。', 1],
    ['of last year', '去年“锐湾2023”全年立案3952起，今年料可超越。', 0],
  ])('%s is told so often', async (_, text, times) => {
    expect(await labels(page('2024-12-08', text))).toHaveLength(times)
  })
})
