import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { npmCommand, runStep } from './run-step.mjs'
import { SetupError } from './setup-error.mjs'

/** The first Node that runs TypeScript files without a flag. */
const oldest = [22, 18]
const brought = '24.21.0'

// Below `node_modules`, so that it is never committed; in a tree of its own, so that the project's stays as locked.
const home = fileURLToPath(new URL('../../node_modules/.node', import.meta.url))
const program = `${home}/node_modules/node/bin/${process.platform === 'win32' ? 'node.exe' : 'node'}`

/**
 * The Node to run the project with: this one, or a newer one brought by the npm package `node`.
 *
 * @returns {string} path of the program
 */
export function provideNode() {
  if (isNewEnough(process.version)) return process.execPath
  if (existsSync(program) && versionOf(program) === `v${brought}`) return program

  const [npm, args, options] = npmCommand([
    'install',
    '--no-save',
    '--no-package-lock',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts=false',
    '--loglevel=error',
    `node@${brought}`,
  ])
  // A package of its own, not npm's --prefix, which would also move the place of npm's global settings.
  mkdirSync(home, { recursive: true })
  writeFileSync(`${home}/package.json`, '{ "private": true }\n')
  const what = `bringing Node ${brought}, as this one is ${process.version} and ${oldest.join('.')} is needed`
  if (runStep(what, npm, args, { cwd: home, ...options })) {
    if (versionOf(program) === `v${brought}`) return program
  }
  throw new SetupError(
    `npm could not bring Node ${brought} for ${process.platform} ${process.arch}. ` +
      `Install Node ${oldest.join('.')} or newer from https://nodejs.org and try again.`,
  )
}

function isNewEnough(version) {
  const [major, minor] = version.slice(1).split('.').map(Number)
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
}

function versionOf(node) {
  return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim()
}
