import { createHash } from 'node:crypto'
import { chmodSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceFile } from '../model/source-file.ts'
import { writeAtomically } from './write-atomically.ts'

/**
 * Write a document's new text where its old one was read.
 *
 * A byte order mark and the file's permissions stay, and a symbolic link stays one. Gives `false`, and
 * writes nothing, when the file has changed since it was read.
 */
export function rewriteDocument(root: string, { path, hash }: SourceFile, text: string): boolean {
  const file = realpathSync(join(root, path))
  const before = readFileSync(file)
  if (createHash('sha256').update(before).digest('hex') !== hash) return false
  const mark = before.subarray(0, 3).equals(byteOrderMark) ? byteOrderMark : Buffer.alloc(0)
  const { mode } = statSync(file)
  writeAtomically(file, Buffer.concat([mark, Buffer.from(text)]))
  chmodSync(file, mode)
  return true
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])
