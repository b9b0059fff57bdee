import { expect, test } from 'vitest'
import { entitiesOf } from './plan-graph.ts'
import { edgeLines, planOf } from './plan-of-files.ts'

const index = [
  '# Index',
  '',
  '## Quick Start by Role',
  '',
  '### 👤 New Here? Start with:',
  '1. **[README.md](README.md)** - What this is',
  '2. [gone.md](gone.md) - Not written yet',
  '',
  '### 🧪 QA Lead',
  '1. `plan.md` - What to test',
  '',
  '### By Audience',
  '',
  '**Engineering Team**:',
  '- plan.md',
].join('\n')

const files = {
  'README.md': '# Read me\n',
  'plan.md': '# Plan\n\n**Owner**: QA Team\n**Audience**: Release Manager, QA\n',
}

test('reads reading paths from the headings and numbered lists of an index', () => {
  const plan = planOf({ ...files, 'INDEX.md': index })

  expect(entitiesOf(plan, 'role').map(({ id, title }) => `${id} ${title}`)).toEqual([
    'role:newcomer Newcomer',
    'role:qa-lead QA Lead',
    'role:engineering-team Engineering Team',
    'role:release-manager Release Manager',
  ])
  expect(edgeLines(plan, 'for-role')).toEqual([
    'document:README.md → role:newcomer 1: What this is',
    'missing-document:gone.md → role:newcomer 2: Not written yet',
    'document:plan.md → role:qa-lead 1: What to test',
    'document:plan.md → role:engineering-team',
    'document:plan.md → role:release-manager',
  ])
  expect(edgeLines(plan, 'owned-by')).toEqual(['document:plan.md → role:qa-lead'])
})

test('a second index adds readers to a role but no second path', () => {
  const plan = planOf({
    ...files,
    'INDEX.md': index,
    'other.md': '# Other\n\n## By Role\n\n### QA Lead\n1. [Read me](README.md) - First\n',
  })

  expect(edgeLines(plan, 'for-role').filter((line) => line.includes('qa-lead'))).toEqual([
    'document:plan.md → role:qa-lead 1: What to test',
    'document:README.md → role:qa-lead',
  ])
})

test('a path of roadbook.yml and steps of frontmatter beat an index', () => {
  const plan = planOf(
    { ...files, 'INDEX.md': index, 'tests.md': '---\nroles: [{ newcomer: 1 }, qa-lead]\n---\n# Tests\n' },
    {
      configuration: {
        roles: [{ id: 'qa-lead', title: 'QA', path: ['tests.md', 'later.md'] }, { id: 'newcomer' }],
      },
    },
  )

  expect(edgeLines(plan, 'for-role').filter((line) => /qa-lead|newcomer/.test(line))).toEqual([
    'document:tests.md → role:qa-lead 1',
    'missing-document:later.md → role:qa-lead 2',
    'document:tests.md → role:newcomer 1',
    'document:README.md → role:newcomer',
    'missing-document:gone.md → role:newcomer',
    'document:plan.md → role:qa-lead',
  ])
  expect(plan.diagnostics).toEqual([])
})

test('a document that names its reader keeps the step that an index gives it', () => {
  const plan = planOf({
    ...files,
    'INDEX.md': index,
    'plan.md': '---\nroles: [qa-lead, { engineering-team: 3 }]\n---\n# Plan\n',
  })

  expect(edgeLines(plan, 'for-role').filter((line) => line.includes('plan.md'))).toEqual([
    'document:plan.md → role:engineering-team 3',
    'document:plan.md → role:qa-lead 1: What to test',
  ])
})

test('reports a role of frontmatter that roadbook.yml does not list', () => {
  const plan = planOf(
    { 'a.md': '---\nroles: [qa-led]\n---\n# A\n' },
    { configuration: { roles: [{ id: 'qa-lead' }] } },
  )

  expect(plan.diagnostics.map(({ reason, expected, place }) => [reason, expected, place])).toEqual([
    ['Cannot find role `qa-led`', ['qa-lead'], { line: 2, column: 1 }],
  ])
})
