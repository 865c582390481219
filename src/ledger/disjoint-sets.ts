export interface DisjointSets {
  readonly join: (a: number, b: number) => void
  /** One member that stands for the whole set. */
  readonly root: (a: number) => number
}

/** Sets of the numbers below `size`, each alone at first. */
export function disjointSets(size: number): DisjointSets {
  const parent = Array.from({ length: size }, (_, index) => index)
  const root = (start: number): number => {
    let at = start
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up
      at = up
    }
    return at
  }
  return { root, join: (a, b) => (parent[root(b)] = root(a)) }
}
