import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSurroundings } from './read-surroundings.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roadbook-around-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function write(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), 'x\n')
  }
}

const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' })

test('lists what a clone would have, and what is new, but nothing that is ignored or deleted', () => {
  write('README.md', 'docs/plan.md', 'docs/ünïcode name.md', 'gone.md', 'dist/out.md')
  writeFileSync(join(folder, '.gitignore'), 'dist\n')
  git('init')
  git('add', '.')
  rmSync(join(folder, 'gone.md'))
  write('new.md')

  const around = readSurroundings(join(folder, 'docs'))
  expect(around?.contentPath).toBe('docs')
  expect([...(around?.files ?? [])].sort()).toEqual([
    '.gitignore',
    'README.md',
    'docs/plan.md',
    'docs/ünïcode name.md',
    'new.md',
  ])
})

test('the content may be the repository itself', () => {
  write('plan.md')
  git('init')
  expect(readSurroundings(folder)).toEqual({ contentPath: '', files: new Set(['plan.md']) })
})

test('says nothing where no repository is, or what looks like one is none', () => {
  write('docs/plan.md')
  expect(readSurroundings(join(folder, 'docs'))).toBeUndefined()
  write('.git')
  expect(readSurroundings(join(folder, 'docs'))).toBeUndefined()
})
