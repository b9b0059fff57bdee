import { spawnSync } from 'node:child_process'

/**
 * Say what is done, do it, say how long it took. The beginning of what the program prints is shown when it fails.
 *
 * @param {string} what
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {boolean} whether it ended well
 */
export function runStep(what, command, args, options = {}) {
  const start = Date.now()
  console.error(`set-up: ${what} …`)
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...options,
  })
  if (status === 0) {
    console.error(`set-up: done in ${((Date.now() - start) / 1000).toFixed(1)} s`)
    return true
  }
  const output = [error?.message, stdout, stderr].filter(Boolean).join('\n').trim()
  console.error(output.split('\n').slice(0, 40).join('\n'))
  return false
}

/**
 * The npm that started us, else the one on the PATH.
 *
 * @param {string[]} args
 * @returns {[string, string[], import('node:child_process').SpawnSyncOptions]}
 */
export function npmCommand(args) {
  const script = process.env.npm_execpath
  if (script?.endsWith('npm-cli.js')) return [process.execPath, [script, ...args], {}]
  return ['npm', args, { shell: process.platform === 'win32' }]
}
