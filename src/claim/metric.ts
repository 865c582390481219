import type { Lexicon } from '../lexicon/lexicon.ts'
import type { ActionEntry, ObjectEntry, TopicEntry } from '../lexicon/pack.ts'
import type { UnitFamily } from '../quantity/units.ts'
import type { Metric } from './claim.ts'
import { EMPTY_NOUN, type Noun } from './noun.ts'
import type { AveragePer } from './phrase.ts'

/** How a figure stands to what it counts. */
export type MeasureKind = 'count' | 'change' | 'share' | 'average'

export interface MetricParts {
  readonly kind: MeasureKind
  /** For a change: what it is measured against, and whether it falls. */
  readonly basis?: 'year' | 'previous' | 'unknown'
  readonly direction?: 'up' | 'down' | 'unknown'
  /** Of an average: what it is told for each of. */
  readonly per?: AveragePer
  readonly action: ActionEntry | null
  readonly noun: Noun
  /** Who does it, where that narrows. */
  readonly subject: string
  /** Topic taken from the surroundings where the words themselves name none. */
  readonly scene: TopicEntry | null
  /** Words of the campaign's own field, which narrow nothing inside it. */
  readonly scope: readonly string[]
  readonly family: UnitFamily
  readonly unit?: string
  /** Of a change or a share whose subject has no noun: what its subject's unit counts. */
  readonly ofFamily?: UnitFamily
}

/** Builds the metric: ids of the packs where they know the words, the text's own words elsewhere. */
export function metricOf(told: MetricParts, lexicon: Lexicon): Metric {
  const parts = { ...told, noun: fitting(told) }
  const object =
    householdOf(parts, lexicon) ??
    specific(parts.noun.object, parts.action, lexicon) ??
    objectByDefault(parts, lexicon)
  const done = parts.action ?? (object?.action ? (lexicon.actions.get(object.action) ?? null) : null)
  const action = actionFor(done, object, lexicon)
  const topic = topicOf(parts, object)
  const actionId = kindPrefix(parts) ?? action?.id ?? 'count'
  const objectId = object?.id ?? (parts.noun.head || (parts.ofFamily ?? parts.family))
  const subject = kindPrefix(parts) && action ? `${action.id}-${objectId}` : objectId
  return {
    id: `${actionId}.${subject}.${topic.id}`,
    action: actionId,
    object: subject,
    topic: topic.id,
    label: `${action?.label ?? ''}${topic.label}${object ? object.label : parts.noun.head}${KIND_LABEL[parts.kind]}`,
  }
}

const KIND_LABEL: Readonly<Record<MeasureKind, string>> = {
  count: '',
  change: '变化',
  share: '占比',
  average: '均值',
}

/** A class of what its unit counts: 刷单返利类3120起 are cases. */
const CLASS = /^(.*?)(?:类型?|型|案件?|领域)$/
/** Units that say what sort of thing they count. */
const SORTS: Partial<Record<UnitFamily, readonly string[]>> = {
  money: ['money', 'measure'],
  people: ['person', 'measure', 'group'],
}

/**
 * A noun that cannot be counted in the figure's unit is not what it counts: of 返还群众3.6亿元 the unit says money. The
 * name of a class narrows what its unit counts.
 */
function fitting({ noun, family }: MetricParts): Noun {
  const sorts = SORTS[family]
  if (noun.object && sorts && !sorts.includes(noun.object.kind))
    return { ...EMPTY_NOUN, topics: noun.topics, modifiers: noun.modifiers }
  const named =
    noun.object === null && DEFAULT_OBJECT[family] !== undefined ? CLASS.exec(noun.head)?.[1] : undefined
  if (named === undefined && !(noun.head === '其他' && DEFAULT_OBJECT[family])) return noun
  return {
    ...noun,
    head: '',
    modifiers: [...noun.modifiers, named ?? noun.head].filter((word) => word !== ''),
  }
}

function kindPrefix(parts: MetricParts): string | undefined {
  switch (parts.kind) {
    case 'count':
      return undefined
    case 'change':
      return `${parts.direction === 'down' ? 'fall' : 'growth'}${parts.basis === 'previous' ? '-previous' : ''}${parts.family === 'percentage-points' ? '-points' : parts.family === 'percent' || parts.family === 'fraction' ? '' : '-by'}`
    case 'share':
      return 'share'
    case 'average':
      return parts.per && parts.per !== 'each' ? `average-${parts.per}` : 'average'
  }
}

function actionFor(
  action: ActionEntry | null,
  object: ObjectEntry | null,
  lexicon: Lexicon,
): ActionEntry | null {
  if (!action || !object) return action
  const other = action.readsAs?.[object.kind]
  return (other && lexicon.actions.get(other)) || action
}

/** 转移群众223户918人, 116万户: 户 counts households, whoever lives in them. */
function householdOf({ unit, family, noun }: MetricParts, lexicon: Lexicon): ObjectEntry | null {
  if (unit !== '户' || family !== 'organisations') return null
  const isPeople = noun.object?.kind === 'person' || (noun.object === null && noun.head === '')
  return isPeople ? (lexicon.objects.get(HOUSEHOLD) ?? null) : null
}

const HOUSEHOLD = 'household'

/** 抓获1400名人员: the general person is who this is usually done to. */
function specific(
  object: ObjectEntry | null,
  action: ActionEntry | null,
  lexicon: Lexicon,
): ObjectEntry | null {
  const usual = action?.object ? lexicon.objects.get(action.object) : undefined
  return object?.id === GENERAL_PERSON && usual?.kind === 'person' ? usual : object
}

const GENERAL_PERSON = 'person'

function objectByDefault(parts: MetricParts, lexicon: Lexicon): ObjectEntry | null {
  if (parts.noun.head !== '') return null
  const family = parts.ofFamily ?? parts.family
  const usual = parts.action?.object && lexicon.objects.get(parts.action.object)
  if (usual && !(usual.kind === 'person' && MEASURES.has(family))) return usual
  const named = DEFAULT_OBJECT[family]
  return (named && lexicon.objects.get(named)) || null
}

/** 货物发送量6842万吨: nobody is counted by weight. */
const MEASURES: ReadonlySet<UnitFamily> = new Set(['weight', 'volume', 'area', 'length', 'energy', 'power'])

const DEFAULT_OBJECT: Partial<Record<UnitFamily, string>> = {
  people: 'person',
  visits: 'person',
  cases: 'case',
  organisations: 'company',
  'organisation-visits': 'company',
  money: 'money',
}

function topicOf(
  parts: MetricParts,
  object: ObjectEntry | null,
): { readonly id: string; readonly label: string } {
  // Drugs are no less of the matter where a text on drug cases counts them.
  const own = object?.terms[0] ?? ''
  const narrows = (topic: TopicEntry): boolean =>
    !topic.terms.some((term) => term === own || parts.scope.includes(term))
  const explicit = generalised(parts.noun).filter(narrows)
  const narrowing = parts.noun.modifiers
    .map((word) => withoutScope(word, parts.scope))
    .filter((word) => word !== '')
  const scene = parts.scene && explicit.includes(parts.scene) ? parts.scene : null
  const known = scene ?? explicit.at(-1)
  if (explicit.length > 1 && !scene && isEnumeration(explicit)) {
    return {
      id: explicit
        .map((topic) => topic.id)
        .sort()
        .join('+'),
      label: explicit.map((topic) => topic.label).join('、'),
    }
  }
  if (known) return { id: known.id, label: known.label }
  if (parts.subject !== '') narrowing.unshift(parts.subject)
  if (narrowing.length > 0) return { id: narrowing.join('-'), label: narrowing.join('') }
  return parts.scene && !parts.noun.isWhole && narrows(parts.scene)
    ? { id: parts.scene.id, label: parts.scene.label }
    : { id: 'all', label: '' }
}

/** 侵犯公民个人信息等网络犯罪: a topic listed as an example of another counts under that one. */
function generalised({ topics, isOpen }: Noun): readonly TopicEntry[] {
  if (!isOpen) return topics
  const wider = topics.filter((topic) => topics.some((other) => other.parent === topic.id))
  return wider.length > 0 ? wider : topics
}

function withoutScope(word: string, scope: readonly string[]): string {
  return scope.reduce((rest, field) => rest.replaceAll(field, ''), word)
}

/** Topics of one level listed together are one joint topic; a topic beside its own parent is not. */
function isEnumeration(topics: readonly TopicEntry[]): boolean {
  const first = topics[0]
  return first !== undefined && topics.length <= 3 && topics.every((topic) => topic.parent === first.parent)
}
