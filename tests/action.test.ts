import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { fixture, runRoadbook } from './run-roadbook.ts'

const project = fileURLToPath(new URL('..', import.meta.url))

const step = z.object({
  name: z.string().optional(),
  id: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  env: z.record(z.string(), z.string()).default({}),
})
const action = z
  .object({
    inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string() })),
    outputs: z.record(z.string(), z.object({ value: z.string() })),
    runs: z.object({ using: z.literal('composite'), steps: z.array(step) }),
  })
  .parse(parse(readFileSync(join(project, 'action.yml'), 'utf8')))

let temp = ''

beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'roadbook-action-'))
})

afterEach(() => {
  rmSync(temp, { recursive: true, force: true })
})

test('other actions are those of GitHub itself, each by the commit of a release', () => {
  const used = readFileSync(join(project, 'action.yml'), 'utf8').matchAll(/uses: (.*)/g)
  expect([...used].map(([, name = '']) => name.replace(/(?<=@[0-9a-f]{6})[0-9a-f]{34}\b/, '…'))).toEqual([
    'actions/setup-node@249970… # v6.5.0',
    'actions/configure-pages@45bfe0… # v6.0.0',
    'actions/upload-pages-artifact@fc324d… # v5.0.0',
    'actions/deploy-pages@cd2ce8… # v5.0.0',
  ])
})

test('every input that a step names is there, and every output comes from a step', () => {
  const text = JSON.stringify(action)
  const named = [...text.matchAll(/inputs\.([a-z-]+)/g)].map(([, name]) => name)
  expect(new Set(named)).toEqual(new Set(Object.keys(action.inputs)))
  const ids = action.runs.steps.flatMap(({ id }) => id ?? [])
  const sources = Object.values(action.outputs).map(({ value }) => /steps\.([a-z]+)\./.exec(value)?.[1])
  expect(sources.filter((id) => !ids.includes(id ?? ''))).toEqual([])
})

describe.skipIf(process.platform === 'win32')('on a runner', () => {
  test('a folder with errors is annotated, summed up and fails at the end', () => {
    const { log, outputs, summary, code } = runAction({ folder: fixture('small') })
    expect(log).toContain('::error file=tests/fixtures/small/README.md,line=6,')
    expect(summary).toContain('### Roadbook: ')
    expect(outputs['check.code']).toBe('1')
    expect(Number(outputs['check.findings'])).toBeGreaterThan(0)
    expect(Number(outputs['check.errors'])).toBeGreaterThan(0)
    expect(code).toBe(1)
  })

  test('a clean folder passes', () => {
    mkdirSync(join(temp, 'plans'))
    writeFileSync(join(temp, 'plans/plan.md'), '# Plan\n\nAll is well.\n')
    const { outputs, code } = runAction({ folder: join(temp, 'plans') })
    expect({ outputs, code }).toEqual({
      outputs: { 'check.code': '0', 'check.findings': '0', 'check.errors': '0' },
      code: 0,
    })
  })

  test('a folder whose old findings are listed passes, and fails on a new one', () => {
    const plans = join(temp, 'plans')
    cpSync(fixture('small'), plans, { recursive: true })
    runRoadbook(['check', plans, '--update-baseline', '--no-cache'])
    expect(runAction({ folder: plans })).toMatchObject({ outputs: { 'check.findings': '0' }, code: 0 })

    writeFileSync(join(plans, 'new.md'), '# New\n\n[gone](gone.md)\n')
    const { log, outputs, code } = runAction({ folder: plans })
    expect({ errors: outputs['check.errors'], code }).toEqual({ errors: '1', code: 1 })
    expect(log).toContain('new.md,line=3,')
  })

  test('a folder that is not there stops the action', () => {
    expect(runAction({ folder: join(temp, 'none') })).toMatchObject({
      outputs: { 'check.code': '2' },
      code: 2,
    })
  })

  test('findings go to code scanning when asked for', () => {
    const { calls } = runAction({ folder: fixture('small'), sarif: 'true' })
    expect(calls).toContain('repos/acme/plans/code-scanning/sarifs')
    expect(calls).toContain('commit_sha=0123abc')
    const packed = readFileSync(join(temp, 'roadbook/sarif.txt'), 'utf8')
    const log = JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString()) as { version: string }
    expect(log.version).toBe('2.1.0')
  })

  test('the site is built on demand, also beside findings', () => {
    const { outputs, used, code } = runAction({ folder: fixture('small'), build: 'true', base: '/plan/' })
    expect(readFileSync(join(outputs['build.site'] ?? '', 'index.html'), 'utf8')).toContain('href="/plan/')
    expect(used).toEqual(['actions/setup-node'])
    expect(code).toBe(1)
  })

  test('the site is published where Pages puts it, and nothing of it when the check could not run', () => {
    const { outputs, used, packed } = runAction({ folder: fixture('small'), publish: 'true' })
    expect(used).toEqual([
      'actions/setup-node',
      'actions/configure-pages',
      'actions/upload-pages-artifact',
      'actions/deploy-pages',
    ])
    expect(packed).toBe(outputs['build.site'])
    const home = readFileSync(join(packed, 'index.html'), 'utf8')
    expect(home).toContain('href="/plans/')
    expect(home).toContain('https://acme.github.io/plans/')
    expect(outputs['publish.page_url']).toBe('https://acme.github.io/plans/')

    expect(runAction({ folder: join(temp, 'none'), publish: 'true' }).used).toEqual(['actions/setup-node'])
  })

  test('text in an input is never code', () => {
    const { code } = runAction({ folder: `$(touch ${join(temp, 'owned')})`, 'fail-on': 'error' })
    expect(code).toBe(2)
    expect(() => readFileSync(join(temp, 'owned'))).toThrow()
  })
})

/** What the actions of GitHub say that a step uses. */
const outputsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'actions/configure-pages': { base_path: '/plans', origin: 'https://acme.github.io' },
  'actions/deploy-pages': { page_url: 'https://acme.github.io/plans/' },
}

/** Run the steps of the action as a runner does: in order, until one fails; those that use other actions are played. */
function runAction(given: Record<string, string>) {
  const inputs = Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: value }]) => [name, value]),
  )
  const values: Record<string, string> = { 'github.token': 'secret' }
  for (const [name, value] of Object.entries({ ...inputs, ...given })) values[`inputs.${name}`] = value
  fakeGh()
  let [log, code, packed] = ['', 0, '']
  const used: string[] = []
  for (const [index, step] of action.runs.steps.entries()) {
    const { id = `step${index}`, run, env, if: condition } = step
    if (!holds(condition, values)) continue
    if (run === undefined) {
      const name = step.uses?.split('@')[0] ?? ''
      used.push(name)
      for (const [key, value] of Object.entries(outputsOf[name] ?? {}))
        values[`steps.${id}.outputs.${key}`] = value
      if (name === 'actions/upload-pages-artifact') packed = fill(String(step.with['path']), values)
      continue
    }
    const output = join(temp, `output-${index}`)
    writeFileSync(output, '')
    const filled = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, fill(value, values)]))
    const result = runScript(run, { ...filled, GITHUB_OUTPUT: output })
    log += result.stdout + result.stderr
    for (const line of readFileSync(output, 'utf8').split('\n').filter(Boolean)) {
      const at = line.indexOf('=')
      values[`steps.${id}.outputs.${line.slice(0, at)}`] = line.slice(at + 1)
    }
    code = result.status ?? 1
    if (code !== 0) break
  }
  const read = (name: string) => readFileSync(join(temp, name), { encoding: 'utf8', flag: 'a+' })
  const outputs = Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      const [, id, name] = /^steps\.(\w+)\.outputs\.(\w+)$/.exec(key) ?? []
      return id === undefined || name === undefined ? [] : [[`${id}.${name}`, value]]
    }),
  )
  return { log, code, outputs, used, packed, summary: read('summary'), calls: read('calls') }
}

function runScript(script: string, env: Record<string, string>) {
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: project,
    encoding: 'utf8',
    env: {
      PATH: [join(temp, 'bin'), dirname(process.execPath), process.env['PATH']].join(delimiter),
      HOME: temp,
      RUNNER_TEMP: temp,
      GITHUB_ACTION_PATH: project,
      GITHUB_STEP_SUMMARY: join(temp, 'summary'),
      GITHUB_REPOSITORY: 'acme/plans',
      GITHUB_REF: 'refs/pull/7/merge',
      GITHUB_SHA: '0123abc',
      ...env,
    },
  })
}

function fakeGh(): void {
  mkdirSync(join(temp, 'bin'), { recursive: true })
  writeFileSync(join(temp, 'bin/gh'), `#!/bin/sh\necho "$@" >> ${join(temp, 'calls')}\n`)
  chmodSync(join(temp, 'bin/gh'), 0o755)
}

/** `inputs.a == 'true' || inputs.b == 'true'` */
function holds(condition: string | undefined, values: Record<string, string>): boolean {
  if (condition === undefined) return true
  return condition.split(' || ').some((part) => {
    const [, name = '', value] = /^([\w.-]+) == '(\w+)'$/.exec(part) ?? []
    return values[name] === value
  })
}

function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => values[name] ?? '')
}
