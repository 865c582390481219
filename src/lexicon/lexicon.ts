import type {
  ActionEntry,
  CampaignEntry,
  EventEntry,
  LookAlike,
  ObjectEntry,
  Pack,
  TopicEntry,
} from './pack.ts'
import { type RegionIndex, regionIndex } from './regions.ts'
import { type TermIndex, termIndex } from './term-index.ts'

/** All packs of a run, merged and indexed. */
export interface Lexicon {
  readonly campaigns: readonly CampaignEntry[]
  readonly actions: ReadonlyMap<string, ActionEntry>
  readonly objects: ReadonlyMap<string, ObjectEntry>
  readonly topics: ReadonlyMap<string, TopicEntry>
  readonly terms: TermIndex<TermRoles>
  /** Length of the longest term. */
  readonly longestTerm: number
  /** Every term and word that is right as it stands: what a suspect term is compared with. */
  readonly known: ReadonlySet<string>
  readonly lookAlikes: readonly LookAlike[]
  readonly eventNouns: TermIndex<EventEntry>
  /** What stands between an event's place and its noun. */
  readonly eventThings: TermIndex<true>
  /** Names of typhoons. */
  readonly storms: TermIndex<true>
  /** Places whose name does not hold their region's, with that region's full name. */
  readonly places: TermIndex<string>
  /** What no campaign or event counts, though a text on one tells it. */
  readonly standing: TermIndex<true>
  /** What no campaign counts where it is counted from January. */
  readonly yearly: TermIndex<true>
  readonly regions: RegionIndex
}

/** What one term can be: 出口 is done (action) and counted (object), 未成年人 is an object and a topic. */
export interface TermRoles {
  readonly term: string
  readonly action?: ActionEntry
  readonly object?: ObjectEntry
  readonly topic?: TopicEntry
  readonly agency?: true
  readonly campaign?: CampaignEntry
  /** The region whose texts alone use the word. */
  readonly cue?: string
}

/** Merges packs in order: entries of one id join their terms, the later entry's other fields win. */
export function buildLexicon(packs: readonly Pack[]): Lexicon {
  const actions = new Map<string, ActionEntry>()
  const objects = new Map<string, ObjectEntry>()
  const topics = new Map<string, TopicEntry>()
  const campaigns = new Map<string, CampaignEntry>()
  const lookAlikes: LookAlike[] = []
  const events = new Map<string, EventEntry>()
  const eventThings = new Map<string, true>()
  const storms = new Map<string, true>()
  const places = new Map<string, string>()
  const standing = new Map<string, true>()
  const yearly = new Map<string, true>()
  const roles = new Map<string, TermRoles>()
  const known = new Set<string>()
  const give = (term: string, role: Omit<TermRoles, 'term'>): void => {
    roles.set(term, { ...roles.get(term), ...role, term })
    known.add(term)
  }
  for (const pack of packs) {
    for (const entry of pack.campaigns ?? [])
      campaigns.set(entry.name, { ...campaigns.get(entry.name), ...entry })
    for (const entry of pack.actions ?? []) merge(actions, entry)
    for (const entry of pack.objects ?? []) merge(objects, entry)
    for (const entry of pack.topics ?? []) merge(topics, entry)
    for (const agency of pack.agencies ?? []) give(agency, { agency: true })
    for (const [cue, words] of Object.entries(pack.regionCues ?? {}))
      for (const word of words) give(word, { cue })
    for (const [region, names] of Object.entries(pack.places ?? {}))
      for (const name of names) places.set(name, region)
    for (const term of pack.standing ?? []) standing.set(term, true)
    for (const term of pack.yearly ?? []) yearly.set(term, true)
    for (const word of pack.words ?? []) known.add(word)
    for (const event of pack.events ?? []) events.set(event.noun, event)
    for (const thing of pack.eventThings ?? []) eventThings.set(thing, true)
    for (const storm of pack.storms ?? []) storms.set(storm, true)
    lookAlikes.push(...(pack.lookAlikes ?? []))
  }
  for (const action of actions.values()) for (const term of action.terms) give(term, { action })
  for (const object of objects.values()) for (const term of object.terms) give(term, { object })
  for (const topic of topics.values()) for (const term of topic.terms) give(term, { topic })
  for (const campaign of campaigns.values()) {
    for (const term of [campaign.name, ...(campaign.aliases ?? [])]) give(term, { campaign })
  }
  return {
    campaigns: [...campaigns.values()],
    actions,
    objects,
    topics,
    terms: termIndex(roles),
    longestTerm: Math.max(0, ...[...roles.keys()].map((term) => term.length)),
    known,
    lookAlikes,
    eventNouns: termIndex(events),
    eventThings: termIndex(eventThings),
    storms: termIndex(storms),
    places: termIndex(places),
    standing: termIndex(standing),
    yearly: termIndex(yearly),
    regions: regionIndex(),
  }
}

function merge<T extends { readonly id: string; readonly terms: string[] }>(
  entries: Map<string, T>,
  entry: T,
): void {
  const before = entries.get(entry.id)
  entries.set(
    entry.id,
    before ? { ...before, ...entry, terms: [...new Set([...before.terms, ...entry.terms])] } : entry,
  )
}

/** The topics that one is part of, nearest first. */
export function topicAncestors(lexicon: Lexicon, id: string): readonly string[] {
  const ancestors: string[] = []
  let parent = lexicon.topics.get(id)?.parent
  while (parent && !ancestors.includes(parent)) {
    ancestors.push(parent)
    parent = lexicon.topics.get(parent)?.parent
  }
  return ancestors
}
