import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packedProgram } from './packed-program.mjs'

const reporter = new URL('report-usage.mjs', import.meta.url).href

/**
 * Run the command line, packed as users have it, several times, each time in a new process.
 *
 * @param {string[] | ((run: number) => string[])} args
 * @param {{ runs: number }} options
 * @returns {{ seconds: number, cpuSeconds: number, megabytes: number }} medians, and the highest peak of memory
 */
export function measure(args, { runs }) {
  const folder = mkdtempSync(join(tmpdir(), 'roadbook-bench-'))
  const file = join(folder, 'usage')
  const env = { ...process.env, BENCH_USAGE: file, NODE_OPTIONS: `--import=${reporter}` }
  const program = packedProgram()
  const seconds = Array.from({ length: runs }, (_, run) => {
    const own = typeof args === 'function' ? args(run) : args
    const start = performance.now()
    const { status, stderr } = spawnSync(process.execPath, [program, ...own], {
      env,
      encoding: 'utf8',
      maxBuffer: 1e9,
    })
    if (status !== 0 && status !== 1) throw new Error(`roadbook ${own.join(' ')}: ${stderr}`)
    return (performance.now() - start) / 1000
  })
  const usages = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  rmSync(folder, { recursive: true, force: true })
  return {
    seconds: middle(seconds),
    cpuSeconds: middle(usages.map(({ cpuSeconds }) => cpuSeconds)),
    megabytes: Math.max(...usages.map(({ megabytes }) => megabytes)),
  }
}

function middle(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
}
