import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const project = fileURLToPath(new URL('../..', import.meta.url))
let clone = ''

// A clone of which only the set-up runs, with an npm that does what a test wants instead of the network.
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'roadbook-setup-'))
  for (const name of ['scripts', 'package.json', 'package-lock.json']) {
    cpSync(join(project, name), join(clone, name), { recursive: true })
  }
})

afterEach(() => {
  rmSync(clone, { recursive: true, force: true })
})

const installs = 'mkdir -p node_modules && cp package-lock.json node_modules/.package-lock.json'

describe.skipIf(process.platform === 'win32')('a fresh clone', () => {
  test('installs what is locked, once', () => {
    withNpm(installs)
    expect(setUp()).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/installing what package-lock\.json names \(\d+ to go\)/) as string,
    })
    expect(setUp()).toMatchObject({ code: 0, stderr: expect.not.stringContaining('installing') as string })
    expect(npmCalls()).toEqual(['ci --no-audit --no-fund --loglevel=error'])
  })

  test('installs again when the lock file changed', () => {
    withNpm(installs)
    setUp()
    const lock = readFileSync(join(clone, 'package-lock.json'), 'utf8')
    writeFileSync(
      join(clone, 'package-lock.json'),
      lock.replace(/("node_modules\/zod": \{\s+"version": ")[^"]+/, '$10.0.1'),
    )
    expect(setUp().stderr).toContain('installing what package-lock.json names (1 to go)')
    expect(npmCalls()).toHaveLength(2)
  })

  test('says what npm said and what to do when it fails', () => {
    withNpm('echo "npm error network is unreachable" >&2; exit 1')
    const { code, stderr } = setUp()
    expect(code).toBe(2)
    expect(stderr).toContain('npm error network is unreachable\n')
    expect(stderr).toContain(
      'This first set-up needs a connection to the npm registry. To try again, type: npm ci\n',
    )
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  test('names the task it does not know and those it does', () => {
    const { code, stderr } = run('scripts/run.mjs', 'tets')
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /^Unexpected task `tets`, expected one of: test start dev build check roadbook lint/,
    )
  })

  test('says what to do when CHROME_PATH leads nowhere', () => {
    withNpm(installs)
    const { code, stderr } = run('scripts/setup.mjs', '--browser', { CHROME_PATH: '/nowhere/chrome' })
    expect(code).toBe(2)
    expect(stderr).toContain('CHROME_PATH names `/nowhere/chrome`, which does not exist.')
  })
})

function withNpm(script: string): void {
  const path = join(clone, 'bin/npm')
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `#!/bin/sh\necho "$@" >> npm-calls\n${script}\n`)
  chmodSync(path, 0o755)
}

function npmCalls(): string[] {
  const path = join(clone, 'npm-calls')
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : []
}

function setUp() {
  return run('scripts/setup.mjs')
}

function run(script: string, argument = '', more: Record<string, string> = {}) {
  const env = {
    ...process.env,
    PATH: `${join(clone, 'bin')}:${process.env['PATH'] ?? ''}`,
    npm_execpath: '',
    ...more,
  }
  const { status, stderr } = spawnSync(process.execPath, [script, argument], {
    cwd: clone,
    env,
    encoding: 'utf8',
  })
  return { code: status, stderr }
}
