import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

// Files, not the links of `node_modules/.bin`: those name whatever Node comes first, and are scripts on Windows.
const programs = {
  roadbook: 'bin/roadbook.mjs',
  bench: 'scripts/bench/bench.mjs',
  bundle: 'scripts/bundle.mjs',
  'write-schemas': 'scripts/write-schemas.ts',
  tsc: 'node_modules/typescript/bin/tsc',
  astro: 'node_modules/astro/bin/astro.mjs',
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  knip: 'node_modules/knip/bin/knip.js',
  vitest: 'node_modules/vitest/vitest.mjs',
}

/**
 * Run a program of the project to its end, its output ours, in one piece at its end where others run beside it.
 *
 * @param {{ node: string, chromium?: string | undefined }} setUp what `setUp` gave
 * @param {string} program a name of the table above
 * @param {string[]} args
 * @param {{ beside?: boolean }} [options]
 * @returns {Promise<number>} its exit code; 128 and up when a signal ended it
 */
export function startProgram({ node, chromium }, program, args, { beside = false } = {}) {
  const path = [dirname(node), join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter)
  const env = {
    ...process.env,
    PATH: path,
    ASTRO_TELEMETRY_DISABLED: '1',
    ...(chromium === undefined ? {} : { CHROME_PATH: chromium }),
  }
  const child = spawn(node, [join(root, programs[program]), ...args], {
    cwd: root,
    env,
    stdio: beside ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  })
  const output = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => output.push(bytes))
  const forward = (signal) => child.kill(signal)
  // The terminal sends Ctrl-C to the child too; we only have to stay until it has ended.
  const wait = () => {}
  process.on('SIGTERM', forward).on('SIGINT', wait)
  // npm starts us through a shell, which takes its signals with it: a server must not outlive `npm start`.
  const { ppid } = process
  setInterval(() => process.ppid !== ppid && child.kill(), 1000).unref()
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      process.stdout.write(Buffer.concat(output))
      process.off('SIGTERM', forward).off('SIGINT', wait)
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143))
    })
  })
}
