import { expect, test } from 'vitest'
import type { Release } from '../model/entities.ts'
import { entitiesOf } from './plan-graph.ts'
import { edgeLines, planOf } from './plan-of-files.ts'

function line({ title, theme, status, target, released, otherDates }: Release): string {
  const day = (date: Release['target']) =>
    date?.value.kind === 'interval' ? `${date.value.start}..${date.value.end}` : (date?.raw ?? '-')
  return `${title} | ${theme?.value ?? '-'} | ${status?.value.state ?? '-'} | ${day(target)} | ${day(released)} | ${otherDates.length} other`
}

test('reads a roadmap table: what is out has a day of release, the rest a target', () => {
  const plan = planOf({
    'NEXT.md': [
      '# Next',
      '',
      '**Date**: December 18, 2024',
      '',
      '## Timeline',
      '',
      '| Version | Focus | Target Date | Status |',
      '| --- | --- | --- | --- |',
      '| **v1.3.0** | Streaming | Dec 18, 2024 | ✅ Released |',
      '| **v1.3.1** | Adapters | Late January 2025 | 📋 Planned |',
    ].join('\n'),
  })

  expect(entitiesOf(plan, 'release').map(line)).toEqual([
    'v1.3.0 | Streaming | released | - | 2024-12-18..2024-12-18 | 0 other',
    'v1.3.1 | Adapters | planned | 2025-01-21..2025-01-31 | - | 0 other',
  ])
})

test('reads version headings of a roadmap and entries of a changelog', () => {
  const plan = planOf({
    'CHANGELOG.md': '# Changelog\n\n## [Unreleased]\n\n## [1.2.7] - 2025-12-12\n',
    'ROADMAP.md':
      '# Roadmap\n\n## v1.4.0 - GGUF Support (February 2025)\n\n**Focus**: Quantized models\n\n### v1.4.0 Core Features\n\n### v3.0.0 and Beyond\n',
  })

  expect(entitiesOf(plan, 'release').map(line)).toEqual([
    'v1.2.7 | - | released | - | 2025-12-12..2025-12-12 | 0 other',
    'v1.4.0 | GGUF Support | - | 2025-02-01..2025-02-28 | - | 0 other',
  ])
})

test('a version in passing is no release, and v1.2 is v1.2.0', () => {
  const plan = planOf({
    'v1.2-roadmap.md': '# v1.2 roadmap\n',
    'notes.md': '# Notes\n\n**Release**: v1.2.0\n\n## What comes in v1.9.0\n\nLike v1.8.0.\n',
  })

  expect(entitiesOf(plan, 'release').map(({ title }) => title)).toEqual(['v1.2.0'])
  expect(edgeLines(plan, 'part-of')).toEqual([
    'document:notes.md → release:plans/v1.2.0',
    'document:v1.2-roadmap.md → release:plans/v1.2.0',
  ])
})

test('a numbered beta belongs to the beta', () => {
  const plan = planOf({
    'a.md': '# A\n\n**Release**: v1.1.0-beta\n',
    'CHECKLIST-v1.1.0-beta.2.md': '# Checklist\n',
  })

  expect(entitiesOf(plan, 'release').map(({ id }) => id)).toEqual(['release:plans/v1.1.0-beta'])
  expect(edgeLines(plan, 'part-of')).toEqual([
    'document:CHECKLIST-v1.1.0-beta.2.md → release:plans/v1.1.0-beta',
    'document:a.md → release:plans/v1.1.0-beta',
  ])
})

test('takes the date that most documents give and keeps the others', () => {
  const plan = planOf({
    'a.md': '# A\n\n**Release**: v1.1.0\n**Release Date**: January 15, 2026\n',
    'b.md': '# B\n\n**Release**: v1.1.0\n**Launch Date**: Friday, January 24, 2026\n',
    'c.md': '# C\n\n**Release**: v1.1.0\n**Release Date**: 2026-01-24\n',
  })

  expect(entitiesOf(plan, 'release').map(line)).toEqual([
    'v1.1.0 | - | - | 2026-01-24..2026-01-24 | - | 2 other',
  ])
})

test('a GA date in a document about the beta is the date of the release itself', () => {
  const plan = planOf({
    'a.md': '# A\n\n**Release**: v1.1.0-beta\n**Target GA Date**: February 15, 2026\n',
    'b.md': '# B\n\n**Release**: v1.1.0\n',
  })

  expect(entitiesOf(plan, 'release').map(line)).toEqual([
    'v1.1.0-beta | - | - | - | - | 0 other',
    'v1.1.0 | - | - | 2026-02-15..2026-02-15 | - | 0 other',
  ])
})

const declaration =
  '---\ntype: release\nversion: v2.0.0\ntheme: Platform\nstatus: planned\ntarget: 2026-Q4\n---\n# Two\n'

test('a declared release beats what text says, and a second declaration is reported', () => {
  const plan = planOf({
    'a.md': declaration,
    'b.md': declaration,
    'ROADMAP.md': '# Roadmap\n\n## v2.0.0 - Something else (March 2026)\n',
  })

  expect(entitiesOf(plan, 'release').map(line)).toEqual([
    'v2.0.0 | Platform | planned | 2026-10-01..2026-12-31 | - | 2 other',
  ])
  expect(
    plan.diagnostics.map(({ file, ruleId, reason, place, related }) => [
      file,
      ruleId,
      reason,
      place,
      related?.[0]?.file,
    ]),
  ).toEqual([
    ['b.md', 'declared-twice', 'Release `v2.0.0` is declared twice', { line: 3, column: 1 }, 'a.md'],
  ])
})

test('reports a release that frontmatter refers to and nobody declares', () => {
  const plan = planOf({ 'a.md': declaration, 'b.md': '---\nrelease: v7.0.0\n---\n# B\n' })

  expect(entitiesOf(plan, 'release').map(({ title }) => title)).toEqual(['v2.0.0'])
  expect(plan.diagnostics.map(({ file, reason, place }) => [file, reason, place])).toEqual([
    ['b.md', 'Cannot find release `v7.0.0`', { line: 2, column: 1 }],
  ])
})

test('a plan without declared releases takes them from the frontmatter of its documents', () => {
  const plan = planOf({ 'b.md': '---\nrelease: [v7.0.0, v8.0.0]\n---\n# B\n' })

  expect(edgeLines(plan, 'part-of')).toEqual([
    'document:b.md → release:plans/v7.0.0',
    'document:b.md → release:plans/v8.0.0',
  ])
})

test('a release is titled as its document declares it, and found by any spelling', () => {
  const plan = planOf({
    'v1.0.3b1.md': '---\ntype: release\nversion: v1.0.3b1\n---\n\n# The release\n',
    'notes.md': '# Notes\n\n**Release**: v1.0.3-beta.1\n',
  })

  expect(entitiesOf(plan, 'release').map(({ id, title }) => [id, title])).toEqual([
    ['release:plans/v1.0.3-beta.1', 'v1.0.3b1'],
  ])
  expect(edgeLines(plan, 'part-of')).toContain('document:notes.md → release:plans/v1.0.3-beta.1')
})
