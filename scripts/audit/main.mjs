// node scripts/audit/main.mjs [folder] [--all] [--pages a/,b/] [--in "390 light"]: opens the pages of a site as readers do, and tells what is
// wrong with them: what axe finds (WCAG 2.2 AA) in both themes and in forced colours, on a phone and on a
// desk, from left to right and from right to left, at twice the size of text; errors of the console; requests that fail or leave the site;
// pages wider than the window; things that move while a page opens.
//
// Without --all the largest and the middle page of each kind. Ends with 1 when anything was found.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { buildSite } from '../../src/cli/build-site.ts'
import { previewSite } from '../../src/cli/preview-site.ts'
import { browserOptions } from '../browser-options.mjs'
import { choosePages } from './choose-pages.mjs'
import { allCircumstances, inspectPage } from './inspect-page.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    today: { type: 'string' },
    all: { type: 'boolean', default: false },
    pages: { type: 'string' },
    in: { type: 'string', default: '' },
  },
})
const [folder = 'content'] = positionals
const circumstances = allCircumstances.filter(({ name }) => name.includes(values.in))
const work = mkdtempSync(join(tmpdir(), 'roadbook-audit-'))

try {
  const outDir = join(work, 'site')
  const cacheDir = join(work, 'cache')
  const { today } = values
  await buildSite({ root: folder, today, outDir, cacheDir, base: '/', progress: console.error })
  const site = await previewSite({ outDir, base: '/', port: 4500 })
  try {
    const pages = values.pages?.split(',') ?? choosePages(outDir, values)
    const found = await audit(site.url, pages)
    console.log(
      `\n${pages.length} pages in ${circumstances.length} circumstances: ${found} of these with problems`,
    )
    if (found > 0) process.exitCode = 1
  } finally {
    await site.stop()
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** The number of page views with problems. */
async function audit(url, pages) {
  const browser = await chromium.launch(browserOptions())
  let found = 0
  try {
    for (const circumstance of circumstances) {
      const context = await browser.newContext(circumstance.options)
      for (const path of pages) {
        const problems = await inspectPage(context, { url: new URL(path, url).href, circumstance })
        if (problems.length === 0) continue
        found += 1
        console.log(`${path} (${circumstance.name})`)
        for (const problem of problems) console.log(`  ${problem}`)
      }
      await context.close()
      console.error(`${circumstance.name}: ${pages.length} pages seen`)
    }
  } finally {
    await browser.close()
  }
  return found
}
