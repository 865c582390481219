/**
 * Storms, quakes and great accidents by which a text without a year can be dated: 受台风“温比亚”影响, in a report of September. Typhoon names
 * come back every five years or so, so that the month told beside the name decides. Only what was much reported on in
 * Chinese; a name that is missing dates nothing.
 */
const STORMS: readonly (readonly [number, string])[] = [
  [2009, '莫拉菲7 天鹅8 莫拉克8 巨爵9 凯萨娜9 芭玛10'],
  [2010, '康森7 灿都7 莫兰蒂9 凡亚比9 鲇鱼10'],
  [2011, '米雷6 海马6 洛坦7 梅花8 南玛都8 纳沙9 尼格10'],
  [2012, '杜苏芮6 泰利6 韦森特7 苏拉8 达维8 海葵8 启德8 天秤8 布拉万8'],
  [2013, '贝碧嘉6 温比亚7 苏力7 西马仑7 飞燕8 尤特8 潭美8 康妮8 天兔9 蝴蝶9 菲特10 海燕11'],
  [2014, '海贝思6 威马逊7 麦德姆7 海鸥9 凤凰9'],
  [2015, '鲸鱼6 莲花7 灿鸿7 苏迪罗8 杜鹃9 彩虹10'],
  [2016, '尼伯特7 银河7 妮妲8 电母8 莫兰蒂9 马勒卡9 鲇鱼9 梅姬9 莎莉嘉10 海马10'],
  [2017, '苗柏6 洛克7 纳沙7 尼莎7 海棠7 塔拉斯7 天鸽8 帕卡8 玛娃9 泰利9 杜苏芮9 卡努10'],
  [2018, '艾云尼6 玛莉亚7 山神7 安比7 云雀8 摩羯8 贝碧嘉8 温比亚8 苏力8 百里嘉9 山竹9 玉兔11'],
  [2019, '丹娜丝7 木恩7 韦帕8 利奇马8 白鹿8 剑鱼9 玲玲9 塔巴9 米娜10 米塔10'],
  [2020, '鹦鹉6 森拉克8 黑格比8 米克拉8 海高斯8 巴威8 美莎克9 海神9 红霞9 浪卡10 沙德尔10 莫拉菲10'],
  [2021, '小熊6 查帕卡7 烟花7 卢碧8 灿都9 康森9 狮子山10 圆规10 雷伊12'],
  [2022, '暹芭7 木兰8 马鞍8 轩岚诺9 梅花9 奥鹿9 纳沙10 尼格11'],
  [2023, '泰利7 杜苏芮7 卡努8 苏拉9 海葵9 小犬10 三巴10'],
  [2024, '马力斯6 格美7 凯米7 派比安7 摩羯9 贝碧嘉9 普拉桑9 山陀儿10 康妮10 康芮10 银杏11 天兔11 万宜11'],
  [2025, '蝴蝶6 丹娜丝7 韦帕7 范斯高7 竹节草7 杨柳8 剑鱼8 塔巴9 桦加沙9 博罗依9 麦德姆10 凤凰11'],
]

/** Where, then the months in which it shook. */
const QUAKES: Readonly<Record<string, readonly string[]>> = {
  汶川: ['2008-05'],
  攀枝花: ['2008-08'],
  仲巴: ['2008-08'],
  当雄: ['2008-10'],
  姚安: ['2009-07'],
  玉树: ['2010-04'],
  盈江: ['2011-03', '2014-05'],
  新源: ['2012-06'],
  彝良: ['2012-09'],
  芦山: ['2013-04', '2022-06'],
  雅安: ['2013-04'],
  岷县: ['2013-07'],
  鲁甸: ['2014-08'],
  景谷: ['2014-10'],
  康定: ['2014-11'],
  皮山: ['2015-07'],
  美浓: ['2016-02'],
  高雄: ['2016-02'],
  门源: ['2016-01', '2022-01'],
  阿克陶: ['2016-11'],
  漾濞: ['2017-03', '2021-05'],
  九寨沟: ['2017-08'],
  精河: ['2017-08'],
  花莲: ['2018-02', '2024-04'],
  松原: ['2018-05'],
  墨江: ['2018-09'],
  兴文: ['2018-12'],
  荣县: ['2019-02'],
  长宁: ['2019-06'],
  夏河: ['2019-10'],
  伽师: ['2018-09', '2020-01'],
  青白江: ['2020-02'],
  于田: ['2012-08', '2014-02', '2020-06'],
  米林: ['2017-11'],
  墨脱: ['2019-04'],
  尼玛: ['2020-07'],
  双湖: ['2021-03'],
  德令哈: ['2022-03'],
  台东: ['2022-09'],
  沙雅: ['2023-01'],
  阿合奇: ['2024-01'],
  巧家: ['2020-05'],
  比如: ['2021-03'],
  玛多: ['2021-05'],
  泸县: ['2021-09'],
  马尔康: ['2022-06'],
  泸定: ['2022-09'],
  池上: ['2022-09'],
  平原: ['2023-08'],
  积石山: ['2023-12'],
  乌什: ['2024-01'],
  嘉义大埔: ['2025-01'],
  大埔: ['2025-01'],
  定日: ['2020-03', '2025-01'],
}

/** Accidents that the whole country heard of: where, what, and the month. */
const ACCIDENTS: readonly (readonly [string, RegExp, string])[] = [
  ['胶州路', /火灾/, '2010-11'],
  ['温州', /动车/, '2011-07'],
  ['宝源丰', /火灾/, '2013-06'],
  ['青岛', /输油管道/, '2013-11'],
  ['昆山', /爆炸/, '2014-08'],
  ['东方之星', /翻沉|沉船|客轮/, '2015-06'],
  ['天津港', /爆炸/, '2015-08'],
  ['光明新区', /滑坡/, '2015-12'],
  ['丰城', /坍塌/, '2016-11'],
  ['茂县', /垮塌|滑坡/, '2017-06'],
  ['响水', /爆炸/, '2019-03'],
  ['水城', /滑坡/, '2019-07'],
  ['无锡', /高架桥/, '2019-10'],
  ['欣佳酒店', /坍塌/, '2020-03'],
  ['温岭', /爆炸/, '2020-06'],
  ['襄汾', /坍塌/, '2020-08'],
  ['松藻', /煤矿/, '2020-09'],
  ['吊水洞', /煤矿/, '2020-12'],
  ['笏山金矿', /爆炸/, '2021-01'],
  ['景泰', /越野赛|马拉松/, '2021-05'],
  ['十堰', /爆炸/, '2021-06'],
  ['东航', /坠毁|失事|MU5735/, '2022-03'],
  ['长沙', /自建房/, '2022-04'],
  ['安阳', /火灾/, '2022-11'],
  ['阿拉善', /煤矿|坍塌/, '2023-02'],
  ['长峰医院', /火灾/, '2023-04'],
  ['金口河', /垮塌/, '2023-06'],
  ['银川', /烧烤店/, '2023-06'],
  ['齐齐哈尔', /体育馆/, '2023-07'],
  ['永聚', /火灾/, '2023-11'],
  ['镇雄', /滑坡/, '2024-01'],
  ['新余', /火灾/, '2024-01'],
  ['雨花台', /火灾/, '2024-02'],
  ['梅大高速', /塌方|坍塌|垮塌/, '2024-05'],
  ['筠连', /滑坡/, '2025-02'],
  ['高密', /爆炸/, '2025-05'],
]

/** Months after which a text tells of something else by its name. */
const REPORTED_FOR = 2

/** The year of the storm or quake that a text without a year names, in the months after it. */
export function yearOfKnownEvent(texts: readonly string[]): number | null {
  const month = monthOf(texts)
  if (month === null) return null
  for (const text of texts) {
    const year = yearOfStorm(text, month) ?? yearOfQuake(text, month) ?? yearOfAccident(text, month)
    if (year !== null) return year
  }
  return null
}

/** The first month that the text names, as a rule that of its dateline. */
function monthOf(texts: readonly string[]): number | null {
  for (const text of texts) {
    const month = /(?<!\d)(\d{1,2})月\d{1,2}日/.exec(text)?.[1]
    if (month !== undefined) return Number(month)
  }
  return null
}

const STORM =
  /台风[“「『]([\u4e00-\u9fff]{2,4})[”」』]|[“「『]([\u4e00-\u9fff]{2,4})[”」』](?:强|超强)?台风|台风([\u4e00-\u9fff]{2,3})/g

function yearOfStorm(text: string, month: number): number | null {
  for (const [, first, second, bare = ''] of text.matchAll(STORM)) {
    const quoted = first ?? second
    for (const name of quoted === undefined ? [bare, bare.slice(0, 2)] : [quoted]) {
      const year = latestIn(month, stormsNamed(name))
      if (year !== null) return year
    }
  }
  return null
}

function stormsNamed(name: string): readonly Happened[] {
  if (name.length < 2) return []
  return STORMS.flatMap(([year, names]) =>
    names
      .split(' ')
      .filter((storm) => storm.replace(/\d+$/, '') === name)
      .map((storm) => ({ year, month: Number(/\d+$/.exec(storm)?.[0]) })),
  )
}

/** 九寨沟发生7.0级地震, 九寨沟7.0级地震, 池上地震, 那曲市比如县（北纬31.94度）发生6.1级地震 */
const QUAKE = /([\u4e00-\u9fff]{2,12})(?:（[^）]{1,40}）)?(?:附近)?(?:发生)?(?:\d\.\d级)?(?:有感)?地震/g

function yearOfQuake(text: string, month: number): number | null {
  for (const [, place = ''] of text.matchAll(QUAKE)) {
    const bare = place.replace(/(?:发生|县|市|区|乡)+$/, '')
    for (const [name, months] of Object.entries(QUAKES)) {
      if (!bare.endsWith(name)) continue
      const year = latestIn(month, months.map(happenedIn))
      if (year !== null) return year
    }
  }
  return null
}

function yearOfAccident(text: string, month: number): number | null {
  const opening = text.slice(0, OPENING)
  const told = ACCIDENTS.filter(([place, what]) => opening.includes(place) && what.test(opening))
  return latestIn(
    month,
    told.map(([, , when]) => happenedIn(when)),
  )
}

const OPENING = 400

/** 2021-06 */
function happenedIn(month: string): Happened {
  return { year: Number(month.slice(0, 4)), month: Number(month.slice(5)) }
}

interface Happened {
  readonly year: number
  readonly month: number
}

/** Of several of one name, the one told soonest after it happened; the last of those. */
function latestIn(month: number, events: readonly Happened[]): number | null {
  let best: { readonly year: number; readonly after: number } | null = null
  for (const event of events) {
    const after = month - event.month
    if (after < 0 || after > REPORTED_FOR) continue
    if (best === null || after <= best.after) best = { year: event.year, after }
  }
  return best?.year ?? null
}
