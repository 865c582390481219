/** A set of hand labels: the gold file, the folder of its documents, and whether its texts may be looked at. */
export interface GoldSet {
  readonly gold: string
  readonly documents: string
  readonly listed: boolean
}

const DEVELOPMENT = [
  'dev-1',
  'dev-2',
  'dev-3',
  'dev-4a',
  'dev-4b',
  'dev-4c',
  'dev-5a',
  'dev-5b',
  'dev-6a',
  'dev-6b',
  'dev-7a',
  'dev-7b',
  'dev-8a',
  'dev-8b',
  'dev-9a',
  'dev-9b',
  'dev-9c',
  'dev-10a',
  'dev-10b',
  'dev-10c',
  'dev-11a',
  'dev-11b',
  'dev-12a',
  'dev-12b',
  'dev-12c',
  'dev-12d',
  'dev-12e',
  'dev-12f',
  'dev-13a',
  'dev-13b',
  'dev-13c',
  'dev-14a',
  'dev-14b',
  'dev-15a',
  'dev-15b',
  'dev-16a',
  'dev-16b',
  'dev-17a',
  'dev-17b',
  'dev-17c',
  'dev-18a',
  'dev-18b',
  'dev-18c',
  'dev-19a',
  'dev-19b',
  'dev-19c',
  'dev-20a',
  'dev-20b',
  'dev-20c',
  'dev-21a',
  'dev-21b',
  'dev-22a',
  'dev-22b',
  'dev-23a',
  'dev-23b',
  'dev-24a',
  'dev-24b',
  'dev-25a',
  'dev-26a',
  'dev-26b',
  'dev-27a',
  'dev-27b',
  'dev-28a',
  'dev-28b',
  'dev-29a',
  'dev-29b',
  'dev-30a',
  'dev-30b',
  'dev-31a',
  'dev-31b',
  'dev-32a',
] as const

const KEPT_ASIDE = ['heldout', 'heldout-2', 'heldout-3'] as const

/** Every set by name, in the order in which the scores are printed. */
export const GOLD_SETS: Readonly<Record<string, GoldSet>> = {
  seeds: { gold: '../shared/gold/seeds.json', documents: '../shared/seeds', listed: true },
  ...setsIn('test/gold/dev', DEVELOPMENT, true),
  ...setsIn('test/gold/heldout', KEPT_ASIDE, false),
}

function setsIn(documents: string, names: readonly string[], listed: boolean): Record<string, GoldSet> {
  return Object.fromEntries(
    names.map((name) => [name, { gold: `test/gold/${name}.json`, documents, listed }]),
  )
}
