import { expect, test } from 'vitest'
import { entitiesOf } from './plan-graph.ts'
import { planOf } from './plan-of-files.ts'

test.each([
  ['a plan of December means the January after it', '**Date**: December 18, 2024', 'Jan 5', '2025-01-05'],
  ['a plan of January means its own December', '**Date**: January 8, 2026', 'Dec 28', '2025-12-28'],
  ['a plan of January means the August after it', '**Date**: January 8, 2026', 'Aug 30', '2026-08-30'],
  ['a month is no other year', '**Last Updated**: December 2024', 'Late January', '2025-01-21'],
  ['a quarter that is over is the next', '**Date**: December 18, 2024', 'Q1', '2025-01-01'],
  ['a quarter of the own year stays', '**Date**: January 8, 2026', 'Q4', '2026-10-01'],
  ['the way to a release lies before it', '**Target Release**: February 15, 2026', 'Nov 3', '2025-11-03'],
  ['a year alone is the year', '**Updated**: 2025', 'Jan 5', '2025-01-05'],
  ['no year is none', '**Owner**: QA', 'Jan 5', undefined],
])('%s', (_, label, date, expected) => {
  const plan = planOf({
    'plan.md': `# Plan\n\n${label}\n\n| Task | Deadline |\n| --- | --- |\n| Ship it | ${date} |\n`,
  })

  const [task] = entitiesOf(plan, 'task')
  expect(task?.due?.value.kind === 'interval' ? task.due.value.start : undefined).toBe(expected)
})

test('a stretch over the turn of the year ends in the next one', () => {
  const plan = planOf({
    'roadmap.md': '# Roadmap\n\n**Date**: December 1, 2024\n\n## Week 1: Freeze (Dec 28 - Jan 3)\n',
  })

  const [phase] = entitiesOf(plan, 'phase')
  expect([phase?.start?.value, phase?.end?.value]).toMatchObject([
    { start: '2024-12-28', inferred: true },
    { end: '2025-01-03', inferred: true },
  ])
})
