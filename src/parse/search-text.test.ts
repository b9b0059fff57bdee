import { expect, test } from 'vitest'
import { planOf } from '../../tests/plan-of.ts'
import { toDocumentPath } from '../model/paths.ts'
import { splitSections } from './search-text.ts'

function sectionsOf(text: string): string[] {
  const headings = planOf({ 'a.md': text }).documents.get(toDocumentPath('a.md'))?.headings ?? []
  return splitSections(text, headings).map(({ heading, text }) => `${heading?.text ?? '-'}: ${text}`)
}

test('cuts a document at its headings and keeps prose, lists and cells', () => {
  expect(
    sectionsOf(
      [
        '---',
        'title: Secret',
        '---',
        'Before **all**.',
        '',
        '# Plan',
        '',
        '- [x] Lamp `assembled`',
        '- [ ] See [the guide](guides/launch.md)',
        '',
        '> [!NOTE]',
        '> Lamps get warm.',
        '',
        'Risks',
        '-----',
        '',
        '| ID | Risk |',
        '| --- | --- |',
        '| R-1 | The glass breaks |',
      ].join('\n'),
    ),
  ).toEqual([
    '-: Before all.',
    'Plan: Lamp assembled See the guide Lamps get warm.',
    'Risks: ID Risk R-1 The glass breaks',
  ])
})

test('leaves out code, tags and comments, and keeps sections without text', () => {
  expect(
    sectionsOf(
      [
        '# A',
        '',
        '```bash',
        'rm -rf /',
        '```',
        '',
        '<div align="center">Centred <!-- not',
        'this --> text</div>',
        '',
        '## B',
        '',
        '~~~~',
        '~~~',
        'code',
        '~~~~',
        'After.',
      ].join('\n'),
    ),
  ).toEqual(['A: Centred text', 'B: After.'])
})

test('says nothing of an empty document', () => {
  expect(sectionsOf('')).toEqual([])
})

test('of a component only its title is searched', () => {
  const text =
    '# Plan\n\nThere are :count{type=plan} plans.\n\n::gates{release=v1.0.0}\n\n:::callout{title="Read first"}\nMind the gap.\n:::\n'
  const document = planOf({ 'a.md': text }).documents.get(toDocumentPath('a.md'))

  expect(splitSections(text, document?.headings ?? [], document?.directives).map((one) => one.text)).toEqual([
    'There are plans. Read first Mind the gap.',
  ])
})
