import { describe, expect, it } from 'vitest'
import { alarmsOf } from './alarms.ts'

const dated = (day: string, text: string): string => `---\ndate: ${day}\n---\n\n${text}`
const FIRST = dated('2024-10-08', '据初步测算，国庆假期江北省接待游客4526.3万人次。')
const REVISED = dated('2024-10-10', '修订后，国庆假期江北省接待游客4538.7万人次，比初步数多12.4万人次。')

describe('a first count that was revised', () => {
  it('is stale in a text after the revision that tells it as if it held', async () => {
    const later = dated('2024-10-16', '国庆假期，江北省最终接待游客4526.3万人次，各大景区人流如织。')
    expect(await alarmsOf(FIRST, REVISED, later)).toEqual([
      expect.stringMatching(/superseded-interim: .*4526\.3万人次/),
    ])
  })

  it.each([
    ['before the revision', dated('2024-10-09', '国庆假期，江北省接待游客4526.3万人次。')],
    [
      'that still calls it preliminary',
      dated('2024-10-16', '据初步测算，国庆假期江北省接待游客4526.3万人次。'),
    ],
    ['that tells both', dated('2024-10-16', '国庆假期，江北省接待游客由4526.3万人次修订为4538.7万人次。')],
  ])('is left alone in a text %s', async (_, text) => {
    expect((await alarmsOf(FIRST, REVISED, text)).filter((one) => one.includes('superseded'))).toEqual([])
  })
})
