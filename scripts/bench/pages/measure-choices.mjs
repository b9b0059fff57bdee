/** What a reader of the list of all documents chooses, one after the other; each has a result. */
const choices = [
  { name: 'first letter', field: 'filter', value: 'r' },
  { name: 'a word', field: 'filter', value: 'rollback' },
  { name: 'no text', field: 'filter', value: '' },
  { name: 'first type', field: 'type' },
  { name: 'first release as well', field: 'release' },
  { name: 'any type', field: 'type', value: '' },
  { name: 'order by title', field: 'sort', value: 'title' },
  { name: 'newest first', field: 'sort', value: 'newest' },
]

/**
 * Open the list of all documents and choose from it.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @returns {Promise<{ elements: number, choices: { name: string, documents: string, milliseconds: number }[] }>}
 *   The elements of the page before its scripts changed it, and from each choice to its result on the screen.
 */
export async function measureChoices(browser, url) {
  const page = await browser.newPage()
  try {
    await page.addInitScript(countElements)
    await page.goto(url, { waitUntil: 'networkidle' })
    await page.locator('select[name=type] option').nth(1).waitFor({ state: 'attached' })
    const measured = []
    for (const choice of choices) {
      measured.push({ name: choice.name, ...(await page.evaluate(choose, choice)) })
      // Values are counted when the reader pauses.
      await page.waitForTimeout(1000)
    }
    return { elements: await page.evaluate(() => globalThis.elementsAtFirstPaint), choices: measured }
  } finally {
    await page.close()
  }
}

/** Runs in the page. */
function countElements() {
  new PerformanceObserver((list, observer) => {
    globalThis.elementsAtFirstPaint = document.querySelectorAll('*').length
    observer.disconnect()
  }).observe({ type: 'paint', buffered: true })
}

/** Runs in the page: choose, and wait until the rows of the result have been drawn. */
async function choose({ field, value }) {
  const index = document.querySelector('document-index')
  const input = index.querySelector(`[name=${field}]`)
  const drawn = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
    }).observe(index, { subtree: true, childList: true })
  })
  const start = performance.now()
  input.value = value ?? input.options[1].value
  input.dispatchEvent(new Event('input', { bubbles: true }))
  const milliseconds = (await drawn) - start
  return { milliseconds, documents: index.querySelector('output').textContent }
}
