import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserOptions } from '../../scripts/browser-options.mjs'
import type { RunningSite } from '../../src/cli/build-site.ts'
import { previewSite } from '../../src/cli/preview-site.ts'
import { fixture, runRoadbook } from '../run-roadbook.ts'
import { findViolationsOn } from './find-violations.ts'

const work = mkdtempSync(join(tmpdir(), 'roadbook-languages-'))
const started: (() => Promise<void>)[] = []
let german: RunningSite
let arabic: RunningSite
let browser: Browser

beforeAll(async () => {
  german = await serve('german', 4630)
  arabic = await serve('arabic', 4631)
  browser = await chromium.launch(browserOptions())
  started.push(() => browser.close())
})

afterAll(async () => {
  for (const stop of started) await stop()
  rmSync(work, { recursive: true, force: true })
})

test('a German plan has its landmarks, its outline and its keys in German', async () => {
  await withPage(1280, async (page) => {
    await page.goto(`${german.url}releases/german/v1.0.0/`)
    expect(await page.locator('html').evaluate(({ lang, dir }: HTMLElement) => [lang, dir])).toEqual([
      'de',
      'ltr',
    ])
    expect(await page.locator('body').getAttribute('lang')).toBeNull()
    const names = await page.locator('nav, aside').evaluateAll((all) => all.map((one) => one.ariaLabel))
    expect(names).toEqual(['Plan', 'Standort', 'Über dieses Release'])
    expect(await page.locator('.outline a > span:first-child').allInnerTexts()).toEqual([
      'Übersicht',
      'Roadmap',
      'Gates',
      'Alle Dokumente',
      'Zustand',
      'Personen',
      'v0.9.0',
      'v1.0.0',
      'Risiken',
      'Kennzahlen',
      'Aufgaben',
      'Meilensteine',
      'Entscheidungen',
      'Funktionen',
      'Lesepfad wählen',
      'Release-Leitung',
    ])
    expect(await page.locator('main h2').allInnerTexts()).toEqual([
      expect.stringMatching(/^Zustand\s+Nicht im Plan$/),
      'Jetzt: Bau, bis 2026-01-31',
      expect.stringMatching(/^Was es blockiert\s+2$/),
      'Wer handeln muss',
      'Gates',
      'Aufgaben',
      'Risiken',
      'Kennzahlen',
      'Zeitleiste',
      'Phasen',
      'Meilensteine',
      'Dokumente',
      'Über dieses Release',
      'Auf dieser Seite',
    ])
    expect(await page.locator('.site-footer').innerText()).toMatch(
      /Berechnet aus den Dokumenten, Stand 2026-01-20\.$/,
    )
    await page.keyboard.press('?')
    const keys = page.getByRole('dialog', { name: 'Tastatur' })
    expect(await keys.getByRole('button').innerText()).toBe('Schließen')
    expect(await keys.getByRole('checkbox', { name: 'Diese Tasten verwenden' }).count()).toBe(1)
  })
})

test.each([
  [
    '',
    ['Laternenplan', 'Ich bin …', 'Releases', 'Nächste Meilensteine', 'Zu klären', 'Zuletzt geändert'],
    [],
  ],
  [
    'documents/',
    ['Alle Dokumente', 'Risikoverzeichnis 1 · 1 Min.', 'Fehlende Dokumente 2', 'Gruppen'],
    ['Dokument', 'Typ', 'Status', 'Release', 'Zuständig', 'Lesezeit'],
  ],
  ['gates/', ['Gates', 'Laternenplan 1'], ['Gate', 'Ergebnis', 'Erfüllt', 'Nicht erfüllt', 'Unbekannt']],
  ['health/', ['Zustand', 'Nach Regel', 'Nach Dokument'], ['Datei', 'Fehler', 'Warnungen', 'Hinweise']],
  ['roadmap/', ['Roadmap', 'Als Tabelle'], ['Was', 'Art', 'Wann', 'Status']],
])('the page %j has German headings', async (path, headings, columns) => {
  await withPage(1280, async (page) => {
    await page.goto(german.url + path)
    const main = page.locator('main')
    const found = (await main.locator('h1, h2').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))
    expect(found).toEqual(expect.arrayContaining(headings))
    expect(await main.locator('thead th').allInnerTexts()).toEqual(expect.arrayContaining(columns))
  })
})

test('scripts speak German: search, choices, marks, copying, the timeline', async () => {
  await withPage(1280, async (page) => {
    await page.goto(`${german.url}documents/`)
    expect(await page.getByLabel('Reihenfolge').locator('option').first().innerText()).toBe('Nach Gruppe')
    await page.getByLabel('Filtern').fill('Laterne')
    await page.getByText('1 von 5 Dokumenten').waitFor()
    await page.goto(`${german.url}documents/readme/`)
    await page.getByRole('button', { name: 'Als gelesen markieren' }).click()
    await expect.poll(() => page.locator('.read-state').innerText()).toBe('Gelesen')
    await page.getByRole('link', { name: 'Suchen' }).click()
    const search = page.getByRole('dialog', { name: 'Suche' })
    await search.getByRole('combobox', { name: 'Suchen nach' }).fill('xyzzyx')
    await expect.poll(() => search.getByRole('status').innerText()).toBe('Nichts gefunden.')
    await page.goto(`${german.url}roadmap/?group=owner`)
    await expect.poll(() => page.locator('plan-timeline output').innerText()).toMatch(/^\d+ Marken$/)
    await expect
      .poll(() => page.locator('.timeline-band.is-group').allInnerTexts())
      .toContain('Zuständigkeit nicht angegeben')
  })
})

test('no script of a German site holds English', async () => {
  await withPage(1280, async (page) => {
    const scripts: Promise<string>[] = []
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(response.text())
    })
    await page.goto(`${german.url}roadmap/`)
    await page.waitForLoadState('networkidle')
    const code = (await Promise.all(scripts)).join('\n')
    expect(code).toContain('Zuständigkeit nicht angegeben')
    expect(code).not.toMatch(/No owner stated|Copy link to|Nothing found/)
  })
})

test('an Arabic plan runs from right to left; what stands around it says that it is English', async () => {
  await withPage(1280, async (page) => {
    await page.goto(`${arabic.url}documents/readme/`)
    expect(await page.locator('html').evaluate(({ lang, dir }: HTMLElement) => [lang, dir])).toEqual([
      'ar',
      'rtl',
    ])
    expect(await page.locator('body').getAttribute('lang')).toBe('en')
    expect(await page.locator('.prose').getAttribute('lang')).toBe('ar')
    const [outline, text] = await Promise.all(
      ['.outline', '.prose'].map((selector) => page.locator(selector).boundingBox()),
    )
    expect(outline!.x).toBeGreaterThan(text!.x + text!.width)
    expect(await page.locator('.prose pre').evaluate((block) => getComputedStyle(block).direction)).toBe(
      'ltr',
    )
    await page.goto(`${arabic.url}roadmap/`)
    const bars = await page
      .locator('.timeline-canvas .timeline-mark.is-phase')
      .evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().x))
    expect(bars).toHaveLength(2)
    expect(bars[0]).toBeLessThan(bars[1]!)
  })
})

test.each([390, 1280])(
  'pages that run from right to left do not scroll sideways at %d pixels',
  async (width) => {
    await withPage(width, async (page) => {
      for (const path of [
        '',
        'documents/',
        'documents/readme/',
        'roadmap/',
        'releases/arabic/v1.0.0/',
        'health/',
      ]) {
        await page.goto(arabic.url + path)
        const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
        expect(`${path}: ${wide <= room}`).toBe(`${path}: true`)
      }
    })
  },
)

test.each([390, 1280])('axe finds nothing to mend in either language at %d pixels', async (width) => {
  const addresses = [
    `${german.url}releases/german/v1.0.0/`,
    `${german.url}gates/freigabe/`,
    `${arabic.url}documents/readme/`,
    `${arabic.url}roadmap/`,
  ]
  const viewport = { width, height: 900 }
  expect(await findViolationsOn(browser, addresses, { viewport })).toEqual([])
})

test('programs are told the language too', () => {
  const calendar = readFileSync(join(work, 'german', 'feeds/all.ics'), 'utf8')

  expect(calendar).toContain('//DE')
  expect(calendar).toContain('Meilenstein\\, v1.0.0')
})

async function serve(name: string, port: number): Promise<RunningSite> {
  const outDir = join(work, name)
  const options = ['--out', outDir, '--cache', join(work, `${name}-cache`), '--base', '/plan/']
  const { code, stderr } = runRoadbook(['build', fixture(name), ...options, '--today', '2026-01-20'])
  expect(code, stderr).toBe(0)
  const site = await previewSite({ outDir, base: '/plan/', port })
  started.push(() => site.stop())
  return site
}

async function withPage(width: number, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' })
  try {
    await use(await context.newPage())
  } finally {
    await context.close()
  }
}
