/** The last two characters of a company's own name with the word for its trade: 岭海航运, 岭海集团; 公司 alone is none. */
const COMPANY =
  /\p{Script=Han}{2}(?:科技|股份|集团|公司|银行|汽车|电子|药业|医药|证券|影业|能源|航空|航运|海运|物流|重工|钢铁|化工|建材|食品|乳业|酒业|电力|传媒|地产|置业|保险|电器|软件|控股)/gu
const GENERAL = /^(?:上市|母|子|该|本|总|分|旗下|全资|控股|所属)/

/** The company that a text names last in its last clause, else first: whose figures come next. */
export function companyIn(text: string): string | null {
  const clause = text.slice(text.lastIndexOf('，') + 1)
  return namesIn(clause).at(-1) ?? namesIn(text)[0] ?? null
}

/** The first company that texts name, in their order. */
export function firstCompany(texts: readonly string[]): string | null {
  for (const text of texts) {
    const [first] = namesIn(text)
    if (first !== undefined) return first
  }
  return null
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(COMPANY)].map(([name]) => name).filter((name) => !GENERAL.test(name))
}

const GROUP = '集团'

/** Two names with different first characters, or a group beside one of its companies. */
export function unlikeCompanies(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false
  return a.slice(0, 2) !== b.slice(0, 2) || a.endsWith(GROUP) !== b.endsWith(GROUP)
}
