/** What schema.org's `NewsArticle` in a page's JSON-LD says. */
export interface ArticleFacts {
  readonly headline?: string
  readonly published?: string
  readonly publisher?: string
  readonly author?: string
}

const ARTICLE = /^(?:schema:)?(?:\w*Article|BlogPosting|LiveBlogPosting|Report)$/

/** Reads one JSON-LD script; `undefined` where it is broken or about something else. */
export function articleFacts(json: string): ArticleFacts | undefined {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return undefined
  }
  const article = findArticle(value)
  if (!article) return undefined
  const headline = textOf(article['headline'])
  const published = textOf(article['datePublished']) ?? textOf(article['dateCreated'])
  const publisher = nameOf(article['publisher'])
  const author = nameOf(article['author'])
  return {
    ...(headline ? { headline } : {}),
    ...(published ? { published } : {}),
    ...(publisher ? { publisher } : {}),
    ...(author ? { author } : {}),
  }
}

type Fields = Readonly<Record<string, unknown>>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The article stands alone, in a list, or in the `@graph` of either. */
function findArticle(value: unknown): Fields | undefined {
  const queue: unknown[] = [value]
  for (let index = 0; index < queue.length && index < 100; index++) {
    const next = queue[index]
    if (Array.isArray(next)) queue.push(...next.slice(0, 100))
    else if (isFields(next)) {
      const types: unknown[] = Array.isArray(next['@type']) ? next['@type'] : [next['@type']]
      if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) return next
      if (next['@graph'] !== undefined) queue.push(next['@graph'])
      if (next['mainEntity'] !== undefined) queue.push(next['mainEntity'])
    }
  }
  return undefined
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return nameOf(value[0])
  return isFields(value) ? textOf(value['name']) : textOf(value)
}
