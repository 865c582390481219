import { opensClause } from './region-role.ts'

/**
 * True of a region that is only what a figure is held against: 增速比全省快0.6个百分点, 占全省的20.1%, 跑赢全国, 是全省平均水平的1.4倍,
 * 总量在全省排第三. Neither that figure nor the next ones are of it.
 */
export function isMeasure(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start)
  const after = text.slice(end, end + REACH)
  // 比全省首例, 占全省: sure; 是全省最大, 与全国持平: by what follows.
  return HELD_AGAINST.test(before) || (RANKED.test(after) && !opensClause(text, start))
}

const REACH = 14
const HELD_AGAINST =
  /(?:占|占到|占了|占据|高于|低于|快于|慢于|优于|好于|大于|小于|强于|弱于|逊于|多于|少于|高出|低出|快出|高过|低过|快过|好过|多过|超过|超出|跑赢|跑输|跑过|领先|领先于|领跑|落后|落后于|相当于|不及|胜过|比|较|相比|相较|相比于|相较于|约占|位居|位列|跃居|稳居)$/
const RANKED =
  /^的?(?:(?:同期|总体|整体)?(?:平均|均值|均速|[^，。；：、\d]{0,5}平均)(?:水平|值|数|增速|增幅)?|(?:基本)?(?:持平|同步)|各?[^，。；：、\d]{0,6}(?:排第|排名|排在|列第|位居|居第|名列|位列)|第[一二三四五六七八九十\d]+(?:位|名|[，。；、]|$)|前列|首位|末位|前[一二三四五六七八九十\d]+(?:位|名|强|[，。；]|$)|总[量数额产][^，。；：\d]{0,4}的(?:[\d近约超]|[一二三四五六七八九十]+分之)|的(?:近|约|超)?(?:\d|[一二三四五六七八九十百]+分之|[一二三四五六七八九]成))/
