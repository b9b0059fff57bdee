import { expect, test } from 'vitest'
import { planOf } from './plan-of-files.ts'
import { entitiesOf, type PlanGraph } from './plan-graph.ts'

const options = { folderName: 'lantern' }
const release = '---\ntype: release\nversion: v2.0.0\n---\n\n'
const table = `| Task | Owner | Due | Status |
| --- | --- | --- | --- |
| Fix the lamp | QA Lead | 2026-01-14 | Planned |
`
const schedule = `| Date | Milestone | Status |
| --- | --- | --- |
| 2026-01-14 | Docs ready | Planned |
`

test.each([
  ['a section of the plan', '## Work', 'Fix the lamp: lantern/v2.0.0'],
  ['sections about templates', '## Issue templates', 'Fix the lamp: lantern/v2.0.0'],
  ['a section that is a form', '## Retrospective Template', 'Fix the lamp: no release'],
  ['a section below one', '## Example board (filled in)\n\n### Work', 'Fix the lamp: no release'],
  ['a table introduced as a format', '## Log\n\n**Format** (Markdown table):', 'Fix the lamp: no release'],
])('tasks of %s', (_, above, expected) => {
  const plan = planOf({ 'v2.0.0.md': `${release}# Lantern v2.0.0\n\n${above}\n\n${table}` }, options)
  expect(tasksOf(plan)).toEqual([expected])
})

test('the boxes of a template belong to no release', () => {
  const text = `${release}# Lantern v2.0.0\n\n- [ ] Fix the lamp\n`
  expect(tasksOf(planOf({ 'v2.0.0-checklist.md': text }, options))).toEqual(['Fix the lamp: lantern/v2.0.0'])
  const plan = planOf({ 'v2.0.0-checklist-template.md': text }, options)
  expect(tasksOf(plan)).toEqual(['Fix the lamp: no release'])
})

test.each([
  ['## Schedule', ['Docs ready']],
  ['## Spreadsheet\n\n**Columns**:', []],
])('the rows of a schedule below %j are the milestones %j', (above, titles) => {
  const plan = planOf({ 'v2.0.0.md': `# Lantern v2.0.0\n\n${above}\n\n${schedule}` })
  expect(entitiesOf(plan, 'milestone').map(({ title }) => title)).toEqual(titles)
})

test('what a line says of its owner ends where its day begins, and an account is nobody', () => {
  const text = `# Lantern

- [ ] Answer (Owner: QA Lead - Due: March 1, 2026)
- [ ] Twitter account active (@LanternApp)
`
  const tasks = entitiesOf(planOf({ 'plan.md': text }), 'task')
  expect(tasks.map(({ owner, due }) => [owner?.value, due?.value.raw])).toEqual([
    ['QA Lead', 'March 1, 2026'],
    [undefined, undefined],
  ])
})

function tasksOf(plan: PlanGraph): string[] {
  return entitiesOf(plan, 'task').map(
    ({ title, release }) => `${title}: ${release?.replace('release:', '') ?? 'no release'}`,
  )
}
