import { expect, test } from 'vitest'
import { planOf, type PlanOptions } from './plan-of-files.ts'

const surroundings = {
  contentPath: 'docs/plans',
  files: new Set([
    'CHANGELOG.md',
    'src/main.rs',
    'docs/plans/plan.md',
    'docs/plans/.templates/risk.md',
    'docs/guide/setup.md',
    'packages/cli/NOTES.md',
  ]),
}

const linkLines = (text: string, options: PlanOptions = { surroundings }) =>
  planOf({ 'plan.md': text }, options).links.map(
    ({ target, outcome, existsOutside }) => `${target}: ${outcome} ${existsOutside ?? 'unknown'}`,
  )

const mentionLines = (text: string) =>
  planOf({ 'plan.md': text }, { surroundings }).mentions.map(
    ({ name, outcome, outside }) => `${name}: ${outcome} ${outside ?? '-'}`,
  )

test('tells which links out of the content lead to a file or a folder of the repository', () => {
  expect(
    linkLines(
      '[a](../../src/main.rs) [b](../guide/setup.md#x) [c](../guide) [d](../gone.md) [e](../../../other/x.md)',
    ),
  ).toEqual([
    '../../src/main.rs: outside true',
    '../guide/setup.md#x: outside true',
    '../guide: outside true',
    '../gone.md: outside false',
    '../../../other/x.md: outside unknown',
  ])
})

test('reads a link with a slash before it from the root of the repository, as a code host does', () => {
  expect(linkLines('[a](/CHANGELOG.md) [b](/gone.md)')).toEqual([
    '/CHANGELOG.md: outside true',
    '/gone.md: missing unknown',
  ])
})

test('says nothing about what lies outside when nobody could look', () => {
  expect(linkLines('[a](../gone.md)', {})).toEqual(['../gone.md: outside unknown'])
})

test('a name in the text may mean a file of the repository', () => {
  expect(
    mentionLines('See CHANGELOG.md, ../guide/setup.md, cli/NOTES.md, risk.md, plan.md and gone.md.'),
  ).toEqual([
    'CHANGELOG.md: outside ../../CHANGELOG.md',
    '../guide/setup.md: outside ../guide/setup.md',
    'cli/NOTES.md: outside ../../packages/cli/NOTES.md',
    'risk.md: outside .templates/risk.md',
    'plan.md: resolved -',
    'gone.md: missing -',
  ])
})

test('a file of the repository is no missing document', () => {
  const plan = planOf({ 'plan.md': 'See CHANGELOG.md and gone.md.' }, { surroundings })
  expect(plan.byKind.get('missing-document')?.map(({ title }) => title)).toEqual(['gone.md'])
})
