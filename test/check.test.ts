import { describe, expect, it } from 'vitest'
import { checkConsistency } from '../src/check.ts'

describe('checkConsistency', () => {
  it.each([undefined, null, 3, {}])('names the remedy where the input is %s', async (input) => {
    await expect(Reflect.apply(checkConsistency, undefined, [input])).rejects.toMatchObject({
      name: 'HechaError',
      code: 'bad-option',
      message: expect.stringContaining('{ path, content }'),
    })
  })

  it('is not ok where a file is no text, and still checks the others', async () => {
    const report = await checkConsistency([
      { path: 'a.txt', content: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]) },
      { path: 'b.txt', content: '2024年，全国共侦破案件3.1万起。' },
    ])
    expect(report.ok).toBe(false)
    expect(report.claims.map(({ source }) => source.document)).toEqual(['b.txt'])
  })
})
