import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { npmCommand, runStep } from './run-step.mjs'
import { SetupError } from './setup-error.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Install what `package-lock.json` names, unless exactly that is there already. */
export function installPackages() {
  const wanted = readPackages('package-lock.json')
  const missing = missingPackages(wanted, readPackages('node_modules/.package-lock.json'))
  if (missing.length === 0) return

  const [npm, args, options] = npmCommand(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  const what = `installing what package-lock.json names (${missing.length} to go)`
  if (runStep(what, npm, args, { cwd: root, ...options })) return
  throw new SetupError(
    'npm could not install the packages; the lines above say why. ' +
      'This first set-up needs a connection to the npm registry. To try again, type: npm ci',
  )
}

/** npm writes the second of these files last, so it tells what a finished install left behind. */
function readPackages(file) {
  const path = `${root}/${file}`
  if (!existsSync(path)) return new Map()
  const { packages } = JSON.parse(readFileSync(path, 'utf8'))
  return new Map(Object.entries(packages).filter(([name]) => name !== ''))
}

function missingPackages(wanted, present) {
  return [...wanted].filter(([name, { version, integrity, optional }]) => {
    const found = present.get(name)
    if (found === undefined) return !optional
    return found.version !== version || (integrity && found.integrity && found.integrity !== integrity)
  })
}
