// node scripts/bench/pages.mjs [folder] [--runs 3] [--twin]: what readers on a phone get. Builds the site of a folder,
// serves it compressed as hosts do, and runs Lighthouse on home, index, roadmap, the longest and the middle document
// and a release; then does by hand what readers do there, and tells the slowest answer (INP). With --twin also the
// same documents built by Starlight. Without a folder: ../shared/corpora/caro.
//
// The site is built with an address: without one its pages ask not to be indexed, which costs points of SEO.
// Lighthouse and Starlight are installed into a temporary folder; all else talks to loopback only.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { buildSite } from '../../src/cli/build-site.ts'
import { loadPlan } from '../../src/cli/load-plan.ts'
import { toEntityId } from '../../src/model/paths.ts'
import { buildAddresses } from '../../src/views/addresses.ts'
import { browserOptions } from '../browser-options.mjs'
import { choosePages } from './pages/choose-pages.mjs'
import { importPeer, installPeers } from './pages/install-peers.mjs'
import { measureInteractions } from './pages/measure-interactions.mjs'
import { measurePage, middle } from './pages/measure-page.mjs'
import { findFreePort, serveCompressed } from './pages/serve-compressed.mjs'
import { buildStarlightTwin } from './pages/starlight-twin.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '3' },
    twin: { type: 'boolean', default: false },
    today: { type: 'string', default: '2026-01-20' },
  },
})
const project = fileURLToPath(new URL('../..', import.meta.url))
const folder = resolve(positionals[0] ?? join(project, '../shared/corpora/caro'))
const runs = Number(values.runs)
/** A single slow frame is the slowest answer of a visit, so it takes more visits than runs of Lighthouse. */
const visits = runs * 2 + 1

if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  console.error(`Cannot find folder ${folder}; name one with Markdown documents`)
  process.exit(2)
}

const temp = mkdtempSync(join(tmpdir(), 'roadbook-bench-pages-'))
try {
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`)
  await main()
} finally {
  rmSync(temp, { recursive: true, force: true })
}

async function main() {
  const peer = join(temp, 'lighthouse')
  installPeers(peer, ['lighthouse@13.5.0'])
  const { default: lighthouse } = await importPeer(peer, 'lighthouse')

  const port = await findFreePort()
  const { today } = values
  const outDir = join(temp, 'site')
  const site = `http://127.0.0.1:${port}`
  const cacheDir = join(temp, 'cache')
  await buildSite({ root: folder, today, outDir, cacheDir, base: '/', site, progress: console.error })
  const pages = choosePages(outDir)

  const { plan, sources } = await loadPlan(folder, { today })
  console.log(`\n${folder}: ${sources.size} documents, medians of ${runs}, INP of ${visits}`)
  print(await measureSite(outDir, { port, pages, lighthouse, interact: true }))
  if (!values.twin) return

  const addresses = buildAddresses(plan, '/')
  const documents = [...plan.documents.values()].map(({ path, title }) => ({
    address: addresses.find(toEntityId('document', path)),
    title: title.value ?? path,
    text: sources.get(path).text,
  }))
  const twin = buildStarlightTwin(join(temp, 'twin'), { site, documents })
  console.log('\nThe same documents built by Starlight')
  const shared = pages.filter(({ kind }) => kind === 'document')
  print(await measureSite(twin, { port, pages: shared, lighthouse, interact: false }))
}

/** Measure pages of one built site. */
async function measureSite(outDir, { port, pages, lighthouse, interact }) {
  const server = await serveCompressed(outDir, { port })
  const debugging = await findFreePort()
  const options = browserOptions()
  const browser = await chromium.launch({
    ...options,
    args: [
      ...options.args,
      `--remote-debugging-port=${debugging}`,
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  })
  try {
    const measured = []
    for (const page of pages) {
      const url = new URL(encodeURI(page.path), server.url).href
      console.error(`Measuring ${page.kind} ${page.path}`)
      const figures = await measurePage(url, { lighthouse, port: debugging, runs })
      const answers = []
      for (let visit = 0; interact && visit < visits; visit++)
        answers.push(await measureInteractions(browser, { url, kind: page.kind }))
      measured.push({ ...page, ...figures, inp: interact ? middle(answers) : undefined })
    }
    return measured
  } finally {
    await browser.close()
    await server.stop()
  }
}

function print(measured) {
  const head = ['perf', 'a11y', 'best', 'SEO', 'agents', 'LCP s', 'CLS', 'TBT ms', 'INP ms', 'KiB', 'machine']
  console.log(row('', head))
  for (const { kind, path, scores, lcp, cls, tbt, inp, kibibytes, speed } of measured) {
    const figures = [(lcp / 1000).toFixed(2), cls.toFixed(3), tbt.toFixed(0), inp?.toFixed(0) ?? '–']
    console.log(row(`${kind} ${path}`, [...scores, ...figures, kibibytes.toFixed(1), speed.toFixed(0)]))
  }
  console.log('machine: what Lighthouse measured of it; below 1000 it was too busy for figures that count')
  for (const { kind, path, failed } of measured)
    for (const audit of failed) console.log(`  ${kind} ${path}: ${audit}`)
}

function row(name, cells) {
  return [name.slice(0, 56).padEnd(58), ...cells.map((cell) => cell.padStart(8))].join('')
}
