import { expect, test } from 'vitest'
import { entitiesOf } from './plan-graph.ts'
import { edgeLines, planOf } from './plan-of-files.ts'

test('a file that several documents name is one missing document with all places', () => {
  const plan = planOf({
    'a.md': '# A\n\n[Gone](docs/gone.md) and `gone.md`.\n',
    'docs/b.md': '# B\n\nSee gone.md.\n',
  })

  expect(
    entitiesOf(plan, 'missing-document').map(({ id, path, sources }) => [
      id,
      path,
      sources.map(({ file, place }) => `${file}:${place?.line}`),
    ]),
  ).toEqual([['missing-document:gone.md', 'gone.md', ['a.md:3', 'a.md:3', 'docs/b.md:3']]])
  expect(edgeLines(plan, 'mentions')).toEqual([
    'document:a.md → missing-document:gone.md',
    'document:docs/b.md → missing-document:gone.md',
  ])
})

test('names that every folder may have stay apart by their path', () => {
  const plan = planOf({ 'a.md': '# A\n\n[x](one/README.md) [y](two/README.md)\n' })

  expect(entitiesOf(plan, 'missing-document').map(({ path }) => path)).toEqual([
    'one/README.md',
    'two/README.md',
  ])
})

test('files that are no Markdown, placeholders and ambiguous names give no missing document', () => {
  const plan = planOf({
    'a.md': '# A\n\n[L](LICENSE) `v1.X.Y.md` `tasks.md`\n',
    'x/tasks.md': '# X\n',
    'y/tasks.md': '# Y\n',
  })

  expect(entitiesOf(plan, 'missing-document')).toEqual([])
})
