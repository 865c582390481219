import type { Region } from '../lexicon/regions.ts'

/** A town's name at its place in a text: 郭家屯镇. Towns are in no list, so they are read by their form. */
export interface TownMatch {
  readonly name: string
  readonly end: number
}

/** The town named from `at` on: two to five characters with 镇, 乡 or 街道 behind them. */
function townAt(text: string, at: number): TownMatch | undefined {
  const name = TOWN.exec(text.slice(at, at + LONGEST))?.[0]
  // 旧县镇, 故县镇: where a county once had its seat.
  return name === undefined || LIVES.test(name) || NO_NAME.test(name.replace(/^[旧故古老新]县(?=[镇乡])/, ''))
    ? undefined
    : { name, end: at + name.length }
}

/** 家住百禄镇的孙某, 来自城东街道: what leads up to the town that somebody or something is in. */
const LIVES =
  /^(?:家[住在居]|[现居租]住|住[在进]|来自|位[于处]|地处|坐落|座落|落[户脚址]|现居|定居|户籍|籍贯|老家|祖籍|原籍|出生|生于|嫁[到入至]|走[进访]|来到|赶[到赴]|前往|奔赴|深入|途经|路过|远在|身处|扎根|驻扎|返回|回到)/

const LONGEST = 9
/** 漫水乡, 清水乡, but 江南水乡; 李家乡, but 老家乡. */
const TOWN =
  /^(?:(?![小大中各新非全我该本在与和及为对是个的美这那有])[\u4e00-\u9fff]水乡(?![镇村风韵古特人情])|[王李张刘陈杨黄赵吴周徐孙马朱胡郭林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾夏韦付邹孟熊秦邱尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵钱严覃武戴莫孔汤]家乡(?![镇村亲的人味菜话])|(?![小大中各新非全我该本在与和及为对县区市])[\u4e00-\u9fff]城镇(?![化居职登调新常人户生住就企基集单老地土建镇])|(?![小各非全我该本在与和及为对县区市旗乡镇州农城个座处老旧])[\u4e00-\u9fff]{1,2}(?<![色贸心业型点态])[集场村市]镇(?![化居职登常人户生住规建改域环风]|基础|居民)|[\u4e00-\u9fff]{1,5}?(?:(?<![城乡村集各小古重市场])镇(?![长委江海静安区域讯]|政(?!府))|(?<![城家老下返故异同回水镇各])乡(?![镇村长亲土情下愁讯]|政(?!府))|街道(?!办?主任|上)))/
/** 各乡镇, 该镇, 3个街道, 特色小镇: no name of one. */
/** 花炮之乡, 中国第一镇: what a place is called, no name. */
const NO_NAME =
  /年[镇乡]$|[之第][^镇乡]{0,3}[镇乡]$|^[其各该本我全这那某两几多此每原]|^[一二三四五六七八九十两]{1,3}(?:[个多余大座]|[乡镇]|街道)|[全县市区的在和与及等个为是对从到由将被把于]|[两三四五六七八九十](?:镇|乡|街道)$|^(?:所有|部分|沿线|沿江|周边|附近|辖区|中心|重点|相关|有关|基层|偏远|受灾|下辖|其他)/

/** The same in a text on a county, whose own short name (金乡, 宁乡) is none. */
export function townIn(context: string, text: string, at: number): TownMatch | undefined {
  const town = townAt(text, at)
  return town && isOwnName(town.name, countyOf(context)) ? undefined : town
}

/** 桐乡市一季度桐乡工业…: the county's own short name, with other words before it, is no town of it. */
function isOwnName(town: string, county: string): boolean {
  const name = county.slice(0, -1)
  return name.endsWith(town) || name.endsWith(town.slice(-SHORT))
}

const SHORT = 2

/** The village named right behind its town: 柳家岔村. */
export function villageAt(text: string, at: number): string | undefined {
  return /^[\u4e00-\u9fff]{2,5}?村(?![民里委级支庄镇])/.exec(text.slice(at, at + LONGEST))?.[0]
}

export function isTown(region: string): boolean {
  return /(?:镇|乡|街道|村)$/.test(region)
}

export function isCounty({ level }: Region): boolean {
  return level === 'county'
}

export function countyOf(context: string): string {
  return isTown(context) ? context.replace(/(?<=[县旗市区])[^县旗市区]+$/, '') : context
}
