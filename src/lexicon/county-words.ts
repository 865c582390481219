/** Short names of counties that are words of every day. */
export const EVERYDAY: ReadonlySet<string> = new Set(
  '和平 新华 城区 郊区 矿区 市中 城关 桥东 桥西 长安 安定 公安 新城 太平 平原 平安 永定 东风 前进 向阳 解放 东方 建设 同心 兴业 富民 平和 仁和 大同 安宁 高新 开发 中心 东区 西区 南区 北区 城中 城东 城西 城北 城南 会同 古城 恒山 龙门 大田 平等 合作 东山 东海 华山 中山 西山 江山'.split(
    ' ',
  ),
)

/** Those that are a word, a park or a brand in a text of another place: 绿色通道, 惠民工程, 港北岸. */
const ELSEWHERE: ReadonlySet<string> = new Set(
  '龙江 盘山 通道 资源 港口 新建 大关 凤凰 牡丹 安居 惠民 共和 友谊 灯塔 江南 山上 光明 会理 上街 阳春 泰山 平房 大树 道里 五台 天台 莲花 石门 前锋 延长 新民 天长 上林 海港 滨江 河口 观音 高台 江口 将军 长城 永胜 方正 太湖 同仁 白云 龙城 金沙 三江 海棠 政和 民和 南部 新店 老城 山城 康乐 兴国 庐山 独山 南城 定结 中站 站前 南岳 衡山 温泉 江岸 江城 河东 河西 路南 滨湖 长乐 兴隆 连山 祁连 龙潭 龙泉 普格 港北 中区 上高 大余 卫东 增城 天全 天等 大方 大足 集美 平顺 安顺 兴安 长寿 长沙 永安 永新 永和 新兴 新余 宜章 通城 通山 大通 德清 开化 武功 文成 东平 兴文 双流 金堂 南山 青山 梅里 石泉 元宝 红花 友好 爱民 西林 前郭 文山 新和 青云 多伦 乌苏 神木 万全 丰收 振兴 迎江 大观 花山 相山 雨山 南湖 渝水 月湖 东乡 章贡 青原 吉安 临川 万年 德安 广昌 资溪 永丰'.split(
    ' ',
  ),
)

/** True where a county's short name counts only in a text that is known to be of its city. */
export function isWordElsewhere(name: string): boolean {
  return EVERYDAY.has(name) || ELSEWHERE.has(name)
}
