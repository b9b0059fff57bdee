// node scripts/bench/pages.mjs [folder]: what a browser transfers for document pages, compressed as a server sends them.
// Without a folder: ../shared/corpora/caro. A page may weigh 100 KiB, its scripts 15 KiB.
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { measure } from './measure.mjs'

const project = fileURLToPath(new URL('../..', import.meta.url))
const folder = resolve(process.argv[2] ?? join(project, '../shared/corpora/caro'))
const work = mkdtempSync(join(tmpdir(), 'roadbook-bench-'))
const out = join(work, 'site')

try {
  measure(['build', folder, '--out', out, '--no-cache', '--today', '2026-01-20'], { runs: 1 })
  const pages = globSync('documents/**/index.html', { cwd: out })
    .map(weigh)
    .toSorted((a, b) => b.total - a.total)
  const middle = pages[Math.floor(pages.length / 2)]
  console.log(`${folder}: ${pages.length} pages below documents/, in KiB, gzip\n`)
  console.log(row('', ['page', 'scripts', 'styles', 'total']))
  for (const page of [...pages.slice(0, 5), middle]) console.log(row(page.path, figures(page)))
} finally {
  rmSync(work, { recursive: true, force: true })
}

function weigh(path) {
  const html = readFileSync(join(out, path), 'utf8')
  const scripts = new Set([...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src]) => src))
  for (const script of scripts) for (const other of importsOf(script)) scripts.add(other)
  const styles = new Set([...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href))
  const [page, js, css] = [kibibytes(html), sum(scripts), sum(styles)]
  return { path, page, js, css, total: page + js + css }
}

/** A set grows while it is walked, so what an import imports comes too. */
function importsOf(script) {
  const names = readFileSync(join(out, script), 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)
  return [...names].map(([, name]) => `${script.slice(0, script.lastIndexOf('/') + 1)}${name}`)
}

function sum(paths) {
  return [...paths].reduce((total, path) => total + kibibytes(readFileSync(join(out, path))), 0)
}

function kibibytes(data) {
  return gzipSync(data).length / 1024
}

function figures({ page, js, css, total }) {
  return [page, js, css, total].map((value) => value.toFixed(1))
}

function row(name, values) {
  return [name.slice(0, 60).padEnd(62), ...values.map((value) => value.padStart(9))].join('')
}
