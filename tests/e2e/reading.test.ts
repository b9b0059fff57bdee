import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserOptions } from '../../scripts/browser-options.mjs'
import type { RunningSite } from '../../src/cli/build-site.ts'
import { previewSite } from '../../src/cli/preview-site.ts'
import { fixture, runRoadbook } from '../run-roadbook.ts'
import { findViolations } from './find-violations.ts'

const base = '/plan/'
const work = mkdtempSync(join(tmpdir(), 'roadbook-reading-'))
const folder = join(work, 'content')
const outDir = join(work, 'site')
let site: RunningSite
let browser: Browser
let context: BrowserContext
let page: Page
const started: (() => Promise<void>)[] = []

beforeAll(async () => {
  cpSync(fixture('site'), folder, { recursive: true })
  build()
  site = await previewSite({ outDir, base, port: 4630 })
  started.push(() => site.stop())
  browser = await chromium.launch(browserOptions())
  started.push(() => browser.close())
  context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  page = await context.newPage()
})

afterAll(async () => {
  for (const stop of started.reverse()) await stop()
  rmSync(work, { recursive: true, force: true })
})

test('a path remembers what was read, leads on, and tells what was changed since', async () => {
  const path = `${site.url}roles/release-manager/`
  const progress = () => page.locator('.path-progress').innerText()
  const states = () => page.locator('.read-state').allInnerTexts()

  await page.goto(path)
  await expect.poll(progress).toMatch(/^0 of 3 read\s+Begin with Lantern plan$/)
  await page.getByRole('link', { name: 'Begin with Lantern plan' }).click()
  // The page of the path has buttons of that name too.
  await page.waitForURL('**/documents/readme/')
  await page.getByRole('button', { name: 'Mark as read' }).click()
  await expect.poll(states).toEqual(['Read'])
  await page.goto(path)
  await expect.poll(progress).toMatch(/^1 of 3 read\s+Continue with Launch guide$/)
  await page.getByRole('button', { name: 'Mark as read: Launch guide' }).click()
  await expect.poll(progress).toMatch(/^2 of 3 read\s+Continue with Risks$/)
  await expect.poll(states).toEqual(['Read', 'Read', ''])

  const guide = join(folder, 'guides/launch.md')
  writeFileSync(guide, `${readFileSync(guide, 'utf8')}\nMind the cable.\n`)
  build()
  await page.reload()
  await expect.poll(progress).toMatch(/^1 of 3 read, 1 changed since\s+Continue with Launch guide$/)
  await expect.poll(states).toEqual(['Read', 'Changed since you read it', ''])
})

test('code and headings are copied by a click, which says so', async () => {
  await page.goto(`${site.url}documents/guides/launch/`)
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())

  await page.locator('.code-box').first().hover()
  // It says so for a moment only: the page looks for it in every frame, from before the click on.
  await Promise.all([
    page.waitForFunction(() => {
      const status = document.querySelector('.copy-status')
      return status?.checkVisibility() === true && status.textContent === 'Copied'
    }),
    page.getByRole('button', { name: 'Copy code' }).first().click(),
  ])
  await expect.poll(clipboard).toBe('# light it\nlamp --on "bright" | tee lamp.log')

  await page.getByRole('heading', { name: 'A wide table' }).hover()
  await page.getByRole('link', { name: 'Copy link to A wide table' }).click()
  await expect.poll(clipboard).toBe(`${site.url}documents/guides/launch/#a-wide-table`)
})

test('the contents follow the reading', async () => {
  await page.setViewportSize({ width: 1400, height: 500 })
  await page.goto(`${site.url}documents/guides/launch/`)
  const current = page.locator('.contents a[aria-current]')
  await page.getByRole('heading', { name: 'A wide table' }).evaluate((heading) => {
    document.body.style.minHeight = '300vh'
    scrollTo(0, heading.getBoundingClientRect().top + scrollY - 60)
  })
  await expect.poll(() => current.allInnerTexts()).toEqual(['A wide table'])
})

test.each(['light', 'dark'] as const)(
  'axe finds nothing when the scripts have run, %s',
  async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    for (const path of ['documents/guides/launch/', 'roles/release-manager/']) {
      await page.goto(site.url + path)
      expect(await findViolations(page)).toEqual([])
    }
  },
)

test('on paper a path is a list of boxes, without buttons', async () => {
  await page.goto(`${site.url}roles/release-manager/`)
  await page.locator('.read-button').first().waitFor()
  await page.emulateMedia({ media: 'print' })
  await expect.poll(() => page.locator('.read-button:visible').count()).toBe(0)
  const box = page.locator('.reading-path > li').nth(2)
  await expect.poll(() => box.evaluate((step) => getComputedStyle(step, '::before').borderRadius)).toBe('2px')
  await page.emulateMedia({ media: 'screen' })
})

test('the source of a document stands beside its page, and what it links to beside it', async () => {
  await page.goto(`${site.url}documents/guides/launch/`)
  await page.getByRole('link', { name: 'Markdown', exact: true }).click()
  await expect.poll(() => page.url()).toBe(`${site.url}documents/guides/launch.md`)
  const other = await page.request.get(new URL('../README.md', page.url()).href)
  expect([other.status(), await other.text()]).toEqual([200, readFileSync(join(folder, 'README.md'), 'utf8')])
})

test('a site without an address asks to stay unfound; one with an address has a map and pictures', () => {
  const pageOf = (folder: string) => readFileSync(join(folder, 'documents/guides/launch/index.html'), 'utf8')
  expect(pageOf(outDir)).toContain('<meta name="robots" content="noindex">')
  expect(existsSync(join(outDir, 'sitemap.xml'))).toBe(false)

  const found = join(work, 'public')
  build(found, ['--site', 'https://example.org'])
  expect(pageOf(found)).not.toContain('name="robots"')
  expect(readFileSync(join(found, 'sitemap.xml'), 'utf8')).toContain(
    '<loc>https://example.org/plan/documents/guides/launch/</loc><lastmod>2026-01-07</lastmod>',
  )
  const [, picture = ''] = /property="og:image" content="([^"]+)"/.exec(pageOf(found)) ?? []
  expect(picture).toMatch(/^https:\/\/example\.org\/plan\/pictures\/documents\/guides\/launch\.png$/)
  const file = readFileSync(join(found, picture.slice('https://example.org/plan/'.length)))
  expect(file.subarray(1, 4).toString()).toBe('PNG')
})

function build(out = outDir, more: readonly string[] = []): void {
  const options = ['--out', out, '--cache', join(work, 'cache'), '--base', base, ...more]
  const { code, stderr } = runRoadbook(['build', folder, ...options, '--today', '2026-01-08'])
  expect(code, stderr).toBe(0)
}
