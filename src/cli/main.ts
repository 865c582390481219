#!/usr/bin/env node
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { version } from '../../package.json'
import { checkConsistency } from '../check.ts'
import { extractClaims, numberCoverage } from '../claims.ts'
import { readDocuments } from '../document/read.ts'
import { parsePack } from '../lexicon/load.ts'
import { rules } from '../rules/index.ts'
import type { Pipeline } from './pipeline.ts'
import { run } from './run.ts'
import type { Terminal } from './terminal.ts'

const { stdin, stdout, stderr } = process

const terminal: Terminal = {
  env: process.env,
  interactive: stdout.isTTY === true,
  columns: stdout.isTTY === true ? stdout.columns : undefined,
  piped: stdin.isTTY !== true,
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  readInput: () => buffer(stdin),
  readFile: (path) => readFile(path, 'utf8'),
  writeFile: async (path, text) => {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  },
}

const pipeline: Pipeline = {
  version,
  rules,
  readDocuments,
  extractClaims,
  numberCoverage,
  checkConsistency,
  parsePack,
}

// A reader that has seen enough (head, less) closes the pipe: no failure of ours.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2)
})

try {
  process.exitCode = await run(process.argv.slice(2), terminal, pipeline)
} catch (error) {
  // 1 means findings, so a failure of ours must not end as node would end it.
  stderr.write(`hecha: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 2
}
