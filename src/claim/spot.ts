/** 球川镇一处民房, 元朗一个单位, 蓼泉镇几户种植户: one spot, of which a text tells what happened there. */
const SPOT =
  /^[^，。；、：\d]{0,6}?(?:一[处家户间个名位座栋幢片]|某(?!些)|几[户家名]|(?:村民|农户|果农|种植户|养殖户|店主|商户|业主))/
/** 在勐马镇查获, 在海域伏击: what is done on the spot. */
const ACT =
  /^[^，。；、：\d]{0,10}?(?:查获|破获|抓获|抓捕|捣毁|捣破|截获|截停|查处|拘捕|搜查|突击|蹲守|布控|伏击|收缴|端掉|检获|起获|查扣|缴获|拦截|设卡|设伏|打掉)/

/** True where the words behind a place tell of one spot in it. */
export function isSpot(text: string, end: number): boolean {
  return SPOT.test(text.slice(end, end + REACH))
}

/** True where the words behind a place tell of an act or a spot there. */
export function isScene(text: string, end: number): boolean {
  return isSpot(text, end) || ACT.test(text.slice(end, end + REACH))
}

const REACH = 18
