// node scripts/tasks/main.mjs [folder]: does on the site of ../shared/corpora/caro what newcomers would do to answer ten
// questions, by what stands on its pages alone, on a desk and on a phone. Prints the way to each answer, how many
// interactions it took (a click, a key that leads somewhere, a query as one), how many windows one has to scroll, and how long the site took.
//
// Ends with 1 when an answer was not found or took more than three interactions.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { buildSite } from '../../src/cli/build-site.ts'
import { previewSite } from '../../src/cli/preview-site.ts'
import { browserOptions } from '../browser-options.mjs'
import { caroTasks } from './caro-tasks.mjs'
import { newReader } from './reader.mjs'

const most = 3
const windows = [
  { name: 'desk', viewport: { width: 1280, height: 900 } },
  { name: 'phone', viewport: { width: 390, height: 844 } },
]
const project = fileURLToPath(new URL('../..', import.meta.url))
const folder = resolve(process.argv[2] ?? join(project, '../shared/corpora/caro'))

if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  console.error(`Cannot find folder ${folder}; name the one with the documents of caro`)
  process.exit(2)
}

const work = mkdtempSync(join(tmpdir(), 'roadbook-tasks-'))
try {
  const outDir = join(work, 'site')
  const cacheDir = join(work, 'cache')
  const today = '2026-01-20'
  await buildSite({ root: folder, today, outDir, cacheDir, base: '/', progress: console.error })
  await doTasks(outDir)
} finally {
  rmSync(work, { recursive: true, force: true })
}

async function doTasks(outDir) {
  const site = await previewSite({ outDir, base: '/', port: 4710 })
  const browser = await chromium.launch(browserOptions())
  try {
    for (const { name, viewport } of windows) {
      console.log(`\nOn a ${name}, ${viewport.width} × ${viewport.height}`)
      console.log(row('', ['steps', 'windows', 'ms', 'path']))
      for (const task of caroTasks) await doTask(browser, { task, viewport, url: site.url })
    }
  } finally {
    await browser.close()
    await site.stop()
  }
}

async function doTask(browser, { task, viewport, url }) {
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  const reader = newReader(page)
  await page.goto(url)
  const start = performance.now()
  let found
  try {
    await task.solve(reader)
    found = await reader.find(task.answer)
  } catch (error) {
    console.error(error.message)
  }
  const time = performance.now() - start
  const steps = reader.path.length
  if (found === undefined || steps > most) process.exitCode = 1
  const way = found === undefined ? 'NOT FOUND' : reader.path.join(' → ')
  console.log(row(task.question, [String(steps), String(found ?? '–'), time.toFixed(0), way]))
  await context.close()
}

function row(question, [steps, windows, time, path]) {
  return `${question.padEnd(38)}${steps.padStart(6)}${windows.padStart(9)}${time.padStart(7)}  ${path}`
}
