// npm run bench [folder …]: how long `check` and a full `build` take from cold, and how much memory.
// Without folders: our own content and, where they lie beside the project, the real corpora.
import { globSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measure } from './measure.mjs'

const today = ['--today', '2026-01-20']
const folders = process.argv.length > 2 ? process.argv.slice(2) : knownFolders()

const [cpu] = cpus()
const gigabytes = Math.round(totalmem() / 2 ** 30)
console.log(
  `${cpu?.model ?? 'unknown processor'}, ${cpus().length} cores, ${gigabytes} GB, Node ${process.version}\n`,
)
console.log(row(['folder', 'documents', 'check', 'CPU', 'memory', 'build', 'CPU', 'memory', 'site']))

for (const folder of folders) {
  const check = measure(['check', folder, '--no-cache', '--format', 'json', ...today], { runs: 5 })
  // Each into a folder of its own: a file system may take long over places that were emptied a moment ago.
  const sites = mkdtempSync(join(tmpdir(), 'roadbook-bench-'))
  const outOf = (run) => join(sites, String(run))
  const build = measure((run) => ['build', folder, '--no-cache', '--out', outOf(run), ...today], { runs: 3 })
  const bytes = globSync('**', { cwd: outOf(0) })
    .map((path) => statSync(join(outOf(0), path)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0)
  rmSync(sites, { recursive: true, force: true })
  const documents = globSync('**/*.{md,mdx}', { cwd: folder }).length
  const site = `${(bytes / 1e6).toFixed(1)} MB`
  console.log(row([basename(folder), String(documents), ...figures(check), ...figures(build), site]))
}

function knownFolders() {
  const project = fileURLToPath(new URL('../..', import.meta.url))
  const corpora = join(project, '../shared/corpora')
  const beside = statSync(corpora, { throwIfNoEntry: false })
    ? readdirSync(corpora).map((name) => join(corpora, name))
    : []
  return [join(project, 'content'), ...beside]
}

/** On a busy machine the time of the processor says more than that of the clock. */
function figures({ seconds, cpuSeconds, megabytes }) {
  return [`${seconds.toFixed(2)} s`, `${cpuSeconds.toFixed(2)} s`, `${Math.round(megabytes)} MB`]
}

function row([first, ...others]) {
  return [first.padEnd(24), ...others.map((text) => text.padStart(10))].join('')
}
