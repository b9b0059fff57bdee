import { readdirSync, readFileSync } from 'node:fs'
import type { Code, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { rules } from '../src/check/rules.ts'
import { runRules } from '../src/check/run-rules.ts'
import { formatPlace } from '../src/model/diagnostics.ts'
import { planOf } from './plan-of.ts'

/**
 * The page of a rule is its test: below `## Examples` each third-level heading is
 * one, its fences are files named by the code span above them, and the fence
 * `report` holds the lines that the rule alone has to give.
 */
interface Example {
  name: string
  files: Record<string, string>
  report: string[]
}

const folder = new URL('../src/check/rules/', import.meta.url)
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'))

test('every rule has a page and every page a rule', () => {
  expect(pages.map((name) => name.replace('.md', ''))).toEqual(rules.map(({ id }) => id).sort())
})

describe.each(rules)('$id', (rule) => {
  const tree = unified()
    .use(remarkParse)
    .parse(readFileSync(new URL(`${rule.id}.md`, folder), 'utf8'))
  const examples = readExamples(tree)

  test('its page says what, why, how to fix and when to switch it off', () => {
    const headings = tree.children
      .filter((node) => node.type === 'heading' && node.depth < 3)
      .map((node) => toString(node))
    expect(headings).toEqual([rule.id, 'Why it matters', 'How to fix', 'When to switch it off', 'Examples'])
  })

  test('its page has an example that is silent and one that is not', () => {
    const silent = examples.filter(({ report }) => report.length === 0)
    expect(silent.length).toBeGreaterThan(0)
    expect(examples.length).toBeGreaterThan(silent.length)
  })

  test.each(examples)('$name', ({ files, report }) => {
    const lines = runRules(planOf(files), [rule])
      .filter(({ ruleId }) => ruleId === rule.id)
      .map(
        ({ file, place, reason }) =>
          `${file}${place === undefined ? '' : `:${formatPlace(place)}`}: ${reason}`,
      )
    expect(lines).toEqual(report)
  })
})

function readExamples(tree: Root): Example[] {
  const examples: Example[] = []
  let inExamples = false
  let fileName = ''
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) inExamples = toString(node) === 'Examples'
    if (!inExamples) continue
    if (node.type === 'heading' && node.depth === 3)
      examples.push({ name: toString(node), files: {}, report: [] })
    if (node.type === 'paragraph' && node.children[0]?.type === 'inlineCode')
      fileName = node.children[0].value
    if (node.type === 'code') addFence(examples.at(-1), node, fileName)
  }
  return examples
}

function addFence(example: Example | undefined, { lang, value }: Code, fileName: string): void {
  if (example === undefined) throw new Error('a fence stands above the first example')
  if (lang === 'report') example.report = value.split('\n').filter((line) => line !== '')
  else example.files[fileName] = value
}
