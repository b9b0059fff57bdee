import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { writeAtomically } from './write-atomically.ts'

/** Write texts into the folder of a site, each under its own path; what a page already made stays. */
export function writeTextFiles(files: ReadonlyMap<string, string>, outDir: string): void {
  for (const [path, text] of files) {
    const file = join(outDir, path)
    if (!existsSync(file)) writeAtomically(file, text)
  }
}
