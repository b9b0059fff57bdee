import { expect, test } from 'vitest'
import type { Phase } from '../model/entities.ts'
import { entitiesOf } from './plan-graph.ts'
import { edgeLines, planOf } from './plan-of-files.ts'

function line({ id, order, title, start, end, status }: Phase): string {
  const day = (date: Phase['start']) =>
    date?.value.kind === 'interval' ? date.value.start : (date?.value.kind ?? '-')
  return `${order} ${id} | ${title} | ${day(start)}..${day(end)} | ${status?.value.state ?? '-'}`
}

const head = '**Release**: v1.1.0\n**Last Updated**: January 8, 2026\n'

test('reads phases with their days and status from headings, and one of two documents once', () => {
  const plan = planOf({
    'a-timeline.md': `# Timeline\n\n${head}\n## Phase 1: Planning (Jan 8-9) ✅ COMPLETE\n\n## Week 1 (January 15-22)\n\n## Phase 2: Recruitment\n\n**Dates**: Jan 10-11\n`,
    'b-plan.md': `# Plan\n\n${head}\n## Phase 1: Planning\n`,
  })

  expect(entitiesOf(plan, 'phase').map(line)).toEqual([
    '1 phase:plans/v1.1.0/phase-1 | Phase 1: Planning | 2026-01-08..2026-01-09 | complete',
    '2 phase:plans/v1.1.0/phase-2 | Phase 2: Recruitment | 2026-01-10..2026-01-11 | -',
    '3 phase:plans/v1.1.0/week-1 | Week 1 | 2026-01-15..2026-01-22 | -',
  ])
})

test('undated steps of a protocol belong to the document, not to the release', () => {
  const plan = planOf({ 'hotfix-protocol.md': `# Hotfix protocol\n\n${head}\n## Phase 1: Triage\n` })

  expect(entitiesOf(plan, 'phase').map(({ id, release }) => [id, release])).toEqual([
    ['phase:hotfix-protocol.md/phase-1', undefined],
  ])
})

test('a countdown becomes a day only where all documents agree on the launch', () => {
  const countdown = '# Launch plan\n\n**Release**: v1.1.0\n\n## T-48h: Final checks\n'
  const agreed = planOf({
    'plan.md': countdown,
    'a.md': '# A\n\n**Release**: v1.1.0\n**Launch Date**: January 15, 2026\n',
  })
  const torn = planOf({
    'plan.md': countdown,
    'a.md': '# A\n\n**Release**: v1.1.0\n**Launch Date**: January 15, 2026\n',
    'b.md': '# B\n\n**Release**: v1.1.0\n**Launch Date**: January 24, 2026\n',
  })

  expect(entitiesOf(agreed, 'phase').map(line)).toEqual([
    '1 phase:plans/v1.1.0/t-48h | T-48h: Final checks | 2026-01-13..2026-01-13 | -',
  ])
  expect(entitiesOf(torn, 'phase').map(line)).toEqual([
    '1 phase:plans/v1.1.0/t-48h | T-48h: Final checks | relative..relative | -',
  ])
})

const release = [
  '---',
  'type: release',
  'version: v2.0.0',
  'phases:',
  '  - { id: build, title: Build it, start: 2026-09-01, end: 2026-10-31, exit: [All merged] }',
  '  - { id: launch-day, start: 2026-12-15 }',
  '---',
  '# Two',
].join('\n')

test('declared phases beat headings, which then only mean them', () => {
  const plan = planOf({
    'two.md': release,
    'plan.md': '---\nrelease: v2.0.0\nphase: launch-day\n---\n# Plan\n\n## Phase 1: Build\n\n- [ ] Merge\n',
  })

  expect(entitiesOf(plan, 'phase').map(line)).toEqual([
    '1 phase:plans/v2.0.0/build | Build it | 2026-09-01..2026-10-31 | -',
    '2 phase:plans/v2.0.0/launch-day | launch-day | 2026-12-15..- | -',
  ])
  expect(entitiesOf(plan, 'phase')[0]?.exit.map(({ value, source }) => [value, source.how])).toEqual([
    ['All merged', 'frontmatter'],
  ])
  expect(edgeLines(plan, 'part-of')).toContain('document:plan.md → phase:plans/v2.0.0/launch-day')
  expect(entitiesOf(plan, 'task').map(({ title, phase }) => [title, phase])).toEqual([
    ['Merge', 'phase:plans/v2.0.0/build'],
  ])
})

test('reports a phase of frontmatter that its release does not declare', () => {
  const plan = planOf({ 'two.md': release, 'plan.md': '---\nrelease: v2.0.0\nphase: lunch\n---\n# Plan\n' })

  expect(plan.diagnostics.map(({ file, reason, expected }) => [file, reason, expected])).toEqual([
    ['plan.md', 'Cannot find phase `lunch` in the release of this document', ['build', 'launch-day']],
  ])
})

test('words of urgency date no phase; hours from the launch do', () => {
  const plan = planOf({
    'roadmap.md': [
      '# Roadmap',
      '',
      '**Release**: v1.1.0',
      '',
      '## Phase 1: Pre-QA Preparation',
      '**Timeline**: Immediate',
      '## Phase 2: Watch (this week)',
      '## Phase 3: Metrics (T+4 Hours)',
    ].join('\n'),
  })

  expect(entitiesOf(plan, 'phase').map(({ title, start }) => [title, start?.value])).toEqual([
    ['Phase 1: Pre-QA Preparation', undefined],
    ['Phase 2: Watch', undefined],
    [
      'Phase 3: Metrics',
      { kind: 'relative', anchor: 'launch', from: 4, to: 4, unit: 'hour', raw: 'T+4 Hours' },
    ],
  ])
})
