import type { Claim } from '../../src/claim/claim.ts'
import type { Document } from '../../src/document/document.ts'
import { buildLexicon } from '../../src/lexicon/lexicon.ts'
import { parseQuantity } from '../../src/quantity/find.ts'
import { literalText } from '../../src/text/mapped-text.ts'

/** What a test says of a claim; the rest is filled in. */
export interface ClaimParts {
  /** Number and unit as written: `6.2万余起`. */
  readonly figure: string
  readonly document?: string
  readonly campaign?: string | null
  readonly year?: number | null
  readonly region?: string
  readonly metric?: string
  readonly start?: string | null
  readonly end?: string | null
  readonly endTime?: string
  readonly status?: Claim['date']['status']
  readonly part?: Claim['source']['part']
  readonly attribution?: string | null
  readonly text?: string
  readonly relation?: NonNullable<Claim['relation']>
  readonly candidates?: NonNullable<Claim['metric']['candidates']>
}

let made = 0

/** A claim about an invented campaign, as extraction would hand it over. */
export function claim(parts: ClaimParts): Claim {
  const value = parseQuantity(parts.figure)
  if (!value) throw new RangeError(`No quantity: ${parts.figure}`)
  const year = parts.year === undefined ? 2023 : parts.year
  const series = parts.campaign === undefined ? '云盾' : parts.campaign
  const metric = parts.metric ?? 'solve.case.all'
  const [action = '', object = '', topic = ''] = metric.split('.')
  const text = parts.text ?? `共侦破案件${parts.figure}`
  const at = Math.max(0, text.indexOf(value.stated))
  made++
  return {
    id: `claim-${made}`,
    campaign: series === null ? null : { name: `${series}${year ?? ''}`, series, year },
    region: parts.region ?? '全国',
    metric: {
      id: metric,
      action,
      object,
      topic,
      label: metric,
      ...(parts.candidates ? { candidates: parts.candidates } : {}),
    },
    value,
    date: {
      start: parts.start === undefined ? `${year ?? 2023}-01-01` : parts.start,
      end: parts.end === undefined ? `${year ?? 2023}-12-31` : parts.end,
      precision: 'month',
      status: parts.status ?? 'final',
      ...(parts.endTime === undefined ? {} : { endTime: parts.endTime }),
    },
    source: {
      document: parts.document ?? 'a.md',
      publisher: null,
      published: null,
      attribution: parts.attribution ?? null,
      part: parts.part ?? 'body',
      block: 'paragraph',
      blockIndex: 0,
      corrections: [],
      start: made * 100,
      end: made * 100 + text.length,
      line: made,
      column: 1,
      quote: text,
      text,
      figure: {
        start: made * 100 + at,
        end: made * 100 + at + value.stated.length,
      },
    },
    ...(parts.relation ? { relation: parts.relation } : {}),
  }
}

/** A document of one paragraph. */
export function document(path: string, text = '', published: string | null = null, time?: string): Document {
  return {
    path,
    original: text,
    format: 'text',
    metadata: {
      publisher: null,
      author: null,
      published:
        published === null
          ? null
          : {
              date: published,
              stated: published,
              ...(time === undefined ? {} : { time }),
            },
      dateline: null,
    },
    blocks:
      text === ''
        ? []
        : [
            {
              kind: 'paragraph',
              level: 0,
              shown: literalText(text),
              folded: literalText(text),
            },
          ],
    furniture: [],
    notices: [],
  }
}

export const emptyLexicon = buildLexicon([])
