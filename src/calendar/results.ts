/** What a quarter of a company or a place is told with, so that 第三季 is one: 第二季营收. */
const RESULTS = [
  ...[
    '营收',
    '合并',
    '税后',
    '每股',
    '毛利',
    '净利',
    '获利',
    '出货',
    '销售',
    '产能',
    '的',
    '，',
    '业绩',
    '营运',
  ],
  ...['收入', '盈余', '出口', '旅客', '订单', '整体', '单季', '预', '失业', '末', '底', '财报'],
]

/** 第二季营收, 优于第一季的4.58元, 公布第二季统计; 第三季《…》, 《…》第二季播出 and 第二季选手 of a show are none. */
export function tellsResult(text: string, start: number, end: number): boolean {
  if (text.charAt(start) !== '第') return false
  if (RESULTS.some((word) => text.startsWith(word, end))) return true
  const before = text.slice(Math.max(0, start - BEFORE), start)
  return TOLD_BEFORE.test(before) && !SHOW.test(text.slice(end, end + BEFORE))
}

const BEFORE = 4
/** At a break, or behind what is told of a quarter: 公布, 较, 今年. */
const TOLD_BEFORE =
  /(?:^|[，。；：、（ ]|公布|发布|公告|展望|踏入|进入|预[计料期]|截至|[今去明当本同上]年|[年的于至到在较比与和及按自由从])$/
const SHOW =
  /^(?:[的了]?(?:[首热开重]?播|收官|完结|定档|回归|上线|开[拍机录]|杀青|拍摄|总决赛|决赛|海选|选手|嘉宾|节目|阵容|剧情|导师|[两二三四五六七八九十\d]+集)|[《“]|$)/
