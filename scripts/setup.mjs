// Makes a clone ready to run. Only Node's built-ins: nothing is installed yet when this runs, and the
// running Node may be as old as 18.
import { pathToFileURL } from 'node:url'
import { installPackages } from './setup/install-packages.mjs'
import { provideChromium } from './setup/provide-chromium.mjs'
import { provideNode } from './setup/provide-node.mjs'
import { SetupError } from './setup/setup-error.mjs'

/**
 * Bring packages, a Node that runs TypeScript and, for tests, a browser. Does nothing when all is there.
 *
 * @param {{ browser?: boolean }} options
 * @returns {{ node: string, chromium: string | undefined }} the programs to use
 * @throws {SetupError} with what to do, when a step cannot be done
 */
export function setUp({ browser = false } = {}) {
  installPackages()
  const node = provideNode()
  const chromium = browser ? provideChromium() : undefined
  return { node, chromium }
}

/** Print what went wrong and what to do; other errors are mistakes of ours and keep their trace. */
export function reportSetupError(error) {
  if (!(error instanceof SetupError)) throw error
  console.error(`set-up: ${error.message}`)
  process.exitCode = 2
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const { node, chromium } = setUp({ browser: process.argv.includes('--browser') })
    console.error(`set-up: ready (${[node, chromium].filter(Boolean).join(', ')})`)
  } catch (error) {
    reportSetupError(error)
  }
}
