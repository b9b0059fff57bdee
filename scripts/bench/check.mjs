// node scripts/bench/check.mjs [folder]: `roadbook check`, packed as users have it, against remark-cli with
// remark-validate-links, and on 28 copies of the folder. Every run is a new process; both are measured in this one run.
// Without a folder: ../shared/corpora/caro. The peer is installed into the system's temporary folder.
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packedProgram } from './packed-program.mjs'

const project = fileURLToPath(new URL('../..', import.meta.url))
const roadbook = packedProgram()
const folder = resolve(process.argv[2] ?? join(project, '../shared/corpora/caro'))
const copies = 28
const peers = ['remark-cli@12.0.1', 'remark-validate-links@13.1.0']
const usage = new URL('report-usage.mjs', import.meta.url).href

if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  console.error(`Cannot find folder ${folder}; name one with Markdown documents`)
  process.exit(2)
}

const temp = mkdtempSync(join(tmpdir(), 'roadbook-bench-check-'))
try {
  const [cpu] = cpus()
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  console.log(
    `${cpu?.model ?? 'unknown processor'}, ${cpus().length} cores, ${gigabytes} GB, Node ${process.version}`,
  )
  compareWithPeer()
  measureCopies()
} finally {
  rmSync(temp, { recursive: true, force: true })
}

function compareWithPeer() {
  console.log(`\n${folder}: ${countDocuments(folder)} documents, cold, the better of three`)
  console.log(row('', ['seconds', 'CPU', 'memory']))
  const cache = join(temp, 'cache-one')
  const ours = best(3, () => check(folder, ['--no-cache']))
  console.log(row('roadbook check', figures(ours)))
  check(folder, ['--cache', cache])
  const again = best(3, () => check(folder, ['--cache', cache]))
  console.log(row('roadbook check, nothing changed', figures(again)))

  // remark looks for its plugins from where the documents lie.
  const peer = installPeer()
  cpSync(folder, join(peer, 'docs'), { recursive: true })
  const remark = join(peer, 'node_modules/remark-cli/cli.js')
  const plugin = 'remark-validate-links=repository:false'
  const theirs = best(3, () =>
    measure([remark, '--quiet', '--no-stdout', '--use', plugin, 'docs'], { cwd: peer }),
  )
  console.log(row('remark-validate-links', figures(theirs)))
  const ratio = (key) => (theirs[key] / ours[key]).toFixed(1)
  console.log(`remark-validate-links takes ${ratio('seconds')} times as long, ${ratio('cpu')} times the CPU`)
}

function measureCopies() {
  const many = join(temp, 'copies')
  for (let copy = 1; copy <= copies; copy++) {
    cpSync(folder, join(many, `copy-${copy}`), { recursive: true })
    // Copies that differ: the cache must not gain from their being the same.
    for (const name of globSync('**/*.md', { cwd: join(many, `copy-${copy}`) })) {
      appendFileSync(join(many, `copy-${copy}`, name), `\n<!-- copy ${copy} -->\n`)
    }
  }
  const documents = globSync('**/*.md', { cwd: many })
  const cache = ['--cache', join(temp, 'cache-many')]
  console.log(`\n${copies} copies: ${documents.length} documents`)
  console.log(row('', ['seconds', 'CPU', 'memory']))
  console.log(row('cold, nothing kept', figures(check(many, ['--no-cache']))))
  console.log(row('cold, results kept', figures(check(many, cache))))
  console.log(row('warm, nothing changed', figures(best(3, () => check(many, cache)))))
  appendFileSync(join(many, documents[0]), '\nOne more line.\n')
  console.log(row('warm, one document changed', figures(check(many, cache))))
}

function check(target, options) {
  return measure([roadbook, 'check', target, '--today', '2026-01-20', ...options])
}

function measure([program, ...args], { cwd = temp } = {}) {
  const file = join(temp, 'usage')
  rmSync(file, { force: true })
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { ...process.env, BENCH_USAGE: file, NODE_OPTIONS: `--import=${usage}` },
  })
  const seconds = (performance.now() - start) / 1000
  if (status !== 0 && status !== 1) throw new Error(`${program} ${args.join(' ')}: ${stderr}`)
  return { seconds, ...readUsage(file) }
}

function best(runs, run) {
  return Array.from({ length: runs }, run).reduce((a, b) => (b.seconds < a.seconds ? b : a))
}

/** Into the temporary folder, as the project has no use for it. */
function installPeer() {
  const prefix = join(temp, 'peer')
  mkdirSync(prefix)
  const { status, stderr } = spawnSync(
    'npm',
    ['install', '--prefix', prefix, '--no-audit', '--no-fund', '--silent', ...peers],
    { encoding: 'utf8', shell: process.platform === 'win32' },
  )
  if (status !== 0) throw new Error(`Cannot install ${peers.join(' and ')}: ${stderr}`)
  return prefix
}

function readUsage(file) {
  const { cpuSeconds, megabytes } = JSON.parse(readFileSync(file, 'utf8').trim().split('\n').at(-1))
  return { cpu: cpuSeconds, megabytes }
}

function countDocuments(path) {
  return globSync('**/*.md', { cwd: path }).length
}

/** On a busy machine the time of the processor says more than that of the clock. */
function figures({ seconds, cpu, megabytes }) {
  return [`${seconds.toFixed(2)} s`, `${cpu.toFixed(2)} s`, `${Math.round(megabytes)} MB`]
}

function row(name, values) {
  return [name.padEnd(34), ...values.map((value) => value.padStart(10))].join('')
}
