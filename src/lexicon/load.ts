import * as v from 'valibot'
import { parse } from 'yaml'
import { HechaError } from '../errors.ts'
import { buildLexicon, type Lexicon } from './lexicon.ts'
import { Pack } from './pack.ts'
import general from './packs/general.json'
import publicSecurity from './packs/public-security.json'

/** Reads a pack from YAML or JSON text; `path` names it in errors. Throws `pack-invalid`, naming the place in it. */
export function parsePack(text: string, path = 'pack'): Pack {
  let data: unknown
  try {
    data = parse(text)
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)
    throw new HechaError('pack-invalid', `${path}: not readable as YAML or JSON: ${reason}`, { path, cause })
  }
  return checkPack(data, path)
}

function checkPack(data: unknown, path: string): Pack {
  const result = v.safeParse(Pack, data)
  if (result.success) return result.output
  const issue = result.issues[0]
  const place = v.getDotPath(issue) ?? 'the pack itself'
  throw new HechaError('pack-invalid', `${path}: ${place}: ${issue.message}`, { path })
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
