import { expect, test } from 'vitest'
import { planOf } from '../../tests/plan-of.ts'
import { formatDiagnostic } from '../model/diagnostics.ts'
import { checkPlan } from './run-rules.ts'

test('a comment switches a rule off for its block only', () => {
  expect(
    check(
      '# Plan',
      '',
      '<!-- roadbook-disable missing-file -- comes with v2 -->',
      '[a](a.md)',
      '[b](b.md)',
      '',
      '[c](c.md)',
    ),
  ).toEqual({ lines: ['plan.md:7:1-7:10: error: Cannot find file `c.md` (missing-file)'], suppressed: 2 })
})

test('a comment switches a rule off for its file', () => {
  expect(check('[a](a.md)', '', '<!-- roadbook-disable-file missing-file -- comes with v2 -->')).toEqual({
    lines: [],
    suppressed: 1,
  })
})

test('other rules still speak', () => {
  expect(check('<!-- roadbook-disable-file missing-file -- old -->', '', '[a](a.md) [b](#none)', '')).toEqual(
    {
      lines: ['plan.md:3:11-3:21: error: Cannot find heading `#none` in this document (missing-heading)'],
      suppressed: 1,
    },
  )
})

test('a comment without a reason switches nothing off', () => {
  expect(check('<!-- roadbook-disable missing-file -->', '[a](a.md)')).toEqual({
    lines: [
      'plan.md:1:1-1:39: warning: This comment gives no reason, so it does not switch off `missing-file`; write `roadbook-disable missing-file -- why` (suppression-without-reason)',
      'plan.md:2:1-2:10: error: Cannot find file `a.md` (missing-file)',
    ],
    suppressed: 0,
  })
})

test('of several rules the unused one is named', () => {
  expect(check('<!-- roadbook-disable missing-file weekday -- old -->', '[a](a.md)')).toEqual({
    lines: [
      'plan.md:1:1-1:54: warning: `weekday` finds nothing in the block this is about, so the comment can go (unused-suppression)',
    ],
    suppressed: 1,
  })
})

test('a rule that does not run is not called unused', () => {
  const text = '<!-- roadbook-disable-file weekday, broken-external-link -- old -->'
  const off = checkPlan(planOf({ 'plan.md': text }, { configuration: { rules: { weekday: 'off' } } }))
  expect(off.diagnostics.map(formatDiagnostic)).toEqual([])
  const asked = checkPlan(planOf({ 'plan.md': text }), { external: [] })
  expect(asked.diagnostics.map(({ actual }) => actual)).toEqual(['broken-external-link', 'weekday'])
})

test('every finding leads to the page of its rule, on the site when its address is known', () => {
  const urls = (url?: string) =>
    checkPlan(
      planOf({ 'plan.md': '[a](a.md)' }, { configuration: url === undefined ? {} : { url } }),
    ).diagnostics.map((diagnostic) => diagnostic.url)
  expect(urls()).toEqual(['rules/missing-file/'])
  expect(urls('https://example.org/plan')).toEqual(['https://example.org/plan/rules/missing-file/'])
})

function check(...text: string[]) {
  const { diagnostics, suppressed } = checkPlan(planOf({ 'plan.md': text.join('\n') }))
  return { lines: diagnostics.map(formatDiagnostic), suppressed }
}
