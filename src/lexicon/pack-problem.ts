import * as v from 'valibot'
import type { Bilingual } from '../language.ts'

/** What is wrong with a pack, at its place in it (`campaigns.0.name`), and what belongs there. */
export function packProblem(issue: v.BaseIssue<unknown>): Bilingual {
  const place = v.getDotPath(issue)
  const { zh, en } = wrong(issue)
  return place === null ? { zh, en } : { zh: `${place}：${zh}`, en: `${place}: ${en}` }
}

function wrong({ kind, type, expected, received, message }: v.BaseIssue<unknown>): Bilingual {
  if (kind === 'schema' && type === 'strict_object' && expected === 'never')
    return {
      zh: `没有这一项（${received}），请删去或改名。`,
      en: `unknown key ${received}: remove or rename it.`,
    }
  if (received === 'undefined' || (kind === 'schema' && type === 'strict_object'))
    return { zh: '缺少这一项，请补上。', en: 'missing: add it.' }
  if (kind === 'schema')
    return { zh: `应为 ${expected}，现为 ${received}。`, en: `must be ${expected}, not ${received}.` }
  if (type === 'regex')
    return {
      zh: `${received} 不合规则：只用小写字母、数字和连字符，以字母开头。`,
      en: `${received} must be small letters, digits and hyphens, beginning with a letter.`,
    }
  if (LENGTHS.has(type))
    return {
      zh: `长度 ${received} 不合，应为 ${expected}。`,
      en: `has length ${received}; it must be ${expected}.`,
    }
  return {
    zh: `${received} 不合，应为 ${expected ?? message}。`,
    en: `${received} must be ${expected ?? message}.`,
  }
}

const LENGTHS: ReadonlySet<string> = new Set(['min_length', 'max_length', 'length'])
