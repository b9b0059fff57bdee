import { AxeBuilder } from '@axe-core/playwright'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const phone = { width: 390, height: 844 }
const desk = { width: 1280, height: 900 }

/** Every way in which a page is looked at. */
export const allCircumstances = [
  ...[phone, desk].flatMap((viewport) =>
    [
      { name: 'light', options: { colorScheme: 'light' } },
      { name: 'dark', options: { colorScheme: 'dark' } },
      { name: 'forced colours', options: { forcedColors: 'active' } },
    ].flatMap(({ name, options }) =>
      ['ltr', 'rtl'].map((direction) => ({
        name: `${viewport.width} ${name} ${direction}`,
        direction,
        options: { ...options, viewport, reducedMotion: 'reduce' },
      })),
    ),
  ),
  // Twice the size of everything leaves half the window.
  {
    name: '640 of 1280, zoomed to 200 %',
    direction: 'ltr',
    options: { viewport: { width: 640, height: 450 } },
  },
]

/**
 * Look at one page in one circumstance.
 *
 * @param {import('playwright-core').BrowserContext} context
 * @param {{ url: string, circumstance: (typeof allCircumstances)[number] }} visit
 * @returns {Promise<string[]>} One line per problem.
 */
export async function inspectPage(context, { url, circumstance }) {
  const page = await context.newPage()
  const problems = []
  collectProblems(page, { url, problems })
  if (circumstance.direction === 'rtl') await page.addInitScript(turnAround)
  await page.goto(url, { waitUntil: 'load' })
  const { wider, shift, moved } = await page.evaluate(measureLayout)
  if (wider > 0) problems.push(`wider than the window by ${wider} px`)
  if (shift > 0.001) problems.push(`moves while it opens: ${shift.toFixed(3)}, ${moved.join(', ')}`)
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
  for (const { id, nodes } of violations) {
    problems.push(`axe ${id}: ${nodes.length} times, first ${nodes[0]?.html.slice(0, 160)}`)
  }
  await page.close()
  return problems
}

function collectProblems(page, { url, problems }) {
  const { origin } = new URL(url)
  const isExpected = (address) => address === url && url.endsWith('/404.html')
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message.location().url))
      problems.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`script: ${error.message}`))
  page.on('requestfailed', (request) => problems.push(`failed request: ${request.url()}`))
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) problems.push(`leaves the site: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400 && !isExpected(response.url())) {
      problems.push(`${response.status()}: ${response.url()}`)
    }
  })
}

/** Runs in the page, before anything is drawn. */
function turnAround() {
  new MutationObserver((_, observer) => {
    if (!document.documentElement) return
    document.documentElement.dir = 'rtl'
    observer.disconnect()
  }).observe(document, { childList: true })
}

/** Runs in the page. */
async function measureLayout() {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  let shift = 0
  const moved = new Set()
  await new Promise((resolve) => {
    new PerformanceObserver((list) => {
      for (const { hadRecentInput, value, sources } of list.getEntries()) {
        if (hadRecentInput) continue
        shift += value
        for (const { node } of sources)
          moved.add(`${node?.localName ?? node?.nodeName} ${node?.className ?? ''}`.trim())
      }
    }).observe({ type: 'layout-shift', buffered: true })
    setTimeout(resolve, 50)
  })
  const { scrollWidth, clientWidth } = document.documentElement
  return { wider: scrollWidth - clientWidth, shift, moved: [...moved].slice(0, 4) }
}
