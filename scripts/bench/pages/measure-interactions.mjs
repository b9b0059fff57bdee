const phone = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
}

/** What a reader does on each kind of page; a page is left as it was found by none of them. */
const deeds = {
  home: [openSearch],
  index: [filterIndex, openSearch],
  roadmap: [openOutline, openSearch],
  document: [openOutline, openSearch],
  release: [openOutline, openSearch],
}

/**
 * The slowest answer to a tap or a key, in milliseconds, on a phone four times slower than this machine.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {{ url: string, kind: keyof typeof deeds }} visit
 */
export async function measureInteractions(browser, { url, kind }) {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  await page.addInitScript(watchEvents)
  await page.goto(url, { waitUntil: 'networkidle' })
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  for (const deed of deeds[kind]) await deed(page)
  // Entries come with the next frame.
  await page.waitForTimeout(500)
  const slowest = await page.evaluate(() => globalThis.slowestEvent)
  await context.close()
  return slowest
}

async function openSearch(page) {
  await tap(page, page.getByRole('link', { name: 'Search', exact: true }))
  await page.getByLabel('Search for').pressSequentially('rollback', { delay: 120 })
  await page.locator('.search-option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
}

async function filterIndex(page) {
  const filter = page.getByLabel('Filter')
  await tap(page, filter)
  await filter.pressSequentially('rollback', { delay: 120 })
  await tap(page, page.getByRole('button', { name: 'Clear' }))
}

async function openOutline(page) {
  await tap(page, page.getByRole('button', { name: 'Plan', exact: true }))
  await page.keyboard.press('Escape')
}

/** What `tap` of a locator does beside touching runs in the page and would be counted with its answer. */
async function tap(page, target) {
  await target.scrollIntoViewIfNeeded()
  const { x, y, width, height } = await target.boundingBox()
  await page.touchscreen.tap(x + width / 2, y + height / 2)
}

/** Runs in the page. */
function watchEvents() {
  globalThis.slowestEvent = 0
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId > 0) globalThis.slowestEvent = Math.max(globalThis.slowestEvent, duration)
  }).observe({ type: 'event', durationThreshold: 16, buffered: true })
}
