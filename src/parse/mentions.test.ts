import { expect, test } from 'vitest'
import { extractMentions } from './mentions.ts'
import { createProcessor } from './processor.ts'
import { collectTreeNodes } from './tree-nodes.ts'

function mentionsOf(text: string): string[] {
  return extractMentions(collectTreeNodes(createProcessor('md').parse(text)), () => undefined).map(
    ({ name, where, place }) => `${place.start.line}:${place.start.column} ${where} ${name}`,
  )
}

test.each([
  ['See PLAN.md for more.', ['1:5 text PLAN.md']],
  ['See docs/PLAN.md, then ../README.md.', ['1:5 text docs/PLAN.md', '1:24 text ../README.md']],
  ['**risks.md** and *gates.mdx*', ['1:3 text risks.md', '1:19 text gates.mdx']],
  ['- `plan.md` and ``plan.md``', ['1:4 code plan.md', '1:19 code plan.md']],
  ['Line `plan.md:26` of it', ['1:7 code plan.md']],
  ['(link to INSTALL-BETA.md)', ['1:10 text INSTALL-BETA.md']],
  ['`.claude/releases/week-[N].md`', ['1:2 code .claude/releases/week-[N].md']],
  ['`release.*.md`', ['1:2 code release.*.md']],
  ['Größe: größe.md', ['1:8 text größe.md']],
  ['a\nb plan.md', ['2:3 text plan.md']],
  ['| plan.md |\n|---|\n| risks.md |', ['1:3 text plan.md', '3:3 text risks.md']],
])('finds the file names of %j', (text, expected) => {
  expect(mentionsOf(text)).toEqual(expected)
})

test.each([
  '[PLAN.md](PLAN.md)',
  '```\nPLAN.md\n```',
  '`cp template.md new.md`',
  'notes.md5 and plan.md.bak and x.mdc',
  'https://host/PLAN.md',
  '.md and `.md` files',
])('finds none in %j', (text) => {
  expect(mentionsOf(text)).toEqual([])
})

test('stays linear on a long run of path characters', () => {
  expect(mentionsOf(`${'a/'.repeat(100_000)}b`)).toEqual([])
  expect(mentionsOf(`${'['.repeat(100_000)}.md`)).toEqual([])
})
