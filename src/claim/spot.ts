/** 球川镇一处民房, 元朗一个单位, 蓼泉镇几户种植户: one spot, of which a text tells what happened there. */
const SPOT =
  /^[^，。；、：\d]{0,6}?(?:一[处家户间个名位座栋幢片]|某(?!些)|几[户家名]|(?:村民|农户|果农|种植户|养殖户|店主|商户|业主))/
/** 在勐马镇查获, 在海域伏击: what is done on the spot. */
const ACT =
  /^[^，。；、：\d]{0,10}?(?:查获|破获|抓获|抓捕|捣毁|捣破|截获|截停|查处|拘捕|搜查|突击|蹲守|布控|伏击|收缴|端掉|检获|起获|查扣|缴获|拦截|拦下|拦停|逮捕|攻坚|截住|设卡|设伏|打掉)/

/** True where the words behind a place tell of one spot in it. */
export function isSpot(text: string, end: number): boolean {
  return SPOT.test(text.slice(end, end + REACH))
}

/** True where the words around a place tell of an act or a spot there: 民警在木里镇连追两天. */
export function isScene(text: string, start: number, end: number): boolean {
  return (
    isSpot(text, end) ||
    ACT.test(text.slice(end, end + REACH)) ||
    ON_DUTY.test(text.slice(Math.max(0, start - REACH), start))
  )
}

const ON_DUTY = /(?:民警|警方|警员|探员|专案组|执法人员|执法队员|稽查人员|队员)[^，。；、]{0,6}[在于到赴]$/

const REACH = 18
