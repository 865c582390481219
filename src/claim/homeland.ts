/** Whose press a text in Traditional script is of: what it calls the whole is that place, not the mainland. */
export type Homeland = 'taiwan' | 'hong-kong' | 'macau' | null

/**
 * The homeland of a text, by the words of its own characters in its opening: 縣市, 經濟部, 112學年度 are of Taiwan,
 * 專訊, 港府, 財政年度 of Hong Kong, 本澳, 治安警察局 and the poets' names for the city in its papers' (濠江) of Macau. Null for Simplified script and where nothing tells.
 */
export function homelandOf(original: string): Homeland {
  const opening = original.slice(0, OPENING)
  if (SIGNED_IN_TAIWAN.test(opening)) return 'taiwan'
  if (SIGNED_IN_HONG_KONG.test(opening)) return 'hong-kong'
  const traditional = opening.match(TRADITIONAL)?.length ?? 0
  if (traditional >= FEWEST_SIGNED && SIGNED_IN_MACAU.test(opening) && !/[本全]港/.test(opening))
    return 'macau'
  if (traditional < FEWEST || MACAU.test(opening)) return null
  const taiwan = new Set(opening.match(OF_TAIWAN)).size
  const hongKong = new Set(opening.match(OF_HONG_KONG)).size
  if (taiwan === hongKong) return null
  return taiwan > hongKong ? 'taiwan' : 'hong-kong'
}

const OPENING = 1500
const FEWEST = 6
/** Beside a word that is of one city alone. */
const FEWEST_SIGNED = 2
/** The commonest characters that the mainland writes otherwise. */
const TRADITIONAL =
  /[個國這為來時說開關對於數據區門無長發點萬億億總報記導業產費經濟學會辦處務員車電話實現後從與還將達過運動場們]/g

/** Its press signs with 報導 or 日電 behind a city of its own, in its own characters. */
const SIGNED_IN_TAIWAN =
  /(?:[台臺][北中南東]|高雄|新北|桃園|新竹|基隆|嘉義|屏東|花蓮|彰化|雲林|苗栗|南投|宜蘭|澎湖|金門)(?:\d{1,2}日電|[^，。；]{0,2}(?:報導|報道))|[／/](?:綜合|即時)報導/
/** 【某某日報專訊】, 港聞, 按年 where others say 同比. */
const SIGNED_IN_HONG_KONG = /專訊】|港聞|【本報訊】[^。]{0,200}(?:港元|警務處|入境處)/

const OF_TAIWAN =
  /(?<!\d)1[012]\d(?:年|學年|會計)|(?:經濟|農業|教育|內政|衛生福利|衛福|交通|財政|環境|勞動|文化|數位發展|法務|國防|外交)部|主計總?處|疾管署|移民署|消費者物價|縣市|行政院|立法院|立委|民眾|新[台臺]幣|健保|國道|捷運|高鐵|鄉鎮|年增|年減|報導|大專校院/g
const OF_HONG_KONG =
  /港元|本港|全港|港府|特首|立法會|財政年度|財年|薪俸|利得稅|財政司|政府發言人|警務處|入境處|入境事務處|康樂及文化|港鐵|區議會|專訊|本報訊|署長|按年|按月|九龍|新界|港島|維港|香港/g
const SIGNED_IN_MACAU =
  /濠江(?![區区])|鏡海|蓮城|澳聞|[本全]澳(?![洲大])|統計暨普查局|治安警察局|關閘口岸|路氹/
const MACAU = /澳門|本澳|全澳/
