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

/** 第二季营收, 优于第一季的4.58元; 第三季《…》 of a show is none. */
export function tellsResult(text: string, start: number, end: number): boolean {
  return text.charAt(start) === '第' && RESULTS.some((word) => text.startsWith(word, end))
}
