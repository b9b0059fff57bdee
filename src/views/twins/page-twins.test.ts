import { expect, test } from 'vitest'
import { planOf } from '../../../tests/plan-of.ts'
import { strings as german } from '../../model/strings/de.ts'
import { twinsOf } from '../../../tests/twins-of.ts'

const lamp = {
  'README.md': '# Lantern\n\n[Launch](guides/launch.md), [gone](gone.md)\n',
  'index.md': '# Own index\n',
  'guides/launch.md': '---\ncategory: guides\nowner: "@ann"\n---\n# Launch\n',
  'v1.md':
    '---\ntype: release\nversion: v1.0.0\ntarget: 2026-02-20\nphases:\n  - { id: build, name: Build, start: 2026-01-19, end: 2026-02-13, exit: [Built] }\n---\n# v1.0.0\n\n- [ ] Draw\n',
  'plan.md':
    '---\nrelease: v1.0.0\n---\n# Plan\n\n## Risks\n\n| Risk | Likelihood | Impact |\n| --- | --- | --- |\n| Data loss | 4 | Critical |\n\n## Gate 1: Go/No-Go\n\n- [x] Drawn\n',
  'roadbook.yml': 'title: Lantern\nroles:\n  - { id: qa, title: QA, path: [guides/launch.md] }\n',
}

test('every page has a twin and names it in its head, except what is no page to read', () => {
  const { pages, twins } = twinsOf(lamp)
  const without = pages.filter(({ props }) => props.frame.head?.twin === undefined)
  const computed = pages.filter(({ kind }) => kind !== 'document' && kind !== 'role')
  const named = computed.flatMap(({ props }) => props.frame.head?.twin ?? [])

  expect(new Set(without.map(({ kind }) => kind))).toEqual(
    new Set(['index-file', 'register-file', 'not-found', 'feed']),
  )
  expect([...twins.keys()]).toEqual(named)
  expect(new Set(pages.map(({ kind }) => kind)).size).toBe(30)
})

test('a twin stands beside its page; that of all documents outside the folder of the sources', () => {
  const { pages } = twinsOf(lamp)
  const twinOf = (path: string) =>
    pages.find(({ props }) => props.frame.path === path)?.props.frame.head?.twin

  expect([twinOf(''), twinOf('gates/'), twinOf('documents/'), twinOf('documents/index/')]).toEqual([
    'index.md',
    'gates/index.md',
    'all/index.md',
    'documents/index.md',
  ])
})

test('a twin says for which day it was computed, in the language of the interface', () => {
  expect(twinsOf(lamp, german).twins.get('people/index.md')).toBe(
    '# Personen\n\nZuständige und Verfasser, wie die Dokumente sie nennen. Ein Eintrag ist eine Aufgabe, ein Risiko, ein Termin oder eine Kennzahl.\n\n' +
      '- [ann](/plan/people/ann/): 1 Dokument\n\nBerechnet aus den Dokumenten, Stand 2026-01-20.\n',
  )
})

test('hostile titles stay text, and a row of a table stays one row', () => {
  const title = 'A | B <script>alert(1)</script> [x](y.md) `c` *d* &lt;'
  const escaped = String.raw`A | B \<script>alert(1)\</script> \[x\](y.md) \`c\` \*d\* \&lt;`
  const { twins } = twinsOf({
    'a.md': `---\ntitle: |\n  ${title}\n  next line\ncategory: "c | d"\nstatus: "x | y"\n---\n`,
    'v1.md':
      '---\ntype: release\nversion: v1.0.0\ntheme: "P | Q\\n<b>"\n---\n# v1\n\n- [ ] Task <b> [x](y)\n',
  })
  const category = [...twins].find(([path]) => path.startsWith('categories/'))?.[1] ?? ''
  const { tables } = planOf({ 'twin.md': category }).documents.values().next().value!

  expect(category).toContain(
    `| [${escaped} next line](/plan/documents/a/) | \`a.md\` |`.replace('A | B', String.raw`A \| B`),
  )
  expect(tables.map(({ headers, rows }) => [headers.length, rows.map(({ cells }) => cells.length)])).toEqual([
    [5, [5]],
  ])
  expect(twins.get('releases/index.md')).toContain(String.raw`: P \| Q \<b> | not stated |`)
  expect([...twins.values()].join('')).not.toMatch(/(?<!\\)<(?:script|b)>/)
})
