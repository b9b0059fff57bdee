import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../model/diagnostics.ts'
import type { DocumentPath } from '../model/paths.ts'
import type { SourceFile } from '../model/source-file.ts'
import { diskErrorReason } from './disk-error.ts'

/**
 * Read a document and decode it.
 *
 * A byte order mark goes; bytes that are not UTF-8 become `�` and are reported;
 * a UTF-16 file is read as such. A file that cannot be read gives the diagnostic
 * alone.
 */
export function readDocument(root: string, path: DocumentPath): SourceFile | Diagnostic {
  try {
    const bytes = readFileSync(join(root, path))
    const hash = createHash('sha256').update(bytes).digest('hex')
    return { path, hash, ...decode(bytes, path) }
  } catch (error) {
    const reason = `Cannot read this file, so it is missing from the plan: ${diskErrorReason(error)}`
    return { ruleId: 'unreadable-file', severity: 'error', reason, file: path }
  }
}

function decode(bytes: Buffer, file: DocumentPath): Pick<SourceFile, 'text' | 'diagnostics'> {
  if (isUtf8(bytes)) return { text: new TextDecoder().decode(bytes), diagnostics: [] }

  const encoding = utf16Of(bytes)
  if (encoding !== undefined) {
    const reason = 'Unexpected UTF-16, expected UTF-8; save the file as UTF-8, as most tools cannot read it'
    const diagnostics: Diagnostic[] = [{ ruleId: 'invalid-utf8', severity: 'error', reason, file }]
    return { text: new TextDecoder(encoding).decode(bytes), diagnostics }
  }
  return { text: new TextDecoder().decode(bytes), diagnostics: [invalidBytes(bytes, file)] }
}

function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

function invalidBytes(bytes: Buffer, file: DocumentPath): Diagnostic {
  const lines = invalidLines(bytes)
  const more = lines.length > 1 ? `, and on ${lines.length - 1} more lines` : ''
  return {
    ruleId: 'invalid-utf8',
    severity: 'error',
    reason: `Unexpected bytes that are not UTF-8${more}; they are shown as \`�\``,
    file,
    place: { line: lines[0] ?? 1, column: 1 },
    note: 'Save the file as UTF-8. It may have been written in Windows-1252 or Latin-1.',
  }
}

/** A line end never stands inside a character, so lines can be looked at one by one. */
function invalidLines(bytes: Buffer): number[] {
  const invalid: number[] = []
  let start = 0
  for (let line = 1; start <= bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start)
    if (!isUtf8(bytes.subarray(start, end < 0 ? bytes.length : end))) invalid.push(line)
    start = end < 0 ? bytes.length + 1 : end + 1
  }
  return invalid
}
