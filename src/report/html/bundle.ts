/** Writes bundled.ts: the page's script and style as texts, so that a report is made without reading a file. */
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [here(entry)],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'ascii',
    legalComments: 'none',
    write: false,
  })
  return outputFiles[0]?.text.trim() ?? ''
}

const notice =
  '/* Charts: Observable Plot, Copyright 2020-2025 Observable, Inc.; D3, Copyright 2010-2024 Mike Bostock. ISC License: ' +
  'Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby ' +
  'granted, provided that the above copyright notice and this permission notice appear in all copies. THE SOFTWARE IS ' +
  'PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND. */\n'

const script = notice + (await bundled('client/main.ts'))
const style = await bundled('style.css')
await writeFile(
  here('bundled.ts'),
  `// Made by bundle.ts (npm run prepare).\nexport const script = ${JSON.stringify(script)}\nexport const style = ${JSON.stringify(style)}\n`,
)
