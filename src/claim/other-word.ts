/** 电动车展览会 is no 车展, 重大火灾 no 大火. */
export function isOtherWord(noun: string, next: string): boolean {
  return (next === '览' && noun.endsWith('展')) || (next === '灾' && noun.endsWith('火'))
}
