import { cpSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** The folder of a site, into which its files are written side by side. */
export interface SiteFolder {
  /** Write a file under a path with `/` between folders, which are made when missing. */
  write(path: string, bytes: Uint8Array): Promise<void>
  /** Copy all that lies in another folder. */
  copyFrom(folder: string): void
}

/** Open the folder of a site; it is not looked at before something is written. */
export function openSiteFolder(folder: string): SiteFolder {
  const made = new Set<string>()
  return {
    async write(path, bytes) {
      const file = join(folder, path)
      const parent = dirname(file)
      if (!made.has(parent)) await mkdir(parent, { recursive: true })
      made.add(parent)
      await writeFile(file, bytes)
    },
    copyFrom: (other) => {
      cpSync(other, folder, { recursive: true })
    },
  }
}
