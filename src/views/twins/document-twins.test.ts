import { expect, test } from 'vitest'
import { twinLines } from '../../../tests/twins-of.ts'

const lantern = {
  'README.md': ['# Lantern', '', 'See [launch](guides/launch.md) and [gone](gone.md).'].join('\n'),
  'guides/launch.md': [
    '---',
    'category: guides',
    'owner: "@ann"',
    'updated: 2026-01-07',
    'status: active',
    '---',
    '# Launch',
    '',
    '- [ ] Light it (@ann)',
  ].join('\n'),
  'v1.md': [
    '---',
    'type: release',
    'version: v1.0.0',
    'theme: Brighter',
    'target: 2026-02-20',
    '---',
    '# v1.0.0',
  ].join('\n'),
  'dates.md': [
    '---',
    'release: v1.0.0',
    '---',
    '# Dates',
    '',
    '| Date | Milestone | Owner |',
    '| --- | --- | --- |',
    '| 2026-01-30 | First light | @ann |',
  ].join('\n'),
  'roadbook.yml': [
    'title: Lantern',
    'description: A lamp.',
    'roles:',
    '  - { id: qa, title: QA, path: [guides/launch.md, gone.md] }',
  ].join('\n'),
}

test('the overview tells paths, releases, milestones and what needs attention', () => {
  expect(twinLines(lantern, 'index.md')).toEqual([
    '# Lantern',
    'A lamp.',
    '[4 documents](/plan/documents/), [1 release](/plan/releases/), [1 reading path](/plan/roles/)',
    '## Reading paths',
    '- [QA](/plan/roles/qa/) (2 steps, 1 min)',
    '## Releases',
    '| Release | Date |',
    '| --- | --- |',
    '| [v1.0.0](/plan/releases/plan/v1.0.0/): Brighter | 2026-02-20 |',
    '## Next milestones',
    '- 2026-01-30: [First light](/plan/documents/dates/)',
    '[See them in the calendar](/plan/calendar/)',
    '## Needs attention',
    '- [1 error and 1 warning](/plan/health/) found by the check',
    '- [1 document](/plan/missing/) named but missing',
    '- 1 link to a file or heading that is not there',
    '## Recently changed',
    '- 2026-01-07: [Launch](/plan/documents/guides/launch/)',
  ])
})

test('the list of all documents has a table per group and what is missing', () => {
  expect(twinLines(lantern, 'all/index.md')).toEqual([
    '# All documents',
    '4 documents by category, computed from the files.',
    '## [guides](/plan/categories/guides/) (1 · 1 min)',
    '| Document | File | Type | Status | Owner | Reading |',
    '| --- | --- | --- | --- | --- | --- |',
    '| [Launch](/plan/documents/guides/launch/) | `guides/launch.md` | Stub | Active | [ann](/plan/people/ann/) | 1 min |',
    '## Uncategorised (3 · 3 min)',
    '| Document | File | Type | Release | Reading |',
    '| --- | --- | --- | --- | --- |',
    '| [Lantern](/plan/documents/readme/) | `README.md` | Stub |  | 1 min |',
    '| [Dates](/plan/documents/dates/) | `dates.md` |  | [v1.0.0](/plan/releases/plan/v1.0.0/) | 1 min |',
    '| [v1.0.0](/plan/documents/v1/) | `v1.md` | Release | [v1.0.0](/plan/releases/plan/v1.0.0/) | 1 min |',
    '## Missing documents (1)',
    'Documents name these files, but they do not exist.',
    '- `gone.md`: named 1 time in 1 document',
    '  - [Lantern](/plan/documents/readme/), line 3',
    '[All missing documents, with everybody who names them](/plan/missing/)',
  ])
})

test('the list of people counts what each answers for', () => {
  const more = { 'more.md': '# More\n\n| Task | Owner |\n| --- | --- |\n| Sweep | @ben |\n' }

  expect(twinLines({ ...lantern, ...more }, 'people/index.md')).toEqual([
    '# People',
    'Owners and authors, as the documents name them. An entry is a task, a risk, a date or a metric.',
    '- [ann](/plan/people/ann/): 1 document, 2 entries',
    '- [ben](/plan/people/ben/): 1 entry',
  ])
})

test('a person has documents and everything else they answer for', () => {
  expect(twinLines(lantern, 'people/ann/index.md')).toEqual([
    '# ann',
    '1 document, 1 min to read.',
    '| Document | File | Type | Status | Owner | Reading |',
    '| --- | --- | --- | --- | --- | --- |',
    '| [Launch](/plan/documents/guides/launch/) | `guides/launch.md` | Stub | Active | [ann](/plan/people/ann/) | 1 min |',
    '## Tasks (1)',
    '- Light it (@ann): Open ([guides/launch.md, line 9](/plan/documents/guides/launch/#L9))',
    '## Milestones (1)',
    '- First light: 2026-01-30 ([dates.md, line 8](/plan/documents/dates/#L8))',
  ])
})

test('reading paths stand with their length', () => {
  expect(twinLines(lantern, 'roles/index.md')).toEqual([
    '# Reading paths',
    'What to read, in which order, by role.',
    '- [QA](/plan/roles/qa/) (2 steps, 1 min)',
  ])
})
