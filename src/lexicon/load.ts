import * as v from 'valibot'
import { parse } from 'yaml'
import { HechaError } from '../errors.ts'
import type { Bilingual, Language } from '../language.ts'
import { buildLexicon, type Lexicon } from './lexicon.ts'
import { Pack } from './pack.ts'
import { packProblem } from './pack-problem.ts'
import general from './packs/general.json'
import publicSecurity from './packs/public-security.json'

/**
 * Reads a pack from YAML or JSON text; `path` names it in errors. Throws `pack-invalid`, naming the place in it, in
 * `language` or, without one, in both.
 */
export function parsePack(text: string, path = 'pack', language?: Language): Pack {
  let data: unknown
  try {
    data = parse(text)
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)
    const problem = {
      zh: `不是可读的 YAML 或 JSON：${reason}`,
      en: `not readable as YAML or JSON: ${reason}`,
    }
    throw invalid(path, problem, language, cause)
  }
  return checkPack(data, path, language)
}

function checkPack(data: unknown, path: string, language?: Language): Pack {
  const result = v.safeParse(Pack, data)
  if (result.success) return result.output
  throw invalid(path, packProblem(result.issues[0]), language)
}

function invalid(path: string, { zh, en }: Bilingual, language?: Language, cause?: unknown): HechaError {
  const told = language === undefined ? `${zh} | ${en}` : { zh, en }[language]
  return new HechaError('pack-invalid', `${path}: ${told}`, { path, cause })
}

const BUNDLED: readonly Pack[] = [
  checkPack(general, 'packs/general.json'),
  checkPack(publicSecurity, 'packs/public-security.json'),
]
const BUNDLED_LEXICON = buildLexicon(BUNDLED)

/** The bundled packs, with a user's own over them in the order given. Throws `pack-invalid`. */
export function loadLexicon(packs: readonly Pack[] = []): Lexicon {
  return packs.length === 0
    ? BUNDLED_LEXICON
    : buildLexicon([...BUNDLED, ...packs.map((pack) => checkPack(pack, pack.name))])
}
