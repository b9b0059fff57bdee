import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { fixture } from './run-roadbook.ts'

const program = fileURLToPath(new URL('../bin/roadbook.mjs', import.meta.url))
const check = [program, 'check', fixture('small'), '--no-cache']
const hasTerminal = spawnSync('script', ['--version']).status === 0

test('a report that goes into a file or a pipe has no colours, unless they are asked for', () => {
  expect(isColoured(piped({}))).toBe(false)
  expect(isColoured(piped({ FORCE_COLOR: '1' }))).toBe(true)
  expect(isColoured(piped({ FORCE_COLOR: '0' }))).toBe(false)
})

describe.runIf(hasTerminal)('on a terminal', () => {
  test('a report has colours, unless NO_COLOR says otherwise', () => {
    expect(isColoured(onTerminal({}))).toBe(true)
    expect(isColoured(onTerminal({ NO_COLOR: '1' }))).toBe(false)
  })
})

function piped(env: Record<string, string>): string {
  return spawnSync(process.execPath, check, { env: withColours(env), encoding: 'utf8' }).stdout
}

/** `script` gives its command a terminal of its own. */
function onTerminal(env: Record<string, string>): string {
  const command = [process.execPath, ...check].map((word) => `'${word}'`).join(' ')
  return spawnSync('script', ['-qec', command, '/dev/null'], { env: withColours(env), encoding: 'utf8' })
    .stdout
}

/** The environment without anything that speaks of colours, a build server's included. */
function withColours(env: Record<string, string>) {
  const { PATH, HOME } = process.env
  return { PATH, HOME, TERM: 'xterm-256color', ...env }
}

function isColoured(text: string): boolean {
  expect(text).toContain('missing-file')
  return text.includes('\u001b[')
}
