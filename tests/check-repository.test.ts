import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runRoadbook } from './run-roadbook.ts'

let repository = ''

beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'roadbook-repository-'))
  mkdirSync(join(repository, 'docs'))
  writeFileSync(
    join(repository, 'docs/README.md'),
    '# Plan\n\nSee CHANGELOG.md, NOTES.md, [the code](../main.rs) and [the rest](../rest.rs#main).\n',
  )
  writeFileSync(join(repository, 'CHANGELOG.md'), '# Changes\n')
  writeFileSync(join(repository, 'main.rs'), 'fn main() {}\n')
})

afterEach(() => {
  rmSync(repository, { recursive: true })
})

const check = () => {
  const options = ['--format', 'json', '--cache', join(repository, '.git/cache')]
  const { stdout } = runRoadbook(['check', join(repository, 'docs'), ...options])
  const { diagnostics, summary } = JSON.parse(stdout) as {
    diagnostics: { ruleId: string; reason: string }[]
    summary: { notChecked: { outsideLinks: number } }
  }
  const said = diagnostics.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)
  return { said: said.filter((line) => line.startsWith('missing')), unknown: summary.notChecked.outsideLinks }
}

test('what lies outside the content is looked up in the repository around it', () => {
  execFileSync('git', ['init'], { cwd: repository, stdio: 'ignore' })
  expect(check()).toEqual({
    said: [
      'missing-mention: Cannot find `NOTES.md`, which the text names',
      'missing-asset: Cannot find `../rest.rs#main`, which would lie outside the content, in the repository',
    ],
    unknown: 0,
  })
  // A file that comes or goes outside the content changes what is true of its documents.
  writeFileSync(join(repository, 'NOTES.md'), '# Notes\n')
  rmSync(join(repository, 'CHANGELOG.md'))
  expect(check().said).toEqual([
    'missing-mention: Cannot find `CHANGELOG.md`, which the text names',
    'missing-asset: Cannot find `../rest.rs#main`, which would lie outside the content, in the repository',
  ])
})

test('without a repository nothing is said about what lies outside', () => {
  mkdirSync(join(repository, '.git'))
  expect(check()).toEqual({
    said: [
      'missing-mention: Cannot find `CHANGELOG.md`, which the text names',
      'missing-mention: Cannot find `NOTES.md`, which the text names',
    ],
    unknown: 2,
  })
})
