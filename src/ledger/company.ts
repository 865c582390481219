import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'

/** Whose figure one is, as far as its text tells. */
export interface Company {
  /** The company that the sentence names, else the one that the document is on; null where neither does. */
  readonly name: string | null
  /** What is counted is what companies report: 营业收入, 每股收益. */
  readonly isReported: boolean
  /** Whether the document names this one anywhere. */
  readonly mentions: (name: string) => boolean
}

const REPORTED =
  /营业?收入|营收|营业额|净利|利润|溢利|毛利|每股|派息|股息|研发|在手订单|市值|负债|资产|现金流|销售额|员工/

/** What companies report of themselves, by its name. */
export function isReported({ label }: Claim['metric']): boolean {
  return REPORTED.test(label)
}

/** Whose figure a claim is: by its sentence, else `own`, the company that its document is on. */
export function companyOf(claim: Claim, sentence: string, document: Document, own: string | null): Company {
  const isOwnReport = isReported(claim.metric)
  return {
    name: isOwnReport || isOnCompanies(document) ? (companyIn(sentence) ?? own) : null,
    isReported: isOwnReport,
    mentions: (name) => document.blocks.some(({ folded }) => folded.text.includes(name.slice(0, 2))),
  }
}

/** What a company's name may end in: its line of business. */
const KIND =
  '科技|股份|集团|公司|银行|汽车|电子|药业|医药|证券|影业|能源|航空|航运|海运|物流|重工|钢铁|化工|建材|食品|乳业|酒业|电力|传媒|智能|机器人|航天|火箭|生物|光电|半导体|新能源|水泥|电气|家居|服饰|通信|地产|置业|保险|电器|软件|控股'
const COMPANY = new RegExp(
  `(?!民营|国有|私营|大型|上市|[一两二三四五六七八九十几多数这那各]家|第[一二三四]|股东)\\p{Script=Han}{2,4}(?<!上市|有限|[该本各总分子母末])(?=(?:${KIND})(?!日?报|时报|早讯|快讯|资讯|周刊|观察|在线|网|讯))(?:集团)?`,
  'u',
)
/** 澜泰仪器（代码略）, 岚峰新能（603000.SH）, 汀洲精传（009917）: a name with its number on the exchange. */
const LISTED =
  /(\p{Script=Han}{2,8})（(?:[^）]{0,12}(?:代码|\.S[HZ]|\.HK)[^）]{0,12}|(?!(?:19|20)\d\d）)\d{4,6})）/u
/** So many blocks of a document may first name its company. */
const OPENING = 3
/** So often a text on a company calls it just that. */
const OFTEN = 2
/** 澜湖 of 澜湖电子. */
const SHORT_NAME = 2
const NAME = /^\p{Script=Han}{2,8}/u
/** What a headline may begin with besides a name. */
const NO_NAME =
  /^(?:去年|今年|上年|明年|本[年月周]|首|全|我|新|前|后|上半|下半|第|年|假期|.{0,2}[季月日年]|.{1,5}(?:行业|产业|市场|协会|指数))/

/** 同行绿桓传动, 竞争对手: another than the text is on, whatever its name ends with. */
const RIVAL = /(?:同行(?!业)|同业|竞争对手|可比公司)(?:企业|公司)?\p{Script=Han}{0,6}/u

/** 分销子公司东屿国际，员工46人; 母公司报表净利润: a part of the company that the text is on, or what holds it. */
const KIN =
  /(?<!归属于?|[及和与含]|包括)(?:全资|控股|下属|其|分销|合并)*(?:子公司|分公司|孙公司|合营公司|联营公司|参股公司|母公司(?!股东|所有者|普通股)|控股股东|大股东)\p{Script=Han}{0,6}/u
/** Behind its kin the company itself is spoken of again. */
const ITSELF = /[，。；](?:全?公司|集团|全集团|合并)/

/** The company that a sentence tells of: kin of the one that its text is on, else the first that it names, else a rival. */
function companyIn(sentence: string): string | null {
  const kin = KIN.exec(sentence)
  if (kin && !ITSELF.test(sentence.slice(kin.index))) return kin[0]
  return COMPANY.exec(sentence)?.[0] ?? RIVAL.exec(sentence)?.[0] ?? null
}

/** A text that speaks of a company's doings: elsewhere 查处食品 and 全省检查 are no names. */
function isOnCompanies({ blocks }: Document): boolean {
  let said = 0
  for (const { folded } of blocks) {
    if (LISTED.test(folded.text)) return true
    said += folded.text.match(SAID_OF_COMPANY)?.length ?? 0
    if (said >= OFTEN) return true
  }
  return false
}

/**
 * The company that a document is on: listed in so many words, or named in its opening and its headline, or by its headline
 * alone. A text that is on no company has none, whatever stands before 保险 or 检查食品 in it.
 */
export function companyOfDocument(document: Document): string | null {
  const { blocks } = document
  const headline = blocks.find(({ kind }) => kind === 'headline')?.folded.text ?? ''
  for (const { folded } of blocks) {
    const listed = LISTED.exec(folded.text)?.[1]
    if (listed !== undefined) return tailIn(listed, headline)
  }
  if (!isOnCompanies(document)) return null
  for (const { folded } of blocks.slice(0, OPENING)) {
    const named = companyIn(folded.text)
    if (named && headline.includes(named.slice(0, SHORT_NAME))) return named
  }
  return headedCompany(
    headline,
    blocks.filter(({ kind }) => kind !== 'headline').map(({ folded }) => folded.text),
  )
}

/** 风电运营商岚峰新能 is named 岚峰新能, as its headline has it. */
function tailIn(words: string, headline: string): string {
  for (let at = 0; at + 2 <= words.length; at++)
    if (headline.includes(words.slice(at))) return words.slice(at)
  return words.slice(-4)
}

/** What a text on a company calls it or its bodies. */
const OF_COMPANY =
  /(?:集团)?公司|董事[会长]|股东[大会]|派息|中期息|末期息|(?<!犯罪|诈骗|走私|贩毒|盗窃|黑恶|偷渡)集团/g

/** 台湾高铁……, in a text that goes on about 公司: the longest beginning of the headline that the text repeats. */
function headedCompany(headline: string, texts: readonly string[]): string | null {
  const opening = NAME.exec(headline)?.[0] ?? ''
  const said = texts.reduce((count, text) => count + (text.match(OF_COMPANY)?.length ?? 0), 0)
  if (opening === '' || NO_NAME.test(opening) || said < OFTEN) return null
  for (let end = opening.length; end >= 2; end--) {
    const name = opening.slice(0, end)
    if (texts.some((text) => text.includes(name))) return name
  }
  return null
}

/** What a text on companies says besides. */
const SAID_OF_COMPANY = new RegExp(`${OF_COMPANY.source}|年报|财报|业绩|营收|净利|证券`, 'g')

const TAIL = new RegExp(`(?:${KIND})*`, 'uy')

/** The line of business that a text names at a place: 乳业, or ''. */
export function kindAt(text: string, at: number): string {
  TAIL.lastIndex = at
  return TAIL.exec(text)?.[0] ?? ''
}

/** The stretch that a report is on, which is the date of its figures. */
const REPORT = /^(?:20\d\d年)?(?:[上下]半年|前[一二三]季度|[一二三四]季度|第[一二三四]季度|九个月|全年)/

/** 禾源乳业净利润 without the name of 禾源, short or in full: whose figure it is is no part of what it counts. */
export function withoutCompany(words: string, name: string): string {
  const at = name === '' ? -1 : words.indexOf(name)
  if (at === -1) return words
  const rest = words.slice(at + name.length)
  return `${words.slice(0, at)}|${rest.slice(kindAt(rest, 0).length).replace(REPORT, '')}`
}

const GROUP = '集团'

/** 同行绿桓传动, 子公司东屿国际: named by what it is to the company that the text is on. */
export function isKinOrRival(name: string): boolean {
  return RIVAL.test(name) || KIN.test(name)
}

/**
 * Two names of companies that have not even their first characters in common, a group beside one of its companies, or
 * what companies report told of one that the other's text does not name.
 */
export function areUnlikeCompanies(first: Company | null, second: Company | null): boolean {
  if (first === null || second === null) return false
  const [a, b] = [first.name, second.name]
  if (a !== b && [a, b].some((name) => name !== null && isKinOrRival(name))) return true
  if (a !== null && b !== null)
    return a.slice(0, 2) !== b.slice(0, 2) || a.endsWith(GROUP) !== b.endsWith(GROUP)
  if (!first.isReported || !second.isReported) return false
  return (a !== null && !second.mentions(a)) || (b !== null && !first.mentions(b))
}
