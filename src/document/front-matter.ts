import matter from 'gray-matter'
import { parse as parseToml } from 'smol-toml'
import { YAMLParseError } from 'yaml'
import { parseStamp } from '../calendar/stamp.ts'
import { lineIndex } from '../text/lines.ts'
import type { Furniture, Notice } from './document.ts'
import { type Facts, NO_FACTS, type StatedStamp, type Title } from './piece.ts'
import { tomlStringAt } from './scalar-text.ts'
import { type Field, type Fields, fieldsByLine, yamlFields } from './yaml-fields.ts'

export interface FrontMatter {
  readonly facts: Facts
  readonly furniture: readonly Furniture[]
  readonly notices: readonly Notice[]
  /** Where the text after it begins. */
  readonly bodyStart: number
}

type Language = 'yaml' | 'toml' | 'json'

interface Fence {
  readonly open: string
  readonly language: string
  /** The block with its fences; `content` is what stands between them. */
  readonly start: number
  readonly end: number
  readonly contentStart: number
  readonly contentEnd: number
}

/** Longer blocks are no front matter, and gray-matter's own patterns are quadratic in blank lines. */
const LONGEST = 65_536
const MOST_BLANK = /\s{400}/

const FENCES: Readonly<Record<string, Language>> = { '---': 'yaml', '+++': 'toml', ';;;': 'json' }

const LANGUAGES: Readonly<Record<string, Language>> = {
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
  json: 'json',
}

/**
 * Reads front matter at the head of a text, after blank lines and a byte order mark if need be:
 * YAML between `---`, TOML between `+++` or after `---toml`, JSON between `;;;` or after `---json`.
 * Languages that would run (`---js`, `---coffee`) are refused; nothing of a document is ever executed.
 * Without front matter the body starts at 0.
 */
export function readFrontMatter(original: string): FrontMatter {
  const fence = findFence(original)
  if (!fence) return { facts: NO_FACTS, furniture: [], notices: [], bodyStart: 0 }
  const place = { start: fence.start, end: fence.end }
  const rest = { furniture: [{ reason: 'metadata' as const, place }], bodyStart: fence.end }
  const language = fence.language === '' ? FENCES[fence.open] : LANGUAGES[fence.language]
  if (!language) return { ...rest, facts: NO_FACTS, notices: [refused(fence.language, place)] }
  const content = original.slice(fence.contentStart, fence.contentEnd)
  if (content.length > LONGEST || MOST_BLANK.test(content)) {
    return { ...rest, facts: NO_FACTS, notices: [broken(original, fence, 'too long to be front matter')] }
  }
  let fields: Fields = new Map()
  const read = (): object => {
    fields = readFields(language, original, fence)
    return {}
  }
  const never = (): never => {
    throw new Error('front matter is never executed')
  }
  try {
    // Options keep gray-matter from filling its global cache; the engines replace its own, `eval` among them.
    matter(original.slice(fence.start, fence.end), {
      language,
      delimiters: fence.open,
      engines: { yaml: read, json: read, toml: read, javascript: never, js: never, coffee: never },
    })
    return { ...rest, facts: factsOf(fields), notices: [] }
  } catch (error) {
    const readable: Fields = language === 'yaml' ? fieldsByLine(content, fence.contentStart) : new Map()
    return {
      ...rest,
      facts: factsOf(readable),
      notices: [broken(original, fence, describe(error), offsetOf(error, fence), readable.size)],
    }
  }
}

function findFence(original: string): Fence | undefined {
  const head = /^\ufeff?(?:[^\S\r\n]{0,100}(?:\r\n|\n|\r)){0,50}/.exec(original)?.[0].length ?? 0
  const opening = /^(---|\+\+\+|;;;)[^\S\r\n]{0,20}([A-Za-z]{0,20})[^\S\r\n]{0,20}(\r\n|\n|\r)/.exec(
    original.slice(head, head + 100),
  )
  const [line, open = '', language = '', eol = ''] = opening ?? []
  if (line === undefined) return undefined
  const contentStart = head + line.length
  for (let at = contentStart; at < original.length; ) {
    const newline = original.indexOf(eol, at)
    const end = newline < 0 ? original.length : newline
    if (
      original.startsWith(open, at) &&
      original.slice(at + open.length, Math.min(end, at + 80)).trim() === ''
    ) {
      const contentEnd = Math.max(contentStart, at - eol.length)
      const after = newline < 0 ? end : end + eol.length
      return { open, language: language.toLowerCase(), start: head, end: after, contentStart, contentEnd }
    }
    at = end + eol.length
  }
  return undefined
}

function readFields(language: Language, original: string, fence: Fence): Fields {
  const content = original.slice(fence.contentStart, fence.contentEnd)
  if (language === 'toml') return tomlFields(content, fence.contentStart)
  // JSON is read as the YAML that it is, since that parser knows where each value stands; but it must be JSON.
  if (language === 'json') JSON.parse(content)
  return yamlFields(content, fence.contentStart)
}

function tomlFields(content: string, offset: number): Fields {
  const fields = new Map<string, Field>()
  for (const [key, value] of Object.entries(parseToml(content))) {
    const text = value instanceof Date ? value.toISOString() : value
    if (typeof text !== 'string') continue
    fields.set(key.toLowerCase(), { value: text, shown: tomlStringAt(content, key, text, offset) })
  }
  return fields
}

/** Keys that blogs, archives and newsrooms use; earlier ones count more. */
const KEYS = {
  title: ['title', 'headline', '标题', '標題'],
  publisher: [
    'publisher',
    'source',
    'media',
    'site',
    'sitename',
    'site_name',
    'paper',
    'platform',
    'outlet',
    'from',
    '来源',
    '來源',
    '媒体',
    '媒體',
  ],
  address: [
    'url',
    'link',
    'source_url',
    'sourceurl',
    'original_url',
    'permalink',
    'canonical',
    '链接',
    '原文链接',
    '网址',
  ],
  author: ['author', 'authors', 'byline', 'reporter', '作者', '记者', '記者'],
  stamp: [
    'date',
    'publish',
    'published',
    'publishdate',
    'publish_date',
    'pubdate',
    'pub_date',
    'published_at',
    'datepublished',
    'created',
    'created_at',
    'publish_time',
    'publishtime',
    'release_date',
    'updated_at',
    'time',
    'post_date',
    'issue_date',
    'publication_date',
    'publish_at',
    'datetime',
    'pubtime',
    '日期',
    '时间',
    '發布時間',
    '發布日期',
    '发布时间',
    '发布日期',
    '发表时间',
    '发表日期',
    '刊发日期',
    '出版日期',
    '公告日期',
    '成文日期',
    '发布',
    '發布',
    '發佈',
    '刊发',
    '见报',
    '见报日期',
    '发稿',
    '发稿时间',
    '印发日期',
    '播出',
    '播出时间',
    '播出日期',
    '刊载日期',
    'posted',
    'issued',
    'aired',
    '更新时间',
    'lastmod',
    'updated',
  ],
} as const

function factsOf(fields: Fields): Facts {
  const stated = (kind: keyof typeof KEYS): Field[] =>
    KEYS[kind].flatMap((key) => fields.get(key) ?? []).filter((field) => field.value.trim() !== '')
  return {
    titles: stated('title').map(({ shown }): Title => ({ shown, from: 'front-matter' })),
    publishers: stated('publisher').map(({ value }) => value.trim()),
    authors: stated('author').map(({ value }) => value.trim()),
    addresses: stated('address').map(({ value }) => value.trim()),
    stamps: (stated('stamp').length > 0 ? stated('stamp') : soleDate(fields)).map(
      ({ value, shown }): StatedStamp => ({ text: value.trim(), at: shown }),
    ),
  }
}

/** The one field that is a date and no more, under whatever key a newsroom gives it (上线: 2025年4月28日). */
function soleDate(fields: Fields): readonly Field[] {
  const dated = [...fields].flatMap(([key, field]) =>
    !NOT_OF_PAGE.test(key) && DATE_ALONE.test(field.value.trim()) && parseStamp(field.value) !== null
      ? [field]
      : [],
  )
  return dated.length === 1 ? dated : []
}

const DATE_ALONE = /^\D{0,6}\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}[^\d]{0,12}(?:\d{1,2}[:：时点].{0,12})?$/
/** What begins, ends or holds on a day is not when the page came out. */
const NOT_OF_PAGE =
  /start|end|begin|expire|due|deadline|birth|event|valid|开始|结束|截止|有效|生效|施行|实施|到期|活动|会议/

function refused(language: string, place: Notice['place'] & object): Notice {
  return {
    code: 'front-matter-refused',
    message: {
      zh: `文件头（front matter）标为“${language}”，属于可执行代码或未知格式，未读取。请改用 YAML、TOML 或 JSON。`,
      en: `The front matter is marked “${language}”, which is code or an unknown format, and was not read. Use YAML, TOML or JSON.`,
    },
    place,
  }
}

function broken(
  original: string,
  fence: Fence,
  reason: string,
  at = fence.contentStart,
  readable = 0,
): Notice {
  const { line } = lineIndex(original.slice(0, fence.end)).positionOf(at)
  const read =
    readable === 0
      ? { zh: '未读取', en: 'was not read; the body was' }
      : { zh: `只逐行读出 ${readable} 项`, en: `was read line by line (${readable} fields)` }
  return {
    code: 'front-matter-broken',
    message: {
      zh: `第 ${line} 行：文件头（front matter）有误，${read.zh}，正文照常检查：${reason}。请检查引号、冒号和缩进。`,
      en: `Line ${line}: the front matter is broken and ${read.en}: ${reason}. Check quotes, colons and indents.`,
    },
    place: { start: fence.start, end: fence.end },
  }
}

function describe(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '').slice(0, 120)
}

function offsetOf(error: unknown, fence: Fence): number {
  return error instanceof YAMLParseError ? fence.contentStart + error.pos[0] : fence.contentStart
}
