import { expect, test } from 'vitest'
import { createSectionLookup } from '../model/section-lookup.ts'
import { extractHeadings } from './headings.ts'
import { createProcessor } from './processor.ts'
import { collectTreeNodes } from './tree-nodes.ts'

function anchorsOf(text: string): string[] {
  const { headings } = collectTreeNodes(createProcessor('md').parse(text))
  return extractHeadings(headings).map(({ depth, anchor }) => `${depth} ${anchor}`)
}

test.each([
  ['# Exit criteria', ['1 exit-criteria']],
  ['## 🚀 Quick Start', ['2 -quick-start']],
  ['## ⚠️ Watch out', ['2 ️-watch-out']],
  ['# A & B: `x.md` (v1.1.0)', ['1 a--b-xmd-v110']],
  ['# A\n# A\n# A', ['1 a', '1 a-1', '1 a-2']],
  ['# Über größe', ['1 über-größe']],
  ['Title\n=====\n\nfill in\n---', ['1 title', '2 fill-in']],
  ['- # In a list\n\n> ## In a quote', ['1 in-a-list', '2 in-a-quote']],
  ['```\n# code\n```\n# real', ['1 real']],
  ['#', ['1 ']],
  ['# `__proto__`\n# constructor\n# constructor', ['1 __proto__', '1 constructor', '1 constructor-1']],
])('gives the ids of %j', (text, expected) => {
  expect(anchorsOf(text)).toEqual(expected)
})

test('finds the section of a line', () => {
  const nodes = collectTreeNodes(createProcessor('md').parse('intro\n\n# A\n\ntext\n\n## B\n\ntext'))
  const headings = extractHeadings(nodes.headings)
  const sectionAt = createSectionLookup(headings)
  expect([1, 2, 3, 5, 7, 9].map(sectionAt)).toEqual([undefined, undefined, 0, 0, 1, 1])
})
