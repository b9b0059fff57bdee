import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { expect } from 'vitest'
import { browserOptions } from '../../scripts/browser-options.mjs'
import { previewSite } from '../../src/cli/preview-site.ts'
import { fixture, runRoadbook } from '../run-roadbook.ts'

/** A fixture built by the command line and served, and a browser to look at it. */
export interface OpenSite {
  url: string
  /** Where the site was built. */
  outDir: string
  browser: Browser
  close(): Promise<void>
}

/** Build, serve and open a fixture; who calls it closes it. */
export async function openSite(
  name: string,
  { base = '/', today, port }: { base?: string; today: string; port: number },
): Promise<OpenSite> {
  const work = mkdtempSync(join(tmpdir(), `roadbook-${name}-`))
  const outDir = join(work, 'site')
  const options = ['--out', outDir, '--cache', join(work, 'cache'), '--base', base, '--today', today]
  const { code, stderr } = runRoadbook(['build', fixture(name), ...options])
  expect(code, stderr).toBe(0)
  expect(stderr).not.toContain('no search')
  const site = await previewSite({ outDir, base, port })
  const browser = await chromium.launch(browserOptions())
  return {
    url: site.url,
    outDir,
    browser,
    async close() {
      await browser.close()
      await site.stop()
      rmSync(work, { recursive: true, force: true })
    },
  }
}
