import { describe, expect, it } from 'vitest'
import { formatReport } from '../../src/report/formats.ts'
import { sampleReport } from '../report/sample.ts'
import { hecha } from './fake.ts'

const options = { width: 100 }

describe('the exit code', () => {
  it.each([
    [['check', 'articles'], 1],
    [['check', 'articles/wiki.txt'], 0],
    [['check', 'articles/wiki.txt', '--fail-on', 'warning'], 1],
    [['check', 'articles/autumn.md', '--fail-on', 'note'], 0],
    [['claims', 'articles'], 0],
    [['explain', 'contradiction'], 0],
    [['--help'], 0],
    [['check', '--help'], 0],
    [['--version'], 0],
  ])('of %j is %i', async (args, code) => {
    expect((await hecha(args)).code).toBe(code)
  })

  it.each([
    [[], /Usage: hecha/],
    [['check'], /Nothing to check\. Name files/],
    [['check', 'missing.md'], /missing\.md: No such file\./],
    [['check', 'unknown.md'], /No document could be read/],
    [['check', '--frobnicate'], /unknown option '--frobnicate'[\s\S]*hecha --help/],
    [['chekc', 'articles'], /unknown command 'chekc'/],
    [['check', 'articles', '--fail-on', 'fatal'], /Allowed choices are error, warning, note/],
    [['check', 'articles', '--lang', 'fr'], /Allowed choices are zh, en/],
    [['check', 'articles', '--format', 'pdf'], /no format "pdf"\. Choose one of pretty, json/],
    [['check', 'articles', '--format', 'json:'], /"json:" names no file/],
    [
      ['check', 'articles', '--format', 'json', '--format', 'sarif'],
      /Only one format can go to standard output/,
    ],
    [['check', 'articles', '--format', 'json:a.json', '-o', 'b.json'], /--output-file has no format left/],
    [['check', 'articles', '--format', 'json:locked/a.json'], /locked\/a\.json cannot be written \(EACCES\)/],
    [['check', 'articles', '--pack', 'none.yaml'], /Pack none\.yaml cannot be read \(ENOENT\)/],
    [['check', 'articles', '--pack', 'broken.yaml'], /broken\.yaml: campaigns: expected a list/],
    [
      ['claims', 'articles', '--format', 'sarif'],
      /no format "sarif"\. Choose one of pretty, json, jsonl, csv/,
    ],
    [['explain'], /missing required argument/],
    [['explain', 'no-such-rule'], /"no-such-rule" is no rule\. Rules: contradiction, /],
    [['explain', 'no-such-finding', 'articles'], /No finding in these files has the fingerprint/],
  ])('of %j is 2, and standard error says why', async (args, why) => {
    const { code, out, err } = await hecha(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(why)
  })

  it('is 2 where a file is missing, but the others are still checked', async () => {
    const { code, out, err } = await hecha(['check', 'missing.md', 'articles/wiki.txt'])
    expect(code).toBe(2)
    expect(err).toBe('hecha: missing.md: No such file.\n')
    expect(out).toContain('misspelled-term')
  })

  it('is told in the written formats too, but not twice on the terminal', async () => {
    const { out, files } = await hecha([
      'check',
      'missing.md',
      'articles',
      '-f',
      'pretty',
      '-f',
      'json:a.json',
    ])
    expect(out).not.toContain('missing.md')
    expect(JSON.parse(files['a.json'] ?? '').problems).toEqual([
      { code: 'file-not-found', path: 'missing.md', message: 'missing.md: No such file.' },
    ])
  })
})

describe('check', () => {
  it('prints the pretty report', async () => {
    const { out } = await hecha(['check', 'articles'])
    expect(out).toBe(formatReport(sampleReport('en'), 'pretty', options))
  })

  it('writes several formats at once', async () => {
    const { out, files } = await hecha([
      'check',
      'articles',
      '--format',
      'pretty',
      '--format',
      'sarif:out/a.sarif',
      '--format=json:report.json',
    ])
    expect(out).toContain('2 errors')
    expect(files).toEqual({
      'out/a.sarif': formatReport(sampleReport('en'), 'sarif', options),
      'report.json': formatReport(sampleReport('en'), 'json'),
    })
  })

  it('writes to --output-file instead of standard output', async () => {
    const { out, files } = await hecha(['check', 'articles', '--format', 'json', '--output-file', 'a:b.json'])
    expect(out).toBe('')
    expect(files).toEqual({ 'a:b.json': formatReport(sampleReport('en'), 'json') })
  })

  it('reads standard input for -, and where it is piped and no file is named', async () => {
    expect((await hecha(['check', '-'])).out).toContain('3 documents')
    expect((await hecha(['check'], { piped: true })).out).toContain('3 documents')
  })

  it('takes a pack of the user', async () => {
    expect((await hecha(['check', 'articles/wiki.txt', '--pack', 'own.yaml'])).code).toBe(0)
  })
})

describe('claims', () => {
  it('prints the claims of the contract', async () => {
    const { out } = await hecha(['claims', 'articles', '--format', 'json'])
    expect(Object.keys(JSON.parse(out))).toEqual(['claims'])
    expect(JSON.parse(out).claims).toHaveLength(9)
  })

  it('with --coverage lists what became of every number', async () => {
    expect((await hecha(['claims', 'articles/year.md', '--coverage'])).out).toBe(
      [
        'articles/year.md  3: claim 33.3%, name 33.3%, not understood 33.3%',
        '  1:3   2023   name            campaign',
        '  1:10  1.2万  claim           立案',
        '  2:1   7      not understood  unread',
        '',
        '',
      ].join('\n'),
    )
    const { out } = await hecha(['claims', 'articles/year.md', '--coverage', '--format', 'json'])
    expect(JSON.parse(out).coverage[0].numbers).toHaveLength(3)
  })
})

describe('explain', () => {
  it('tells a rule with its examples, in the language asked for', async () => {
    expect((await hecha(['explain', 'shrinking-total', '--lang', 'zh'])).out).toBe(
      [
        'shrinking-total · 错误',
        '累计数变小',
        '',
        '累计数变小：要核对原件。',
        '',
        '会报告',
        '  截至6月，立案3.1万起。',
        '  截至12月，立案2.8万起。',
        '',
        '不报告',
        '  截至6月，立案3万余起。',
        '  截至12月，立案3.1万起。',
        '',
      ].join('\n'),
    )
  })

  it('tells a finding from its bytes to its verdict', async () => {
    const { out } = await hecha(['explain', 'shrinking-total-33', 'articles'])
    await expect(out).toMatchFileSnapshot('golden/explain-finding.txt')
  })
})

describe('language', () => {
  it.each([
    [['--help'], { LANG: 'zh_CN.UTF-8' }, '用法： hecha'],
    [['--help'], { LANG: 'en_US.UTF-8' }, 'Usage: hecha'],
    [['--help'], { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'Usage: hecha'],
    [['--help'], {}, 'Usage: hecha'],
    [['check', '--lang', 'zh', '--help'], {}, '用法： hecha check'],
    [['check', '--lang=en', '--help'], { LANG: 'zh_TW' }, 'Usage: hecha check'],
    [['check', 'articles'], { LC_ALL: 'zh_CN' }, '2 处错误'],
  ])('of %j with %j', async (args, env, shown) => {
    expect((await hecha(args, { env })).out).toContain(shown)
  })

  it.each(['zh', 'en'])('the help in %s is its golden', async (lang) => {
    const { out } = await hecha(['check', '--lang', lang, '--help'])
    await expect(out).toMatchFileSnapshot(`golden/help-${lang}.txt`)
  })

  it('problems are told in it too', async () => {
    expect((await hecha(['check', 'missing.md', '--lang', 'zh'])).err).toBe(
      'hecha：missing.md: 文件不存在。\n',
    )
  })
})

describe('colour', () => {
  const introducer = '\u001b['
  it.each([
    [{}, false, false],
    [{}, true, true],
    [{ TERM: 'dumb' }, true, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, false, false],
  ])('with %j and a terminal (%s): %s', async (env, interactive, colored) => {
    expect((await hecha(['check', 'articles'], { env, interactive })).out.includes(introducer)).toBe(colored)
  })

  it('never goes into a file', async () => {
    const { files } = await hecha(['check', 'articles', '-f', 'pretty:a.txt'], { interactive: true })
    expect(files['a.txt']?.includes(introducer)).toBe(false)
  })
})
