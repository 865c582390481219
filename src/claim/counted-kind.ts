import type { Figure, Reading } from './reading.ts'

/**
 * 一季度云南森林火灾情况: 全省共发生森林火灾21起: what a text opens with counting several of is no one fire or accident, whatever place
 * its headline names before the noun. A quake has its aftershocks, so what shakes is left out.
 */
export function countsItsKind(readings: readonly Reading[]): boolean {
  const [first] = readings
    .slice(0, OPENING)
    .flatMap(({ text, figures }, index) =>
      figures
        .filter((figure) => index > 0 || SEVERAL_TIMES.test(told(text, figure)))
        .map((figure) => ({ text, figure })),
    )
  if (!first) return false
  const { text, figure } = first
  const before = text.slice(Math.max(0, figure.start - REACH), figure.start)
  const after = text.slice(figure.end, figure.end + REACH)
  const isSeveral = SEVERAL_TIMES.test(told(text, figure)) && !ONE.test(figure.quantity.stated)
  return isSeveral && (KIND_BEFORE.test(before) || KIND_AFTER.test(after))
}

function told(text: string, { start, end }: Figure): string {
  return text.slice(start, end + 1)
}

const OPENING = 4
const REACH = 24
const SEVERAL_TIMES = /\d[\d.,]*[万千余多]*[起宗场处]/
const ONE = /^[1一]$/
const KIND = '(?:火灾|山火|林火|火警|事故|交通意外|滑坡|崩塌|泥石流|塌方|坍塌|爆炸|灾害|灾情|险情|溺亡)'
const KIND_BEFORE = new RegExp(
  `(?:发生|突发|接报|接处|处置|扑救|扑灭|报告|统计)[^，。；\\d]{0,12}${KIND}[^，。；\\d]{0,6}$|${KIND}(?:共|起数|总数|警情|数量?|为|总计|合计|计)+$`,
)
const KIND_AFTER = new RegExp(`^(?:的)?[^，。；、\\d]{0,10}${KIND}`)
