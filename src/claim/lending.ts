import type { UnitFamily } from '../quantity/units.ts'
import { EMPTY_NOUN, excludes, type Noun } from './noun.ts'
import type { Phrase } from './phrase.ts'
import type { Bare, Spoken } from './spoken.ts'

/** Units of which each names what it counts: 6省14市 are not of one kind. */
export const NAMES_ITSELF: ReadonlySet<UnitFamily> = new Set(['things', 'organisations', 'none'])

/** Whether a figure that names nothing may count what the other counts. */
export function isAlike(other: Spoken, told: Pick<Spoken, 'family' | 'unit'>): boolean {
  if (other.kind === 'change' || other.kind === 'share') return false
  if (isUnitless(told)) return !isUnitless(other)
  if (other.family !== told.family) return false
  return told.family && NAMES_ITSELF.has(told.family) ? other.unit === told.unit : true
}

function isUnitless({ family, unit }: Pick<Spoken, 'family' | 'unit'>): boolean {
  return family === 'none' && unit === ''
}

/** 旅客28.9万人次，除夕回落到19.4万: a number alone counts in the unit of what it goes on from. */
export function unitOf(
  told: Pick<Spoken, 'family' | 'unit'>,
  source: Spoken,
): Pick<Spoken, 'family' | 'unit'> {
  const { family, unit } = isUnitless(told) ? source : told
  return { ...(family !== undefined && { family }), ...(unit !== undefined && { unit }) }
}

/** What a figure before counts holds for one that names nothing. A verb that says itself what it is done to needs nothing. */
export function mayLend(source: Spoken, phrase: Phrase): boolean {
  if (source.role === 'base') return false
  return phrase.action === null || (phrase.action.object === undefined && source.noun.object !== null)
}

/** A figure that names nothing, with what the one before counts. */
export function lent(told: Bare, source: Spoken): Spoken {
  const isSame = told.action === null || told.action === source.action
  const plain = { ...EMPTY_NOUN, object: source.noun.object, topics: source.noun.topics }
  return {
    ...told,
    ...unitOf(told, source),
    kind: source.kind === 'count' ? told.kind : source.kind,
    ...(source.per && { per: source.per }),
    action: told.action ?? source.action,
    noun: withStates(isSame && told.subject === '' ? source.noun : plain, told.noun.modifiers),
    subject: told.subject || (told.action ? '' : source.subject),
    topicBefore: source.topicBefore,
  }
}

/** What a value has become is no value of another time. */
export function notCompared({ compared: _compared, isPart: _isPart, ...spoken }: Spoken): Spoken {
  return spoken
}

/** The field of one sentence is not that of the next. */
export function withoutField({ field, ...source }: Spoken): Spoken {
  if (field === undefined) return source
  const { noun } = source
  return { ...source, noun: { ...noun, modifiers: noun.modifiers.filter((word) => word !== field) } }
}

/** 新增确诊1513例，其中境外输入13例，本土1500例: a state of its own replaces the one that it excludes. */
function withStates(noun: Noun, own: readonly string[]): Noun {
  if (own.length === 0) return noun
  const kept = noun.modifiers.filter((other) => !own.some((state) => excludes(state, other)))
  return { ...noun, modifiers: [...kept, ...own] }
}

/** 1283件2761人, 223户918人: two units of one deed. */
export function counterpart(told: Bare, before: Spoken): Spoken {
  return {
    ...told,
    action: told.action ?? before.action,
    noun: { ...EMPTY_NOUN, topics: before.noun.topics, modifiers: before.noun.modifiers },
    topicBefore: before.topicBefore,
  }
}
