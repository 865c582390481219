import type { Document } from '../document/document.ts'
import { append } from '../grouped-by.ts'
import { type DisjointSets, disjointSets } from './disjoint-sets.ts'

/** Length of the shingles, in characters of the folded text without digits and signs. */
const SHINGLE = 8
/** Of each window of so many shingles the least hash is kept (winnowing: Schleimer et al., SIGMOD 2003). */
const WINDOW = 6
/** A document is held against the first so many holders of a fingerprint: enough to find one text among its reprints. */
const HOLDERS = 24
/** Share of the shorter text's fingerprints that must be found in the longer. */
const COPIED = 0.7
/** Texts with fewer fingerprints are too short to tell. */
const FEWEST = 6

/**
 * Groups documents whose texts are nearly one: reprints of a release. Digits are left out, so that a reprint with a
 * changed figure is still a reprint. Linear in the corpus: documents meet only where they share a fingerprint, and
 * then only a bounded number of them. Returns groups of two or more paths, each sorted, by first path.
 */
export function copyGroups(unordered: readonly Document[]): (readonly string[])[] {
  const documents = [...unordered].sort((a, b) => (a.path < b.path ? -1 : 1))
  const prints = documents.map((document) => fingerprints(textOf(document)))
  const holders = new Map<number, number[]>()
  for (const [index, print] of prints.entries()) {
    for (const hash of print) {
      append(holders, hash, index)
    }
  }
  const groups = disjointSets(documents.length)
  const shared = new Map<number, number>()
  for (const [index, print] of prints.entries()) {
    shared.clear()
    if (print.size < FEWEST) continue
    for (const hash of print) {
      const list = holders.get(hash)
      for (const other of list?.slice(0, HOLDERS) ?? [])
        if (other < index) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    for (const [other, count] of shared) {
      const size = prints[other]?.size ?? 0
      if (
        size >= FEWEST &&
        count >= COPIED * Math.min(size, print.size) &&
        count >= COPIED * COPIED * Math.max(size, print.size)
      ) {
        groups.join(index, other)
      }
    }
  }
  return namedGroups(documents, groups)
}

/** Han characters and Latin letters of the blocks: what stays when figures and signs are taken away. */
function textOf(document: Document): string {
  return document.blocks.map((block) => block.folded.text.replace(/[^\p{L}]/gu, '')).join('')
}

function fingerprints(text: string): ReadonlySet<number> {
  const kept = new Set<number>()
  const hashes: number[] = []
  for (let at = 0; at + SHINGLE <= text.length; at++) hashes.push(hash(text, at, at + SHINGLE))
  let least = -1
  for (let end = 0; end < hashes.length; end++) {
    const from = Math.max(0, end - WINDOW + 1)
    const here = hashes[end] ?? 0
    if (least < from) {
      least = from
      for (let at = from; at <= end; at++) if ((hashes[at] ?? 0) <= (hashes[least] ?? 0)) least = at
    } else if (here <= (hashes[least] ?? 0)) least = end
    if (end >= WINDOW - 1 || end === hashes.length - 1) kept.add(hashes[least] ?? 0)
  }
  return kept
}

/** FNV-1a over UTF-16 units. */
function hash(text: string, from: number, to: number): number {
  let value = 0x811c9dc5
  for (let at = from; at < to; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return (value ^ (value >>> 15)) >>> 0
}

function namedGroups(documents: readonly Document[], groups: DisjointSets): (readonly string[])[] {
  const byRoot = new Map<number, string[]>()
  for (const [index, document] of documents.entries()) {
    append(byRoot, groups.root(index), document.path)
  }
  return [...byRoot.values()]
    .filter((paths) => paths.length > 1)
    .map((paths) => paths.sort())
    .sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
}
