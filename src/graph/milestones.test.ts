import { expect, test } from 'vitest'
import { entitiesOf } from './plan-graph.ts'
import { planOf } from './plan-of-files.ts'

const lines = (files: Record<string, string>) =>
  entitiesOf(planOf(files), 'milestone').map(
    ({ title, date, release }) => `${title} | ${date?.raw} | ${release ?? '-'}`,
  )

test('a day of release is named after its release, of a build after the build, else after its document; a deadline after its document', () => {
  expect(
    lines({
      'checklist.md':
        '# Checklist\n\n**Release**: v1.1.0-beta\n**Target GA Date**: March 1, 2026\n\n## Poll\n\n**Deadline**: March 2, 2026\n**Code freeze date**: March 3, 2026\n',
      'merge.md': '# Merge plan\n\n## Facts\n\n**Release Date**: March 4, 2026\n',
      'notes.md': '# Notes - v1.1.0-beta.2\n\n**Release**: v1.1.0-beta.2\n**Release Date**: March 5, 2026\n',
    }),
  ).toEqual([
    'Target GA date of v1.1.0-beta | March 1, 2026 | release:plans/v1.1.0-beta',
    'Deadline of Checklist | March 2, 2026 | release:plans/v1.1.0-beta',
    'Code freeze date | March 3, 2026 | release:plans/v1.1.0-beta',
    'Release date of Merge plan | March 4, 2026 | -',
    'Release date of v1.1.0-beta.2 | March 5, 2026 | release:plans/v1.1.0-beta',
  ])
})

test('rows of measurements by day are no milestones; an unknown column may name them', () => {
  expect(
    lines({
      'log.md':
        '# Log\n\n## Schedule\n\n| Date | Time | Status |\n| --- | --- | --- |\n| 2026-03-01 | 3.09ms | Baseline |\n',
      'b.md': '# B\n\n## Schedule\n\n| Date | Ceremony |\n| --- | --- |\n| 2026-03-02 | Ribbon cut |\n',
    }),
  ).toEqual(['Ribbon cut | 2026-03-02 | -'])
})

test('in a document of several releases a row says which it means, then the heading above', () => {
  const release = (version: string) => ({
    [`${version}.md`]: `---\ntype: release\nversion: ${version}\n---\n\n# ${version}\n`,
  })
  expect(
    lines({
      ...release('v1.1.0'),
      ...release('v1.2.0'),
      'roadmap.md': [
        '---',
        'release: [v1.1.0, v1.2.0]',
        '---',
        '',
        '# Roadmap',
        '',
        '| Milestone | Date | Release |',
        '| --- | --- | --- |',
        '| Beta test | 2026-03-01 | v1.1.0 |',
        '| v1.2.0-rc.1 | 2026-03-02 | |',
        '| Fair | 2026-03-03 | |',
        '',
        '## What leads to v1.2.0',
        '',
        '| Milestone | Date |',
        '| --- | --- |',
        '| Survey | 2026-03-04 |',
        '',
        '## Party',
        '',
        '**Release**: v1.1.0',
        '',
        '| Milestone | Date |',
        '| --- | --- |',
        '| Cake | 2026-03-05 |',
      ].join('\n'),
    }),
  ).toEqual([
    'Beta test | 2026-03-01 | release:plans/v1.1.0',
    'v1.2.0-rc.1 | 2026-03-02 | release:plans/v1.2.0',
    'Fair | 2026-03-03 | -',
    'Survey | 2026-03-04 | release:plans/v1.2.0',
    'Cake | 2026-03-05 | release:plans/v1.1.0',
  ])
})
