import { appendFileSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openParsedCache } from './parsed-cache.ts'

const folder = mkdtempSync(join(tmpdir(), 'roadbook-parsed-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const plan = { path: 'plan.md', hash: 'a1', title: 'A plan\nof two lines\twith a tab' }
const risks = { path: 'risks/list.md', hash: 'b1', title: 'Risks' }

const open = (settings = 'settings') => openParsedCache<typeof plan>('/content', folder, settings)

function keep(...documents: readonly (typeof plan)[]): void {
  const cache = open()
  for (const document of documents) cache.add(document)
  cache.save()
}

test('finds what an earlier run kept, and nothing that has changed', () => {
  keep(plan, risks)

  const cache = open()
  expect(cache.find(plan)).toEqual(plan)
  expect(cache.find({ ...risks, hash: 'b2' })).toBeUndefined()
  expect(cache.find({ path: 'new.md', hash: 'a1' })).toBeUndefined()
  expect(open('other settings').find(plan)).toBeUndefined()
})

test('keeps JSON as it was given', () => {
  const cache = open()
  cache.add(plan, '{"path":"plan.md","hash":"a1","title":"From a thread"}')
  cache.save()

  expect(open().find(plan)?.title).toBe('From a thread')
})

test('forgets what a run did not ask for, and leaves no draft', () => {
  // Both lie in one file, as do all whose first letters are sixteen apart.
  const [first, second] = [
    { ...plan, path: 'a.md' },
    { ...plan, path: 'q.md' },
  ]
  keep(first, second)
  expect(open().find(second)).toEqual(second)

  const cache = open()
  cache.find(first)
  cache.save()

  expect(open().find(first)).toEqual(first)
  expect(open().find(second)).toBeUndefined()
  expect(globSync('**/*.*', { cwd: folder })).toHaveLength(1)
})

test('copies what stays beside what is new', () => {
  const [first, second] = [
    { ...plan, path: 'a.md' },
    { ...plan, path: 'q.md' },
  ]
  keep(first, second)

  const cache = open()
  cache.find(first)
  cache.add({ ...second, hash: 'a2' })
  cache.save()

  expect(open().find(first)).toEqual(first)
  expect(open().find(second)).toBeUndefined()
  expect(open().find({ ...second, hash: 'a2' })).toEqual({ ...second, hash: 'a2' })
})

test('counts a file that was damaged as empty, line by line', () => {
  keep(plan)
  const [file = ''] = globSync('**/*.jsonl', { cwd: folder }).map((path) => join(folder, path))
  const text = readFileSync(file, 'utf8')

  writeFileSync(file, text.replace('"title"', 'title'))
  expect(open().find(plan)).toBeUndefined()
  writeFileSync(file, text.slice(0, -20))
  expect(open().find(plan)).toBeUndefined()
  writeFileSync(file, text)
  appendFileSync(file, '["half')
  expect(open().find(plan)).toEqual(plan)
})
