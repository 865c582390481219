import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  joinMapped,
  type MappedText,
  mappedTextBuilder,
  sliceMapped,
  sourcePlace,
} from '../../src/text/mapped-text.ts'

/** Stretches of a source, taken over as they stand, replaced by a letter, or left out. */
function mappings(): fc.Arbitrary<{ readonly source: string; readonly mapped: MappedText }> {
  const stretch = fc.record({
    text: fc.string({ minLength: 1, maxLength: 5 }),
    how: fc.constantFrom('literal', 'replaced', 'dropped'),
  })
  return fc.array(stretch, { maxLength: 12 }).map((stretches) => {
    const builder = mappedTextBuilder()
    let source = ''
    for (const { text, how } of stretches) {
      if (how === 'literal') builder.literal(text, source.length)
      if (how === 'replaced')
        builder.replacement(text.length === 1 ? 'xy' : 'x', source.length, source.length + text.length)
      source += text
    }
    return { source, mapped: builder.build() }
  })
}

describe('mapped text', () => {
  it('keeps its runs ascending and without gaps over the text', () => {
    fc.assert(
      fc.property(mappings(), ({ mapped }) => {
        let at = 0
        for (const run of mapped.runs) {
          expect(run.at).toBe(at)
          expect(run.length).toBeGreaterThan(0)
          at += run.length
        }
        expect(at).toBe(mapped.text.length)
      }),
    )
  })

  it('maps every literal character to itself in the source', () => {
    fc.assert(
      fc.property(mappings(), ({ source, mapped }) => {
        for (const run of mapped.runs) {
          if (run.length !== run.end - run.start) continue
          expect(source.slice(run.start, run.end)).toBe(mapped.text.slice(run.at, run.at + run.length))
        }
      }),
    )
  })

  it('gives a slice the same places as the whole', () => {
    fc.assert(
      fc.property(mappings(), fc.nat(), fc.nat(), ({ mapped }, first, second) => {
        const length = mapped.text.length
        const start = length === 0 ? 0 : first % length
        const end = start + (length === start ? 0 : second % (length - start + 1))
        const slice = sliceMapped(mapped, start, end)
        expect(slice.text).toBe(mapped.text.slice(start, end))
        for (let at = 0; at < slice.text.length; at++) {
          expect(sourcePlace(slice, at, at + 1)).toEqual(sourcePlace(mapped, start + at, start + at + 1))
        }
      }),
    )
  })

  it('comes back whole when its parts are joined', () => {
    fc.assert(
      fc.property(mappings(), fc.nat(), ({ mapped }, where) => {
        const middle = mapped.text.length === 0 ? 0 : where % mapped.text.length
        const joined = joinMapped([
          sliceMapped(mapped, 0, middle),
          sliceMapped(mapped, middle, mapped.text.length),
        ])
        expect(joined.text).toBe(mapped.text)
        for (let at = 0; at < joined.text.length; at++) {
          expect(sourcePlace(joined, at, at + 1)).toEqual(sourcePlace(mapped, at, at + 1))
        }
      }),
    )
  })

  it('maps an empty stretch to an empty place, and refuses one outside', () => {
    const builder = mappedTextBuilder()
    builder.literal('破案', 5)
    const mapped = builder.build()
    expect(sourcePlace(mapped, 1, 1)).toEqual({ start: 6, end: 6 })
    expect(() => sourcePlace(mapped, 1, 4)).toThrow(RangeError)
  })
})
