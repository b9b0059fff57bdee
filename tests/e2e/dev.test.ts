import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { fixture } from '../run-roadbook.ts'

const program = fileURLToPath(new URL('../../bin/roadbook.mjs', import.meta.url))
let folder = ''
let server: ChildProcess | undefined
let url = ''

// A plan with a task, served below a base while its author writes.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'roadbook-dev-'))
  cpSync(fixture('small'), join(folder, 'plans'), { recursive: true })
  const args = [
    '--base',
    '/plan/',
    '--port',
    '4830',
    '--cache',
    join(folder, 'cache'),
    '--today',
    '2026-02-01',
  ]
  // Astro serves nothing to a process that says it is a test.
  const env = { ...process.env, VITEST: undefined, NODE_ENV: undefined }
  const started = spawn(process.execPath, [program, 'dev', join(folder, 'plans'), ...args], { env })
  server = started
  let printed = ''
  started.stdout.on('data', (data: Buffer) => (printed += data.toString()))
  await vi.waitUntil(() => /http:\S+\s/.test(printed), { timeout: 60_000, interval: 100 })
  url = /http:\S+/.exec(printed)?.[0] ?? ''
})

afterAll(() => {
  server?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

async function get(path: string): Promise<{ status: number; type: string | null; text: string }> {
  const response = await fetch(new URL(path, url))
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    text: await response.text(),
  }
}

test('who writes sees pages, and the files of registers, texts and calendars beside them', async () => {
  expect(url).toMatch(/^http:\/\/localhost:\d+\/plan\/$/)
  expect(await get('documents/readme/')).toMatchObject({ status: 200, type: 'text/html' })
  expect(await get('tasks/tasks.json')).toMatchObject({
    status: 200,
    type: 'application/json; charset=utf-8',
  })
  expect(await get('tasks/tasks.csv')).toMatchObject({ status: 200, type: 'text/csv; charset=utf-8' })
  expect(await get('feeds/all.ics')).toMatchObject({ status: 200, type: 'text/calendar; charset=utf-8' })
  expect(await get('llms.txt')).toMatchObject({ status: 200, type: 'text/plain; charset=utf-8' })
  expect(await get('nowhere/')).toMatchObject({ status: 404, type: 'text/html' })
})

test('a saved document shows', async () => {
  expect((await get('documents/readme/')).text).not.toContain('Foghorn')
  writeFileSync(join(folder, 'plans/README.md'), '# Foghorn\n\n- [ ] Blow it\n')
  await expect
    .poll(async () => (await get('documents/readme/')).text, { timeout: 60_000, interval: 200 })
    .toContain('Foghorn</h1>')
  // Pages are written first, what lies beside them after them.
  await expect.poll(async () => (await get('tasks/tasks.csv')).text).toContain('Blow it')
})

test('Ctrl-C ends the server as wanted', async () => {
  const ended = once(server!, 'exit')
  server?.kill('SIGINT')
  expect(await ended).toEqual([0, null])
})
