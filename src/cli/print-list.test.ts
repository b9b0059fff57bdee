import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { listKinds } from './list-kinds.ts'
import { loadPlan } from './load-plan.ts'
import { lists } from './print-list.ts'

const content = fileURLToPath(new URL('../../content', import.meta.url))
const { plan } = await loadPlan(content, { today: '2026-02-01' })

test.each(listKinds)('our own plans have %s, each with file, line and how it was seen', (kind) => {
  const rows = lists[kind].rows(plan)
  expect(rows.length).toBeGreaterThan(0)
  for (const { file, line, how } of rows) {
    expect(file).toMatch(/\.(md|yml)$/)
    expect(line === null || line > 0).toBe(true)
    expect(how).toMatch(/^[a-z-]+$/)
  }
})

test.each(listKinds)('the fields of the table of %s are fields of its rows', (kind) => {
  const [row] = lists[kind].rows(plan)
  expect(Object.keys(row ?? {})).toEqual(expect.arrayContaining([...lists[kind].fields]))
})
