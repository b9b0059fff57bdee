import { randomUUID } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Write a file so that a reader sees the old one or the new one, never half of it; folders are made. */
export function writeAtomically(path: string, data: string | Uint8Array): void {
  const draft = `${path}.${randomUUID()}.tmp`
  try {
    writeIntoFolder(draft, data)
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

/** Most folders are there: asking for each of a thousand files takes longer than being told once that one is not. */
function writeIntoFolder(file: string, data: string | Uint8Array): void {
  try {
    writeFileSync(file, data)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, data)
  }
}
