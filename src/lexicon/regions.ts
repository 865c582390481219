import { areaList } from '@vant/area-data'
import { NICKNAMES } from './county-nicknames.ts'
import { isWordElsewhere } from './county-words.ts'
import { type TermIndex, termAt, termIndex } from './term-index.ts'

/** A province, city or county, by its code in GB/T 2260. */
export interface Region {
  /** Official full name from the province down: 山东省淄博市. */
  readonly name: string
  readonly level: RegionLevel
  readonly code: string
  /** Full name of the region above: 全国 for a province. */
  readonly parent: string
}

export type RegionLevel = 'nation' | 'province' | 'city' | 'county'

export interface RegionIndex {
  readonly byName: ReadonlyMap<string, Region>
  /** By the six digits of GB/T 2260: 411421. */
  readonly byCode: ReadonlyMap<string, Region>
  /** What a district or a city of today was called as a county: 水城区 → 水城县, by full name. */
  readonly former: ReadonlyMap<string, string>
  /** Every written form of a name (北京市, 北京, 临夏州) with the regions that it may mean. */
  readonly names: TermIndex<readonly Region[]>
}

export const NATION = '全国'
const TAIWAN = '台湾省'

/** Words that name a region without its name. */
const OTHER_FORMS: Readonly<Record<string, readonly string[]>> = {
  香港特别行政区: ['全港', '本港', '访港', '来港', '港府', '香港', '九龙', '新界', '港岛'],
  澳门特别行政区: ['全澳', '访澳', '澳门', '澳门半岛', '氹仔', '路氹', '路环'],
  台湾省: ['全台', '来台', '访台', '台湾地区', '台湾'],
  新疆维吾尔自治区: ['全疆', '疆内'],
}

/** Ethnic names in the names of autonomous regions, left out in everyday use: 临夏(回族)自治州. */
const ETHNIC =
  '蒙古族|回族|藏族|维吾尔族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族|普米族|塔吉克族|塔吉克|怒族|鄂温克族|德昂族|保安族|裕固族|独龙族|鄂伦春族|各族'
const AUTONOMOUS = new RegExp(`^(.+?)(?:${ETHNIC})+自治(州|县|旗|区)$`)

/** Builds the index of China's administrative divisions from `@vant/area-data`. */
export function regionIndex(): RegionIndex {
  const byName = new Map<string, Region>()
  const forms = new Map<string, Region[]>()
  const meanAlso = (form: string, region: Region): void => {
    const meant = forms.get(form) ?? []
    if (!meant.includes(region)) meant.push(region)
    forms.set(form, meant)
  }
  const add = (region: Region, ownName: string): void => {
    byName.set(region.name, region)
    for (const form of [
      ...writtenForms(ownName, region.level),
      ...(OTHER_FORMS[region.name] ?? []),
      ...(NICKNAMES[ownName] ?? []),
    ])
      meanAlso(form, region)
  }
  const past: (readonly [string, Region])[] = []
  const nation: Region = { name: NATION, level: 'nation', code: '000000', parent: NATION }
  byName.set(NATION, nation)
  for (const form of ['全国', '我国', '全中国']) forms.set(form, [nation])
  const provinces = new Map<string, string>()
  for (const [code, name] of Object.entries(areaList.province_list)) {
    provinces.set(code.slice(0, 2), name)
    add({ name, level: 'province', code, parent: NATION }, name)
  }
  const cities = new Map<string, string>()
  for (const [code, name] of Object.entries(areaList.city_list)) {
    const province = provinces.get(code.slice(0, 2)) ?? ''
    // 香港岛, 九龙: no divisions, so that 油尖旺区 stands right under 香港特别行政区.
    const placeholder =
      name === province || /^(省直辖县|县|自治区直辖县级行政区划)$/.test(name) || SPECIAL.test(code)
    cities.set(code.slice(0, 4), placeholder ? province : province + name)
    if (!placeholder) add({ name: province + name, level: 'city', code, parent: province }, name)
  }
  for (const [code, name] of Object.entries(areaList.county_list)) {
    const parent = cities.get(code.slice(0, 4)) ?? provinces.get(code.slice(0, 2)) ?? ''
    const around = byName.get(parent)
    if (ANY_ZONE.test(name)) continue
    if (around && (isOfZone(code, name) || !DIVISION.test(name))) meanAlso(name, around)
    else if (!byName.has(parent + name)) add({ name: parent + name, level: 'county', code, parent }, name)
  }
  const byCode = new Map([...byName.values()].map((region) => [region.code, region]))
  const former = new Map<string, string>()
  for (const region of byCode.values()) {
    const own = region.name.slice(region.parent === NATION ? 0 : region.parent.length)
    const name = own.replace(/[市区]$/, '县')
    if (region.level !== 'county' || name === own || name.length <= 2 || forms.has(name)) continue
    const county: Region = { ...region, name: region.parent + name }
    former.set(region.name, county.name)
    byName.set(county.name, county)
    past.push([name, county])
  }
  for (const [form, county] of past) meanAlso(form, county)
  return { byName, byCode, former, names: termIndex(forms) }
}

/** The list holds parks and ports too (太鲁阁, 东莞港): no divisions, they stand for the region around them. */
const DIVISION = /(?:[县区市旗镇乡岛]|街道|新城|委员会|管委会|街道办事处)$/

/** 兰州新区, 苏州工业园区: the list numbers zones from 71 to 79. They are no divisions, and figures of theirs are their city's. */
function isOfZone(code: string, name: string): boolean {
  return /^(?!71)\d{4}7[1-9]$/.test(code) && /区$/.test(name)
}

/** What a zone of any city may be called. */
const ANY_ZONE = /^(?:经济|技术|高新|产业|工业)*(?:开发区|园区)$|^高新区$/

/** Hong Kong and Macau. */
const SPECIAL = /^8[12]/

function writtenForms(name: string, level: RegionLevel): readonly string[] {
  const autonomous = AUTONOMOUS.exec(name)
  if (autonomous?.[1] && autonomous[2]) {
    const [, base, kind] = autonomous
    if (level === 'province') return [name, base, `${base}自治区`]
    return base.length > 1 ? [name, base, `${base}${kind}`] : [name, `${base}${kind}`]
  }
  const short = name.replace(/(?:特别行政区|新区|林区|自治区|地区|省|市|盟|县|区|旗)$/, '')
  return short.length >= 2 && short !== name ? [name, short] : [name]
}

export interface RegionMatch {
  readonly start: number
  readonly end: number
  readonly region: Region
}

/**
 * The region named at `at`, read as far as its name goes: 山东省淄博市临淄区, 甘肃临夏州积石山县.
 * A county counts only with its full name or behind its province's or city's, and of several regions of one name the one inside
 * `context` is meant; where none is, nothing is found.
 */
export function regionAt(
  index: RegionIndex,
  text: string,
  at: number,
  context: string,
): RegionMatch | undefined {
  const first = termAt(index.names, text, at)
  if (!first) return undefined
  let region = choose(index, first.entry, context, isFull(first.entry, text.slice(at, first.end)))
  if (!region) return undefined
  let end = first.end
  for (;;) {
    const next = termAt(index.names, text, end)
    if (!next) break
    const written = text.slice(end, next.end)
    const inside = next.entry.find(
      (candidate) =>
        region &&
        candidate !== region &&
        isInside(index, candidate, region.name) &&
        (candidate.level !== 'county' || /[县区市旗]$/.test(written) || isKnownShort(candidate, written)),
    )
    if (!inside) break
    region = inside
    end = next.end
  }
  return { start: at, end, region }
}

/** 湖南永兴, 重庆北碚; but 云南资源 is a word, and 长沙岳麓 the name of a hospital as often as of a district. */
function isKnownShort({ name, parent }: Region, written: string): boolean {
  return !isWordElsewhere(written) && (!name.endsWith('区') || MUNICIPALITY.test(parent))
}

const MUNICIPALITY = /^(?:北京|天津|上海|重庆)市$/

function isFull(meant: readonly Region[], written: string): boolean {
  // 大通县 is written in full for 大通回族土族自治县.
  return /.[县旗]$/.test(written) || meant.some((region) => region.name.endsWith(written))
}

function choose(
  index: RegionIndex,
  named: readonly Region[],
  context: string,
  full: boolean,
): Region | undefined {
  // 连江县 is the one in Fujian, unless the text is on Taiwan.
  const mainland = context.startsWith(TAIWAN) ? [] : named.filter(({ name }) => !name.startsWith(TAIWAN))
  const meant = mainland.length > 0 ? mainland : named
  const highest = meant.find((region) => region.level === 'nation' || region.level === 'province')
  if (highest) return highest
  // 水城, in a text that calls itself 水城县: by the name of its time.
  if (meant.some(({ name }) => index.former.get(name) === context)) return index.byName.get(context)
  // 新竹 in a text on 新竹县 is the county around the city of that name.
  const own = meant.find((region) => region.name === context && region.level === 'city')
  if (own) return own
  // 恩施, in a text on 恩施市, is the city and not the prefecture ruled from it; 通化, in one on 通化县, the county.
  if (meant.some((region) => isSeatOf(region, context))) return index.byName.get(context)
  // 信义区 in a text on 基隆市 is not the one of 台北市.
  const near = [context, ...regionParents(index, context)].find(
    (around) => around !== NATION && meant.some((region) => isInside(index, region, around)),
  )
  const nearest = meant.filter((region) => near !== undefined && isInside(index, region, near))
  if (full && nearest.length === 1) return nearest[0]
  const province = provinceOf(index, context)
  const local = province ? meant.filter((region) => isInside(index, region, province)) : []
  const localCity = local.find((region) => region.level === 'city')
  if (localCity) return localCity
  if (local.length > 0) return full ? local[0] : undefined
  const city = meant.find((region) => region.level === 'city')
  if (city) return city
  return meant.length === 1 && full ? meant[0] : undefined
}

function isSeatOf({ name, parent, level }: Region, city: string): boolean {
  const own =
    level === 'city' && city.startsWith(name)
      ? /^(.{2,})[市县]$/.exec(city.slice(name.length))?.[1]
      : undefined
  return own !== undefined && name.startsWith(parent + own)
}

function isInside(index: RegionIndex, region: Region, name: string): boolean {
  return regionParents(index, region.name).includes(name)
}

/**
 * The one region that a bare name means, of two the one on the mainland: 永康 is in Zhejiang before it is in Tainan. The
 * district of a city keeps its 区 elsewhere: 东兴 is 东兴市, not 东兴区.
 */
export function onlyRegion(named: readonly Region[]): Region | undefined {
  const mainland = named.filter(({ name }) => !name.startsWith(TAIWAN))
  const meant = mainland.length > 0 ? mainland : named
  const outside = meant.filter(({ name }) => !/市.*区$/.test(name))
  const bare = outside.length > 0 ? outside : meant
  return bare.length === 1 ? bare[0] : undefined
}

/** The regions around one, nearest first, the nation last: 山东省淄博市 → 山东省, 全国. */
export function regionParents(index: RegionIndex, name: string): readonly string[] {
  const parents: string[] = []
  let current = index.byName.get(name)
  if (!current) {
    current = countyOfTown(index, name)
    if (current) parents.push(current.name)
  }
  while (current && current.parent !== current.name) {
    parents.push(current.parent)
    current = index.byName.get(current.parent)
  }
  return parents
}

const TOWN = /(?:镇|乡|街道|村)$/

/** Towns are in no list: what a name of one begins with is the region that it lies in. */
function countyOfTown(index: RegionIndex, name: string): Region | undefined {
  if (!TOWN.test(name)) return undefined
  for (let end = name.length - 2; end > name.length - LONGEST_TOWN; end--) {
    const region = index.byName.get(name.slice(0, end))
    if (region) return region
  }
  return undefined
}

const LONGEST_TOWN = 16

/** The province of a region, or undefined for the nation and unknown names. */
export function provinceOf(index: RegionIndex, name: string): string | undefined {
  if (index.byName.get(name)?.level === 'province') return name
  return regionParents(index, name).find((parent) => index.byName.get(parent)?.level === 'province')
}
