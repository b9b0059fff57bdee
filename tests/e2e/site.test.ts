import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserOptions } from '../../scripts/browser-options.mjs'
import type { RunningSite } from '../../src/cli/build-site.ts'
import { previewSite } from '../../src/cli/preview-site.ts'
import { fixture, runRoadbook } from '../run-roadbook.ts'
import { findViolationsOn } from './find-violations.ts'
import { lostAnchors } from './lost-anchors.ts'

const base = '/plan/'
const work = mkdtempSync(join(tmpdir(), 'roadbook-site-'))
const outDir = join(work, 'first')
let site: RunningSite
let browser: Browser
const started: (() => Promise<void>)[] = []

beforeAll(async () => {
  build('first')
  site = await previewSite({ outDir, base, port: 4610 })
  started.push(() => site.stop())
  browser = await chromium.launch(browserOptions())
  started.push(() => browser.close())
})

afterAll(async () => {
  for (const stop of started) await stop()
  rmSync(work, { recursive: true, force: true })
})

test('the same input gives the same bytes twice', () => {
  build('second')
  const first = listFiles(outDir)

  expect(listFiles(join(work, 'second'))).toEqual(first)
  for (const file of first) {
    expect(readFileSync(join(work, 'second', file)).equals(readFileSync(join(outDir, file))), file).toBe(true)
  }
})

test('every link, script, style and picture of every page stands below the base and is there', () => {
  const files = new Set(listFiles(outDir))
  const broken = [...files]
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => {
      const html = readFileSync(join(outDir, file), 'utf8')
      return [...html.matchAll(/\s(?:href|src)="([^"#?]*)[^"]*"/g)]
        .map(([, target = '']) => target)
        .filter((target) => target !== '' && !isThere(files, target))
        .map((target) => `${file}: ${target}`)
    })

  expect(broken).toEqual([])
})

test('every link to a place within a page finds it, and no page has an id twice', () => {
  expect(lostAnchors(outDir, base)).toEqual([])
})

test('every page names its twin in Markdown, which is there and begins with its title', () => {
  const pages = listFiles(outDir).filter((file) => file.endsWith('.html') && file !== '404.html')
  const twins = pages.map((file) => {
    const html = readFileSync(join(outDir, file), 'utf8')
    const [, href = ''] = /<link rel="alternate" type="text\/markdown" href="([^"]*)"/.exec(html) ?? []
    const title = /<h1[^>]*>([^<]*)/.exec(html)?.[1]
    return { file, title, path: decodeURIComponent(href.slice(base.length)) }
  })

  expect(twins.filter(({ path }) => path === '')).toEqual([])
  expect(new Set(twins.map(({ path }) => path)).size).toBe(pages.length)
  expect(readFileSync(join(outDir, 'health/index.md'), 'utf8')).toMatch(/^# Health\n\nWhat the check found/)
  for (const { path, title } of twins.filter(({ file }) => /^(?:gates|tasks|people)\//.test(file)))
    expect(readFileSync(join(outDir, path), 'utf8').split('\n')[0]).toBe(`# ${title}`)
})

test('a reader gets from the overview to a document, to its heading, and on along a reading path', async () => {
  await withPage({}, async (page, problems) => {
    await page.goto(site.url)
    await page.getByRole('main').getByRole('link', { name: 'Release manager' }).click()
    await expect
      .poll(() => page.locator('.reading-path > li').allInnerTexts())
      .toEqual([
        expect.stringMatching(/^Lantern plan/),
        expect.stringMatching(/^Launch guide/),
        expect.stringMatching(/^absent\.md/),
        expect.stringMatching(/^Risks/),
      ])
    await page.getByRole('link', { name: 'Lantern plan', exact: true }).click()
    await page.locator('.prose').getByRole('link', { name: 'launch guide' }).click()
    await expect
      .poll(() => new URL(page.url()).pathname + new URL(page.url()).hash)
      .toBe('/plan/documents/guides/launch/#before-you-begin')
    const title = page.getByRole('heading', { level: 1 })
    await expect.poll(() => title.allInnerTexts()).toEqual(['Launch guide'])
    await page.locator('a[rel=next]').click()
    await expect.poll(() => title.innerText()).toBe('Risks')
    expect(problems).toEqual([])
  })
})

test('a document shows what leads nowhere and says why', async () => {
  await withPage({}, async (page, problems) => {
    await page.goto(`${site.url}documents/readme/`)
    const prose = page.locator('.prose')
    const marks = await prose
      .locator('.broken, .is-missing')
      .evaluateAll((nodes) =>
        nodes.map((node) => `${node.textContent.replace(/ \(.*/, '')}: ${node.getAttribute('title')}`),
      )
    expect(marks).toEqual([
      'budget: no file budget.md',
      'lost-notes.md: no such document',
      'A heading that is not there: no heading #nowhere in risks.md',
    ])
    expect(await prose.getByRole('link', { name: 'Source' }).getAttribute('href')).toBe(
      'https://example.org/lantern/lantern/blob/main/src/lamp.txt',
    )
    expect(await prose.getByRole('link', { name: 'risks.md', exact: true }).getAttribute('href')).toBe(
      '/plan/documents/risks/',
    )
    expect(await page.title()).toBe('Lantern plan · Lantern')
    expect(await prose.locator('script, [onerror]').count()).toBe(0)
    // Pictures of a text are loaded when they are wanted; the page does not wait for them.
    const widths = () =>
      prose
        .locator('img')
        .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth))
    await expect.poll(widths).toEqual([80, 80])
    expect(problems).toEqual([])
  })
})

test('two files whose names give one address are both published', async () => {
  await withPage({}, async (page) => {
    await page.goto(`${site.url}documents/`)
    const titles = ['First twin', 'Second twin']
    for (const title of titles) {
      await page.goto(`${site.url}documents/`)
      await page.getByRole('link', { name: title, exact: true }).click()
      await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe(title)
    }
  })
})

test('the filter keeps what holds every word and stays in the address', async () => {
  await withPage({}, async (page, problems) => {
    await page.goto(`${site.url}documents/`)
    const groups = page.getByRole('heading', { name: 'Groups' })
    expect(await groups.count()).toBe(1)
    await page.getByRole('searchbox', { name: 'Filter' }).fill('guide ready')
    await page.getByText('1 of 6 documents').waitFor()
    // They are put away, and so is what leads to them.
    await expect.poll(() => groups.count()).toBe(0)
    const rows = () => page.locator('.documents-title a:visible').allInnerTexts()
    await expect.poll(rows).toEqual(['Launch guide'])
    await expect.poll(() => page.getByRole('status').innerText()).toBe('1 of 6 documents')
    await page.reload()
    await expect.poll(rows).toEqual(['Launch guide'])
    expect(problems).toEqual([])
  })
})

test('the theme follows the system until the reader chooses, and the choice is remembered', async () => {
  await withPage({ colorScheme: 'dark' }, async (page) => {
    await page.goto(site.url)
    const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
    await expect.poll(scheme).toBe('light dark')
    await page.getByRole('button', { name: 'Dark theme' }).click()
    await expect.poll(scheme).toBe('light')
    await page.reload()
    await expect.poll(scheme).toBe('light')
  })
})

test('what a release is decided on can be copied as Markdown', async () => {
  await withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page, problems) => {
    await page.goto(`${site.url}releases/site/v2.0.0/`)
    await page.getByText('The decision as text, in Markdown').click()
    await page.getByRole('button', { name: 'Copy' }).click()
    await page.getByText('Copied', { exact: true }).waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied.split('\n')[0]).toBe(await page.locator('.release-text code').evaluate(firstLine))
    expect(problems).toEqual([])
  })
})

test('without JavaScript everything is there to read and to walk through', async () => {
  await withPage({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } }, async (page) => {
    await page.goto(site.url)
    expect(await page.getByRole('button', { name: 'Dark theme' }).isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Plan' }).click()
    await page.getByRole('navigation', { name: 'Plan' }).getByRole('link', { name: 'All documents' }).click()
    await expect.poll(() => page.locator('.documents-title a').count()).toBe(6)
    await page.getByRole('link', { name: 'Launch guide' }).click()
    await page.getByRole('button', { name: 'On this page' }).click()
    await expect.poll(() => page.getByRole('complementary').innerText()).toContain('Ready')
  })
})

test('no page asks anybody else for anything, and none is wider than a phone', async () => {
  await withPage({ viewport: { width: 390, height: 844 } }, async (page, problems) => {
    for (const path of pagePaths()) {
      await page.goto(new URL(path, site.url).href)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(wide, path).toBeLessThanOrEqual(0)
    }
    expect(problems).toEqual([])
  })
})

test('a register leads from its matrix to rows, sorts, filters, and lies beside the page as files', async () => {
  await withPage({}, async (page, problems) => {
    await page.goto(`${site.url}risks/`)
    const names = async () =>
      (await page.locator('.register-name').allInnerTexts()).map((text) => text.split('\n')[0])
    await expect.poll(names).toEqual(['The glass breaks', 'The wick is late'])
    await page.getByRole('link', { name: '1 risk, likelihood 2, impact 4' }).click()
    await expect
      .poll(() => page.locator('tr:target .register-name').innerText())
      .toContain('The wick is late')
    await page.getByRole('button', { name: 'Likelihood' }).click()
    await expect.poll(names).toEqual(['The wick is late', 'The glass breaks'])
    await page.reload()
    await expect.poll(names).toEqual(['The wick is late', 'The glass breaks'])
    await page.getByLabel('Filter').fill('mira')
    await expect.poll(() => page.locator('tr[data-filter]:visible').count()).toBe(1)
    await expect.poll(() => new URL(page.url()).search).toBe('?sort=1-ascending&filter=mira')
    const [json, csv] = await Promise.all(
      ['json', 'csv'].map(async (format) =>
        (await page.request.get(`${site.url}risks/risks.${format}`)).text(),
      ),
    )
    expect(JSON.parse(json ?? '')).toMatchObject([
      { number: 'RISK-001', likelihood: 4, impact: 3, owner: '@mira', file: 'risks.md' },
      { number: 'RISK-002', likelihood: 2, impact: 4, file: 'risks.md' },
    ])
    expect(csv).toMatch(/^number,title,likelihood,.*\r\nRISK-001,The glass breaks,4,/)
    expect(problems).toEqual([])
  })
})

test.each(['light', 'dark'] as const)('axe finds nothing on any kind of page, %s', async (colorScheme) => {
  // Documents differ by their text, and in its colours all alike.
  const paths = colorScheme === 'light' ? onePageOfEachKind() : onePageOfEachKind().filter(isNoOtherDocument)
  const addresses = paths.map((path) => new URL(path, site.url).href)
  expect(await findViolationsOn(browser, addresses, { colorScheme })).toEqual([])
})

function firstLine(element: Element): string {
  return element.textContent.split('\n')[0] ?? ''
}

function build(name: string): void {
  const options = ['--out', join(work, name), '--cache', join(work, `${name}-cache`), '--base', base]
  const { code, stderr } = runRoadbook(['build', fixture('site'), ...options, '--today', '2026-01-08'])
  expect(code, stderr).toBe(0)
}

/** Open a page in a context of its own; what goes wrong in it and whom else it asks is collected. */
async function withPage(
  options: BrowserContextOptions,
  visit: (page: Page, problems: readonly string[]) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options)
  const problems: string[] = []
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('request', (request) => request.url().startsWith(site.url) || problems.push(request.url()))
  page.on(
    'response',
    (response) => response.status() >= 400 && problems.push(`${response.status()} ${response.url()}`),
  )
  await visit(page, problems)
  await context.close()
}

/** Every page of the built site, as a path below the base. */
function pagePaths(): string[] {
  return listFiles(outDir)
    .filter((file) => file.endsWith('index.html'))
    .map((file) => encodeURI(file.slice(0, -'index.html'.length)))
}

/** The overview and the first page below it of every folder; documents differ most, so all of them. */
function onePageOfEachKind(): string[] {
  const kinds = Map.groupBy(pagePaths(), (path) => {
    const [kind = '', ...rest] = path.split('/')
    return kind === 'documents' ? path : `${kind} ${rest.length > 1}`
  })
  return [...kinds.values()].flatMap(([first]) => (first === undefined ? [] : [first]))
}

/** One document stands for all of them. */
function isNoOtherDocument(path: string): boolean {
  return !path.startsWith('documents/') || path === 'documents/guides/launch/'
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}

function isThere(files: ReadonlySet<string>, target: string): boolean {
  if (/^https?:/.test(target)) return true
  if (!target.startsWith(base)) return false
  const path = decodeURIComponent(target.slice(base.length))
  return files.has(path) || files.has(`${path}index.html`)
}
