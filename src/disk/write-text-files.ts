import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Write texts into the folder of a site, each under its own path; what a page already made stays. */
export function writeTextFiles(files: ReadonlyMap<string, string>, outDir: string): void {
  const folders = new Set<string>()
  for (const [path, text] of files) {
    const file = join(outDir, path)
    const folder = dirname(file)
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
    folders.add(folder)
    writeUnlessThere(file, text)
  }
}

function writeUnlessThere(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
