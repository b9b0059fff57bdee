import { expect, test } from 'vitest'
import { entitiesOf } from './plan-graph.ts'
import { planOf } from './plan-of-files.ts'

function activityLines(...lines: string[]): string[] {
  const plan = planOf({
    'schedule.md': ['# Schedule', '', '**Last Updated**: January 8, 2026', '', ...lines].join('\n'),
  })
  return entitiesOf(plan, 'activity').map(({ title, date, status, owner, section }) =>
    [
      title,
      date?.value.kind === 'interval' ? `${date.value.start}/${date.value.end}` : date?.value.raw,
      status?.value.state,
      owner?.value,
      section,
    ]
      .map((part) => part ?? '-')
      .join(' | '),
  )
}

test('phases with their days, and with a first and a last day, are activities', () => {
  expect(
    activityLines(
      '## Phases',
      '',
      '| Phase | Dates | Status |',
      '| --- | --- | --- |',
      '| **Beta** | Jan 13-17 | ⏳ Pending |',
      '| Wrap-up (Jan 18-19) | | |',
      '',
      '| Phase | Start | Finish | Duration |',
      '| --- | --- | --- | --- |',
      '| Build | Jan 20 | Jan 24 | 5 days |',
    ),
  ).toEqual([
    'Beta | 2026-01-13/2026-01-17 | not-started | - | Phases',
    'Wrap-up | 2026-01-18/2026-01-19 | - | - | Phases',
    'Build | 2026-01-20/2026-01-24 | - | - | Phases',
  ])
})

test('what is not on the calendar stays as written: days of a week, hours, and things done again and again', () => {
  expect(
    activityLines(
      '| Day | Focus | Deliverable |',
      '| --- | --- | --- |',
      '| 2-3 | Daily use | Reports |',
      '',
      '| Time | Audience | Channel | Message | Owner |',
      '| --- | --- | --- | --- | --- |',
      '| 9 AM | Team | Chat | Final check | Release Manager |',
      '',
      '| Frequency | Tasks |',
      '| --- | --- |',
      '| Weekly | Review issues |',
    ),
  ).toEqual([
    'Daily use | Day 2-3 | - | - | Schedule',
    'Final check | 9 AM | - | Release Manager | Schedule',
    'Review issues | Weekly | - | - | Schedule',
  ])
})

test('a day without a year in a document without one is of the year of its release', () => {
  const plan = planOf({
    'a.md': '# Roadmap\n\n## v1.1.0 - A (January 24, 2026)\n',
    'v1.1.0-dates.md': '# Dates\n\n| Phase | Dates |\n| --- | --- |\n| Freeze | Dec 20 - Jan 8 |\n',
  })

  expect(entitiesOf(plan, 'activity').map(({ date }) => date?.value)).toMatchObject([
    { start: '2025-12-20', end: '2026-01-08', inferred: true },
  ])
})

test('a day in the year 9999 is a milestone like any other, and a row that only counts is nothing', () => {
  const plan = planOf({
    'a.md': [
      '# A',
      '',
      '| Date | Milestone |',
      '| --- | --- |',
      '| 9999-12-31 | End of support |',
      '',
      '| Phase | Days |',
      '| --- | --- |',
      '| Planning | 3 |',
    ].join('\n'),
  })

  expect(entitiesOf(plan, 'milestone').map(({ title, date }) => [title, date?.raw])).toEqual([
    ['End of support', '9999-12-31'],
  ])
  expect(entitiesOf(plan, 'activity')).toEqual([])
})

test('numbers to be reached by the week are a metric, not a schedule', () => {
  const plan = planOf({
    'a.md': '# A\n\n| Week | Target Downloads |\n| --- | --- |\n| Week 1 | 150 |\n| Week 2 | 250 |\n',
  })

  expect(entitiesOf(plan, 'activity')).toEqual([])
  expect(entitiesOf(plan, 'metric').map(({ title }) => title)).toEqual(['Downloads'])
})
