import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { moveFocus } from './move-focus.ts'
import { type OpenSite, openSite } from './open-site.ts'

let site: OpenSite

beforeAll(async () => {
  site = await openSite('site', { today: '2026-01-08', port: 4650 })
})

afterAll(() => site.close())

test('keys alone lead past the outline to a reading path, through its steps, and mark them as read', async () => {
  const page = await open('')
  await page.keyboard.press('Tab')
  await expect.poll(() => focused(page)).toBe('Skip to content')
  await page.keyboard.press('Enter')
  // A Tab before the focus is there would go through the outline after all.
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('page-content')
  await tabTo(page, 'Release manager')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/roles/release-manager/')
  await tabTo(page, 'Begin with Lantern plan')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/documents/readme/')
  await tabTo(page, 'Mark as read')
  await page.keyboard.press('Space')
  await expect.poll(() => page.locator('.read-state').innerText()).toBe('Read')
  await tabTo(page, /Launch guide$/, '[rel=next]')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/documents/guides/launch/')
  await page.goto(`${site.url}roles/release-manager/`)
  await tabTo(page, 'Continue with Launch guide')
})

test('keys alone narrow the list of all documents, order it, clear it and open one', async () => {
  const page = await open('documents/')
  const rows = () => page.locator('.documents-title a:visible').allInnerTexts()
  await page.getByRole('option', { name: 'Guide (1)' }).waitFor({ state: 'attached' })
  await tabTo(page, 'Filter')
  await page.keyboard.type('lantern')
  await page.getByText('2 of 6 documents').waitFor()
  await tabTo(page, 'Order')
  await page.keyboard.type('Title')
  await expect.poll(rows).toEqual(['Lantern plan', 'Lantern v2.0.0'])
  await tabTo(page, 'Clear')
  await page.keyboard.press('Enter')
  await page.getByText('6 documents', { exact: true }).waitFor()
  // The values of all documents are offered again when the reader pauses.
  await page.getByRole('option', { name: 'Guide (1)' }).waitFor({ state: 'attached' })
  await tabTo(page, 'Type', 'select', 'Shift+Tab')
  await page.keyboard.type('Guide')
  await page.getByText('1 of 6 documents').waitFor()
  await tabTo(page, 'Launch guide')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/documents/guides/launch/')
})

test('keys alone zoom the roadmap, reach a mark of its picture and follow it', async () => {
  const page = await open('roadmap/')
  await tabTo(page, 'Zoom')
  await page.keyboard.type('Months')
  await expect.poll(() => new URL(page.url()).search).toBe('?zoom=month')
  await tabTo(page, /^Release /)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/releases/site/v2.0.0/')
})

test('on a phone keys open the plan, which takes the focus and gives it back', async () => {
  const page = await open('', { width: 390, height: 844 })
  const plan = page.getByRole('navigation', { name: 'Plan' })
  await tabTo(page, 'Plan')
  await page.keyboard.press('Enter')
  await expect.poll(() => plan.isVisible()).toBe(true)
  await tabTo(page, 'Roadmap')
  await page.keyboard.press('Escape')
  await expect.poll(() => plan.isVisible()).toBe(false)
  await expect.poll(() => focused(page)).toBe('Plan')
})

async function open(path: string, viewport = { width: 1280, height: 900 }): Promise<Page> {
  const page = await site.browser.newPage({ viewport })
  await page.goto(site.url + path)
  return page
}

/** Press Tab until something of this name has the focus; everything on the way must show that it has it. */
async function tabTo(page: Page, name: string | RegExp, selector = '*', key = 'Tab'): Promise<void> {
  const way: string[] = []
  for (let presses = 0; presses < 80; presses++) {
    await moveFocus(page, key)
    const now = await focused(page)
    way.push(now)
    await expect.poll(() => page.evaluate(showsFocus), { message: now }).toBe(true)
    const fits = await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)
    if (fits && (typeof name === 'string' ? now === name : name.test(now))) return
  }
  throw new Error(`Cannot reach ${name} by ${key}; on the way stand ${way.join(', ')}`)
}

/** The name of what has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    const label = element instanceof HTMLInputElement || element instanceof HTMLSelectElement
    const text = label ? element.labels?.[0]?.firstChild?.textContent : element?.textContent
    return (element?.getAttribute('aria-label') ?? text ?? '').replace(/\s+/g, ' ').trim()
  })
}

/** Runs in the page. A mark of a picture shows it by the line around its shape, everything else by an outline. */
function showsFocus(): boolean {
  const element = document.activeElement
  if (element === null) return false
  if (element === document.body) return true
  const shape = element.querySelector('.timeline-shape')
  if (element.matches('.timeline-mark') && shape !== null)
    return parseFloat(getComputedStyle(shape).strokeWidth) >= 3
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1
}
