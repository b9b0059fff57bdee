import {
  chmodSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Diagnostic, formatPlace } from '../src/model/diagnostics.ts'
import { runRoadbook } from './run-roadbook.ts'

// Bad input through the command line: a clear error, nothing lost, the rest still read.

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roadbook-hostile-'))
  chmodSync(folder, 0o755)
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the folder', () => {
  test('without a document', () => {
    write({ 'notes.txt': 'x', '.github/rules.md': '# Rules\n' })
    expect(runRoadbook(['check', '.'], { cwd: folder })).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'roadbook: Cannot find a document in `.`, expected .md or .mdx files; those below dot-folders and node_modules do not count\n',
    })
  })

  test('that does not exist', () => {
    for (const command of ['check', 'build', 'graph', 'preview', 'dev']) {
      expect(runRoadbook([command, 'plans'], { cwd: folder })).toEqual({
        code: 2,
        stdout: '',
        stderr: 'roadbook: Cannot find folder `plans`\n',
      })
    }
  })

  test('that is a file', () => {
    write({ 'plan.md': '# Plan\n' })
    expect(runRoadbook(['check', 'plan.md'], { cwd: folder })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'roadbook: Unexpected file `plan.md`, expected the folder that holds it\n',
    })
  })

  test('that is a dot-folder below another', () => {
    write({ '.claude/.releases/plan.md': '# Plan\n' })
    expect(documents('.claude/.releases')).toEqual(['plan.md: Plan'])
  })

  test('with a configuration that is no YAML', () => {
    write({ 'roadbook.yml': 'title: "Plans\nroles: [\n', 'plan.md': '# Plan\n' })
    expect(check().lines.map((line) => line.split(':')[0])).toContain('roadbook.yml')
    expect(documents()).toEqual(['plan.md: Plan'])
  })

  test('with an ignore list that leaves nothing', () => {
    write({ 'roadbook.yml': "ignore: ['**']\n", 'plan.md': '# Plan\n' })
    expect(runRoadbook(['check', folder])).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('a file', () => {
  // Whoever may read everything is never refused, so root reads as nobody.
  const nobody = process.getuid?.() === 0 ? 65_534 : undefined

  test.skipIf(process.platform === 'win32' || !canRunAs(nobody))('that cannot be read', () => {
    write({ 'plan.md': '# Plan\n', 'secret.md': '# Secret\n', 'vault/a.md': '# A\n' })
    chmodSync(join(folder, 'secret.md'), 0)
    chmodSync(join(folder, 'vault'), 0)
    const { code, stdout } = runRoadbook(['check', '.', '--format', 'json'], {
      cwd: folder,
      ...asUser(nobody),
    })
    chmodSync(join(folder, 'vault'), 0o755)
    expect(code).toBe(1)
    const { diagnostics, summary } = JSON.parse(stdout) as { diagnostics: Diagnostic[]; summary: unknown }
    expect(diagnostics.map(toLine)).toEqual([
      'secret.md: error: Cannot read this file, so it is missing from the plan: EACCES: permission denied (unreadable-file)',
      'vault: error: Cannot read this folder, so its files are missing from the plan: EACCES: permission denied (unreadable-file)',
    ])
    expect(summary).toMatchObject({ documents: 1 })
  })

  test('that is not UTF-8', () => {
    write({ 'latin.md': Buffer.from('# Plan\n\nCaf\xe9\n', 'latin1'), 'plan.md': '# Plan\n' })
    expect(check().lines).toContain(
      'latin.md:3:1: error: Unexpected bytes that are not UTF-8; they are shown as `�` (invalid-utf8)',
    )
    expect(documents()).toEqual(['latin.md: Plan', 'plan.md: Plan'])
  })

  test('with a byte order mark', () => {
    write({ 'plan.md': '\uFEFF---\ntitle: Marked\n---\n# Plan\n', 'other.md': '\uFEFF# Other\n' })
    expect(documents()).toEqual(['other.md: Other', 'plan.md: Marked'])
    expect(check()).toMatchObject({ code: 0 })
  })

  test('with CRLF line ends, alone or mixed', () => {
    write({
      'plan.md':
        '---\r\ntitle: Lines\r\n---\r\n\r\n# Plan\r\n\r\n- [x] done\r\n- [ ] open\n\r\n[x](gone.md)\r\n',
    })
    expect(documents()).toEqual(['plan.md: Lines'])
    expect(list('tasks').map(({ line, text, checked }) => [line, text, checked])).toEqual([
      [7, 'done', true],
      [8, 'open', false],
    ])
    expect(check().lines).toContain('plan.md:10:1-10:13: error: Cannot find file `gone.md` (missing-file)')
  })

  test('that is empty or holds nothing but white space', () => {
    write({ 'empty.md': '', 'white.md': ' \n\t\n', 'plan.md': '# Plan\n' })
    expect(documents()).toEqual(['empty.md: empty', 'plan.md: Plan', 'white.md: white'])
  })

  test('of five megabytes', () => {
    const section =
      '## Section\n\n**Status**: Done\n\n- [ ] task [link](plan.md)\n\n| A | B |\n| - | - |\n| 1 | 2 |\n\n'
    write({
      'plan.md': '# Plan\n',
      'big.md': `# Big\n\n${section.repeat(Math.ceil(5_000_000 / section.length))}`,
    })
    expect(check()).toEqual({ code: 0, lines: [] })
  })

  test('with a table of ten thousand columns', () => {
    const row = (first: string, cell: string) => `|${first}|${`${cell}|`.repeat(10_000)}\n`
    write({
      'wide.md': `# Wide\n\n${row('Work', 'Hours')}${row('---', '---')}${row('A', '1')}${row('B', '2')}${row('Total', '3')}`,
    })
    expect(check()).toEqual({ code: 0, lines: [] })
    expect(list('tables')).toHaveLength(1)
  })

  test('with a key twice, and two whose addresses are the same', () => {
    write({ 'twice.md': '---\ntitle: A\ntitle: B\n---\n# C\n', 'a b.md': '# X\n', 'a-b.md': '# Y\n' })
    expect(check().lines.filter((line) => line.endsWith('(frontmatter-syntax)'))).toEqual([
      'twice.md:3:1-3:6: error: Unexpected second `title`, expected each key once; the first one counts (frontmatter-syntax)',
    ])
    expect(documents()).toEqual(['a b.md: X', 'a-b.md: Y', 'twice.md: A'])
  })

  test('without a heading', () => {
    write({ 'plan.md': 'Only text, and no heading anywhere.\n' })
    expect(documents()).toEqual(['plan.md: plan'])
  })

  test('of a single line of a megabyte', () => {
    write({ 'line.md': `# Line\n\n${'[x](y.md) `z.md` **a**: b '.repeat(40_000)}\n` })
    expect(documents()).toEqual(['line.md: Line'])
  })

  test('of bytes that are no text', () => {
    write({
      'noise.md': Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 131) % 256)),
      'plan.md': '# Plan\n',
    })
    expect(documents()).toHaveLength(2)
  })

  test('that is no document but called like one', () => {
    mkdirSync(join(folder, 'folder.md'))
    write({ 'folder.md/plan.md': '# Plan\n' })
    expect(documents()).toEqual(['folder.md/plan.md: Plan'])
  })
})

describe('names', () => {
  test.runIf(process.platform === 'linux')('that differ only by case', () => {
    write({ 'Plan.md': '# One\n', 'plan.md': '# Two\n' })
    expect(documents()).toEqual(['Plan.md: One', 'plan.md: Two'])
    expect(check().lines).toContain(
      'plan.md: error: The names `Plan.md` and `plan.md` differ only by case, so one of them is lost where case does not count, as on Windows and macOS (case-collision)',
    )
  })

  test('of every kind', () => {
    const names = [
      '#1.md',
      'a b.md',
      'a%20b.md',
      'constructor.md',
      '[x](y).md',
      'ä.md',
      '__proto__.md',
      '🚀.md',
    ]
    write(Object.fromEntries(names.map((name) => [name, '# Plan\n'])))
    expect(documents()).toHaveLength(8)
    expect(check().code).toBeLessThan(2)
  })
})

describe('links of the file system', () => {
  test('that leave the folder, lead nowhere or go round are told and not followed', () => {
    write({ 'outside.md': '# Outside\n', 'plans/plan.md': '# Plan\n', 'plans/sub/a.md': '# A\n' })
    symlinkSync('../outside.md', join(folder, 'plans/out.md'))
    symlinkSync('/', join(folder, 'plans/root'))
    symlinkSync('..', join(folder, 'plans/sub/round'))
    symlinkSync('gone.md', join(folder, 'plans/dead.md'))
    expect(documents('plans')).toEqual(['plan.md: Plan', 'sub/a.md: A'])
    expect(check('plans').lines.filter((line) => line.endsWith('(symbolic-link)'))).toEqual([
      'dead.md: warning: The symbolic link `dead.md` leads nowhere: ENOENT: no such file or directory (symbolic-link)',
      'out.md: warning: The symbolic link `out.md` leaves the folder, so it is not followed (symbolic-link)',
      'root: warning: The symbolic link `root` leaves the folder, so it is not followed (symbolic-link)',
      'sub/round: warning: The symbolic link `sub/round` leads to the folder `.`, whose files are read where they are (symbolic-link)',
    ])
  })
})

describe('references', () => {
  test('that leave the folder', () => {
    write({
      'plan.md': '# Plan\n\n[out](../../../etc/passwd) [up](../x.md) [abs](/etc/passwd) ![i](../../i.png)\n',
    })
    expect(list('links').map(({ target, exists }) => [target, exists])).toEqual([
      ['../../../etc/passwd', false],
      ['../x.md', false],
      ['/etc/passwd', false],
      ['../../i.png', false],
    ])
    expect(check().code).toBeLessThan(2)
  })

  test('of a document to itself, and of documents in a circle', () => {
    write({
      'a.md': '---\nsupersedes: a.md\ndepends-on: [b.md]\n---\n# A\n\n[me](a.md) [here](#a) `a.md`\n',
      'b.md': '---\nsupersedes: a.md\ndepends-on: [a.md, b.md]\n---\n# B\n\n[a](a.md)\n',
    })
    expect(documents()).toEqual(['a.md: A', 'b.md: B'])
    expect(check().code).toBeLessThan(2)
  })

  test('with a target that cannot be decoded', () => {
    write({ 'plan.md': '# Plan\n\n[a](%E0%A4%A.md) [b](#%ZZ) [c](<a b.md>)\n' })
    expect(list('links')).toHaveLength(3)
    expect(check().code).toBeLessThan(2)
  })
})

test('a site is built of everything bad at once, with a page for every document', () => {
  write({
    'bom.md': '\uFEFF# Bom\n',
    'crlf.md': '# Crlf\r\n\r\n- [x] a\r\n',
    'empty.md': '',
    'fence.md': '# Fence\n\n```js\nnever closed\n',
    'front.md': '---\ntitle: [unclosed\n---\n# Front\n',
    'code.md': '---js\nprocess.exit(7)\n---\n# Code\n',
    'latin.md': Buffer.from('# Latin\n\n\xe9\n', 'latin1'),
    'proto.md': '# __proto__\n\n## constructor\n\n[x](#constructor)\n',
    'script.md': '# Script\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1))\n',
    'sub/index.md': '# Index\n',
    'sub.md': '# Sub\n',
    'two.md': '# One\n\n# Two\n',
    'wide.md': `# Wide\n\n|${'a|'.repeat(10_000)}\n|${'-|'.repeat(10_000)}\n|${'1|'.repeat(10_000)}\n`,
    'page.mdx': '# Page\n\n{process.exit(7)}\n',
  })
  const out = join(folder, 'site')
  const { code, stderr } = runRoadbook(['build', folder, '--out', out, '--no-cache', '--today', '2026-02-01'])
  expect(code, stderr).toBe(0)
  expect(headingsOfPages(out)).toEqual([
    'documents/bom/index.html: Bom',
    'documents/code/index.html: Code',
    'documents/crlf/index.html: Crlf',
    'documents/empty/index.html: empty',
    'documents/fence/index.html: Fence',
    'documents/front/index.html: [unclosed',
    'documents/index.html: All documents',
    'documents/latin/index.html: Latin',
    'documents/page/index.html: Page',
    'documents/proto/index.html: proto',
    'documents/script/index.html: Script',
    'documents/sub/index.html: Sub',
    'documents/sub/index/index.html: Index',
    'documents/two/index.html: One',
    'documents/wide/index.html: Wide',
  ])
  expect(readFileSync(join(out, 'documents/script/index.html'), 'utf8')).not.toMatch(
    /alert\(1\)<\/script|"javascript:/,
  )
})

function write(files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

function list(kind: string, below = ''): Record<string, unknown>[] {
  const { code, stdout, stderr } = runRoadbook(['list', kind, join(folder, below), '--format', 'json'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout) as Record<string, unknown>[]
}

function documents(below = ''): string[] {
  return list('documents', below).map(({ file, title }) => `${String(file)}: ${String(title)}`)
}

function check(below = ''): { code: number | null; lines: string[] } {
  const { code, stdout, stderr } = runRoadbook(['check', join(folder, below), '--format', 'json'])
  expect(stderr).toBe('')
  return { code, lines: (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics.map(toLine) }
}

function toLine({ file, place, severity, reason, ruleId }: Diagnostic): string {
  return `${file}${place === undefined ? '' : `:${formatPlace(place)}`}: ${severity}: ${reason} (${ruleId})`
}

/** Text of the first heading of every document's page, in order of their addresses. */
function headingsOfPages(out: string): string[] {
  return globSync('documents/**/index.html', { cwd: out })
    .sort()
    .map((path) => {
      const html = readFileSync(join(out, path), 'utf8')
      return `${path}: ${/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? ''}`
    })
}

function asUser(uid: number | undefined): { uid?: number } {
  return uid === undefined ? {} : { uid }
}

/** Where the project lies in a folder that only root may enter, nobody cannot run it. */
function canRunAs(uid: number | undefined): boolean {
  return uid === undefined || runRoadbook(['--version'], { cwd: tmpdir(), uid }).code === 0
}
