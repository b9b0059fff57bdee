import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentPath } from '../model/paths.ts'
import { writeAtomically } from './write-atomically.ts'

/** Read the baseline of a content folder; `undefined` where there is none. */
export function readBaseline(root: string, path: DocumentPath): string | undefined {
  const file = join(root, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** Write the baseline of a content folder; without a text there is none any more. */
export function writeBaseline(root: string, path: DocumentPath, text: string | undefined): void {
  const file = join(root, path)
  if (text === undefined) rmSync(file, { force: true })
  else writeAtomically(file, text)
}
