import { expect, test } from 'vitest'
import { createSectionLookup } from '../model/section-lookup.ts'
import { extractHeadings } from './headings.ts'
import { extractLabels } from './labels.ts'
import { createProcessor } from './processor.ts'
import { readSourceLines } from './source-lines.ts'
import { collectTreeNodes } from './tree-nodes.ts'

function labelsOf(text: string): string[] {
  const nodes = collectTreeNodes(createProcessor('md').parse(text))
  const headings = extractHeadings(nodes.headings)
  const sectionAt = createSectionLookup(headings)
  return extractLabels(readSourceLines(nodes, text), { headings, sectionAt }).map(
    ({ key, value, zone, place }) => `${place.line} ${zone} ${key}=${value}`,
  )
}

test('tells the metadata of the document from the attributes of its sections', () => {
  const text = [
    '# Risk register',
    '**Owner**: Release Manager',
    '**Status**: Active',
    '',
    '## Overview',
    '**Scope**: beta',
    '## RISK-001: Late binaries',
    '**Owner**: Engineering Lead',
    '- **Impact**: High',
    '',
    'Text.',
    '## End',
    'More text.',
    '',
    '- a list',
    '',
    '---',
    '*Last Updated: 2026-01-08*',
    '',
    '**Stay calm.**',
  ].join('\n')
  expect(labelsOf(text)).toEqual([
    '2 header Owner=Release Manager',
    '3 header Status=Active',
    '6 first-section Scope=beta',
    '8 section Owner=Engineering Lead',
    '9 section Impact=High',
    '18 footer Last Updated=2026-01-08',
  ])
})

test('reads the header of a document without a title', () => {
  expect(labelsOf('**Status**: Draft\n\nText\n\n## A\n\ntext')).toEqual(['1 header Status=Draft'])
})

test('a section under any other first heading is not about the document', () => {
  expect(labelsOf('# A\n\n## Phase 1\n\n**Status**: done\n\n## B\n\ntext\n\n- x')).toEqual([
    '5 section Status=done',
  ])
})

test('reads plain bullets below a metadata heading only', () => {
  expect(labelsOf('# A\n## Metadata\n- Milestone: `v0.9`\n## B\n- Milestone: v1\n')).toEqual([
    '3 first-section Milestone=`v0.9`',
  ])
})

test('leaves code, tables and HTML alone', () => {
  expect(
    labelsOf('# A\n```\n**Owner**: x\n```\n\n| **Owner**: y |\n|---|\n\n<!--\n**Owner**: z\n-->\n'),
  ).toEqual([])
})

test('reads CRLF and hard breaks', () => {
  expect(labelsOf('# A\r\n**Owner**: x  \r\n**Status**: y\\\r\n')).toEqual([
    '2 header Owner=x',
    '3 header Status=y',
  ])
})

test('the attributes of a block at the very end are not the document’s', () => {
  expect(labelsOf('# A\n\ntext\n\n### RISK-001: Delay\n\n**Status**: Open\n')).toEqual([
    '7 section Status=Open',
  ])
  expect(
    labelsOf('# A\n\ntext\n\n### RISK-001: Delay\n\n**Status**: Open\n\n---\n\n**Status**: Draft\n'),
  ).toEqual(['7 section Status=Open', '11 footer Status=Draft'])
})
