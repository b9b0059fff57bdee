import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runRoadbook } from '../run-roadbook.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roadbook-mdx-'))
  write('plan.mdx', [
    "import Note from './note.mdx'",
    'export const total = 2 + 3',
    '# Plan',
    'The sum is {total}. See [risks](risks.md) and [gone](gone.md).',
    '<Note />',
  ])
  write('note.mdx', ['A **note** from a file.'])
  write('risks.md', ['# Risks'])
  write('broken.mdx', ['# Broken', '<Gate', '- [x] still read'])
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('the code of a document is left out as long as nobody allows it', () => {
  const page = buildPage('plan')
  expect(page).toContain('href="/plan/documents/risks/"')
  expect(page).not.toContain('The sum is 5')
  expect(page).not.toContain('from a file')
})

test('a document may be code where roadbook.yml says so, and one that does not compile stays text', () => {
  write('roadbook.yml', ['mdx: true'])
  const page = buildPage('plan')
  expect(page).toContain('The sum is 5. See <a href="/plan/documents/risks/">risks</a>')
  expect(page).toContain(
    '<a title="no file gone.md" class="broken" tabindex="0">gone<span class="visually-hidden"> (no file gone.md)</span></a>',
  )
  expect(page).toContain('A <strong>note</strong> from a file.')
  expect(readPage('broken')).toContain('still read')
})

function write(name: string, paragraphs: readonly string[]): void {
  writeFileSync(join(folder, name), paragraphs.join('\n\n'))
}

function buildPage(name: string): string {
  const out = join(folder, '.site')
  const { code, stderr } = runRoadbook([
    'build',
    folder,
    '--out',
    out,
    '--base',
    '/plan/',
    '--cache',
    join(folder, '.cache'),
  ])
  expect(code, stderr).toBe(0)
  expect(existsSync(out)).toBe(true)
  return readPage(name)
}

function readPage(name: string): string {
  return readFileSync(join(folder, '.site/documents', name, 'index.html'), 'utf8')
}
