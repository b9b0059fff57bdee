import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { toDocumentPath } from '../model/paths.ts'
import { readDocument } from './read-document.ts'

const path = toDocumentPath('plan.md')
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roadbook-read-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('reads UTF-8 with the hash of its bytes', () => {
  expect(read(Buffer.from('é\r\n'))).toEqual({
    path,
    text: 'é\r\n',
    hash: '64da669b12bbeda0ca8f2840891bd8834e5b8206f24c7703e20ac1d472612b0e',
    diagnostics: [],
  })
})

test('a byte order mark goes, one inside the text stays', () => {
  expect(read(Buffer.from('\uFEFF# A\uFEFF'))).toMatchObject({ text: '# A\uFEFF', diagnostics: [] })
})

test('bytes that are not UTF-8 are replaced and told with their line', () => {
  const bytes = Buffer.concat([
    Buffer.from('# A\n\ncaf'),
    Buffer.from([0xe9]),
    Buffer.from('\nok\n'),
    Buffer.from([0xff]),
  ])
  expect(read(bytes)).toMatchObject({
    text: '# A\n\ncaf�\nok\n�',
    diagnostics: [
      {
        ruleId: 'invalid-utf8',
        severity: 'error',
        reason: 'Unexpected bytes that are not UTF-8, and on 1 more lines; they are shown as `�`',
        place: { line: 3, column: 1 },
      },
    ],
  })
})

test('UTF-16 is read as such and told', () => {
  expect(read(Buffer.from('\uFEFF# A – ü\n', 'utf16le'))).toMatchObject({
    text: '# A – ü\n',
    diagnostics: [
      { reason: 'Unexpected UTF-16, expected UTF-8; save the file as UTF-8, as most tools cannot read it' },
    ],
  })
})

test('a file that cannot be read gives the reason without a path of this machine', () => {
  expect(readDocument(folder, toDocumentPath('gone.md'))).toEqual({
    ruleId: 'unreadable-file',
    severity: 'error',
    reason: 'Cannot read this file, so it is missing from the plan: ENOENT: no such file or directory',
    file: 'gone.md',
  })
})

function read(bytes: Buffer) {
  writeFileSync(join(folder, path), bytes)
  return readDocument(folder, path)
}
