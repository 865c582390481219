/** Cities whose bare name is a word, or begins one, by what stands behind it. */
const BEHIND: Readonly<Record<string, RegExp>> = {
  长治: /^久安/,
  三明: /^治/,
  新乡: /^[村贤]/,
  白银: /^(?:价|期货|首饰|饰品|现货|时代|帝国|[TE]|、?黄金|手链)/,
  和田: /^玉/,
  普洱: /^[熟生]?茶(?![区农园乡])/,
  大同: /^(?:小异|社会|世界)/,
  朝阳: /^(?:产业|行业|企业)/,
  黄山: /^(?:毛峰|路)/,
  金华: /^火腿/,
  吉安: /^娜/,
  安康: /^[，。！；、”]/,
  来宾: /^(?:们|致辞|代表|席|参|[，。！；、])/,
  桃园: /^(?:面积|里|结义|承包|\d|产|丰收|管理)/,
  丽水: /^街/,
  海南: /^岛?路/,
}

/** The same by what stands before it. */
const BEFORE: Readonly<Record<string, RegExp>> = {
  白银: /(?:黄金|国际|现货)[、和]?$/,
  安康: /(?:身体|健康|平安|幸福|端午|[祝保享颐])$/,
  来宾: /(?:各位|嘉宾|[位名众])[、和]?$/,
  桃园: /(?:[亩个片的千万座年]|全[市县镇村]|标准化)$/,
  长治: /社会$/,
}

/** True where the name of a city is no name: 长治久安, 三明治, 新乡村, 各位来宾. */
export function isOtherWord(text: string, start: number, end: number): boolean {
  const written = text.slice(start, end)
  return (
    BEHIND[written]?.test(text.slice(end, end + REACH)) === true ||
    BEFORE[written]?.test(text.slice(Math.max(0, start - REACH), start)) === true
  )
}

const REACH = 6
