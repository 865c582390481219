import { defineConfig } from 'tsup'

/** Dependencies that ship no CommonJS: bundled, so that `require('hecha')` works on every Node 20. */
const esmOnly = [
  'parse5',
  'entities',
  'string-width',
  'get-east-asian-width',
  'strip-ansi',
  'ansi-regex',
  'emoji-regex',
  'hastscript',
  'hast-util-to-html',
  'mdast-util-to-markdown',
  'mdast-util-gfm-table',
  'xastscript',
  'xast-util-to-xml',
]

export default defineConfig([
  {
    entry: { index: 'src/index.ts' },
    format: ['esm', 'cjs'],
    target: 'node20',
    dts: true,
    sourcemap: true,
    clean: true,
    treeshake: true,
    noExternal: esmOnly,
  },
  {
    entry: { cli: 'src/cli/main.ts' },
    format: ['esm'],
    target: 'node20',
    sourcemap: true,
  },
])
