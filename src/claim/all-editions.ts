/** 自2005年以来“金秋助学”累计…, 14年来累计吸引…: of all editions together. */
export function sumsEditions(before: string, year: number): boolean {
  const near = before.slice(-LONGEST_REACH)
  const since = SINCE_FOUNDED.exec(near)
  return (since !== null && Number(since[1]) < year - 1) || OF_ALL_EDITIONS.test(near)
}

const SINCE_FOUNDED =
  /((?:19|20)\d{2})年[^。；\d]{0,16}(?:以来|至今|到现在|起)[^。；\d]{0,16}累计[^，。；\d]{0,24}$/
const OF_ALL_EDITIONS =
  /(?:(?:[三四五六七八九十]|\d{1,2})年(?:间|来|以来)|历届|历年|(?:[三四五六七八九十]|\d{1,2})届)[^。；\d]{0,12}累计[^，。；\d]{0,24}$|(?:创办|开办|首办|复办)(?:以来|至今)[^。；\d]{0,30}$/

/** How far back a sentence is looked through. */
const LONGEST_REACH = 120
