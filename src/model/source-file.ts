import type { Diagnostic } from './diagnostics.ts'
import type { DocumentPath } from './paths.ts'

/** A Markdown file as read from the disk, decoded, before anything is understood. */
export interface SourceFile {
  path: DocumentPath
  /** Without a byte order mark; line ends as in the file. */
  text: string
  /** Hash of the raw bytes, hexadecimal. */
  hash: string
  /** What reading had to say, for instance bytes that are not UTF-8. */
  diagnostics: readonly Diagnostic[]
}
