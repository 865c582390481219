import { FAIR_AGAIN } from './fair-again.ts'

/**
 * 目前全市持证机构共152户, 登记在册的烤肉店有3200多家, 海城有效注册商标1.34万件: what there is in a place, whoever made a campaign or
 * holds a fair of it. What a campaign has done so far (目前全市已查处, 目前全国公安侦破) tells an act. `home` is the text's region.
 */
export function isStock(upTo: string, home: string | null): boolean {
  const clause = CLAUSE.exec(upTo)?.[0] ?? ''
  if (ACT.test(clause.replaceAll(SET_UP, '')) || FAIR_AGAIN.test(clause)) return false
  return IN_PLACE.test(clause) || IN_ALL.test(clause) || ON_REGISTER.test(clause) || isOfPlace(clause, home)
}

const CLAUSE =
  /(?:(?:^|[，。；：！？“])(?:截至)?(?:目前|眼下|如今|现在|当前|年末|月底|年底)，)?[^，。；：！？]{0,40}$/
const IN_PLACE =
  /(?<![到至止])(?:目前|眼下|如今|现在|当前)，?(?:(?:全|[我本])[国省市州县区旗盟港台]|[省市州县区旗盟]里|[市州县区旗]内|[镇乡村]上)的?[^\d]{0,24}$/
const ON_REGISTER =
  /(?:现有|登记在册|在册|在架|持证|有证|(?:种植|栽培|栽种|养殖|播种|茶园|果园|林地|草场|挂果|投产|采摘)(?:总|)面积|从业(?:人员|人口|者|[\u4e00-\u9fff]农))[^，。；：！？\d]{0,12}$|(?:^|[，。；：！？])[^，。；：！？\d]{0,8}(?:常年|(?<!\d)年(?:产|出栏|加工|交易|销售))[^，。；：！？\d]{0,12}$/
/** 全省共有幼儿园2835所, 全国技能人才总量超过2亿人: how many of a kind a whole place has; but 全省共有86个集体受到表扬. */
const IN_ALL =
  /(?:全|[我本])[国省市州县区旗盟港台](?:现|共|现共|总共|一共)有[^，。；：！？\d]{2,12}$|(?:全|[我本])[国省市州县区旗盟港台][\u4e00-\u9fff]{2,12}(?:总量|总规模)[^，。；：！？\d]{0,4}$/
const SET_UP = /建立|建成|配备/g
const ACT =
  /累计|[侦查破处抓捕获破办结收缴清拆建整改罚抽检立巡排审执追返救捐募组织发开关闭]{2}|抓|新增|完成|检查|整治|安置|培训(?!机构)|受理|参加|参与|推出|报名|恢复|核销/

/** 目前，竹山登记在册的…, 济源共有体育场地…: the short name of the text's own region opens the clause. */
function isOfPlace(clause: string, home: string | null): boolean {
  const told = HERE.exec(clause)
  const place = told?.[2]
  if (!told || place === undefined || home === null) return false
  const isNow = told[1] !== undefined
  return home.includes(place) && (isNow || HAS.test(clause.slice(told[0].length)))
}

const HERE =
  /^[，。；：！？“]?((?:截至)?(?:目前|眼下|如今|现在|当前|年末|月底|年底)，?)?([\u4e00-\u9fff]{2,3}?)[市县区州旗盟]?(?=[共现拥已约登在有注从持常总])/
/** 共有, 拥有; but 已有318家参展商. */
const HAS = /^(?:现(?:共)?有|共有|拥有|总共有|登记在册|在册|注册|常年)/
