import { scanNumbers } from '../quantity/scan.ts'

export const UNIT_NOTE = /单位(?:均)?[：:为]\s*(?:人民币|RMB)?([^\s，。；）)]{1,10})/
/** Headers are read for every cell under them: what is longer is no header. */
export const LONGEST_LABEL = 120
export const BRACKET = /[（(]([^（）()]{1,10})[）)]$/

/** The unit of a cell by the headers of its column and row, else by its table's caption; '' where none tells it. */
export function unitOf(headers: readonly string[], caption: string | null): string {
  for (const header of headers) {
    // 同比±%, 增速%
    if (/[^（(\d]%$/.test(header)) return '%'
    const unit = BRACKET.exec(header)?.[1]?.replace(/^单位[：:]/, '')
    if (unit && MAGNITUDE.test(unit)) return unit + measureAtEnd(header.replace(BRACKET, ''), unit)
    // 金属矿石（铁矿）: not every bracket holds a unit.
    if (unit && isUnit(unit)) return unit
    const several = unit?.split(/[、/／]|和|或/) ?? []
    const [one] = several
    // 馆藏档案（亿卷、件）: two words for what is counted, of which the first bears the magnitude.
    if (one && several.length > 1 && several.every((word) => word !== '%' && isUnit(word))) return one
  }
  const noted =
    UNIT_NOTE.exec(caption ?? '')?.[1] ?? MONEY_NOTE.exec(caption ?? '')?.[1] ?? unitBehind(caption, headers)
  // 单位：亿元、%, over columns of amounts and of their growth.
  const [first, ...others] = noted && !isUnit(noted) ? noted.split(/[、,/／]/) : []
  if (others.includes('%') && headers.some((header) => RATE_HEADER.test(header))) return '%'
  if (first !== undefined && others.length > 0 && isUnit(first)) return first
  return (
    noted ??
    headers.map((header) => COUNT_OF.exec(header)?.[1]).find((unit) => unit !== undefined) ??
    (headers.some((header) => MEDALS.test(header)) ? '枚' : '')
  )
}

/** 金牌, 银牌数, 奖牌总数, 金 | 银 | 铜: a table of medals seldom says what it counts them by. */
const MEDALS = /^(?:[金银铜]|(?:金|银|铜|奖)牌(?:总?数|榜|合计|小计)?)$/

/** 公共充电设施分布（万个）: a caption may end in its unit, as a header does; what a rate's column counts is another. */
function unitBehind(caption: string | null, headers: readonly string[]): string | undefined {
  const words = (caption ?? '').slice(-LONGEST_LABEL)
  const unit = RATES_BEHIND.test(words) ? '%' : BRACKET.exec(words)?.[1]
  if (unit === '%') return unit
  return unit !== undefined && isUnit(unit) && !headers.some((header) => RATE_HEADER.test(header))
    ? unit
    : undefined
}

/** 主要指标比较（一季度，增速%）： */
const RATES_BEHIND = /^[^（()）]*[（(](?:[^（）()]{0,12}[，、])?(?:增速|增长|增幅|同比)?%[）)][：:]?$/

/** 案件起数, 移转栋数: the header says what is counted by its measure word. */
const COUNT_OF = /([起件宗户套栋幢人家例次场台辆艘所个名册项条座间处支张份枚只头班列架])数$/

/** 主要财务指标（人民币百万元，另有注明除外） */
const MONEY_NOTE =
  /[（(](?:除[^，。）)]{1,10}外，)?(?:以)?(?:人民币|港币|新台币)?([十百千万亿]{1,3}(?:美|港|日|欧)?元)[^（()）]{0,16}[）)]/

function isUnit(words: string): boolean {
  const read = scanNumbers(`1${words}`)[0]
  return read?.kind === 'quantity' && read.quantity.unit !== '' && read.end === 1 + words.length
}

const RATE_HEADER =
  /(?:增长|增速|增幅|涨幅|降幅|涨跌幅|增减幅度|变动幅度|同比|环比|占比|比重|份额)[率]?(?:情况)?$|(?:比|较)(?:上年|去年|上月|上季|同期)[^，]{0,6}$/

const MAGNITUDE = /^[十百千万亿]+$/

/** 入馆人次（万）: the header's last word is the unit that the magnitude goes with. */
function measureAtEnd(header: string, magnitude: string): string {
  for (let length = 3; length > 0; length--) {
    const tail = header.slice(-length)
    const read = scanNumbers(`1${magnitude}${tail}`)[0]
    if (read?.kind === 'quantity' && read.unit && read.end === 1 + magnitude.length + tail.length) return tail
  }
  return ''
}
