import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { formatReport } from '../../src/report/formats.ts'
import type { Report, RuleDescription } from '../../src/report/report.ts'

/** Where Debian puts it; another place in CHROMIUM. */
const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function launch(): Promise<BrowserContext> {
  return chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'hecha-browser-')), {
    executablePath: EXECUTABLE,
    headless: true,
    args: FLAGS,
    viewport: { width: 1440, height: 1000 },
    colorScheme: 'light',
  })
}

export interface Opened {
  readonly page: Page
  /** Everything that the page asked for, logged or threw, and every dialog: all must stay empty. */
  readonly noises: readonly string[]
}

/** Writes the report to disk and opens it from there. */
export async function open(
  context: BrowserContext,
  report: Report,
  rules: readonly RuleDescription[] = [],
  hash = '',
): Promise<Opened> {
  const file = join(mkdtempSync(join(tmpdir(), 'hecha-report-')), 'report.html')
  writeFileSync(file, formatReport(report, 'html', { rules }))
  const url = pathToFileURL(file).href
  const page = await context.newPage()
  const noises: string[] = []
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== url) noises.push(`request ${request.url()}`)
  })
  page.on('console', (message) => noises.push(`console ${message.text()}`))
  page.on('pageerror', (error) => noises.push(`error ${error.message}`))
  page.on('dialog', (dialog) => {
    noises.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto(url + hash)
  return { page, noises }
}
