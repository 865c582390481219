import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/claim/claim.ts'
import type { MomentOf } from '../../src/ledger/as-of.ts'
import { campsOf, weigh } from '../../src/rules/standing.ts'
import { claim } from '../ledger/claims.ts'

const momentOf: MomentOf = ({ source }) => ({
  date: source.published,
  time: null,
  origin: source.document,
})

function camps(...claims: readonly Claim[]) {
  return campsOf(claims, momentOf)
}

describe('camps', () => {
  it('put values that can all hold together and the odd one apart, heaviest first', () => {
    const found = camps(
      claim({ figure: '6.2万起' }),
      claim({ figure: '6.2亿起', document: 'b.md' }),
      claim({ figure: '6.2万余起', document: 'c.md' }),
    )
    expect(found.map(({ claims }) => claims.map(({ value }) => value.stated))).toEqual([
      ['6.2万', '6.2万余'],
      ['6.2亿'],
    ])
  })

  it('count repeats in one text once', () => {
    const [first] = camps(
      claim({ figure: '9起' }),
      claim({ figure: '9起' }),
      claim({ figure: '8起', document: 'b.md' }),
    )
    expect(first?.origins).toBe(1)
  })

  it('agree within themselves, whatever the figures and their order', () => {
    const figures = fc.array(
      fc.constantFrom('100起', '100余起', '近200起', '150起', '超过120起', '3万起', '2.9万起', '不到3万起'),
      { minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(figures, (written) => {
        const claims = written.map((figure, index) => claim({ figure, document: `${index}.md` }))
        const found = campsOf(claims, momentOf)
        expect(found.flatMap((camp) => camp.claims)).toHaveLength(claims.length)
        for (const { claims: members, common } of found) {
          for (const { value } of members) {
            expect(value.lower.lte(common.lower)).toBe(true)
            expect(value.upper === null || (common.upper !== null && value.upper.gte(common.upper))).toBe(
              true,
            )
          }
        }
      }),
    )
  })
})

describe('who is right', () => {
  const decide = (a: Claim, b: Claim) => {
    const [first, second] = [a, b].map((one) => campsOf([one], momentOf)[0])
    if (!first || !second) throw new RangeError('No camp')
    const { better, reason } = weigh(first, second, momentOf)
    return [better.claims[0]?.value.stated, reason]
  }

  it('is the body over a headline', () => {
    expect(decide(claim({ figure: '9起', part: 'headline' }), claim({ figure: '8起' }))).toEqual([
      '8',
      'body',
    ])
  })

  it('is the final over an interim', () => {
    expect(decide(claim({ figure: '9起' }), claim({ figure: '8起', status: 'interim' }))).toEqual([
      '9',
      'final',
    ])
  })

  it('is the attributed over the unattributed', () => {
    expect(decide(claim({ figure: '9起', attribution: '公安部' }), claim({ figure: '8起' }))).toEqual([
      '9',
      'own-announcement',
    ])
  })

  it('is open where nothing tells', () => {
    expect(decide(claim({ figure: '9起' }), claim({ figure: '8起' }))[1]).toBe('none')
  })
})
