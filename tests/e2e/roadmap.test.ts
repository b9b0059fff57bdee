import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenSite, openSite } from './open-site.ts'
import { findViolationsOn } from './find-violations.ts'
import { moveFocus } from './move-focus.ts'

let site: OpenSite

beforeAll(async () => {
  site = await openSite('roadmap', { today: '2026-01-08', port: 4660 })
})

afterAll(() => site.close())

const views = [
  '',
  '?zoom=quarter',
  '?zoom=month',
  '?zoom=week',
  '?group=status',
  '?group=owner',
  '?find=gate',
]

test.each([390, 1024, 1600])(
  'no two names touch at %i pixels, however the plan is looked at',
  async (width) => {
    await withPage({ viewport: { width, height: 1000 } }, async (page, problems) => {
      for (const path of ['roadmap/', 'roadmap/lamp/', 'releases/lamp/v2.0.0/']) {
        for (const view of views) {
          await page.goto(site.url + path + view)
          expect(await touching(page), path + view).toEqual([])
        }
      }
      expect(problems).toEqual([])
    })
  },
)

test('the view stands in the address, is gone back from and shared', async () => {
  await withPage({ viewport: { width: 1600, height: 1000 } }, async (page) => {
    await page.goto(`${site.url}roadmap/`)
    const width = () => page.locator('.timeline-canvas').evaluate((canvas) => canvas.clientWidth)
    const headings = () => page.locator('.timeline-band.is-group').allInnerTexts()
    const search = () => new URL(page.url()).search
    await expect.poll(headings).toEqual(['Lamp', 'Shade'])
    const whole = await width()

    const byStatus = ['In progress', 'Planned', 'Released', 'Unknown', 'No status stated']
    await page.getByLabel('Zoom').selectOption('Weeks')
    await page.getByLabel('Group by').selectOption('Status')
    await expect.poll(search).toBe('?zoom=week&group=status')
    await expect.poll(width).toBeGreaterThan(2 * whole)
    await expect.poll(headings).toEqual(byStatus)

    await page.goBack()
    await expect.poll(headings).toEqual(['Lamp', 'Shade'])
    await expect.poll(() => page.getByLabel('Group by').inputValue()).toBe('project')
    await page.goForward()
    await expect.poll(search).toBe('?zoom=week&group=status')
    await page.reload()
    await expect.poll(headings).toEqual(byStatus)
  })
})

test('words filter the picture and its table, by keyboard, without filling the history', async () => {
  await withPage({ viewport: { width: 1600, height: 1000 } }, async (page) => {
    await page.goto(`${site.url}roadmap/`)
    await page.getByLabel('Find').focus()
    await page.keyboard.type('freeze')
    const marks = page.locator('.timeline-canvas .timeline-mark')
    await expect
      .poll(() => marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label'))))
      .toEqual(['Milestone Code freeze, 2026-02-02'])
    await expect.poll(() => page.locator('#roadmap-table tr[data-id]:visible').count()).toBe(1)
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^1 of \d+ marks$/)
    await expect.poll(() => new URL(page.url()).search).toBe('?find=freeze')
    // All letters are in the address: more entries would be there by now.
    expect(await page.evaluate(() => history.length)).toBe(2)

    await moveFocus(page, 'Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).hash).toBe('#roadmap-table')
  })
})

test('today is the day the page is read; without JavaScript the day it was computed for, and it says so', async () => {
  await withPage({}, async (page) => {
    const line = page.locator('svg > .timeline-today-text')
    await page.clock.setFixedTime(new Date('2026-02-10T15:00:00'))
    await page.goto(`${site.url}roadmap/`)
    await expect.poll(() => line.innerHTML()).toBe('Today, 2026-02-10')
    const later = await page.locator('.timeline-canvas .timeline-today').getAttribute('d')

    await page.clock.setFixedTime(new Date('2040-01-01T15:00:00'))
    await page.reload()
    await expect.poll(() => line.count()).toBe(0)
    await expect
      .poll(() => page.locator('.timeline-present').innerText())
      .toBe('Today, 2040-01-01, lies after everything that is drawn here.')

    const plain = await site.browser.newPage({ javaScriptEnabled: false })
    await plain.goto(`${site.url}roadmap/`)
    expect(await plain.locator('svg > .timeline-today-text').innerHTML()).toBe('As of 2026-01-08')
    expect(await plain.locator('.timeline-canvas .timeline-today').getAttribute('d')).not.toBe(later)
    expect(await plain.locator('.timeline-present').innerText()).toBe(
      'The line stands on 2026-01-08, the day this page was computed for.',
    )
    expect(await plain.locator('.timeline-controls').isVisible()).toBe(false)
    expect(await plain.locator('.timeline-canvas .timeline-mark').count()).toBe(
      await plain.locator('#roadmap-table tr[data-id]').count(),
    )
    await plain.close()
  })
})

test('every mark leads to its page or to the place it was read at', async () => {
  await withPage({}, async (page) => {
    await page.goto(`${site.url}roadmap/`)
    const leads = await page
      .locator('.timeline-canvas .timeline-mark')
      .evaluateAll((marks) =>
        marks.map((mark) => `${mark.getAttribute('aria-label')} -> ${mark.getAttribute('href')}`),
      )
    expect(leads).toContain('Milestone Code freeze, 2026-02-02 -> /documents/lamp/v2.0.0/#L24')
    expect(leads.filter((lead) => lead.endsWith('null'))).toEqual([])
    await page.goto(`${site.url}documents/lamp/v2.0.0/#L24`)
    expect(await page.locator('tr:target').innerText()).toMatch(/^Code freeze\s+2026-02-02/)
  })
})

test('the critical path stands before the graph, a circle is told, and the calendar turns', async () => {
  await withPage({}, async (page) => {
    await page.goto(`${site.url}dependencies/`)
    expect(await page.locator('.critical-path').first().locator('li a').allInnerTexts()).toEqual([
      'v1.0.0',
      'Build',
      'Launch',
      'v2.0.0',
    ])
    expect(await page.locator('.dependency-cycle').innerText()).toContain(
      'v1.0.0 waits for v1.1.0 waits for v1.0.0',
    )

    await page.goto(`${site.url}calendar/`)
    const heading = page.getByRole('heading', { level: 1 })
    expect(await heading.innerText()).toBe('Calendar, January 2026')
    await page.locator('a[rel=next]').click()
    await expect.poll(() => heading.innerText()).toBe('Calendar, February 2026')
    await expect.poll(() => page.getByRole('cell', { name: /^2 Code freeze/ }).count()).toBe(1)
  })
})

test('a calendar is offered by its page and can be fetched', async () => {
  await withPage({}, async (page) => {
    await page.goto(`${site.url}releases/lamp/v2.0.0/`)
    const alternate = await page.locator('link[type="text/calendar"]').getAttribute('href')
    expect(await page.getByRole('link', { name: 'Calendar of Lamp v2.0.0' }).getAttribute('href')).toBe(
      alternate,
    )
    const response = await page.request.get(new URL(alternate ?? '', site.url).href)
    expect(response.headers()['content-type']).toContain('text/calendar')
    expect(await response.text()).toContain('SUMMARY:v2.0.0: Code freeze')
  })
})

test.each(['light', 'dark'] as const)(
  'axe finds nothing around the roadmap, %s, zoomed and on paper',
  async (colorScheme) => {
    const addresses = [
      'roadmap/?zoom=month&group=status',
      'calendar/',
      'feature-matrix/',
      'dependencies/',
      'effort-impact/',
    ].map((path) => site.url + path)
    for (const media of ['screen', 'print'] as const)
      expect(await findViolationsOn(site.browser, addresses, { colorScheme, media }), media).toEqual([])
  },
)

/** Names of marks whose boxes on the screen overlap. */
async function touching(page: Page): Promise<string[]> {
  return page.locator('.timeline-mark text').evaluateAll((texts) => {
    const boxes = texts.map((text) => ({ name: text.textContent.trim(), box: text.getBoundingClientRect() }))
    return boxes.flatMap((a, at) =>
      boxes
        .slice(at + 1)
        .filter(({ box }) => {
          const across = Math.min(a.box.right, box.right) - Math.max(a.box.left, box.left)
          // A line of text is higher than its letters: two lines may share a pixel of air.
          const down = Math.min(a.box.bottom, box.bottom) - Math.max(a.box.top, box.top)
          return across > 0.5 && down > 2
        })
        .map((b) => `${a.name} | ${b.name}`),
    )
  })
}

async function withPage(
  options: BrowserContextOptions,
  visit: (page: Page, problems: readonly string[]) => Promise<void>,
): Promise<void> {
  const context = await site.browser.newContext(options)
  const problems: string[] = []
  const page = await context.newPage()
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  await visit(page, problems)
  await context.close()
}
