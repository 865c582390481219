import { type TermIndex, termIndex } from './term-index.ts'

/** A country other than China, or a city of one, by a written form. */
export interface ForeignPlace {
  /** 韩国, of a city 韩国首尔. */
  readonly region: string
  readonly country: string
  /** A railway, a port or a plant there, by its name. */
  readonly isWork?: true
}

/**
 * Country, other forms of its name behind =, then the cities that its news is sent from; at the end what is greater than a
 * country. Kept as data and not taken from
 * `Intl`, whose names change with the runtime: the same text must read the same everywhere.
 */
const COUNTRIES = `
日本 东京 大阪 京都 名古屋 札幌 福冈 横滨 神户 广岛 仙台 冲绳 那霸 北海道
韩国=南韩 首尔 釜山 仁川 大邱 光州广域市 大田广域市 济州岛 世宗市
朝鲜 平壤 元山 新义州
蒙古国 乌兰巴托
越南 河内 胡志明市 岘港 海防市 芽庄
老挝 万象 琅勃拉邦
柬埔寨 金边 暹粒 西哈努克港
泰国 曼谷 清迈 普吉 芭提雅
缅甸 仰光 内比都 曼德勒
马来西亚 吉隆坡 槟城 沙巴州
新加坡=狮城
印度尼西亚=印尼 雅加达 泗水 巴厘岛 万隆
菲律宾 马尼拉 宿务 达沃
文莱 斯里巴加湾
东帝汶 帝力
印度 新德里 孟买 加尔各答 班加罗尔 金奈 海得拉巴
巴基斯坦 伊斯兰堡 卡拉奇 拉合尔 白沙瓦
孟加拉国 达卡 吉大港
斯里兰卡 科伦坡
尼泊尔 加德满都
不丹 廷布
马尔代夫 马累
阿富汗 喀布尔 坎大哈
哈萨克斯坦 阿斯塔纳 阿拉木图
乌兹别克斯坦 塔什干 撒马尔罕
吉尔吉斯斯坦 比什凯克
塔吉克斯坦 杜尚别
土库曼斯坦 阿什哈巴德
伊朗 德黑兰 伊斯法罕
伊拉克 巴格达 巴士拉 摩苏尔
叙利亚 大马士革 阿勒颇
约旦 安曼
黎巴嫩 贝鲁特
以色列 耶路撒冷 特拉维夫
巴勒斯坦 加沙 拉姆安拉
沙特阿拉伯=沙特 利雅得 吉达 麦加
阿联酋=阿拉伯联合酋长国 阿布扎比 迪拜
卡塔尔 多哈
科威特
巴林 麦纳麦
阿曼 马斯喀特
也门 萨那
土耳其 安卡拉 伊斯坦布尔
塞浦路斯 尼科西亚
格鲁吉亚 第比利斯
亚美尼亚 埃里温
阿塞拜疆 巴库
俄罗斯=俄联邦 莫斯科 圣彼得堡 符拉迪沃斯托克 海参崴 叶卡捷琳堡 喀山
乌克兰 基辅 哈尔科夫 敖德萨
白俄罗斯 明斯克
摩尔多瓦 基希讷乌
英国 伦敦 曼彻斯特 爱丁堡 伯明翰 利物浦
爱尔兰 都柏林
法国 巴黎 马赛 里昂 尼斯
德国 柏林 慕尼黑 法兰克福 汉堡市
意大利 罗马 米兰 威尼斯 都灵 那不勒斯
西班牙 马德里 巴塞罗那 瓦伦西亚
葡萄牙 里斯本 波尔图
荷兰 阿姆斯特丹 鹿特丹 海牙
比利时 布鲁塞尔 安特卫普
卢森堡
瑞士 日内瓦 苏黎世 伯尔尼 达沃斯
奥地利 维也纳
丹麦 哥本哈根
瑞典 斯德哥尔摩 哥德堡
挪威 奥斯陆
芬兰 赫尔辛基
冰岛 雷克雅未克
波兰 华沙 克拉科夫
捷克 布拉格
斯洛伐克 布拉迪斯拉发
匈牙利 布达佩斯
罗马尼亚 布加勒斯特
保加利亚 索非亚
希腊 雅典
塞尔维亚 贝尔格莱德
克罗地亚 萨格勒布
斯洛文尼亚 卢布尔雅那
波黑 萨拉热窝
北马其顿 斯科普里
阿尔巴尼亚 地拉那
立陶宛 维尔纽斯
拉脱维亚 里加
爱沙尼亚 塔林
马耳他 瓦莱塔
摩纳哥
埃及 开罗 亚历山大港
利比亚 的黎波里 班加西
突尼斯
阿尔及利亚 阿尔及尔
摩洛哥 拉巴特 卡萨布兰卡 马拉喀什
苏丹 喀土穆
南苏丹 朱巴
埃塞俄比亚 亚的斯亚贝巴
厄立特里亚 阿斯马拉
吉布提
索马里 摩加迪沙
肯尼亚 内罗毕 蒙巴萨
坦桑尼亚 达累斯萨拉姆 多多马
乌干达 坎帕拉
卢旺达 基加利
布隆迪 布琼布拉
刚果（金）=刚果民主共和国 金沙萨
刚果（布） 布拉柴维尔
加蓬 利伯维尔
喀麦隆 雅温得 杜阿拉
尼日利亚 阿布贾 拉各斯
尼日尔 尼亚美
乍得 恩贾梅纳
加纳 阿克拉
科特迪瓦 阿比让 亚穆苏克罗
塞内加尔 达喀尔
马里 巴马科
几内亚 科纳克里
塞拉利昂 弗里敦
利比里亚 蒙罗维亚
布基纳法索 瓦加杜古
多哥 洛美
贝宁 科托努
毛里塔尼亚 努瓦克肖特
安哥拉 罗安达
赞比亚 卢萨卡
津巴布韦 哈拉雷
莫桑比克 马普托
马拉维 利隆圭
博茨瓦纳 哈博罗内
纳米比亚 温得和克
南非 比勒陀利亚 约翰内斯堡 开普敦 德班
马达加斯加 塔那那利佛
毛里求斯 路易港
塞舌尔
美国 华盛顿 纽约 洛杉矶 旧金山 芝加哥 休斯敦 波士顿 西雅图 费城 迈阿密 底特律 拉斯维加斯 夏威夷 佛罗里达 加利福尼亚 得克萨斯
加拿大 渥太华 多伦多 温哥华 蒙特利尔
墨西哥 墨西哥城
危地马拉
洪都拉斯 特古西加尔巴
萨尔瓦多
尼加拉瓜 马那瓜
哥斯达黎加
巴拿马
古巴 哈瓦那
海地 太子港
多米尼加 圣多明各
牙买加
哥伦比亚 波哥大
委内瑞拉 加拉加斯
厄瓜多尔 基多
秘鲁 利马
玻利维亚 拉巴斯
巴西 巴西利亚 圣保罗 里约热内卢
巴拉圭 亚松森
乌拉圭 蒙得维的亚
阿根廷 布宜诺斯艾利斯
智利 圣地亚哥
澳大利亚=澳洲 堪培拉 悉尼 墨尔本 布里斯班 珀斯
新西兰 惠灵顿 奥克兰
斐济 苏瓦
巴布亚新几内亚=巴新 莫尔兹比港
所罗门群岛 霍尼亚拉
汤加
萨摩亚 阿皮亚
瓦努阿图
全球
欧盟
欧元区
欧洲
北美
拉美
非洲
中东
东南亚
`

/** Works abroad that companies of China built or run, by country: what is carried or made there is the country's. */
const WORKS_ABROAD = `
印度尼西亚 雅万高铁 青山工业园
肯尼亚 蒙内铁路 内马铁路
埃塞俄比亚 亚吉铁路
柬埔寨 金港高速 西港特区
塞尔维亚 匈塞铁路贝诺段 匈塞铁路塞尔维亚段 斯梅代雷沃钢厂
希腊 比雷埃夫斯港 比港
斯里兰卡 汉班托塔港 科伦坡港口城
巴基斯坦 瓜达尔港 卡拉奇核电 卡洛特水电站 萨希瓦尔电站 橙线地铁 拉合尔橙线
孟加拉国 帕德玛大桥
马尔代夫 中马友谊大桥
沙特阿拉伯 麦麦高铁 麦加轻轨
土耳其 安伊高铁
尼日利亚 莱基港 莱基深水港 阿卡铁路 拉伊铁路 拉各斯轻轨
安哥拉 本格拉铁路
秘鲁 钱凯港 邦巴斯铜矿
巴西 美丽山水电
泰国 罗勇工业园 泰中罗勇工业园
白俄罗斯 中白工业园
马来西亚 东海岸铁路 马东铁路 关丹产业园
越南 河内轻轨 吉灵—河东
克罗地亚 佩列沙茨大桥
缅甸 皎漂港 莱比塘铜矿
埃及 斋月十日城轻轨 泰达合作区
阿联酋 哈斯彦电站 哈利法港
坦桑尼亚 坦赞铁路 朱利叶斯·尼雷尔水电站
几内亚 西芒杜
刚果（布） 国家1号公路
乌兹别克斯坦 甘姆奇克隧道 鹏盛工业园
以色列 海法新港 特拉维夫轻轨红线
俄罗斯 亚马尔液化天然气
哈萨克斯坦 札纳塔斯风电 阿斯塔纳轻轨
老挝 赛色塔 南欧江水电站
`

function indexed(): TermIndex<ForeignPlace> {
  const places = new Map<string, ForeignPlace>()
  for (const line of COUNTRIES.trim().split('\n')) {
    const [names = '', ...cities] = line.split(' ')
    const [country = '', ...others] = names.split('=')
    for (const name of [country, ...others]) places.set(name, { region: country, country })
    for (const city of cities) places.set(city, { region: country + city, country })
  }
  for (const line of WORKS_ABROAD.trim().split('\n')) {
    const [country = '', ...works] = line.split(' ')
    for (const work of works) places.set(work, { region: country, country, isWork: true })
  }
  return termIndex(places)
}

export const FOREIGN_PLACES: TermIndex<ForeignPlace> = indexed()

/** The country of 韩国首尔; undefined for a region of China. */
export function nationAbroad(region: string): string | undefined {
  return NAMES.find((name) => region.startsWith(name))
}

/** True of 韩国 and 韩国首尔. */
export function isAbroad(region: string): boolean {
  return nationAbroad(region) !== undefined
}

const NAMES: readonly string[] = COUNTRIES.trim()
  .split('\n')
  .map((line) => line.split(/[ =]/)[0] ?? '')
  .filter((name) => name !== '')
  .sort((a, b) => b.length - a.length)
