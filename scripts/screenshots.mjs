// Makes the pictures of a site again: builds it from a folder and shoots its main pages
// in every size and theme.
//
//   node scripts/screenshots.mjs [folder] [output folder]
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { buildSite } from '../src/cli/build-site.ts'
import { previewSite } from '../src/cli/preview-site.ts'
import { browserOptions } from './browser-options.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    today: { type: 'string', default: '2026-01-08' },
    widths: { type: 'string', default: '390,1024,1600' },
    themes: { type: 'string', default: 'light,dark' },
    pages: { type: 'string' },
    full: { type: 'boolean', default: false },
  },
})
const [folder = 'content', output = 'screenshots'] = positionals
const work = mkdtempSync(join(tmpdir(), 'roadbook-pictures-'))

try {
  const outDir = join(work, 'site')
  await buildSite({
    root: folder,
    today: values.today,
    outDir,
    cacheDir: join(work, 'cache'),
    base: '/',
    progress: console.error,
  })
  const site = await previewSite({ outDir, base: '/', port: 4400 })
  try {
    await shoot(site.url, resolve(output))
  } finally {
    await site.stop()
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}

async function shoot(url, target) {
  mkdirSync(target, { recursive: true })
  const browser = await chromium.launch(browserOptions())
  try {
    const pages = values.pages?.split(',') ?? (await findPages(browser, url))
    for (const theme of values.themes.split(',')) {
      for (const width of values.widths.split(',').map(Number))
        await shootAll(browser, { url, target, theme, width, pages })
    }
  } finally {
    await browser.close()
  }
}

async function shootAll(browser, { url, target, theme, width, pages }) {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 1000 },
    colorScheme: theme,
  })
  const page = await context.newPage()
  for (const path of pages) {
    await page.goto(new URL(path, url).href)
    const name = path.replace(/\/$/, '').replaceAll('/', '_') || 'home'
    await page.screenshot({ path: join(target, `${name}-${width}-${theme}.png`), fullPage: values.full })
  }
  await context.close()
}

/** One page of each kind: the first that the overview pages lead to. */
async function findPages(browser, url) {
  const page = await browser.newPage()
  const first = async (from, prefix) => {
    await page.goto(new URL(from, url).href)
    const links = await page
      .locator(`main a[href^="/${prefix}"]`)
      .evaluateAll((nodes) => nodes.map((node) => node.pathname))
    return links.find((path) => path.length > prefix.length + 1)?.slice(1)
  }
  const found = [
    await first('documents/', 'documents/'),
    await first('documents/', 'categories/'),
    await first('roles/', 'roles/'),
    await first('people/', 'people/'),
    await first('releases/', 'releases/'),
  ]
  await page.close()
  return [
    '',
    'documents/',
    'roles/',
    'people/',
    'roadmap/',
    'releases/',
    '404.html',
    ...found.filter(Boolean),
  ]
}
