import { expect, test } from 'vitest'
import { auditIndexes } from './index-audit.ts'
import { entitiesOf } from './plan-graph.ts'
import { edgeLines, planOf } from './plan-of-files.ts'

const index = [
  '# Master Index',
  '',
  '**Total Documents**: 150',
  '',
  '## Document Categories (150 Total)',
  '',
  '### 1. Strategy & Vision (3 documents)',
  '',
  '- **[a.md](a.md)** - First',
  '- b.md',
  '- `gone.md`',
  '',
  '### 2. Testing (2 documents)',
  '- c.md',
  '- d.md',
  '',
  '### 3. Other (2 documents)',
  '- e.md',
  '- b.md',
  '- late.md',
].join('\n')

const files = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`${name}.md`, `# ${name}\n`]))

test('the numbered sections of an index are the categories; a file stands in the first that names it', () => {
  const plan = planOf({ ...files, 'INDEX.md': index })

  expect(entitiesOf(plan, 'category').map(({ id, title, order }) => `${order} ${id} ${title}`)).toEqual([
    '1 category:plans/strategy-vision Strategy & Vision',
    '2 category:plans/testing Testing',
    '3 category:plans/other Other',
  ])
  expect(edgeLines(plan, 'part-of')).toEqual([
    'document:a.md → category:plans/strategy-vision',
    'document:b.md → category:plans/strategy-vision',
    'missing-document:gone.md → category:plans/strategy-vision',
    'document:c.md → category:plans/testing',
    'document:d.md → category:plans/testing',
    'document:e.md → category:plans/other',
    'missing-document:late.md → category:plans/other',
  ])
})

test('declared categories beat those of an index and keep their order', () => {
  const plan = planOf(
    { ...files, 'INDEX.md': index, 'g.md': '---\ncategory: quality\n---\n# G\n' },
    { configuration: { categories: ['start', { id: 'quality', title: 'Quality and tests' }] } },
  )

  expect(entitiesOf(plan, 'category').map(({ id, title, order }) => `${order} ${id} ${title}`)).toEqual([
    '1 category:start start',
    '2 category:quality Quality and tests',
  ])
  expect(edgeLines(plan, 'part-of')).toEqual(['document:g.md → category:quality'])
})

test('numbered sections that describe one document each are no categories', () => {
  const plan = planOf({
    ...files,
    'x.md': '# Documents\n\n## Created\n\n### 1. a.md\nx\n\n### 2. b.md\nx\n\n### 3. c.md\nx\n',
  })

  expect(entitiesOf(plan, 'category')).toEqual([])
})

test('audits an index: what it names, what is missing, what it leaves out, what it states', () => {
  const plan = planOf({ ...files, 'INDEX.md': index })

  expect(auditIndexes(plan)).toEqual([
    {
      document: 'INDEX.md',
      named: 7,
      existing: ['a.md', 'b.md', 'c.md', 'd.md', 'e.md'],
      missing: [
        { id: 'missing-document:gone.md', path: 'gone.md', places: [{ line: 11, column: 4 }] },
        { id: 'missing-document:late.md', path: 'late.md', places: [{ line: 20, column: 3 }] },
      ],
      unlisted: ['f.md'],
      stated: [
        { count: 150, text: 'Total Documents: 150', place: { line: 3, column: 1 } },
        { count: 150, text: 'Document Categories (150 Total)', place: { line: 5, column: 1 } },
        { count: 3, text: '1. Strategy & Vision (3 documents)', place: { line: 7, column: 1 } },
        { count: 2, text: '2. Testing (2 documents)', place: { line: 13, column: 1 } },
        { count: 2, text: '3. Other (2 documents)', place: { line: 17, column: 1 } },
      ],
    },
  ])
})
