import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runRoadbook } from './run-roadbook.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roadbook-fix-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const before = {
  'a.md':
    '\ufeff# A\r\n\r\n[moved](runbook.md#steps) [case](Guides/Start.md)\r\n\r\n\r\nlast line without end',
  'guides/start.md': '# Start here\n\n[root](guides/deep/runbook.md) [near](#starthere)   \n',
  'guides/deep/runbook.md': '# Steps\n\nâœ… Done\n',
}

const after = {
  'a.md':
    '\ufeff# A\r\n\r\n[moved](guides/deep/runbook.md#steps) [case](guides/start.md)\r\n\r\n\r\nlast line without end',
  'guides/start.md': '# Start here\n\n[root](deep/runbook.md) [near](#start-here)   \n',
  'guides/deep/runbook.md': '# Steps\n\n✅ Done\n',
}

test('--fix mends what is certain and leaves every other byte; a second run changes nothing', () => {
  write(before)
  const first = runRoadbook(['check', '--fix', folder, '--no-cache'])
  expect(first.stderr).toBe('Mended 5 places in 3 documents\n')
  expect(read()).toEqual(after)
  expect(first.stdout).toContain('nothing to report')
  expect(first.code).toBe(0)

  const second = runRoadbook(['check', '--fix', folder, '--no-cache'])
  expect(second).toMatchObject({ code: 0, stderr: 'Mended 0 places in 0 documents\n' })
  expect(read()).toEqual(after)
})

test('--dry-run prints a diff that can be applied, and changes nothing', () => {
  write(before)
  const { code, stdout, stderr } = runRoadbook(['check', '--fix', '--dry-run', folder, '--no-cache'])
  expect({ code, stderr }).toEqual({ code: 1, stderr: 'Would mend 5 places in 3 documents\n' })
  expect(stdout).toContain('-[root](guides/deep/runbook.md) [near](#starthere)   \n+[root](deep/runbook.md)')
  expect(read()).toEqual(before)

  execFileSync('git', ['apply', '-'], { cwd: folder, input: withMark(stdout) })
  expect(read()).toEqual(after)
})

test('a diff made above the folder is applied from there', () => {
  write({ 'docs/a.md': '[b](B.md)\n', 'docs/b.md': '# B\n' })
  const { stdout } = runRoadbook(['check', '--dry-run', 'docs', '--no-cache'], { cwd: folder })
  execFileSync('git', ['apply', '-'], { cwd: folder, input: stdout })
  expect(readFileSync(join(folder, 'docs/a.md'), 'utf8')).toBe('[b](b.md)\n')
})

test('what is not certain is reported and left', () => {
  const text = {
    'a.md': '[one](guide.md) [two](README.md) [three](#phase-1) [four](gone.md)\n\n## Phase 2\n',
    'x/guide.md': '# Guide\n',
    'y/guide.md': '# Guide\n',
    'x/README.md': '# Readme\n',
  }
  write(text)
  const { code, stderr } = runRoadbook(['check', '--fix', folder, '--no-cache'])
  expect({ code, stderr }).toEqual({ code: 1, stderr: 'Mended 0 places in 0 documents\n' })
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(text['a.md'])
})

test('what a comment switches off is not mended', () => {
  const text = '# A\n\n<!-- roadbook-disable resolves-from-root, case-mismatch -- as it was -->\n[a](B.md)\n'
  write({ 'a.md': text, 'b.md': '# B\n' })
  expect(runRoadbook(['check', '--fix', folder, '--no-cache']).stderr).toBe(
    'Mended 0 places in 0 documents\n',
  )
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(text)
})

test('bytes that are no UTF-8 keep a document from being written', () => {
  write({ 'b.md': '# B\n' })
  const bytes = Buffer.concat([Buffer.from('# A\n\n[b](B.md) '), Buffer.from([0xe9, 0x0a])])
  writeFileSync(join(folder, 'a.md'), bytes)
  runRoadbook(['check', '--fix', folder, '--no-cache'])
  expect(readFileSync(join(folder, 'a.md')).equals(bytes)).toBe(true)
})

test.skipIf(process.platform === 'win32')('permissions and symbolic links stay', () => {
  write({ 'b.md': '# B\n', 'real/a.md': '[b](../B.md)\n' })
  chmodSync(join(folder, 'real/a.md'), 0o640)
  symlinkSync('real/a.md', join(folder, 'link.md'))
  runRoadbook(['check', '--fix', folder, '--no-cache'])
  expect(readFileSync(join(folder, 'real/a.md'), 'utf8')).toBe('[b](../b.md)\n')
  expect(statSync(join(folder, 'real/a.md')).mode & 0o777).toBe(0o640)
})

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

function read(): Record<string, string> {
  return Object.fromEntries(
    Object.keys(before).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )
}

/** The diff shows text, where a byte order mark is none; the first line of `a.md` begins with it. */
function withMark(diff: string): string {
  return diff.replace('\n # A\r\n', '\n \ufeff# A\r\n')
}
