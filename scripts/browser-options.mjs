import { findChromium } from './setup/find-chromium.mjs'

/** How to start a browser for pictures and tests: without a window, and without talking to anybody. */
export function browserOptions() {
  const executablePath = findChromium()
  return {
    ...(executablePath && { executablePath }),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  }
}
