import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../..', import.meta.url))
let folder

/**
 * The command line as users have it: packed and lying in a `node_modules`, beside links to what it depends on.
 *
 * Made once a process, gone when it ends.
 *
 * @returns {string} Path of its `bin` file.
 */
export function packedProgram() {
  folder ??= pack()
  return join(folder, 'node_modules/roadbook/bin/roadbook.mjs')
}

function pack() {
  const target = mkdtempSync(join(tmpdir(), 'roadbook-packed-'))
  process.on('exit', () => rmSync(target, { recursive: true, force: true }))
  const modules = join(target, 'node_modules')
  mkdirSync(join(modules, 'roadbook'), { recursive: true })
  run('npm', ['pack', '--silent', '--pack-destination', target], project)
  const tarball = readdirSync(target).find((name) => name.endsWith('.tgz'))
  run('tar', ['-xzf', join(target, tarball), '-C', join(modules, 'roadbook'), '--strip-components=1'], target)
  for (const name of readdirSync(join(project, 'node_modules'))) {
    if (!name.startsWith('.')) symlinkSync(join(project, 'node_modules', name), join(modules, name))
  }
  return target
}

function run(command, args, cwd) {
  const { status, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw error ?? new Error(`${command} ${args.join(' ')}: ${stderr}`)
}
