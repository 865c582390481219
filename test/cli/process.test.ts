import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { version } from '../../package.json'

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** The command as a process of its own, as it is installed. */
function hecha(
  args: readonly string[],
  input = '',
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
      env: { PATH: process.env['PATH'], LANG: 'en_US.UTF-8', ...env },
    })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
    child.stdin.on('error', () => {}).end(input)
  })
}

const folder = mkdtempSync(join(tmpdir(), 'hecha-cli-'))
const clashing = join(folder, 'clash.txt')
writeFileSync(
  clashing,
  '护苗2023战报\n\n“护苗2023”专项行动中，全国公安机关全年侦破案件3114起。\n\n“护苗2023”专项行动中，全国公安机关全年侦破案件4225起。\n',
)

describe.concurrent('the process', { timeout: 30_000 }, () => {
  it('tells its version', async () => {
    expect(await hecha(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })

  it('ends with 1 where a document contradicts itself, and names both places', async () => {
    const { code, out, err } = await hecha(['check', clashing, '--format', 'json'])
    expect({ code, err }).toEqual({ code: 1, err: '' })
    const { findings } = JSON.parse(out)
    expect(findings[0].evidence.map((one: { line: number }) => one.line).sort()).toEqual([3, 5])
  })

  it('reads standard input as bytes', async () => {
    const { code, out } = await hecha(['claims', '-', '--format', 'json'], readFileSync(clashing, 'utf8'))
    expect(code).toBe(0)
    expect(JSON.parse(out).claims.map((claim: { value: { stated: string } }) => claim.value.stated)).toEqual([
      '3114',
      '4225',
    ])
  })

  it('makes the folders of a report', async () => {
    const file = join(folder, 'new', 'deep', 'report.html')
    expect((await hecha(['check', clashing, '-f', `html:${file}`])).code).toBe(1)
    expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>/)
  })

  it('ends with 2 for a missing file, a wrong flag and nothing to check', async () => {
    const ends = await Promise.all([
      hecha(['check', join(folder, 'none.md')]),
      hecha(['check', '--nope']),
      hecha([]),
    ])
    expect(ends.map(({ code, out }) => [code, out])).toEqual([
      [2, ''],
      [2, ''],
      [2, ''],
    ])
  })

  it('uses no colour in a pipe unless it is forced to', async () => {
    const [plain, forced] = await Promise.all([
      hecha(['check', clashing]),
      hecha(['check', clashing], '', { FORCE_COLOR: '1' }),
    ])
    expect(plain.out).not.toContain('\u001b')
    expect(forced.out).toContain('\u001b[31m')
  })
})
