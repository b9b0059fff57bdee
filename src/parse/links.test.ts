import { expect, test } from 'vitest'
import { extractLinks } from './links.ts'
import { createProcessor } from './processor.ts'
import { collectTreeNodes } from './tree-nodes.ts'

function linksOf(text: string): string[] {
  return extractLinks(collectTreeNodes(createProcessor('md').parse(text)), () => undefined).map(
    ({ type, text: label, target, place }) =>
      `${place.start.line}:${place.start.column} ${type} ${label} -> ${target}`,
  )
}

test.each([
  ['[Plan](plan.md#a)', ['1:1 inline Plan -> plan.md#a']],
  ['[**Plan**](<a b.md> "title")', ['1:1 inline Plan -> a b.md']],
  ['![Chart](chart.png)', ['1:1 image Chart -> chart.png']],
  ['[![Chart](chart.png)](plan.md)', ['1:1 inline Chart -> plan.md', '1:2 image Chart -> chart.png']],
  ['[Plan][p] [p]\n\n[P]: plan.md', ['1:1 reference Plan -> plan.md', '1:11 reference p -> plan.md']],
  ['[Plan][q]', []],
  ['https://host/a', ['1:1 url https://host/a -> https://host/a']],
  ['<mailto:a@host>', ['1:1 url mailto:a@host -> mailto:a@host']],
  ['<a href="plan.md">x</a>', ['1:1 html  -> plan.md']],
  ["<p><img alt='' src='a.png'></p>", ['1:1 html  -> a.png']],
  ['See [[plan]] and [[plan|the plan]]', ['1:1 wiki plan -> plan', '1:1 wiki the plan -> plan']],
  ['`[Plan](plan.md)`', []],
  ['```\n[Plan](plan.md)\n```', []],
  ['[empty]()', ['1:1 inline empty -> ']],
])('lists the links of %j', (text, expected) => {
  expect(linksOf(text)).toEqual(expected)
})

test('takes the first of two definitions', () => {
  expect(linksOf('[p]\n\n[p]: a.md\n[p]: b.md')).toEqual(['1:1 reference p -> a.md'])
})
