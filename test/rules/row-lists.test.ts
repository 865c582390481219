import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

const article = (text: string): string => `要闻\n2024-05-03 10:00:00\n\n　　${text}\n`
const sums = async (text: string): Promise<readonly string[]> =>
  (await told([article(text)])).filter((one) => one.startsWith('part-whole'))

describe('a row of named amounts', () => {
  it.each([
    '到场救援人员共318人：消防142人、公安86人、海事28人、社会力量72人。',
    '共打掉团伙318个。318个中假冒客服142个、虚假征婚86个、冒充亲友81个、其他72个，均已查处。',
    '目前一线力量共3180人，其中消防1420人、武警680人、医疗380人、民兵520人，另有志愿者90人待命。',
    '全市接种3.18万人。\n\n　　分区看，东城区1.42万人，西城区0.86万人，南城区4.18万人，其余县区0.72万人。',
    '全年净利润7.38亿元。四个季度营收依次为9.86亿元、8.41亿元、9.03亿元和9.12亿元；净利润依次为1.52亿元、1.83亿元、2.31亿元和1.27亿元。',
    '铁路1241.6万人次，公路3512.9万人次。公路客流中，自驾3602.4万人次、营业性客运450.5万人次。',
  ])('is told where one slip keeps it from its whole: %s', async (text) => {
    expect(await sums(text)).toHaveLength(1)
  })

  it.each([
    '到场救援人员共318人：消防142人、公安86人、海事18人、社会力量72人。',
    '共打掉团伙318个。318个中假冒客服142个、虚假征婚86个、冒充亲友18个、其他72个，均已查处。',
    '目前一线力量共3180人，其中消防1420人、武警860人、医疗380人，另有志愿者90人待命。',
    '全市接种3.18万人。\n\n　　分区看，东城区1.42万人，西城区0.86万人，南城区0.18万人，其余县区0.72万人。',
    '铁路1241.6万人次，公路3512.9万人次。公路客流中，自驾3062.4万人次、营业性客运450.5万人次。',
    '全市投入力量2860人。东区消防142人、公安86人、海事18人、社会力量72人。',
  ])('is left alone where it makes its whole up, or says nothing of one: %s', async (text) => {
    expect(await sums(text)).toEqual([])
  })
})
