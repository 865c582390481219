import { THING_WORDS } from './thing-words.ts'
import type { UnitEntry } from './units.ts'

/** Behind a number 人 is nearly always the unit (3人生还, 2人行政拘留, 812人参赛): only nouns that a number may name. */
const PERSON_NOT = '民 大代表 权 口 才 物 类 格 士 民币 数 伦 山人海'

/** What is counted each time anew, by its own measure word: 提供档案1.48万卷次, 检测样品3000份次. */
const VISITS =
  '卷次 份次 张次 页次 篇次 组次 队次 支次 趟次 票次 笔次 课次 床次 桌次 间次 套次 所次 门次 店次 船次 机次 箱次 具次 点次 宗次 栋次 幢次 片次 艇次 羽次 亩次 站次 轮次 骑次 棵次 株次 村次 校次'

/** Words that count: people, cases, organisations, visits, occasions, things. Closed. */
export const MEASURE_WORDS: readonly UnitEntry[] = [
  // People
  { name: '人', family: 'people', group: 'person', not: PERSON_NOT, aliases: '人员' },
  {
    name: '个人',
    family: 'people',
    group: 'person',
    not: `${PERSON_NOT} 工 大 体 力 生 性 造 行 员 社 选 情 世 手 参 证 信 账 所 独 隐 资 卡 防 贷 用 简 化 主 户 消 破 征 经 养`,
  },
  {
    name: '名',
    family: 'people',
    group: 'person',
    not: '单 额 词 称 誉 义 录 牌 片 优 次 气 列 胜 贵 言 著',
  },
  { name: '位', family: 'people', group: 'person', not: '于 置 数 列 次 居 移 子' },
  { name: '员', family: 'people', group: 'person', not: '工 警' },
  {
    name: '口',
    family: 'people',
    group: 'person',
    not: '岸 腔 径 号 碑 味 罩 粮 述 头 袋 令 供 语 感 吻 红 服 才 诀 水 感',
  },
  {
    name: '户',
    family: 'organisations',
    group: 'household',
    not: '籍 口 外 型 部 主 名',
    aliases: '户家庭 户居民 户农户 户人家',
  },
  { name: '代', family: 'other', not: '表 理 码 价 替 购 办 言 号 销 孕 工 际 谢 驾 末 初 人' },

  // Visits: the same person or company may count more than once
  { name: '人次', family: 'visits', not: '之' },
  { name: '个次', family: 'visits' },
  { name: '家次', family: 'organisation-visits', aliases: '家·次' },
  { name: '矿次', family: 'organisation-visits' },
  { name: '户次', family: 'organisation-visits' },
  { name: '车次', family: 'visits' },
  { name: '辆次', family: 'visits' },
  { name: '部次', family: 'visits' },
  { name: '架次', family: 'visits' },
  { name: '艘次', family: 'visits' },
  { name: '班次', family: 'visits' },
  { name: '列次', family: 'visits' },
  { name: '起次', family: 'visits' },
  { name: '件次', family: 'visits' },
  { name: '条次', family: 'visits' },
  { name: '项次', family: 'visits' },
  { name: '批次', family: 'visits' },
  { name: '场次', family: 'visits' },
  { name: '台次', family: 'visits' },
  { name: '吨次', family: 'visits' },
  { name: '剂次', family: 'visits', group: 'dose-visit' },
  { name: '针次', family: 'visits', group: 'dose-visit' },
  { name: '例次', family: 'visits' },
  { name: '处次', family: 'visits' },
  { name: '单次', family: 'visits' },
  { name: '册次', family: 'visits' },
  { name: '航次', family: 'visits' },
  { name: '种次', family: 'visits' },
  { name: '头次', family: 'visits' },
  { name: '只次', family: 'visits' },
  ...VISITS.split(' ').map((name): UnitEntry => ({ name, family: 'visits', not: '日 年 序 要 元 于' })),
  { name: '标箱', family: 'things', group: 'teu', aliases: '个标箱' },
  { name: 'TEU', family: 'things', group: 'teu' },
  { name: '计费吨', family: 'things' },
  { name: '头只', family: 'things' },
  {
    name: '集',
    family: 'things',
    not: '装 中 团 体 合 结 会 群 市 资 聚 成 训 约 散 邮 卡 齐 料 权 镇 思 贸 运 萃 锦 美 安 宁 纳 采 电 热 气 水 材',
  },
  { name: '标准箱', family: 'things', group: 'teu', aliases: '个标准箱' },
  { name: '治疗量', family: 'things', aliases: '个治疗量' },
  { name: '时户', family: 'things' },

  // Cases
  {
    name: '起',
    family: 'cases',
    group: 'case',
    not: '诉 草 源 步 点 飞 初 伏 码 价 义 降 底 重机 重设 重量 重船 重工 薪',
  },
  { name: '件', family: 'cases', group: 'case', not: '数' },
  { name: '宗', family: 'cases', group: 'case', not: '教 旨 族 地' },
  { name: '例', family: 'cases', group: 'case', not: '如 外 行 会 子 证' },
  { name: '桩', family: 'cases', group: 'case', not: '基' },
  { name: '案', family: 'cases', group: 'case', not: '件 例 情 发 卷 值 由' },

  // Organisations
  {
    name: '家',
    family: 'organisations',
    group: 'company',
    not: '庭 长 属 禽 畜 乡 里 人 务 园小 族',
    but: '乡镇 乡村 人民 人工 里面',
  },
  {
    name: '所',
    family: 'organisations',
    group: 'company',
    not: '以 有 谓 得 在 示 需 属 长 致 持 为 述 处 涉 获 用 作 指 说 见 辖 占 带 做',
  },
  { name: '间', family: 'things', not: '接 隔 歇 断 谍 距 隙' },
  { name: '社', family: 'organisations', not: '会 区 保 团 交 科 长 论' },

  // Occasions
  {
    name: '次',
    family: 'times',
    group: 'occasion',
    not: '日 年 要 序 数 于 贷 新 第 品 生 元 高 级 席',
    aliases: '人·次',
  },
  {
    name: '回',
    family: 'times',
    group: 'occasion',
    not: '应 国 家 来 去 归 收 升 落 到 复 顾 报 购 乡 族 民 合 头 答 避 暖 馈 调',
  },
  { name: '场', family: 'times', group: 'match', not: '所 地 馆 景 面 合 内 外 址 站 次' },
  { name: '届', family: 'times', not: '时 满' },
  { name: '遍', family: 'times', not: '布 及 地 历' },
  { name: '趟', family: 'times' },
  { name: '轮', family: 'times', not: '胎 船 流 换 椅 值 廓 岗 渡 番 训 作 滑 机 候' },
  { name: '波', family: 'times', not: '动 及 段 浪 折 兰 音 士 斯 罗 特 长 澜' },
  { name: '度', family: 'temperature', not: '过 假 量 日 身 数', group: 'temperature', factor: '1' },
  { name: '番', family: 'multiple', not: '茄 号 薯' },
  { name: '连胜', family: 'times' },
  { name: '连败', family: 'times' },

  ...THING_WORDS,
]
