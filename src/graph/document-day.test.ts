import { expect, test } from 'vitest'
import { planOf } from '../../tests/plan-of.ts'
import { dayOf, dayWritten, nearestDay } from './document-day.ts'
import { toDocumentPath } from '../model/paths.ts'

test.each([
  [{ month: 1, day: 10 }, '2026-01-08', '2026-01-10'],
  [{ month: 1, day: 3 }, '2025-12-20', '2026-01-03'],
  [{ month: 12, day: 28 }, '2026-01-02', '2025-12-28'],
  [{ month: 7, day: 1 }, '2026-01-08', '2026-07-01'],
])('the day nearest to another: %o at %s is %s', (day, near, expected) => {
  expect(nearestDay(day, near)).toBe(expected)
})

test('a document says its day in its head; else the whole dates of its headings and labels do', () => {
  const plan = planOf({
    'dated.md': '# Plan\n\n**Last Updated**: January 8, 2026\n',
    'undated.md': '# Plan\n\n## Launch: January 24, 2026\n',
    'two-years.md': '# Plan\n\n## From December 1, 2025\n\n## To January 24, 2026\n',
  })
  const written = (path: string) => {
    const document = plan.documents.get(toDocumentPath(path))
    return document === undefined ? undefined : dayWritten(document)
  }
  expect(dayOf(plan, toDocumentPath('dated.md'))).toBe('2026-01-08')
  expect(dayOf(plan, toDocumentPath('undated.md'))).toBeUndefined()
  expect(written('undated.md')).toBe('2026-01-24')
  expect(written('two-years.md')).toBeUndefined()
})
