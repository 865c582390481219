import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

/** Figure and the end of its region's name, of a text under its headline. */
function regionsTold(headline: string, ...texts: readonly string[]): readonly string[] {
  const content = `${headline}\n2022-10-20 10:00:00\n\n${texts.map((text) => `　　${text}`).join('\n\n')}\n`
  return extractClaims(readDocument({ path: 'a.txt', content })).map(
    ({ value, region }) =>
      `${value.stated}${value.unit} ${region.replace(/^.*[省市区](?=.)(?=.*县|.*区)/, '')}`,
  )
}

describe('a village by its name alone', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'is the one of the town that it was told with',
      [
        '薰衣草开了',
        '富民县散旦镇青草村的薰衣草进入花期。',
        '青草村28户农家乐家家爆满。全县接待游客3.2万人次。',
      ],
      ['28户 富民县散旦镇青草村', '3.2万人次 富民县'],
    ],
    [
      'is no village of several, nor any of those that have no name',
      [
        '富民县薰衣草开了',
        '富民县散旦镇青草村的薰衣草进入花期。',
        '全县贫困村312户脱贫。青草村和红岩村增收80万元。',
      ],
      ['312户 富民县', '80万元 富民县'],
    ],
  ])('%s', (_, [headline = '', ...texts], told) => {
    expect(regionsTold(headline, ...texts)).toEqual(told)
  })

  it('is one of the town that a text is on', () => {
    expect(
      regionsTold('散旦镇走访忙', '富民县散旦镇今年走访群众3200户，全镇无一遗漏。青草村走访率达到98%。'),
    ).toEqual(['3200户 富民县散旦镇', '98% 富民县散旦镇青草村'])
  })
})

describe('a scene in a town that a paragraph opens with', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'holds for what its people say',
      ['大棚菜上市', '清晨，富民县散旦镇的大棚里，菜农正在采摘。“一天能摘600斤。”菜农老林说。'],
      ['600斤 富民县散旦镇'],
    ],
    [
      'holds for its village',
      [
        '花木俏销',
        '一大早，富民县散旦镇青草村的直播间已经开播。主播李娜半天卖出月季320盆。',
        '富民县现有网店5.2万家。',
      ],
      ['320盆 富民县散旦镇青草村', '5.2万家 富民县'],
    ],
    [
      'ends where the text turns to the whole county',
      ['大棚菜上市', '清晨，富民县散旦镇的大棚里，菜农正在采摘。全县种植蔬菜6.2万亩。'],
      ['6.2万亩 富民县'],
    ],
    [
      'ends where the text looks back over months',
      [
        '大棚菜上市',
        '清晨，富民县散旦镇的大棚亮起了灯。今年1至9月，富民蔬菜外销4.7万吨。',
        '全县种植蔬菜6.2万亩。',
      ],
      ['4.7万吨 富民县', '6.2万亩 富民县'],
    ],
    [
      'goes on through what its people say in the next paragraph',
      [
        '大棚菜上市',
        '清晨，富民县散旦镇的大棚里，菜农正在采摘。',
        '“比去年好卖，每斤6.5元。”种植户老林说。',
        '县农业农村局统计，今年外销4.7万吨。',
      ],
      ['6.5元 富民县散旦镇', '4.7万吨 富民县'],
    ],
    [
      'is none where a fair is opened there',
      ['采摘季启动', '10月18日，富民县采摘季在散旦镇启动。现场签约项目12个。'],
      ['12个 富民县'],
    ],
    [
      'is none where the headline tells its figure of the whole text',
      ['富民县分拨中心一夜处理包裹138万件', '富民县散旦镇的分拨中心灯火通明。这里处理包裹138万件。'],
      ['138万件 富民县', '138万件 富民县'],
    ],
  ])('%s', (_, [headline = '', ...texts], regions) => {
    expect(regionsTold(headline, ...texts)).toEqual(regions)
  })
})
