/** 春运, 国庆档, 全国冬季运动会: the nation's, wherever they end; but 全国糖酒商品交易会, 全国苹果产业大会 are where they are held. */
const OF_NATION =
  /[运档]$|^中国国际.*(?<!洽谈|博览)[赛]$|^全国(?!.*(?:交易|博览|展览|展销|订货|贸易|洽谈|糖酒|[博交展]|大)会$)/

/** True of an event that is the whole nation's and not of the place where it is held. */
export function isOfNation(series: string): boolean {
  return OF_NATION.test(series) || isOfGames(series)
}

/** 北京冬奥会, 杭州亚运会: games that whole nations or provinces send their teams to, wherever they are held. */
export function isOfGames(series: string): boolean {
  return GAMES.test(series)
}

const GAMES =
  /(?:奥运会|(?:奥林匹克|亚洲|世界|国际|军人|大学生|残疾人|冬季|夏季|青年)运动会|冬奥会|残奥会|青奥会|亚运会|亚冬会|亚残运会|大运会|军运会|世运会|全运会|世界杯|亚洲杯|世俱杯)$/
