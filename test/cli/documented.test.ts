import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MESSAGES } from '../../src/cli/messages.ts'
import { targetsOf } from '../../src/cli/output.ts'
import { formatNames } from '../../src/report/formats.ts'

const commands = ['README.md', 'examples/ci-gate.workflow.yml'].flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/npx hecha check [^\n`]*--format[^\n`]*/g)].map(
    ([command]) => command,
  ),
)

describe('the commands that are shown to users', () => {
  it('are found', () => {
    expect(commands.length).toBeGreaterThanOrEqual(3)
  })

  it.each(commands)('ask for formats that can be written together: %s', (command) => {
    const requests = [...command.matchAll(/--format (\S+)/g)].map(([, request = '']) => request)
    expect(targetsOf(requests, undefined, formatNames, MESSAGES.en)).toHaveLength(requests.length)
  })
})
