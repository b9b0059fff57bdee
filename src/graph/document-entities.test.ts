import { expect, test } from 'vitest'
import { entitiesOf } from './plan-graph.ts'
import { edgeLines, planOf } from './plan-of-files.ts'

test('reads what a document says about itself from its label lines', () => {
  const plan = planOf({
    'v1.1.0-qa-strategy.md': [
      '# QA strategy',
      '',
      '**Document Version**: 1.2',
      '**Last Updated**: January 8, 2026',
      '**Status**: ✅ Complete - Ready for Launch',
      '**Owner**: QA Lead',
      '**Audience**: Engineers, Release Manager',
      '**Purpose**: How we test',
      '',
      '## Risks',
      '',
      '**Status**: Open',
    ].join('\n'),
  })
  const [document] = entitiesOf(plan, 'document')

  expect(document).toMatchObject({
    title: 'QA strategy',
    version: { value: '1.2', source: { place: { line: 3 }, how: 'label' } },
    updated: { value: { kind: 'interval', start: '2026-01-08' } },
    status: { value: { state: 'complete', qualifier: 'Ready for Launch' }, source: { place: { line: 5 } } },
    owner: { value: 'QA Lead' },
    description: { value: 'How we test' },
  })
  expect(edgeLines(plan, 'owned-by')).toEqual(['document:v1.1.0-qa-strategy.md → role:qa-lead'])
})

test('frontmatter beats label lines, and a metadata table serves where both are silent', () => {
  const plan = planOf({
    'plan.md': [
      '---',
      'status: in progress',
      '---',
      '# Plan',
      '',
      '**Status**: Complete',
      '',
      '## Document Metadata',
      '',
      '| Field | Value |',
      '| --- | --- |',
      '| Owner | @ann |',
    ].join('\n'),
  })
  const [document] = entitiesOf(plan, 'document')

  expect(document?.status).toMatchObject({
    value: { state: 'in-progress' },
    source: { how: 'frontmatter', place: { line: 2 } },
  })
  expect(document?.owner).toMatchObject({ value: '@ann', source: { how: 'table', place: { line: 12 } } })
  expect(edgeLines(plan, 'owned-by')).toEqual(['document:plan.md → person:ann'])
})

test('a version of three parts is the release, one of two parts the document’s own', () => {
  const plan = planOf({
    'a.md': '# A\n\n**Version**: v0.1.44\n',
    'b.md': '# B\n\n**Version**: v0.1.44\n',
    'c.md': '# C\n\n**Version**: v0.1.44\n',
    'd.md': '# D\n\n**Version**: 1.0\n',
  })

  expect(edgeLines(plan, 'part-of')).toEqual([
    'document:a.md → release:plans/v0.1.44',
    'document:b.md → release:plans/v0.1.44',
    'document:c.md → release:plans/v0.1.44',
  ])
  expect(entitiesOf(plan, 'document').map((document) => document.version?.value)).toEqual([
    undefined,
    undefined,
    undefined,
    '1.0',
  ])
})

test('an owner to be filled in is no owner', () => {
  const plan = planOf({ 'a.md': '# A\n\n**Owner**: [Name]\n' })

  expect(entitiesOf(plan, 'document')[0]?.owner).toBeUndefined()
  expect(edgeLines(plan, 'owned-by')).toEqual([])
})

test.each([
  ['an empty file', ''],
  ['only frontmatter', '---\ntitle: A\n---\n'],
  ['unclosed frontmatter', '---\ntitle: A\n'],
  ['a heading called __proto__', '# __proto__\n\n## constructor\n\n- [ ] toString\n'],
  ['an unclosed fence', '# A\n\n```\n- [ ] no task\n'],
  ['Windows line ends', '# A\r\n\r\n**Status**: Done\r\n'],
])('reads %s', (_, text) => {
  expect(entitiesOf(planOf({ 'a.md': text }), 'document').map(({ id }) => id)).toEqual(['document:a.md'])
})

test('an empty folder gives an empty plan', () => {
  expect(planOf({}).graph.order).toBe(0)
})
