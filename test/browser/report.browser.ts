import { mkdirSync } from 'node:fs'
import axe, { type AxeResults } from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkConsistency } from '../../src/check.ts'
import { HOSTILE, reportAbout } from '../report/hostile.ts'
import { sampleReport, sampleRules } from '../report/sample.ts'
import { largeReport } from './large.ts'
import { launch, type Opened, open } from './open.ts'

const SCREENSHOTS = process.env['SCREENSHOTS'] ?? 'node_modules/.cache/hecha/screenshots'
const VIEWS = ['findings', 'series', 'matrix', 'documents', 'd-2'] as const

let context: BrowserContext
beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true })
  context = await launch()
})
afterAll(() => context.close())

/** The sample's report, closed after the test, which must leave it without a sound. */
async function withReport(
  test: (page: Page) => Promise<void>,
  opening?: () => Promise<Opened>,
): Promise<void> {
  const { page, noises } = await (opening ?? (() => open(context, sampleReport('zh'), sampleRules)))()
  try {
    await test(page)
    expect(noises).toEqual([])
  } finally {
    await page.close()
  }
}

const titles = (page: Page): Promise<string[]> => page.locator('.finding:visible h3').allTextContents()

describe('findings', () => {
  it('are all there at first, worst first', () =>
    withReport(async (page) => {
      expect(await titles(page)).toEqual(sampleReport('zh').findings.map(({ message }) => message))
      expect(await page.locator('#shown').textContent()).toBe('4 / 4')
    }))

  it.each<[string, (page: Page) => Promise<unknown>, number]>([
    ['severity', (page) => page.locator('.chip.error').click(), 2],
    ['rule', (page) => page.locator('select[name=rule]').selectOption('misspelled-term'), 1],
    ['campaign', (page) => page.locator('select[name=campaign]').selectOption({ label: '护苗2023' }), 4],
    ['document', (page) => page.locator('select[name=document]').selectOption({ label: '护苗专项行动' }), 2],
    ['text', (page) => page.locator('input[name=text]').fill('累计数 不应变小'), 1],
  ])('are filtered by %s, and come back', (_, filter, left) =>
    withReport(async (page) => {
      await filter(page)
      expect(await titles(page)).toHaveLength(left)
      expect(await page.locator('#shown').textContent()).toBe(`${left} / 4`)
      await page.locator('button[type=reset]').click()
      await expect.poll(() => titles(page)).toHaveLength(4)
    }),
  )

  it('lead to their place in the reading view, and back to where the list was left', () =>
    withReport(async (page) => {
      await page.setViewportSize({ width: 1440, height: 500 })
      const link = page.locator('#f-1 figcaption a').nth(1)
      await link.scrollIntoViewIfNeeded()
      const before = await page.evaluate(() => scrollY)
      expect(before).toBeGreaterThan(0)
      await link.click()
      const here = page.locator('.here')
      await expect.poll(() => here.textContent()).toBe('3000余')
      expect(await here.evaluate((element) => element === document.activeElement)).toBe(true)
      expect(await page.locator('#findings').isVisible()).toBe(false)
      await page.goBack()
      await expect.poll(() => page.locator('#findings').isVisible()).toBe(true)
      expect(await page.evaluate(() => scrollY)).toBe(before)
    }))

  it('are reached again from the notes beside the text', () =>
    withReport(async (page) => {
      await page.goto(`${page.url()}#d-2`)
      await page.locator('#d-2 .notes a', { hasText: '默客' }).click()
      await expect.poll(() => page.locator('.finding.here h3').textContent()).toContain('默客')
    }))

  it('that are filtered out come back when a link leads to them', () =>
    withReport(async (page) => {
      await page.locator('.chip.warning').click()
      await page.goto(`${page.url()}#f-2`)
      await expect.poll(() => page.locator('#f-2').isVisible()).toBe(true)
    }))
})

describe('charts', () => {
  it('tell document and quote when a point is hovered or focused, and lead to the claim', () =>
    withReport(async (page) => {
      await page.locator('nav a[href="#series"]').click()
      const points = page.locator('#s-0 .chart a')
      await expect.poll(() => points.count()).toBe(4)
      const told = page.locator('#s-0 .told')
      await points.nth(2).hover()
      expect(await told.textContent()).toBe(
        '护苗2023全年立案2.1万起：「全国立案2.1万起」 2.1万 = [20500, 22000) 起 · 2023-01-01 – 2023-12-31 · 全期',
      )
      await points.nth(0).focus()
      expect(await told.textContent()).toContain('护苗2023：今年已立案1.2万起')
      expect(await points.nth(0).getAttribute('aria-label')).toBe(await told.textContent())
      await page.keyboard.press('Enter')
      await expect.poll(() => page.locator('.here').textContent()).toBe('1.2万')
    }))

  it('tell final from interim by the fill, and ring the conflict', () =>
    withReport(async (page) => {
      await page.locator('nav a[href="#series"]').click()
      const fills = page.locator('#s-0 .chart a circle')
      await expect.poll(() => fills.count()).toBe(4)
      const hollow = await fills.evaluateAll((all) => all.map((one) => getComputedStyle(one).fill))
      expect(new Set(hollow.slice(0, 2)).size).toBe(1)
      expect(hollow[2]).not.toBe(hollow[0])
      expect(await page.locator('#s-0 .chart circle').count()).toBe(4 + 2)
    }))
})

describe('settings', () => {
  it('switch the language of the page, and its charts', () =>
    withReport(async (page) => {
      await page.locator('#language').click()
      expect(await page.locator('h1 :visible').textContent()).toBe('Consistency report')
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      expect(await page.locator('input[name=text]').getAttribute('placeholder')).toBe('Search text')
      await page.locator('nav a[href="#series"]').click()
      await expect.poll(() => page.locator('#s-0 .chart').innerHTML()).toContain('20K')
      await page.locator('#language').click()
      await expect.poll(() => page.locator('#s-0 .chart').innerHTML()).toContain('2万')
    }))

  it('switch between light and dark', () =>
    withReport(async (page) => {
      const ground = (): Promise<string> =>
        page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
      const light = await ground()
      await page.locator('#theme').click()
      const dark = await ground()
      expect(dark).not.toBe(light)
      await page.reload()
      expect(await ground()).toBe(dark)
      await page.locator('#theme').click()
      expect(await ground()).toBe(light)
    }))
})

describe('access', () => {
  it.each(VIEWS.flatMap((view) => (['light', 'dark'] as const).map((scheme) => [view, scheme] as const)))(
    'axe finds nothing serious in %s, %s',
    (view, scheme) =>
      withReport(async (page) => {
        await page.emulateMedia({ colorScheme: scheme })
        await page.goto(`${page.url()}#${view}`)
        await page.evaluate(axe.source)
        const { violations } = await page.evaluate(
          (): Promise<AxeResults> => Reflect.get(window, 'axe').run(),
        )
        const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
        expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
          [],
        )
      }),
  )

  it.each(VIEWS)('%s fits a phone', (view) =>
    withReport(async (page) => {
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(`${page.url()}#${view}`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    }),
  )

  it('everything is there without a script', async () => {
    const plain = await context.browser()?.newContext({ javaScriptEnabled: false })
    if (!plain) return expect.fail('no browser')
    await withReport(
      async (page) => {
        expect(await titles(page)).toHaveLength(4)
        expect(await page.locator('#d-2').isVisible()).toBe(true)
      },
      () => open(plain, sampleReport('zh'), sampleRules),
    )
    await plain.close()
  })
})

describe('hostile documents', () => {
  it.each(Object.entries(HOSTILE))('%s: nothing runs, nothing is asked for', (_, text) =>
    withReport(
      async (page) => {
        for (const view of ['findings', 'series', 'matrix', 'documents', 'd-0']) {
          await page.goto(`${page.url().split('#')[0]}#${view}`)
        }
        expect(await page.locator('main img, main script, main iframe, a[href^="javascript"]').count()).toBe(
          0,
        )
        expect(await page.locator('#d-0 .claim').textContent()).toBe('3')
      },
      () => open(context, reportAbout(text)),
    ),
  )
})

describe('a large report', () => {
  it('of 20,000 claims and 1,000 findings lays out only what is shown, and is filtered', () =>
    withReport(
      async (page) => {
        expect(await page.locator('.view:visible').count()).toBe(1)
        await page.locator('input[name=text]').fill('第77处')
        await expect.poll(() => page.locator('#shown').textContent()).toBe('1 / 1000')
        await page.goto(`${page.url()}#s-3`)
        await expect.poll(() => page.locator('#s-3 .chart a').count()).toBe(50)
        // Far charts wait until somebody comes near.
        expect(await page.locator('#s-300 .chart a').count()).toBe(0)
      },
      () => open(context, largeReport()),
    ))
})

describe('screenshots', () => {
  it.each(
    [1440, 390].flatMap((width) => (['light', 'dark'] as const).map((scheme) => [width, scheme] as const)),
  )('of the report on seeds at %i, %s', async (width, scheme) => {
    const { page, noises } = await open(context, await checkConsistency(['seeds'], { language: 'zh' }))
    await page.setViewportSize({ width, height: width === 390 ? 844 : 1000 })
    await page.emulateMedia({ colorScheme: scheme })
    for (const view of VIEWS) {
      await page.goto(`${page.url().split('#')[0]}#${view}`)
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
      const shot = await page.screenshot({ path: `${SCREENSHOTS}/${view}-${width}-${scheme}.png` })
      expect(shot.length).toBeGreaterThan(10_000)
    }
    expect(noises).toEqual([])
    await page.close()
  })
})
