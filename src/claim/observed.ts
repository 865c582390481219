/**
 * “国际博物馆日”, “世界水日”, “植树节”: days kept everywhere, no more than the occasion on which figures are told. A week or a
 * month (“全国节能宣传周”, “安全生产月”) has figures of its own where the text does not only open it or tell of it in passing.
 * `start` and `end` are those of the quotes around the name.
 */
export function isObserved(name: string, text: string, start: number, end: number): boolean {
  const bare = name.replace(DATED, '')
  if (KEPT_DAY.test(bare) || KNOWN_DAY.test(bare)) return true
  if (!KEPT_SPELL.test(bare)) return false
  return (
    OPENS_OCCASION.test(text.slice(Math.max(0, start - REACH), start)) ||
    OCCASION.test(text.slice(end, end + LONGEST_OCCASION))
  )
}

const REACH = 16
const LONGEST_OCCASION = 40
/** 5·18国际博物馆日, 119消防日, 第28个全国爱眼日 */
const DATED = /^(?:第[一二三四五六七八九十\d]+个)?(?:\d{1,2}[·.]\d{1,2}|\d{3})?/
const KEPT_DAY =
  /^(?:世界|国际|全国|全民|全球|国家|联合国|中国|中华|中国人民|亚洲|两岸)[\u4e00-\u9fff]{1,12}日$/
const KNOWN_DAY =
  /^(?:植树|教师|护士|医师|药师|记者|警察|人民警察|劳动|青年|妇女|儿童|母亲|父亲|建军|建党|国庆|烈士|老年|助残|爱眼|爱耳|爱牙|爱鼻|爱肝|爱肾|无烟|禁烟|禁毒|控烟|环境|地球|气象|湿地|海洋|航海|航天|森林|水|粮食|生态|读书|献血者|献血|红十字|知识产权|消费者权益|消费者权益保护|防灾减灾|减灾|宪法|国家宪法|公祭|烈士纪念|科普|扶贫|土地|税收|标准|计量|档案|博物馆|志愿者|慈善|住房|邮政|统计|糖尿病|高血压|艾滋病|结核病|肝炎|癫痫|睡眠|精神卫生|预防自杀|帕金森|孤独症|自闭症|罕见病|血友病|消防|消防宣传|交通安全|安全|反腐败|人权|难民|移民|电信|旅游|音乐|老虎|候鸟|野生动植物|生物多样性|臭氧层保护|防治荒漠化|低碳|节能|动物|食品安全|营养|学生营养|哮喘|肿瘤|心脏|卒中|骨质疏松|疟疾|麻风|母乳喂养|避孕|人口|家庭|友谊|和平|文化遗产|自然遗产|文化和自然遗产|农民丰收|茶|咖啡|牛奶|奥林匹克)[日节]$/
/** Weeks, months and years that are proclaimed for all: 全国科技活动周, 安全生产月, 敬老月, 宪法宣传周. */
const KEPT_SPELL =
  /^(?:(?:世界|国际|全国|全民|国家|中国)[\u4e00-\u9fff]{1,14}|(?:安全生产|质量|诚信|诚信建设|敬老|禁毒|反诈|普法|法治|民法典|宪法|消防|消防安全|网络安全|食品安全|节能|低碳|科技|科普|防灾减灾|职业健康|国家安全|保密|母乳喂养|职业病防治|知识产权|税收|金融知识|征信|双拥|爱国卫生|无烟|护林防火|森林防火|水法|环保|卫生健康)[\u4e00-\u9fff]{0,6})[周月]$/
/** 今天是, 适逢, 今年6月是第22个 */
const OPENS_OCCASION =
  /(?:[是为]第[一二三四五六七八九十百\d]+[个届][^，。；]{0,4}|[今昨明]天是|迎来|恰逢|适逢|正值|值此|时值|[月日年]是[^，。；]{0,6}|(?:在|于)[^，。；]{0,4})$/
/** …到来之际, …启动, …主会场活动举行: only the occasion, unless what is counted since follows. */
const OCCASION =
  /^(?!(?:[^，。；]{0,8}活动)?(?:期间|以来|启动以来|开展以来))[^，。；：\d]{0,10}?(?:到来|来临|将至|之际|前夕|当[天日]|主会场|主场|[^，。；：]{0,12}(?:启动|开幕|仪式|发布会|论坛|座谈会|现场会|举行|举办|开启))/
