/** Cities whose bare name is a word, or begins one, by what stands behind it. */
const BEHIND: Readonly<Record<string, RegExp>> = {
  长治: /^久安/,
  三明: /^治/,
  新乡: /^[村贤]/,
  白银: /^(?:价|期货|首饰|饰品|现货|时代|帝国|[TE]|、?黄金|手链)/,
  和田: /^玉/,
  普洱: /^[熟生]?茶(?![区农园乡])/,
  大同: /^(?:小异|社会|世界)/,
  朝阳: /^(?:产业|行业|企业)/,
  黄山: /^(?:毛峰|路)/,
  金华: /^火腿/,
  吉安: /^娜/,
  安康: /^[，。！；、”]/,
  来宾: /^(?:们|致辞|代表|席|参|[，。！；、])/,
  桃园: /^(?:面积|里|结义|承包|\d|产|丰收|管理)/,
  丽水: /^街/,
  海南: /^岛?路/,
  黑龙江:
    /^(?:[上中下]游|干流|流域|水系|水位|水面|江面|江段|段|主?航道|禁渔|休渔|鱼汛|汛情|[两沿左右]岸|畔|封[江冻]|冰封|冰面|开江|流冰|特大洪水|[、和](?:松花江|乌苏里江|嫩江|乌苏里))/,
}

const BODY =
  /(?:[局委办院队部联站所厅署团处校社]|政府|[协总商学工委员合]会|中心|公司|集团|人员|干部|机关|单位|部门|指挥部|法院|检察院|[市镇乡]级|乡镇|街道|农村|市民)$/

/** The same by what stands before it. */
const BEFORE: Readonly<Record<string, RegExp>> = {
  白银: /(?:黄金|国际|现货)[、和]?$/,
  安康: /(?:身体|健康|平安|幸福|端午|[祝保享颐])$/,
  来宾: /(?:各位|嘉宾|[位名众])[、和]?$/,
  桃园: /(?:[亩个片的千万座年]|全[市县镇村]|标准化)$/,
  长治: /社会$/,
  // 县妇联会同县卫健委, 市局和县公安局: who acts, and with whom.
  会同县: BODY,
  和县: BODY,
  随县: BODY,
}

/** True where the name of a city is no name: 长治久安, 三明治, 新乡村, 各位来宾. */
export function isOtherWord(text: string, start: number, end: number): boolean {
  const written = text.slice(start, end)
  return (
    isOfThing(text, end) ||
    BEHIND[written]?.test(text.slice(end, end + REACH)) === true ||
    BEFORE[written]?.test(text.slice(Math.max(0, start - REACH), start)) === true
  )
}

/** 探针、洛阳铲等作案工具, 兰州拉面、沙县小吃等美食: a place that a thing is called by, in a list of such things. */
function isOfThing(text: string, end: number): boolean {
  return OF_THINGS.test(text.slice(end, end + LIST_REACH))
}

const LIST_REACH = 40
const OF_THINGS =
  /^(?![市县区省州])[\u4e00-\u9fff]{1,4}(?:、[\u4e00-\u9fff]{2,8}){0,3}等[^，。；、：“\d]{0,8}(?:工具|器具|用具|器材|用品|物品|小吃|美食|菜品|菜肴|名菜|糕点|面点|礼品|乐器|药材|中药)/

const REACH = 6
