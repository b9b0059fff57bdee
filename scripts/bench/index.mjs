// node scripts/bench/index.mjs [folder]: what a reader of the list of all documents waits for when it lists 28 copies
// of a folder: elements of the page at its first paint, and the time from a choice to its result on the screen.
// Without a folder: ../shared/corpora/caro.
//
// Only the pages of the list are made, and served as while writing: the other pages would take minutes.
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { dev } from 'astro'
import { chromium } from 'playwright-core'
import { describeSite } from '../../src/cli/describe-site.ts'
import { loadPlan } from '../../src/cli/load-plan.ts'
import { astroConfig } from '../../src/cli/site-astro.ts'
import { writeSiteData } from '../../src/disk/site-data.ts'
import { auditIndexes } from '../../src/graph/index-audit.ts'
import { loadStrings } from '../../src/model/strings/languages.ts'
import { buildAddresses } from '../../src/views/addresses.ts'
import { indexPages } from '../../src/views/index-page.ts'
import { buildSiteFrame } from '../../src/views/outline.ts'
import { addHeads } from '../../src/views/page-heads.ts'
import { browserOptions } from '../browser-options.mjs'
import { chooseFolder, copyFolder } from './copies.mjs'
import { measureChoices } from './pages/measure-choices.mjs'

const folder = chooseFolder(process.argv[2])
const runs = 3
const temp = mkdtempSync(join(tmpdir(), 'roadbook-bench-index-'))
process.env.ASTRO_TELEMETRY_DISABLED = '1'

try {
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`)
  const server = await serveIndex(copyFolder(folder, { into: join(temp, 'copies'), copies: 28 }))
  try {
    await measureIndex(`http://127.0.0.1:${server.address.port}/documents/`)
  } finally {
    await server.stop()
  }
} finally {
  rmSync(temp, { recursive: true, force: true })
}

async function serveIndex(many) {
  const { plan } = await loadPlan(many, { today: '2026-01-20' })
  console.log(`${plan.documents.size} documents`)
  const site = describeSite(plan.configuration, { cacheDir: join(temp, 'cache'), base: '/' })
  const context = { plan, addresses: buildAddresses(plan, '/'), strings: await loadStrings(site.language) }
  const pages = addHeads(context, indexPages(context, auditIndexes(plan)), undefined)
  writeSiteData(site.dataFolder, { frame: buildSiteFrame(context, undefined), pages })
  const config = await astroConfig(site)
  return dev({ ...config, devToolbar: { enabled: false }, server: { port: 4660, host: '127.0.0.1' } })
}

async function measureIndex(url) {
  const browser = await chromium.launch(browserOptions())
  try {
    // The first visit waits for the page to be compiled.
    const measured = []
    for (let run = 0; run <= runs; run++) measured.push(await measureChoices(browser, url))
    const [, first, ...others] = measured
    console.log(`${first.elements} elements at first paint`)
    for (const [index, { name, documents }] of first.choices.entries()) {
      const times = [first, ...others].map(({ choices }) => choices[index].milliseconds)
      const [fastest, slowest] = [Math.min(...times), Math.max(...times)]
      console.log(
        `${name.padEnd(24)} ${documents.padEnd(28)} ${fastest.toFixed(0)} to ${slowest.toFixed(0)} ms`,
      )
    }
  } finally {
    await browser.close()
  }
}
