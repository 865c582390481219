import * as v from 'valibot'

/**
 * A domain as data: what its texts count and how they name it. All terms are Simplified Chinese; Traditional
 * texts are folded before they are read. Packs merge by id, a later pack adding terms to an earlier one's entry.
 */
const terms = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(24))), v.minLength(1))
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'an id has small letters, digits and hyphens'))

/** What sort of thing an object is: decides its default unit family and how an ambiguous action is read. */
const OBJECT_KINDS = [
  'person',
  'case',
  'organisation',
  'group',
  'thing',
  'data',
  'money',
  'place',
  'event',
  'measure',
] as const

const CampaignEntry = v.strictObject({
  /** 净网 */
  name: v.pipe(v.string(), v.minLength(1)),
  aliases: v.optional(terms),
  /** First year of a series that runs year by year. */
  since: v.optional(v.pipe(v.number(), v.integer())),
  /** Words that do not narrow a figure inside this campaign: all of 净网 is about 网络犯罪. */
  scope: v.optional(terms),
})

const ActionEntry = v.strictObject({
  id,
  label: v.string(),
  terms,
  /** How the same word reads for other objects: 查获 seizes things but arrests people. */
  readsAs: v.optional(v.record(v.string(), id)),
  /** What it is done to where the text names nothing: 破案 → case. */
  object: v.optional(id),
  /** True for what happens to the counted themselves: 3人死亡. */
  intransitive: v.optional(v.boolean()),
  /** True where who does it narrows what is counted: 铁路发送旅客, 公路发送旅客. */
  subject: v.optional(v.boolean()),
  /** True where it says a figure as well as being done to what is counted: 公布营收28亿元, 公布典型案例6件. */
  tells: v.optional(v.boolean()),
  /** True where the count may fall as well as rise, so that it is never a running total: 失踪, 被困. */
  stock: v.optional(v.boolean()),
})

const ObjectEntry = v.strictObject({
  id,
  label: v.string(),
  kind: v.picklist(OBJECT_KINDS),
  terms,
  /** The unit meant where a figure has none. */
  unit: v.optional(v.string()),
  /** What was done where the text names nothing: a penalty is fined. */
  action: v.optional(id),
  /** The measure that this one is part of: 第一产业增加值 of 国内生产总值. */
  parent: v.optional(id),
})

const TopicEntry = v.strictObject({
  id,
  label: v.string(),
  terms,
  /** The topic that this one is part of. */
  parent: v.optional(id),
})

const EventEntry = v.strictObject({
  /** 地震, 马拉松: stands behind the name of a place or of a series. */
  noun: v.pipe(v.string(), v.minLength(2)),
  /** The usual word for it, where this is another: 强震 is a 地震. */
  name: v.optional(v.string()),
  /** True where it happens at one spot, whose region its figures have: 火灾事故; a 地震 shakes a province. */
  site: v.optional(v.boolean()),
  /** True where it is held every year, and figures belong to one of them. */
  annual: v.optional(v.boolean()),
})

const LookAlike = v.strictObject({
  /** The wrong word. */
  term: v.string(),
  candidates: terms,
})

export const Pack = v.strictObject({
  name: v.string(),
  campaigns: v.optional(v.array(CampaignEntry)),
  actions: v.optional(v.array(ActionEntry)),
  objects: v.optional(v.array(ObjectEntry)),
  /** Happenings that figures belong to as they do to a campaign. */
  events: v.optional(v.array(EventEntry)),
  /** What burns, falls or collides, between an event's place and its noun: 槽罐车 in 温岭槽罐车爆炸事故. */
  eventThings: v.optional(terms),
  /** Names of typhoons, which texts give with or without quotes. */
  storms: v.optional(terms),
  topics: v.optional(v.array(TopicEntry)),
  /** Words that only one region's texts use, by its official full name: 港元 → 香港特别行政区. */
  regionCues: v.optional(v.record(v.string(), terms)),
  /** Airports, stations, lakes and sights by the region they lie in, by its official full name: 白云机场 → 广东省广州市. */
  places: v.optional(v.record(v.string(), terms)),
  /** Who acts and reports: 公安机关, 海关. */
  agencies: v.optional(terms),
  /** What is counted of a place or a body whether or not there is a campaign: 旅游收入, 总人口, 核定生产能力. */
  standing: v.optional(terms),
  /** What is counted year by year as well as in a campaign, and is none of it where it is counted from January: 刑事立案, 货运量. */
  yearly: v.optional(terms),
  /** Words of the field that are right as they stand, beside the terms above. */
  words: v.optional(terms),
  lookAlikes: v.optional(v.array(LookAlike)),
})

export type Pack = v.InferOutput<typeof Pack>
export type CampaignEntry = v.InferOutput<typeof CampaignEntry>
export type ActionEntry = v.InferOutput<typeof ActionEntry>
export type ObjectEntry = v.InferOutput<typeof ObjectEntry>
export type TopicEntry = v.InferOutput<typeof TopicEntry>
export type EventEntry = v.InferOutput<typeof EventEntry>
export type LookAlike = v.InferOutput<typeof LookAlike>
