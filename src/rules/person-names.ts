/** Surnames of one character, the commonest of the mainland and Taiwan. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆石戴贾韦夏邱侯邹熊孟秦江阎闫薛尹段雷黎史陶毛贺顾龚邵万覃武钱严莫孔汤常温康施牛樊葛邢安齐伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝'

const FEWEST = 3

/** Names of people, three or more; before the first other words may stand: 提名何柏川、沈若岚、邵启明. */
export function areFullNames(names: readonly string[]): boolean {
  return (
    names.length >= FEWEST &&
    names.every((name, index) =>
      index === 0 ? [2, 3].some((length) => isFullName(name.slice(-length))) : isFullName(name),
    )
  )
}

function isFullName(name: string): boolean {
  return /^\p{Script=Han}{2,3}$/u.test(name) && SURNAMES.includes(name.charAt(0))
}

const POST =
  /(?:控制人|负责人|监护人|代表人|经理|总监|主任|董事长|[局县市镇乡矿厂校院船站所科处队班工组]长|书记|主管|总工|工程师|安全员|会计|出纳)$/

/** 总经理、安全总监、外包队负责人: posts that one person each holds. */
export function arePosts(names: readonly string[]): boolean {
  return names.every((name) => POST.test(name))
}
