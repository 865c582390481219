import connecting from './connecting-words.json' with { type: 'json' }

/** Least length of a run that a headline does not say twice by chance. */
const REPEATED = 6

/** 772家参展商参与, 新规获表决通过, 三地机构合并, 又火一把: verbs and nouns that end like a connecting word and want nothing behind them. */
const ENDS_WHOLE =
  /(?:参与|赠与|给与|授与|[调总饱缓温共祥]和|(?<!水)平和|普及|涉及|波及|危及|触及|顾及|遍及|埃及|企及|[合兼吞归]并|火把|[一两几]把|植被|棉被|(?:表决|审议|一致|高票|全票|验收|全部|顺利|正式|获|审|会)通过|(?:办案|事情|事件|事发|破案|救援|全)经过)$/u

/** The connecting word on which a headline ends, which wants something to follow; null where it does not. */
export function brokenEnd(text: string): string | null {
  const plain = text.replace(/[\s…。，、；：！？（）“”《》()[\]_\-—.]+$/u, '')
  if (ENDS_WHOLE.test(plain)) return null
  return connecting.find((word) => plain.endsWith(word) && plain.length > word.length) ?? null
}

/** A run of at least six characters that stands twice, signs left out; null where there is none. */
export function repeatedRun(text: string): string | null {
  const plain = text.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 200)
  const seen = new Map<string, number>()
  for (let at = 0; at + REPEATED <= plain.length; at++) {
    const run = plain.slice(at, at + REPEATED)
    const first = seen.get(run)
    if (first === undefined) {
      seen.set(run, at)
      continue
    }
    if (at - first < REPEATED) continue
    let length = REPEATED
    while (
      at + length < plain.length &&
      first + length < at &&
      plain.charAt(first + length) === plain.charAt(at + length)
    )
      length++
    return plain.slice(first, first + length)
  }
  return null
}
