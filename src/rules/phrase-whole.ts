/** 16名遇难者中，男性7人；游客15人: what a list of parts is opened with. A bare 86人中 names nothing. */
const OPENED = /\d[万亿余多]*[名人位起件个例家宗](\p{Script=Han}{2,8}?)(?:当中|之中|中|里)，/gu

/** What the figures of a sentence are parts of, where it says so before them: 遇难者; '' elsewhere. */
export function wholeOpening(sentence: string): string {
  return [...sentence.matchAll(OPENED)].at(-1)?.[1] ?? ''
}
