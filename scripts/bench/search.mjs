// node scripts/bench/search.mjs [folder]: how long the search of 28 copies of a folder takes to index, and how long
// a reader waits for results. Without a folder: ../shared/corpora/caro.
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { indexSearch } from '../../src/cli/index-search.ts'
import { loadPlan } from '../../src/cli/load-plan.ts'
import { loadStrings } from '../../src/model/strings/languages.ts'
import { previewSite } from '../../src/cli/preview-site.ts'
import { buildAddresses } from '../../src/views/addresses.ts'
import { browserOptions } from '../browser-options.mjs'
import { chooseFolder, copyFolder } from './copies.mjs'

const folder = chooseFolder(process.argv[2])
const queries = ['r', 'rollback', 'rollback playbook', 'launch date', 'critical risk', 'telemetry', 'beta']

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

/** From the question to the first eight answers, in a browser, after the index was opened. */
async function measureResults(index) {
  const outDir = join(temp, 'site')
  mkdirSync(outDir)
  cpSync(index, join(outDir, 'search'), { recursive: true })
  writeFileSync(join(outDir, 'index.html'), '<!doctype html><title>Search</title>')
  const site = await previewSite({ outDir, base: '/', port: 4630 })
  const browser = await chromium.launch(browserOptions())
  try {
    const page = await browser.newPage()
    await page.goto(site.url)
    const times = await page.evaluate(askAll, queries)
    for (const { query, total, milliseconds } of times)
      console.log(
        `${query.padEnd(20)} ${String(total).padStart(6)} results, first eight after ${milliseconds} ms`,
      )
  } finally {
    await browser.close()
    await site.stop()
  }
}

/** Runs in the browser, as `src/client/search-engine.ts` does. */
async function askAll(texts) {
  const folder = new URL('search/', location.href).href
  const pagefind = await import(`${folder}pagefind.js`)
  await pagefind.options({ basePath: folder, excerptLength: 24 })
  const started = performance.now()
  await pagefind.init()
  const times = [{ query: '(opening)', total: 0, milliseconds: Math.round(performance.now() - started) }]
  for (const query of texts) {
    const start = performance.now()
    const { results } = await pagefind.search(query)
    await Promise.all(results.slice(0, 8).map((result) => result.data()))
    times.push({ query, total: results.length, milliseconds: Math.round(performance.now() - start) })
  }
  return times
}
