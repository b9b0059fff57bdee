// node scripts/bench/search.mjs [folder]: how long the search of 28 copies of a folder takes to index, and how long
// a reader waits for results. Without a folder: ../shared/corpora/caro.
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { buildSite } from '../../src/cli/build-site.ts'
import { indexSearch } from '../../src/cli/index-search.ts'
import { loadPlan } from '../../src/cli/load-plan.ts'
import { loadStrings } from '../../src/model/strings/languages.ts'
import { previewSite } from '../../src/cli/preview-site.ts'
import { buildAddresses } from '../../src/views/addresses.ts'
import { browserOptions } from '../browser-options.mjs'
import { chooseFolder, copyFolder } from './copies.mjs'

const folder = chooseFolder(process.argv[2])
/** Milliseconds. */
const limit = 100
const queries = ['rollback playbook', 'launch date', 'critical risk', 'telemetry', 'beta']

const temp = mkdtempSync(join(tmpdir(), 'roadbook-bench-search-'))
try {
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`)
  const index = await measureIndexing(copyFolder(folder, { into: join(temp, 'copies'), copies: 28 }))
  await measureResults(index)
} finally {
  rmSync(temp, { recursive: true, force: true })
}

async function measureIndexing(many) {
  const { plan, sources } = await loadPlan(many, { today: '2026-01-20' })
  const context = { plan, addresses: buildAddresses(plan, '/'), strings: await loadStrings('en') }
  const start = performance.now()
  const index = await indexSearch({ context, sources, cacheDir: join(temp, 'cache') })
  const seconds = (performance.now() - start) / 1000
  if ('problem' in index) throw new Error(index.problem)
  const files = globSync('**', { cwd: index.folder }).map((name) => statSync(join(index.folder, name)))
  const bytes = files.reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0)
  console.log(`${plan.documents.size} documents: indexed in ${seconds.toFixed(1)} s`)
  console.log(`${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`)
  return index.folder
}

/** From a key that is typed into the search of a page to the results of what then stands there. */
async function measureResults(index) {
  const root = join(temp, 'one')
  const outDir = join(temp, 'site')
  mkdirSync(root)
  writeFileSync(join(root, 'plan.md'), '# Plan\n')
  await buildSite({ root, outDir, cacheDir: join(temp, 'site-cache'), base: '/', progress: () => undefined })
  rmSync(join(outDir, 'search'), { recursive: true })
  cpSync(index, join(outDir, 'search'), { recursive: true })
  const site = await previewSite({ outDir, base: '/', port: 4630 })
  const browser = await chromium.launch(browserOptions())
  try {
    const page = await browser.newPage()
    await page.goto(site.url)
    await page.keyboard.press('/')
    await page.getByRole('combobox').waitFor()
    // Who opens the search looks at it before typing.
    await page.getByLabel('Status').locator('option').nth(1).waitFor({ state: 'attached' })
    console.log('milliseconds from each key to the first results:')
    const all = []
    for (const query of queries) {
      const times = await page.evaluate(typeQuery, query)
      const total = await page.locator('.search-status').innerText()
      console.log(`${query.padEnd(20)} ${total.padEnd(14)} ${times.join(' ')}`)
      all.push(...times)
    }
    all.sort((a, b) => a - b)
    const inTime = all.filter((time) => time <= limit).length
    console.log(
      `${inTime} of ${all.length} within ${limit} ms; median ${all[all.length >> 1]} ms, slowest ${all.at(-1)} ms`,
    )
  } finally {
    await browser.close()
    await site.stop()
  }
}

/** Runs in the page: types a query letter by letter, each when the results of the one before are there. */
async function typeQuery(query) {
  const input = document.querySelector('[role=combobox]')
  const list = document.querySelector('#search-results')
  const times = []
  for (let length = 1; length <= query.length; length++) {
    const shown = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect()
        resolve(performance.now())
      })
      observer.observe(list, { childList: true })
    })
    const start = performance.now()
    input.value = query.slice(0, length)
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    times.push(Math.round((await shown) - start))
    // Nobody types faster, and what was counted meanwhile would take the time of the next.
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  return times
}
