import { existsSync, readFileSync } from 'node:fs'
import { findChromium } from './find-chromium.mjs'
import { runStep } from './run-step.mjs'
import { SetupError } from './setup-error.mjs'

/**
 * A browser for the end-to-end tests; Debian's is installed where we may.
 *
 * @returns {string} path of the program
 */
export function provideChromium() {
  const wrong = process.env.CHROME_PATH
  if (wrong && !existsSync(wrong)) {
    throw new SetupError(
      `CHROME_PATH names \`${wrong}\`, which does not exist. Correct it, or type: unset CHROME_PATH`,
    )
  }
  const found = findChromium()
  if (found !== undefined) return found

  if (isDebian() && process.getuid?.() === 0) installDebianChromium()
  const now = findChromium()
  if (now !== undefined) return now
  throw new SetupError(
    `the end-to-end tests need Chromium or Chrome, and none was found. ${adviceForPlatform()}`,
  )
}

function installDebianChromium() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = ['install', '--yes', '--no-install-recommends', 'chromium', 'fonts-liberation']
  const isInstalled =
    runStep('reading the list of Debian’s packages', 'apt-get', ['update'], { env }) &&
    runStep('installing Chromium for the end-to-end tests', 'apt-get', install, { env })
  if (isInstalled) return
  throw new SetupError(
    'apt-get could not install Chromium; the lines above say why. To try again, type: apt-get update && apt-get install chromium',
  )
}

function isDebian() {
  if (!existsSync('/etc/os-release')) return false
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
}

function adviceForPlatform() {
  if (isDebian()) return 'Type: sudo apt-get update && sudo apt-get install chromium'
  if (process.platform === 'darwin') return 'Type: brew install --cask chromium'
  if (process.platform === 'win32') return 'Type: winget install Google.Chrome'
  return 'Type: npx playwright-core install --with-deps chromium, or set CHROME_PATH to a browser you have.'
}
