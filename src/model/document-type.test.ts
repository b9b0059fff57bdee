import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readVocabulary } from '../disk/read-vocabulary.ts'
import { parseVocabulary } from '../parse/vocabulary-texts.ts'
import { findDocumentType } from './document-type.ts'

const vocabulary = parseVocabulary(await readVocabulary())

function find(path: string, more: { title?: string; frontmatterType?: string; words?: number } = {}): string {
  const found = findDocumentType({ words: 900, path, ...more }, vocabulary)
  return found === undefined ? 'none' : `${found.type} by ${found.how}`
}

test.each([
  ['v1.1.0-risk-register.md', 'risk-register by file-name'],
  ['V0_1_46_COMPLETION_SUMMARY.md', 'completion-report by file-name'],
  ['docs/README.md', 'readme by file-name'],
  ['GettingStarted.md', 'guide by file-name'],
  ['release-checklist-template.md', 'template by file-name'],
  ['emergency-rollback-playbook.md', 'playbook by file-name'],
  ['plan.mdx', 'plan by file-name'],
])('takes the first rule that fits the name of %s', (path, expected) => {
  expect(find(path)).toBe(expected)
})

test('words match whole words only', () => {
  expect(find('explanation.md')).toBe('none')
  expect(find('latest.md')).toBe('none')
})

test('the title speaks where the name says nothing', () => {
  expect(find('notes/2026.md', { title: 'v1.2 Roadmap' })).toBe('roadmap by heading')
  expect(find('x.md')).toBe('none')
})

test('a folder decides before the name', () => {
  expect(find('docs/adr/0001-release-plan.md')).toBe('decision-record by folder')
  expect(find('docs/ADR.md')).toBe('decision-record by file-name')
})

test('frontmatter decides before everything, in any spelling', () => {
  expect(find('docs/adr/plan.md', { frontmatterType: 'Runbook' })).toBe('runbook by frontmatter')
  expect(find('x.md', { frontmatterType: 'ADR' })).toBe('decision-record by frontmatter')
  expect(find('x.md', { frontmatterType: 'go/no-go' })).toBe('checklist by frontmatter')
  expect(find('x.md', { frontmatterType: 'release' })).toBe('release by frontmatter')
  expect(find('x.md', { frontmatterType: 'posture' })).toBe('posture by frontmatter')
})

test('a document of a few words is a stub', () => {
  expect(find('v1-plan.md', { words: 3 })).toBe('stub by text')
})

test('never throws', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ unit: 'binary' }), (path, title) => find(path, { title }) !== ''),
  )
})
