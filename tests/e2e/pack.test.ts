import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { fixture, runRoadbook } from '../run-roadbook.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))
let folder = ''
let packed = ''

// Installed into an empty folder, the documents somewhere else, as a stranger has it.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'roadbook-pack-'))
  mkdirSync(join(folder, 'tool'))
  cpSync(fixture('small'), join(folder, 'elsewhere/plans'), { recursive: true })
  const copy = copyProject()
  packed = run('npm', ['pack', '--pack-destination', folder], { cwd: copy }).stdout
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? 'no tarball'
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, tarball)], {
    cwd: join(folder, 'tool'),
  })
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('an installed Roadbook checks a folder lying somewhere else', () => {
  const { code, stdout, stderr } = roadbook('check', join(folder, 'elsewhere/plans'))
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  expect(stdout).toMatch(/README\.md:6:81-6:100: error: Cannot find file `rest\.md`/)
})

test('an installed Roadbook builds the site of a folder lying somewhere else', () => {
  const out = join(folder, 'elsewhere/site')
  const cache = join(folder, 'cache')
  const site = ['--base', '/plan/', '--site', 'https://example.org']
  const args = ['--out', out, '--cache', cache, ...site, '--today', '2026-02-01']
  const { code, stdout, stderr } = roadbook('build', join(folder, 'elsewhere/plans'), ...args)
  expect({ code, stdout }, stderr).toEqual({ code: 0, stdout: '' })

  const home = readFileSync(join(out, 'index.html'), 'utf8')
  expect(home).toContain('Lighthouse')
  expect(home).toMatch(/href="\/plan\/[^"]+\.css"/)
  expect(existsSync(join(out, '404.html'))).toBe(true)
  expect(existsSync(join(out, 'pictures/site.png'))).toBe(true)
  expect(readFileSync(join(out, 'rules/missing-file/index.html'), 'utf8')).toContain('How to fix')
  expect(readdirSync(join(folder, 'elsewhere/plans')).sort()).toEqual(readdirSync(fixture('small')).sort())
})

test.each(['en', 'de'])(
  'pages compiled beforehand are those that are compiled for a site (%s)',
  (language) => {
    const plans = join(folder, 'plans', language)
    cpSync(fixture('small'), plans, { recursive: true })
    writeFileSync(join(plans, 'roadbook.yml'), `interface-language: ${language}\n`)
    const beforehand = join(folder, 'beforehand', language)
    const now = join(folder, 'now', language)
    const build = (out: string) => [
      'build',
      plans,
      '--out',
      out,
      '--no-cache',
      '--base',
      '/a/b/',
      '--today',
      '2026-02-01',
    ]
    expect(roadbook(...build(beforehand)).code).toBe(0)
    expect(runRoadbook(build(now)).code).toBe(0)

    const files = globSync('**', { cwd: now, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(now, join(entry.parentPath, entry.name)))
    expect(files).toContain('rules/missing-file/index.html')
    expect(readFileSync(join(now, 'index.html'), 'utf8')).toContain(
      language === 'de' ? 'Alle Dokumente' : 'All documents',
    )
    const read = (site: string, path: string) => readFileSync(join(site, path))
    expect(files.filter((path) => !read(beforehand, path).equals(read(now, path)))).toEqual([])
  },
)

test('an installed Roadbook compiles the pages of documents that are code', () => {
  const plans = join(folder, 'code')
  mkdirSync(plans)
  writeFileSync(join(plans, 'roadbook.yml'), 'mdx: true\n')
  writeFileSync(join(plans, 'plan.mdx'), '# Plan\n\nThe sum is {2 + 3}.\n')
  const out = join(folder, 'code-site')
  const { code, stderr } = roadbook('build', plans, '--out', out, '--no-cache')
  expect(code, stderr).toBe(0)
  expect(readFileSync(join(out, 'documents/plan/index.html'), 'utf8')).toContain('The sum is 5.')
  expect(existsSync(join(out, 'icon.svg'))).toBe(true)
})

test('pre-commit can install the hook and run it: packing prints the name of the file, and the entry is there', () => {
  expect(packed).toBe('roadbook-0.1.0.tgz\n')
  const [hook] = z
    .array(hookShape)
    .parse(parse(readFileSync(join(project, '.pre-commit-hooks.yaml'), 'utf8')))
  const names = [
    'docs/plan.md',
    'plan.mdx',
    'roadbook.yml',
    'docs/roadbook.baseline.yml',
    'src/plan.ts',
    'a.yml',
  ]
  expect(names.filter((name) => new RegExp(hook?.files ?? '').test(name))).toEqual(names.slice(0, 4))

  const [command, ...args] = hook?.entry.split(' ') ?? []
  expect(command).toBe('roadbook')
  const { code, stdout } = roadbook(...args, 'elsewhere/plans')
  expect(code).toBe(1)
  expect(stdout).toContain('elsewhere/plans/README.md:6:81-6:100: error: ')
})

const hookShape = z.object({
  id: z.literal('roadbook'),
  entry: z.string(),
  language: z.literal('node'),
  files: z.string(),
  pass_filenames: z.literal(false),
})

/** Packing writes `dist/`, and tests write nothing into the project. */
function copyProject(): string {
  const copy = join(folder, 'project')
  const skipped = ['node_modules', '.git', 'dist', 'site', 'content', '.astro'].map((name) =>
    join(project, name),
  )
  cpSync(project, copy, { recursive: true, filter: (path) => !skipped.includes(path) })
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'), 'junction')
  return copy
}

function roadbook(...args: string[]) {
  return run(join(folder, 'tool/node_modules/.bin/roadbook'), args, { cwd: folder, check: false })
}

function run(
  command: string,
  args: readonly string[],
  { cwd, check = true }: { cwd: string; check?: boolean },
) {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined }
  const shell = process.platform === 'win32'
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, env, shell, encoding: 'utf8' })
  if (check && status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`)
  return { code: status, stdout, stderr }
}
