import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenSite, openSite } from './open-site.ts'
import { findViolations } from './find-violations.ts'

const base = '/plan/'
let site: OpenSite

beforeAll(async () => {
  site = await openSite('directives', { base, today: '2026-01-20', port: 4640 })
})

afterAll(() => site.close())

test('what an author asks for stands in the text, computed from the plan', async () => {
  await withDocument('readme', {}, async (page) => {
    const prose = page.locator('.prose')
    expect(await prose.locator('p').first().innerText()).toBe(
      'This folder holds 2 plans, 1 of them complete, and 6 documents in all.',
    )
    expect(await prose.locator('.alert-title').first().innerText()).toBe('Before you begin')
    expect(await prose.locator('svg[role=group] title').first().textContent()).toBe('Timeline of v1.0.0')
    expect(await prose.locator('.gates').first().locator('strong').allInnerTexts()).toEqual(['Go/no-go'])
    expect(await prose.locator('table[aria-label=Documents] td a').allInnerTexts()).toEqual(
      expect.arrayContaining(['Launch plan', 'Quality plan']),
    )
    expect(await prose.locator('.reading-path li > :is(a, .mention)').allInnerTexts()).toEqual([
      'Harbour plan',
      'Quality plan',
      'absent.md',
    ])
    await prose.locator('.directive-count').first().click()
    await expect
      .poll(() => new URL(page.url()).pathname + new URL(page.url()).search)
      .toBe('/plan/documents/?type=Plan')
  })
})

test('what is wrong says so in its place, and other tools keep their lines', async () => {
  await withDocument('readme', {}, async (page) => {
    expect(await page.locator('.directive-broken').allInnerTexts()).toEqual([
      expect.stringContaining('Cannot find gate exit, which ::gate names'),
      expect.stringContaining('Unexpected attribute onwer of ::risks; did you mean owner?'),
      expect.stringContaining('Unexpected type loud of :::callout'),
    ])
    expect(await page.locator('code.broken').innerText()).toBe(':count{type=nothing}')
    expect(await page.getByText('This text is still here.').isVisible()).toBe(true)
    expect(await page.locator('.prose > p').last().innerText()).toBe(
      ":::note Another tool's, at 10:30, with Foo::bar and :smile:. :::",
    )
  })
})

test('tabs are chosen by mouse, by keyboard and by a link into one of them', async () => {
  await withDocument('readme', {}, async (page) => {
    const tabs = page.locator('content-tabs')
    const shown = () => tabs.getByRole('tabpanel').evaluateAll((panels) => panels.length)
    await expect.poll(() => tabs.getByRole('tab').allInnerTexts()).toEqual(['Linux', 'macOS', 'Windows'])
    await expect.poll(shown).toBe(1)
    await tabs.getByRole('tab', { name: 'macOS' }).click()
    await expect
      .poll(() => tabs.getByRole('tabpanel', { name: 'macOS' }).innerText())
      .toContain('harbour --mac')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => tabs.getByRole('tab', { selected: true }).innerText()).toBe('Windows')
    await tabs.getByRole('link', { name: 'the Linux way' }).click()
    await expect.poll(() => page.getByRole('heading', { name: 'On Linux' }).isVisible()).toBe(true)
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.getByText('harbour.exe').isVisible()).toBe(true)
  })
})

test('without JavaScript everything stands there, tabs one below the other', async () => {
  await withDocument('readme', { javaScriptEnabled: false }, async (page) => {
    expect(await page.locator('.tab-title').allInnerTexts()).toEqual(['Linux', 'macOS', 'Windows'])
    expect(await page.getByText('harbour.exe').isVisible()).toBe(true)
    expect(await page.getByText('harbour --mac').isVisible()).toBe(true)
  })
})

test('an MDX document that runs has the same components', async () => {
  await withDocument('code', {}, async (page) => {
    const prose = page.locator('.prose')
    expect(await prose.locator('p').first().innerText()).toBe('There are 2 plans, and 3 more.')
    expect(await prose.locator('.gates strong').allInnerTexts()).toEqual(['Go/no-go'])
    expect(await prose.locator('.alert-tip').innerText()).toMatch(/^Good to know\s+It runs\.$/)
    await expect.poll(() => prose.getByRole('tab').allInnerTexts()).toEqual(['One', 'Two'])
    expect(await prose.locator('.directive-broken').allInnerTexts()).toEqual([
      expect.stringMatching(/<Risks>\s+Its attributes are computed/),
      expect.stringContaining('Cannot find role nobody'),
    ])
  })
})

test.each([
  ['a phone', { viewport: { width: 390, height: 844 } }],
  ['a dark screen', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
] as const)('on %s nothing leaves the page, and axe finds nothing', async (_, options) => {
  for (const name of ['readme', 'code'])
    await withDocument(name, options, async (page) => {
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
      expect(scrollWidth).toBe(clientWidth)
      expect(await findViolations(page)).toEqual([])
    })
})

async function withDocument(
  name: string,
  options: BrowserContextOptions,
  visit: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await site.browser.newContext(options)
  const problems: string[] = []
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('request', (request) => request.url().startsWith(site.url) || problems.push(request.url()))
  await page.goto(`${site.url}documents/${name}/`)
  await visit(page)
  await context.close()
  expect(problems).toEqual([])
}
