import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { indexSearch } from '../../src/cli/index-search.ts'
import { loadPlan } from '../../src/cli/load-plan.ts'
import { loadStrings } from '../../src/model/strings/languages.ts'
import { buildAddresses } from '../../src/views/addresses.ts'
import { fixture } from '../run-roadbook.ts'
import { type OpenSite, openSite } from './open-site.ts'

let site: OpenSite
const cacheDir = mkdtempSync(join(tmpdir(), 'roadbook-search-parts-'))

beforeAll(async () => {
  site = await openSite('site', { today: '2026-01-08', port: 4700 })
  const { plan, sources } = await loadPlan(fixture('site'), { today: '2026-01-08' })
  const context = { plan, addresses: buildAddresses(plan, '/'), strings: await loadStrings('en') }
  const index = await indexSearch({ context, sources, cacheDir, recordsOfOnePart: 4 })
  if ('problem' in index) throw new Error(index.problem)
  const search = join(site.outDir, 'search')
  rmSync(search, { recursive: true })
  cpSync(index.folder, search, { recursive: true })
})

afterAll(async () => {
  await site.close()
  rmSync(cacheDir, { recursive: true, force: true })
})

test('an index of two parts finds, counts and narrows like one of a single part', async () => {
  const files = readdirSync(join(site.outDir, 'search'))
  expect(files.toSorted()).toEqual(['0', '1', 'parts.json', 'words.json'])
  const page = await site.browser.newPage()
  const problems: string[] = []
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(error.message))
  const titles = async () => {
    const shown = await page.locator('.search-option .search-title').allInnerTexts()
    return shown.toSorted()
  }

  await page.goto(site.url)
  await page.keyboard.press('/')
  await page.keyboard.type('glass')
  await expect.poll(titles).toEqual(['A wide table', 'Launch guide', 'Risks', 'The glass breaks'])

  await page.getByLabel('Search for').fill('lantern')
  const planned = page.getByLabel('Status').locator('option', { hasText: 'Planned' })
  await expect.poll(() => planned.innerText()).toBe('Planned (1)')
  await page.getByLabel('Status').selectOption('Planned')
  await expect.poll(titles).toEqual(['Lantern v2.0.0'])
  expect(problems).toEqual([])
  await page.close()
})
