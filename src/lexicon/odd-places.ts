import { isHan } from '../text/characters.ts'

/** A character of a text that stands among its neighbours nowhere else. */
export interface Odd {
  readonly text: string
  readonly at: number
}

/** How far to each side of a place words are cut and places compared. */
export const AROUND = 8

export const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆石戴贾韦夏邱侯邹熊孟秦江阎薛尹段雷龙史陶贺顾毛郝龚邵万钱严武莫孔汤康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申耿关兰焦柳甘祝包宁尚符舒阮纪梅童凌毕单裴霍涂成苗谷盛曲翁冉路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古缪车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫柏宗瞿桂全佟应臧闵苟邬边姬师和仇栾隋商刁沙荣巫寇桑郎甄丛虞敖巩明佘池查麻苑迟'

/** Two characters as one number: cheaper to count than text. */
export function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1)
}

/** The places of some texts whose pairs of characters occur nowhere else in `all`. Linear in all texts. */
export function oddPlaces(texts: readonly string[], all: readonly string[], never: string): readonly Odd[] {
  const counts = new Map<number, number>()
  for (const text of all) {
    for (let at = 0; at + 1 < text.length; at++) {
      const pair = pairAt(text, at)
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
    }
  }
  const isOnce = (text: string, at: number): boolean => (counts.get(pairAt(text, at)) ?? 0) <= 1
  const found: Odd[] = []
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      if (!isHan(text.charCodeAt(at)) || never.includes(text.charAt(at))) continue
      const before = at > 0 && isHan(text.charCodeAt(at - 1))
      const after = at + 1 < text.length && isHan(text.charCodeAt(at + 1))
      if (!before && !after) continue
      if ((!before || isOnce(text, at - 1)) && (!after || isOnce(text, at))) found.push({ text, at })
    }
  }
  return found
}

export interface Around {
  readonly before: number
  readonly after: number
}

/** How many Chinese characters before and after two places are the same, without a break. */
export function sameAround(a: Odd, b: Odd): Around {
  let before = 0
  while (before < AROUND && isSameHan(a, b, -before - 1)) before++
  let after = 0
  while (after < AROUND && isSameHan(a, b, after + 1)) after++
  return { before, after }
}

function isSameHan(a: Odd, b: Odd, by: number): boolean {
  const code = a.text.charCodeAt(a.at + by)
  return isHan(code) && code === b.text.charCodeAt(b.at + by)
}
