import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findFiles } from './find-files.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roadbook-find-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('documents are Markdown files, everything else may be linked to', () => {
  write('b.md', 'a/plan.MD', 'a/page.mdx', 'a/picture.png', 'roadbook.yml')
  expect(find()).toEqual({
    documents: ['a/page.mdx', 'a/plan.MD', 'b.md'],
    assets: ['a/picture.png', 'roadbook.yml'],
    lines: [],
  })
})

test('documents of dot-folders are files one can link to, those of node_modules and .git are not there', () => {
  write(
    'plan.md',
    '.github/rules.md',
    'a/.checkpoints/1/plan.md',
    'node_modules/x/readme.md',
    'a/node_modules/y.md',
    '.git/z',
  )
  expect(find()).toEqual({
    documents: ['plan.md'],
    assets: ['.github/rules.md', 'a/.checkpoints/1/plan.md'],
    lines: [],
  })
})

test('the folder itself may be a dot-folder below a dot-folder', () => {
  write('.claude/.plans/a.md', '.claude/.plans/b/c.md')
  expect(find({ below: '.claude/.plans' }).documents).toEqual(['a.md', 'b/c.md'])
})

test('ignored globs leave files out, folders by their name alone', () => {
  write('plan.md', 'drafts/a.md', 'drafts/b/c.md', 'old.tmp.md')
  expect(find({ ignore: ['drafts', '*.tmp.md'] })).toEqual({ documents: ['plan.md'], assets: [], lines: [] })
})

test('names with spaces, brackets and accents are names like others', () => {
  write('a b.md', '[x](y).md', 'Pläne/é.md', '#1.md')
  expect(find().documents).toEqual(['#1.md', 'Pläne/é.md', '[x](y).md', 'a b.md'])
})

test('links of the file system stay inside the folder', () => {
  write('outside.md', 'content/plan.md', 'content/sub/x.md')
  symlinkSync('../outside.md', join(folder, 'content/out.md'))
  symlinkSync('plan.md', join(folder, 'content/same.md'))
  symlinkSync('nowhere.md', join(folder, 'content/dead.md'))
  symlinkSync('..', join(folder, 'content/sub/loop'))
  symlinkSync('self.md', join(folder, 'content/self.md'))
  expect(find({ below: 'content' })).toEqual({
    documents: ['plan.md', 'same.md', 'sub/x.md'],
    assets: [],
    lines: [
      'dead.md: The symbolic link `dead.md` leads nowhere: ENOENT: no such file or directory',
      'out.md: The symbolic link `out.md` leaves the folder, so it is not followed',
      'self.md: The symbolic link `self.md` leads nowhere: ELOOP: too many symbolic links encountered',
      'sub/loop: The symbolic link `sub/loop` leads to the folder `.`, whose files are read where they are',
    ],
  })
})

test('a folder that is a link itself is read', () => {
  write('real/plan.md')
  symlinkSync('real', join(folder, 'link'))
  expect(find({ below: 'link' }).documents).toEqual(['plan.md'])
})

test.runIf(process.platform === 'linux')(
  'names that differ by case, and names with a backslash, are told',
  () => {
    write('Plan.md', 'plan.md', 'a\\b.md')
    expect(find()).toEqual({
      documents: ['Plan.md', 'plan.md'],
      assets: [],
      lines: [
        'a\\b.md: Unexpected file name `a\\b.md`, expected one without a backslash; the file is left out',
        'plan.md: The names `Plan.md` and `plan.md` differ only by case, so one of them is lost where case does not count, as on Windows and macOS',
      ],
    })
  },
)

function write(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), '# Plan\n')
  }
}

function find({ below = '', ignore = [] }: { below?: string; ignore?: string[] } = {}) {
  const { documents, assets, diagnostics } = findFiles(join(folder, below), { ignore })
  return { documents, assets, lines: diagnostics.map(({ file, reason }) => `${file}: ${reason}`) }
}
