import { describe, expect, it } from 'vitest'
import { alarmsOf } from './alarms.ts'

describe('a region and the one around it', () => {
  it("tell an average as the nation's by its figure", async () => {
    expect(
      await alarmsOf(
        '四川省绵阳市统计局发布公报，2023年全市全体居民人均可支配收入36482元。',
        '2023年全国居民人均可支配收入36482元，城乡差距继续缩小。',
      ),
    ).toEqual([expect.stringMatching(/^warning region: .*36482元/)])
  })

  it('cannot hold more in a part of the time than the whole in all of it', async () => {
    expect(
      await alarmsOf(
        '高雄市卫生局公布，2023年1月1日至10月15日，全市累计倒塌房屋15间。',
        '疾病管制署公布，2023年1月1日至10月22日，全台累计倒塌房屋8间。',
      ),
    ).toEqual([expect.stringMatching(/^warning region: .*15间.*8间/)])
  })

  it('cannot hold more than the result of the whole campaign, whenever it is told', async () => {
    expect(
      await alarmsOf(
        '“护蓝2023”专项行动自4月15日至11月15日，河北省共取缔“散乱污”企业586家。',
        '---\ndate: 2023-12-06\n---\n\n唐山市生态环境局12月6日通报，“护蓝2023”专项行动中，全市取缔“散乱污”企业614家。',
      ),
    ).toEqual([expect.stringMatching(/^warning region: .*614家.*586家/)])
  })

  it('are not set against a nation that no text names', async () => {
    expect(
      await alarmsOf(
        '2023年第二产业增加值1683.5亿元，第三产业增加值2024.6亿元。',
        '四川省绵阳市统计局公布，2023年全市第二产业增加值1742.8亿元。',
      ),
    ).toEqual([])
  })

  it('are told apart by the headline of one text', async () => {
    const headed = (body: string): string =>
      `# 烟台前三季度进出口3862.5亿元\n\n烟台海关发布，2025年前三季度，${body}进出口3862.5亿元。`
    expect(await alarmsOf(headed('全国'))).toEqual([expect.stringMatching(/^warning region: .*3862.5亿元/)])
    expect(await alarmsOf(headed('全市'))).toEqual([])
    // A headline may name no more than where it was told.
    expect(await alarmsOf(headed('全省'))).toEqual([])
  })
})
