import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../model/diagnostics.ts'
import { toDocumentPath } from '../model/paths.ts'
import type { SourceFile } from '../model/source-file.ts'
import { readDocument } from './read-document.ts'

const name = toDocumentPath('roadbook.yml')

/** Read `roadbook.yml` of a content folder; `undefined` where there is none. */
export function readConfiguration(root: string): SourceFile | Diagnostic | undefined {
  if (!existsSync(join(root, name))) return undefined
  const source = readDocument(root, name)
  if ('text' in source) return source
  return { ...source, reason: source.reason.replace('it is missing from the plan', 'nothing it says counts') }
}
