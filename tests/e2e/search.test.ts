import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findViolations } from './find-violations.ts'
import { moveFocus } from './move-focus.ts'
import { type OpenSite, openSite } from './open-site.ts'

const base = '/plan/'
let site: OpenSite

beforeAll(async () => {
  site = await openSite('site', { base, today: '2026-01-08', port: 4620 })
})

afterAll(() => site.close())

test('a reader opens the search by /, walks its results by arrow keys and follows one by Enter', async () => {
  await withPage({}, async (page, problems) => {
    await page.goto(`${site.url}documents/two-names/`)
    await page.keyboard.press('/')
    await page.keyboard.type('glass')
    // Results show from the first letter on, so those of `gl` may come before those of the whole word, and every
    // answer begins at the top again. Values to narrow them by are offered when no other answer is to come.
    await page.getByRole('dialog').getByLabel('Kind').waitFor()
    await expect
      .poll(() => options(page))
      .toEqual(['The glass breaks', 'Risks', 'Launch guide', 'A wide table'])
    const chosen = page.locator('[aria-selected=true]')
    await expect.poll(() => chosen.locator('.search-title').innerText()).toBe('The glass breaks')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => chosen.locator('.search-title').innerText()).toBe('A wide table')
    await expect.poll(() => chosen.locator('mark').allInnerTexts()).toEqual(['glass'])
    await page.keyboard.press('Enter')
    await page.waitForURL('**/plan/documents/guides/launch/#a-wide-table')
    expect(problems).toEqual([])
  })
})

test('facets narrow what was found, accents do not matter, and a slip of the finger gets a suggestion', async () => {
  await withPage({}, async (page, problems) => {
    await page.goto(site.url)
    await page.keyboard.press('Control+k')
    await page.getByLabel('Search for').fill('lántern')
    await page.locator('.search-option').first().waitFor()
    await page.getByLabel('Status').selectOption('Planned')
    await page.getByText('1 result', { exact: true }).waitFor()
    await expect.poll(() => options(page)).toEqual(['Lantern v2.0.0'])
    await page.getByLabel('Status').selectOption('')
    await page.getByLabel('Search for').fill('laumch')
    await page.getByRole('button', { name: 'launch' }).click()
    await page.locator('.search-option').first().waitFor()
    await expect.poll(() => options(page)).toContain('Launch guide')
    await page.getByLabel('Search for').fill('launch giude')
    await page.getByRole('button', { name: 'launch guide' }).waitFor()
    await expect
      .poll(() => page.locator('.search-status').innerText())
      .toMatch(/^\d+ results?\. Did you mean launch guide\?$/)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    expect(problems).toEqual([])
  })
})

test('without an index the search says where everything is', async () => {
  await withPage({}, async (page) => {
    await page.route('**/search/**', (route) => route.abort())
    await page.goto(site.url)
    await page.getByRole('link', { name: 'Search' }).click()
    await page.getByRole('dialog').getByRole('link', { name: 'the list of all documents' }).click()
    await page.waitForURL('**/plan/documents/')
  })
})

test('the search keeps the keys to itself while it is open, and gives the focus back', async () => {
  await withPage({}, async (page, problems) => {
    await page.goto(`${site.url}documents/two-names/`)
    const link = page.getByRole('link', { name: 'Search' })
    await link.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Search' })
    await dialog.getByLabel('Status').waitFor()
    const stops: unknown[] = []
    for (let presses = 0; presses < 8; presses++) {
      await moveFocus(page, 'Tab')
      stops.push(await page.evaluate(focusedInDialog))
    }
    await moveFocus(page, 'Shift+Tab')
    stops.push(await page.evaluate(focusedInDialog))
    expect(stops).toEqual([
      'BUTTON',
      'SELECT',
      'SELECT',
      'SELECT',
      'SELECT',
      'SELECT',
      'INPUT',
      'BUTTON',
      'INPUT',
    ])
    await moveFocus(page, 'Shift+Tab')
    expect(await page.evaluate(focusedInDialog)).toBe('SELECT')
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog.count()).toBe(0)
    await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true)

    await page.keyboard.press('/')
    await dialog.waitFor()
    // The dialog lies over the title. A click on an element waits for the page that it leads to, if it led to one.
    await page.locator('.site-title').click({ position: { x: 5, y: 5 }, force: true })
    await expect.poll(() => dialog.count()).toBe(0)
    expect(new URL(page.url()).pathname).toBe('/plan/documents/two-names/')
    expect(problems).toEqual([])
  })
})

test('without JavaScript the search leads to the list of all documents', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${site.url}roadmap/`)
    await page.getByRole('link', { name: 'Search' }).click()
    await page.waitForURL('**/plan/documents/')
    expect(new URL(page.url()).pathname).toBe('/plan/documents/')
    expect(await page.getByLabel('Filter').isVisible()).toBe(false)
  })
})

test('letters lead to the main pages, never from a field, and can be switched off', async () => {
  await withPage({}, async (page, problems) => {
    await page.goto(site.url)
    // In one go: the second letter must come soon after the first.
    await page.keyboard.type('gd')
    await page.waitForURL('**/plan/documents/')
    await page.getByLabel('Filter').focus()
    await page.keyboard.type('g/?')
    await expect.poll(() => page.getByLabel('Filter').inputValue()).toBe('g/?')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('Control+/')
    expect(await page.getByRole('dialog').count()).toBe(0)

    // A search that is about to open would take this key.
    await page.keyboard.press('?')
    await page.getByLabel('Use these keys').uncheck()
    expect(await page.getByRole('dialog').count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.reload()
    await page.getByText('0 of 6 documents').waitFor()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    for (const key of ['/', '?', 'Control+k', 'g', 'm']) await page.keyboard.press(key)
    // What keys lead to shows later but is asked for at once: before this, had they led anywhere.
    await page.evaluate(() => fetch('?after-the-keys').then(({ ok }) => ok))
    expect(asked).toEqual([`${site.url}documents/?after-the-keys`])
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(new URL(page.url()).pathname).toBe('/plan/documents/')
    await page.getByRole('button', { name: 'Keyboard' }).click()
    await expect.poll(() => page.getByLabel('Use these keys').isChecked()).toBe(false)
    expect(problems).toEqual([])
  })
})

test('what is chosen from all documents stays in the address, and the back button undoes it', async () => {
  await withPage({}, async (page, problems) => {
    await page.goto(`${site.url}documents/`)
    await page.getByLabel('Type').getByRole('option', { name: 'Guide (1)' }).waitFor({ state: 'attached' })
    await page.getByLabel('Type').selectOption('Guide')
    await page.getByText('1 of 6 documents').waitFor()
    await page.getByLabel('Type').selectOption('')
    await page.getByLabel('Category').selectOption('Plans')
    await page.getByLabel('Order').selectOption('longest')
    await expect.poll(() => new URL(page.url()).search).toBe('?category=Plans&sort=longest')
    const rows = () => page.locator('.documents-title a:visible').allInnerTexts()
    await expect.poll(async () => (await rows()).toSorted()).toEqual(['Lantern v2.0.0', 'Risks'])
    await page.reload()
    await page.getByText('2 of 6 documents').waitFor()
    await page.goBack()
    await page.goBack()
    await page.goBack()
    await expect.poll(() => new URL(page.url()).search).toBe('?type=Guide')
    await expect.poll(rows).toEqual(['Launch guide'])
    await expect.poll(() => page.getByLabel('Type').inputValue()).toBe('Guide')
    await page.getByRole('button', { name: 'Clear' }).click()
    await expect.poll(() => new URL(page.url()).search).toBe('')
    await page.locator('.index-group:visible').nth(1).waitFor()
    expect(problems).toEqual([])
  })
})

test.each(['light', 'dark'] as const)('axe finds nothing in the open dialogs, %s', async (colorScheme) => {
  await withPage({ colorScheme }, async (page) => {
    await page.goto(`${site.url}documents/`)
    const dialogs = page.getByRole('dialog')
    await page.keyboard.press('/')
    await page.keyboard.type('lamp')
    await page.locator('.search-option').first().waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => dialogs.count()).toBe(0)
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => dialogs.count()).toBe(0)
    await page.getByLabel('Filter').fill('lamp')
    await page.getByText('of 6 documents').waitFor()
    expect(await findViolations(page)).toEqual([])
  })
})

test('a document loads little script before the search is opened', async () => {
  await withPage({}, async (page) => {
    const scripts: Promise<Buffer>[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body())
    })
    await page.goto(`${site.url}documents/risks/`, { waitUntil: 'networkidle' })
    const bytes = (await Promise.all(scripts)).reduce((sum, { length }) => sum + length, 0)
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThan(15 * 1024)
  })
})

/** Runs in the page: what has the focus, when it stands in a dialog. */
function focusedInDialog(): string | undefined {
  const { activeElement } = document
  return activeElement?.closest('dialog') ? activeElement.tagName : undefined
}

/** The titles of what the search shows. */
function options(page: Page): Promise<string[]> {
  return page.locator('.search-option .search-title').allInnerTexts()
}

/** Open a page in a context of its own; what goes wrong in it and whom else it asks is collected. */
async function withPage(
  options: BrowserContextOptions,
  visit: (page: Page, problems: readonly string[]) => Promise<void>,
): Promise<void> {
  const context = await site.browser.newContext(options)
  const problems: string[] = []
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('request', (request) => request.url().startsWith(site.url) || problems.push(request.url()))
  await visit(page, problems)
  await context.close()
}
