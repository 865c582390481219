import { describe, expect, it } from 'vitest'
import { alarmsOf } from './alarms.ts'

const dated = (day: string, text: string): string => `---\ndate: ${day}\n---\n\n${text}`
const first = dated('2024-05-17', '截至5月17日20时，青湾市仓库爆炸事故造成6人死亡、16人受伤。')

describe('a toll that falls as another rises', () => {
  it('is no running total that shrinks where one of the injured died', async () => {
    const later = dated('2024-05-24', '截至5月24日12时，青湾市仓库爆炸事故造成7人死亡、15人受伤。')
    expect(await alarmsOf(first, later)).toEqual([])
  })

  it('shrinks where nobody died', async () => {
    const later = dated('2024-05-24', '截至5月24日12时，青湾市仓库爆炸事故造成6人死亡、15人受伤。')
    expect(await alarmsOf(first, later)).toEqual([expect.stringMatching(/shrinking-total: .*受伤/)])
  })

  it('is the last word in a report of the inquiry, whatever day it began on', async () => {
    const hour = dated('2024-05-16', '截至5月16日6时，青湾市仓库爆炸事故造成1人死亡、11人受伤。')
    const report = dated(
      '2024-11-20',
      '青湾市仓库爆炸事故调查报告公布。2024年5月16日3时47分，青湾市一仓库爆炸，造成8人死亡、15人受伤。',
    )
    expect(await alarmsOf(hour, report)).toEqual([])
  })
})
