import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** How to start Chromium: `CHROME_PATH`, else the first one on the PATH, else Playwright's own. */
export function browserOptions() {
  const executablePath = process.env['CHROME_PATH'] || findOnPath()
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

function findOnPath() {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file))
}
