import { expect, test } from 'vitest'
import { twinLines } from '../../../tests/twins-of.ts'

const plan = {
  'README.md': ['# Plan', '', '[gone](gone.md), [part](#nowhere)', '', 'Friday, January 24, 2026'].join('\n'),
}

test('findings stand by rule and by document, with what nobody checked', () => {
  expect(twinLines(plan, 'health/index.md')).toEqual([
    '# Health',
    'What the check found in 1 of 1 document. [The rules](/plan/rules/)',
    '- Errors: 3',
    '- Warnings: 0',
    '- Info: 0',
    '## By rule',
    '### `missing-file`',
    'Error, 1 in 1 file. Links lead to `files`.',
    '- [README.md:3](/plan/documents/readme/): Cannot find file `gone.md`',
    '[The findings of missing-file by file](/plan/health/missing-file/), [About missing-file](/plan/rules/missing-file/)',
    '### `missing-heading`',
    'Error, 1 in 1 file. Headings exist.',
    '- [README.md:3](/plan/documents/readme/): Cannot find heading `#nowhere` in this document',
    '[The findings of missing-heading by file](/plan/health/missing-heading/), [About missing-heading](/plan/rules/missing-heading/)',
    '### `weekday`',
    'Error, 1 in 1 file.',
    '- [README.md:5](/plan/documents/readme/): Unexpected weekday `Friday` for 2026-01-24, expected `Saturday`',
    '  - In 2025 this day is a Friday; either the weekday or the year is wrong.',
    '[The findings of weekday by file](/plan/health/weekday/), [About weekday](/plan/rules/weekday/)',
    '## By document',
    '| Document | File | Errors | Warnings | Info |',
    '| --- | --- | --- | --- | --- |',
    '| [Plan](/plan/documents/readme/#page-findings) | `README.md` | 3 | 0 | 0 |',
    '## Not checked',
    '- 1 rule that is off: [ambiguous-mention](/plan/rules/ambiguous-mention/)',
  ])
})

test('the findings of a rule stand by file', () => {
  expect(twinLines(plan, 'health/weekday/index.md')).toEqual([
    '# Findings of weekday',
    '1 finding in 1 file. [Why it matters and how to fix it](/plan/rules/weekday/)',
    '## [Plan](/plan/documents/readme/) (1)',
    '`README.md`',
    '- [line 5](/plan/documents/readme/): Unexpected weekday `Friday` for 2026-01-24, expected `Saturday`',
    '  - In 2025 this day is a Friday; either the weekday or the year is wrong.',
  ])
})

test('rules are a table with how often each was found', () => {
  expect(twinLines(plan, 'rules/index.md')).toEqual([
    '# Rules',
    'What the check looks for, how severe it is in this plan, and how often it was found.',
    '| Rule | Severity | What must hold | Findings |',
    '| --- | --- | --- | --- |',
    '| [missing-file](/plan/rules/missing-file/) | Error | Links lead to `files`. | [1](/plan/health/missing-file/) |',
    '| [missing-heading](/plan/rules/missing-heading/) | Error | Headings exist. | [1](/plan/health/missing-heading/) |',
  ])
})

test('the page of a rule is its text with what was found', () => {
  expect(twinLines(plan, 'rules/missing-file/index.md')).toEqual([
    '# missing-file',
    'Error: [1 finding in this plan](/plan/health/missing-file/)',
    'Links lead to `files`.',
    '## Why',
    'Because.',
  ])
})

test('a rule leads to the page of another', () => {
  expect(twinLines(plan, 'rules/missing-heading/index.md')).toEqual([
    '# missing-heading',
    'Error: [1 finding in this plan](/plan/health/missing-heading/)',
    'Headings exist.',
    'See [files](/plan/rules/missing-file/#why).',
  ])
})
