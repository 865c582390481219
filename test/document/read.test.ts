import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDocuments } from '../../src/document/read.ts'

const PROSE = '今年以来，各地共办结案件3114起，成效显著。'

let cwd = ''

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'hecha-read-'))
  await mkdir(join(cwd, 'news', 'deep', 'node_modules'), { recursive: true })
  await mkdir(join(cwd, 'nothing'))
  for (const name of [
    'news/b.md',
    'news/a.txt',
    'news/C.HTM',
    'news/deep/d.html',
    'news/deep/e.markdown',
    'news/[x].md',
    'one.txt',
  ]) {
    await writeFile(join(cwd, name), PROSE)
  }
  await writeFile(join(cwd, 'news/table.csv'), '1,2')
  await writeFile(join(cwd, 'news/deep/node_modules/f.md'), PROSE)
  await writeFile(join(cwd, 'nothing/image.png'), '')
  await writeFile(join(cwd, 'empty.md'), '')
})

afterAll(() => rm(cwd, { recursive: true, force: true }))

async function paths(...input: readonly string[]): Promise<{ read: string[]; problems: string[] }> {
  const { documents, problems } = await readDocuments(input, { cwd })
  return {
    read: documents.map(({ path }) => path),
    problems: problems.map(({ code, path }) => `${code} ${path}`),
  }
}

describe('readDocuments', () => {
  it('walks a folder in a fixed order, for documents only', async () => {
    expect(await paths('news')).toEqual({
      read: [
        'news/C.HTM',
        'news/[x].md',
        'news/a.txt',
        'news/b.md',
        'news/deep/d.html',
        'news/deep/e.markdown',
      ],
      problems: [],
    })
  })

  it('expands globs, and reads a file that is named twice once', async () => {
    expect(await paths('news/**/*.md', 'one.txt', 'news/b.md')).toEqual({
      read: ['news/[x].md', 'news/b.md', 'one.txt'],
      problems: [],
    })
  })

  it('reads a file whose name looks like a glob', async () => {
    expect(await paths('news/[x].md')).toEqual({ read: ['news/[x].md'], problems: [] })
  })

  it('goes on after what it cannot read, and names it', async () => {
    expect(await paths('gone.md', 'nothing', '*.pdf', 'one.txt/x', 'one.txt')).toEqual({
      read: ['one.txt'],
      problems: ['file-not-found gone.md', 'no-input nothing', 'no-input *.pdf', 'file-not-found one.txt/x'],
    })
  })

  it('says what to do, in either language', async () => {
    for (const language of ['zh', 'en'] as const) {
      const { problems } = await readDocuments(['gone.md', 'nothing', '*.pdf'], { cwd, language })
      const remedy = language === 'zh' ? /：|，请/ : /: (?:check|name)/
      for (const { message, path } of problems) {
        expect(message.startsWith(`${path}: `)).toBe(true)
        expect(message).toMatch(remedy)
      }
    }
  })

  it('tells a file that cannot be opened', async () => {
    await symlink('loop.md', join(cwd, 'loop.md'))
    expect((await paths('loop.md')).problems).toEqual(['file-unreadable loop.md'])
  })

  it('takes documents in memory as they are', async () => {
    const { documents } = await readDocuments({ path: '<stdin>', content: new TextEncoder().encode(PROSE) })
    expect(documents.map(({ path, original }) => [path, original])).toEqual([['<stdin>', PROSE]])
  })

  it('reads an empty file as an empty document with a notice', async () => {
    const { documents } = await readDocuments('empty.md', { cwd })
    expect(documents.map(({ blocks, notices }) => [blocks, notices.map(({ code }) => code)])).toEqual([
      [[], ['empty']],
    ])
  })
})
