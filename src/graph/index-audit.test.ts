import { expect, test } from 'vitest'
import { planOf } from '../../tests/plan-of.ts'
import { auditIndexes } from './index-audit.ts'

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((letter) => `topic-${letter}.md`)
const documents = Object.fromEntries(names.map((name) => [name, `# About ${name.slice(6, 7)}`]))

function indexesOf(files: Record<string, string>): string[] {
  return auditIndexes(planOf({ ...documents, ...files })).map(
    ({ document, named, missing, unlisted }) =>
      `${document} names ${named}, ${missing.length} missing, ${unlisted.length} unlisted`,
  )
}

test('takes a document that is mostly a list of ten files for an index', () => {
  const list = names.map((name) => `- ${name}`).join('\n')
  expect(indexesOf({ 'overview.md': `# What there is\n\n${list}` })).toEqual([
    'overview.md names 10, 0 missing, 0 unlisted',
  ])
})

test('takes a report that names ten files among many other things for none', () => {
  const list = names.map((name) => `- ${name}\n- Checked\n- Reviewed\n- Tested by two people`).join('\n')
  expect(indexesOf({ 'summary-of-work.md': `# What we did\n\n${list}` })).toEqual([])
})

test('takes a readme for an index as soon as it names two files', () => {
  expect(
    indexesOf({ 'README.md': '# Plan\n\nSee topic-a.md, topic-b.md and gone.md for what there is to know.' }),
  ).toEqual(['README.md names 3, 1 missing, 8 unlisted'])
})
