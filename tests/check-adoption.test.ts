import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { fixture, runRoadbook } from './run-roadbook.ts'

let temp = ''
let folder = ''
let cache = ''

beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'roadbook-adopt-'))
  folder = join(temp, 'plans')
  cache = join(temp, 'cache')
  cpSync(fixture('small'), folder, { recursive: true })
})

afterEach(() => {
  rmSync(temp, { recursive: true, force: true })
})

describe('a folder with 500 old findings takes Roadbook up', () => {
  const baseline = () => readFileSync(join(folder, 'roadbook.baseline.yml'), 'utf8')

  beforeEach(() => {
    rmSync(folder, { recursive: true })
    mkdirSync(folder)
    writeFileSync(join(folder, 'README.md'), '# Plans\n\n[Old](old.md)\n')
    const lines = Array.from({ length: 500 }, (_, index) => `- [gone](gone-${index}.md)\n`)
    writeFileSync(join(folder, 'old.md'), `# Old\n\n[Home](README.md)\n\n${lines.join('')}`)
  })

  test('only what is new fails, and what is mended leaves the list', () => {
    expect(check().code).toBe(1)

    const update = check('--update-baseline')
    expect(update).toMatchObject({ code: 0, stderr: 'Listed 500 findings in roadbook.baseline.yml\n' })
    expect(baseline().split('\n')).toHaveLength(503)
    expect(check()).toMatchObject({ code: 0, stderr: '' })
    expect(check().stdout).toContain('Not shown, as the baseline lists them: 500 findings\n')

    append('\n[new](new.md)\n')
    const worse = check('--format', 'github')
    expect(worse.code).toBe(1)
    expect(worse.stdout).toMatch(
      /^::error file=old\.md,line=506,[^\n]*`new\.md`\n2 documents checked: 1 error\n$/,
    )
    expect(check('--no-baseline').stdout).toContain('501 errors')

    writeFileSync(join(folder, 'old.md'), '# Old\n\nMended.\n')
    expect(check().code).toBe(0)
    expect(check().stdout).toContain('500 more are gone')
    const pruned = check('--prune')
    expect(pruned.code).toBe(1)
    expect(pruned.stdout).toContain(
      'roadbook.baseline.yml:3:1: error: The finding of `missing-file` in `old.md`',
    )

    check('--update-baseline')
    expect(check('--prune').code).toBe(0)
    expect(existsSync(join(folder, 'roadbook.baseline.yml'))).toBe(false)
  })

  test('lines that move make nothing new', () => {
    check('--update-baseline')
    writeFileSync(join(folder, 'old.md'), `\n\n\n${readFileSync(join(folder, 'old.md'), 'utf8')}`)
    expect(check('--prune').code).toBe(0)
  })

  test('a list that cannot be read stops the check, and is written anew on demand', () => {
    writeFileSync(join(folder, 'roadbook.baseline.yml'), '<<<<<<< HEAD\n')
    expect(check()).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'roadbook: Unexpected line 1 in `roadbook.baseline.yml`, expected a finding as `check --update-baseline` writes it; mend the line, or run that\n',
    })
    expect(check('--update-baseline').code).toBe(0)
  })
})

describe('what the README tells to copy', () => {
  const project = fileURLToPath(new URL('..', import.meta.url))
  const read = (name: string) => readFileSync(join(project, name), 'utf8')
  const [workflow, hooks] = [...read('README.md').matchAll(/```yaml\n(.*?)```/gs)].map(
    ([, text = '']) => parse(text) as unknown,
  )

  test('is a workflow that runs on pull requests and gives the action inputs that it has', () => {
    const { jobs } = workflowShape.parse(workflow)
    const inputs = Object.keys(
      z.object({ inputs: z.record(z.string(), z.unknown()) }).parse(parse(read('action.yml'))).inputs,
    )
    const given = jobs.check.steps.flatMap((step) => Object.keys(step.with ?? {}))
    expect(given).toEqual(['folder'])
    expect(inputs).toEqual(expect.arrayContaining(given))
  })

  test('is a configuration of pre-commit that names the hook there is', () => {
    const [repository] = z
      .object({ repos: z.array(z.object({ hooks: z.array(hookShape) })) })
      .parse(hooks).repos
    const [hook] = z.array(hookShape).parse(parse(read('.pre-commit-hooks.yaml')))
    expect(repository?.hooks.map(({ id }) => id)).toEqual([hook?.id])
  })
})

const hookShape = z.object({ id: z.string() })
const workflowShape = z.object({
  on: z.literal('pull_request'),
  jobs: z.object({
    check: z.object({
      steps: z.array(z.object({ uses: z.string(), with: z.record(z.string(), z.string()).optional() })),
    }),
  }),
})

describe('what is kept between runs', () => {
  test('gives the same report, also after an edit, and none with --no-cache', () => {
    const first = check()
    expect(check()).toEqual(first)
    append('[b](b.md)\n', 'README.md')
    const edited = check()
    expect(edited.stdout).toContain('`b.md`')
    expect(runRoadbook(['check', folder, '--no-cache']).stdout).toBe(edited.stdout)
  })

  test('counts for nothing when it is damaged', () => {
    const first = check()
    const kept = readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.jsonl?$/.test(name),
    )
    expect(kept.length).toBeGreaterThan(1)
    for (const name of kept) writeFileSync(join(cache, name), '{"key":')
    expect(check()).toEqual(first)
  })

  test('is nothing with --no-cache', () => {
    runRoadbook(['check', folder, '--no-cache'], { cwd: temp })
    expect(readdirSync(temp)).toEqual(['plans'])
  })
})

test('names in roadbook.yml that nobody knows are reported where they stand', () => {
  const settings =
    'rules:\n  mising-file: off\n  weekday: info\nvocabulary:\n  status:\n    relased: [landed]\n'
  writeFileSync(join(folder, 'roadbook.yml'), settings)
  const { stdout } = check()
  expect(stdout).toContain(
    'roadbook.yml:2:3-2:14: error: Unexpected rule `mising-file`; did you mean\n    `missing-file`?',
  )
  expect(stdout).toContain(
    'roadbook.yml:6:5-6:12: error: Unexpected status `relased`; did you mean\n    `released`?',
  )
})

test('external links are asked for on demand, and the answers remembered', async () => {
  let requests = 0
  const server = createServer((_, response) => {
    requests += 1
    response.writeHead(410).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const { port } = server.address() as AddressInfo
    writeFileSync(join(folder, 'web.md'), `# Web\n\n[gone](http://127.0.0.1:${port}/)\n`)
    const found = 'web.md:3:1-3:'
    expect((await checkBeside('--external')).stdout).not.toContain(found)
    expect(requests).toBe(0)
    const asked = await checkBeside('--external', '--allow-private')
    expect(asked.stdout).toContain(found)
    expect(asked.stdout).toContain('External links asked for: 1, 1 broken, 0 unknown\n')
    expect(requests).toBe(2)
    await checkBeside('--external', '--allow-private')
    expect(requests).toBe(2)
    expect((await checkBeside()).stdout).not.toContain(found)
  } finally {
    server.close()
  }
})

function check(...options: string[]) {
  return runRoadbook(['check', folder, '--cache', cache, '--today', '2026-02-01', ...options])
}

/** Without blocking this process, which serves the links. */
async function checkBeside(...options: string[]): Promise<{ stdout: string }> {
  const program = fileURLToPath(new URL('../bin/roadbook.mjs', import.meta.url))
  const child = spawn(process.execPath, [program, 'check', folder, '--cache', cache, ...options])
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  await new Promise((resolve) => child.on('close', resolve))
  return { stdout }
}

function append(text: string, name = 'old.md'): void {
  writeFileSync(join(folder, name), readFileSync(join(folder, name), 'utf8') + text)
}
