import type { UnitEntry } from './units.ts'

/** Places counted by their kind: 12省23市. Closed. */
export const COUNTED_PLACES: readonly UnitEntry[] = [
  {
    name: '省',
    family: 'other',
    not: '委 级 内 外 长 厅 政 属 道 份 府 会 去 钱 时 力 略 心 油 部 城 公 直 区市 人大',
    aliases: '省份',
  },
  { name: '省区市', family: 'other', aliases: '省(区、市) 省（区、市） 省市区 省区' },
  { name: '省市', family: 'other', not: '长' },
  {
    name: '市',
    family: 'other',
    not: '场 民 委 值 面 政 区 容 级 内 外 盈 长 公 局 价 净 监 占 属 中 郊 直 人大 辖 盈率',
  },
  { name: '市州', family: 'other', aliases: '州市 地市' },
  {
    name: '县',
    family: 'other',
    not: '委 级 城 长 域 政 公 局 内 外 直 人大',
    aliases: '县市 县区 县（市、区） 县(市、区) 县市区 市县 区县',
  },
  { name: '区', family: 'other', not: '委 域 块 别 间 分 县 级 政 位 公 局 内 外 长 人大 划 属' },
  { name: '州', family: 'other', not: '委 长 政 府 级 内' },
  { name: '旗', family: 'other', not: '下 帜 袍 舰 手 人 县' },
  { name: '镇', family: 'other', not: '长 委 政 压 静 定 江 痛 海 政府 公 党' },
  { name: '乡', family: 'other', not: '村 镇 亲 长 土 愁 政 党 音 情 下', aliases: '乡镇' },
  { name: '村', family: 'other', not: '民 委 庄 镇 里 级 支 干 党 落 医 规 主 长 史 口 集 两委 上 支书' },
  {
    name: '国',
    family: 'other',
    not: '家 际 内 外 有 务 产 土 籍 庆 企 防 道 会 民 旗 歌 徽 债 资 税 网 医 安 学 保 台 航 足 宝 情 语 标 军 考 营 都 葬 名 画 球 粹 门 人 能 药 王 号 脚 货 策 法 力 界 境',
  },
  { name: '国家和地区', family: 'other', group: 'country' },
]
