import type { CampaignMention } from './campaign.ts'

/**
 * True where a sentence speaks of the campaign that the text is on, in general words (专项), by the noun that its name ends with
 * (大会战, 宣传月) or by the season that its name begins with (今年“三夏”, of 三夏小麦机收大会战), or is a point of a list (一是…, 二是…), which
 * stays under what the list is about.
 */
export function isUnderCampaign(sentence: string, text: string, home: CampaignMention | null): boolean {
  return (
    /行动|专项|整治/.test(sentence) ||
    /^(?:[一二三四五六七八九十]+是|（?[一二三四五六七八九十\d]+[、.）])/.test(text) ||
    (home?.kind === 'named' && speaksOf(sentence, home.series))
  )
}

function speaksOf(sentence: string, series: string): boolean {
  const noun = NOUN.exec(series)?.[0]
  if (noun !== undefined && noun.length < series.length && sentence.includes(noun)) return true
  for (let length = 2; length <= 4 && length < series.length; length++)
    if (sentence.includes(`“${series.slice(0, length)}”`)) return true
  return false
}

const NOUN = /(?:大?会战|攻坚战|保卫战|战役|治理|专案|(?:宣传|服务|科普)[月周季]|普查|督察)$/

/** 9月16日统一部署以来, 自启动至今: from the first day of the campaign itself, told without its name. */
export function isSinceStart(upTo: string): boolean {
  return SINCE_START.test(upTo)
}

const SINCE_START =
  /(?:部署|启动|打响|发起|铺开|动员|会战|行动|专项|整治|攻坚|治理)(?:开展|启动|部署)?(?:以来|至今|之后|后的?[一两三四五六七八九十\d])[^。；]*$/
