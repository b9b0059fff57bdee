import { expect, test } from 'vitest'
import { planOf } from '../../tests/plan-of.ts'
import { documentContents } from './document-contents.ts'

function contentsOf(text: string): string[] {
  const [document] = planOf({ 'x.md': text }).documents.values()
  return documentContents(document!).map(
    ({ depth, title, href, tasks }) =>
      `${depth} ${title} ${href}${tasks === undefined ? '' : ` ${tasks.checked}/${tasks.total}`}`,
  )
}

test('lists second and third headings, not others', () => {
  expect(contentsOf('# T\n\n## A b\n\n### C\n\n#### D\n\n## Ä\n')).toEqual([
    '2 A b #a-b',
    '3 C #c',
    '2 Ä #%C3%A4',
  ])
})

test('counts the boxes of a section with all that stands below it', () => {
  const text =
    '# T\n\n- [x] z\n\n## A\n\n- [ ] a\n\n### B\n\n- [x] b\n\n#### C\n\n- [ ] c\n\n## D\n\n- [x] d\n'

  expect(contentsOf(text)).toEqual(['2 A #a 1/3', '3 B #b 1/2', '2 D #d 1/1'])
})
