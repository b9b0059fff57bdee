import { readdirSync, readFileSync } from 'node:fs'
import type { Code, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import type { Rule, Unverified } from '../src/check/rule.ts'
import { rules } from '../src/check/rules.ts'
import { spokenRules } from '../src/check/spoken-rules.ts'
import { checkPlan } from '../src/check/run-rules.ts'
import { formatPlace } from '../src/model/diagnostics.ts'
import { planOf } from './plan-of.ts'

/**
 * The page of a rule is its test: below `## Examples` each third-level heading is
 * one, its fences are files named by the code span above them, the fence `report`
 * holds the lines that the rule alone has to give, and the fence `unverified` those
 * of what it cannot compare.
 */
interface Example {
  name: string
  files: Record<string, string>
  report: string[]
  unverified: string[]
}

const folder = new URL('../src/check/rules/', import.meta.url)
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'))

const sections = ['Why it matters', 'How to fix', 'When to switch it off']

test('every rule has a page and every page a rule', () => {
  const ids = [...rules, ...spokenRules].map(({ id }) => id)
  expect(pages.map((name) => name.replace('.md', ''))).toEqual([...new Set(ids)].sort())
})

test.each(pages)('%s says when its findings were judged, and how many of them were right', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8')
  const [, off = ''] = /^## When to switch it off\n(.*?)(?=^## |(?![^]))/ms.exec(text) ?? []
  const judged = off.split('\n\n').find((paragraph) => /20\d\d-\d\d-\d\d/.test(paragraph)) ?? ''
  expect(judged).toMatch(/\b\d+ of \d+\b/)
})

test('every rule that anything in the source speaks under is known', () => {
  const known = new Set([...rules, ...spokenRules].map(({ id }) => id))
  expect(spokenIds(new URL('../src/', import.meta.url)).filter((id) => !known.has(id))).toEqual([])
})

/** What a disk or a network is needed for, or a broken rule, has its tests there and no examples on its page. */
describe.each(spokenRules.filter(({ by }) => by !== 'parsing'))('$id', ({ id }) => {
  test('its page says what, why, how to fix and when to switch it off', () => {
    expect(headingsOf(readPage(id))).toEqual([id, ...sections])
  })
})

const ruleIds = new Set(rules.map(({ id }) => id))
const parserRules = spokenRules.filter(({ id, by }) => by === 'parsing' && !ruleIds.has(id))

describe.each<{ id: string; run: readonly Rule[] }>([
  ...rules.map((rule) => ({ id: rule.id, run: [alwaysOn(rule)] })),
  ...parserRules.map(({ id }) => ({ id, run: [] })),
])('$id', ({ id, run }) => {
  const tree = readPage(id)
  const examples = readExamples(tree)

  test('its page says what, why, how to fix and when to switch it off', () => {
    expect(headingsOf(tree)).toEqual([id, ...sections, 'Examples'])
  })

  test('its page has an example that is silent and one that is not', () => {
    const silent = examples.filter(({ report }) => report.length === 0)
    expect(silent.length).toBeGreaterThan(0)
    expect(examples.length).toBeGreaterThan(silent.length)
  })

  test.each(examples)('$name', ({ files, report, unverified }) => {
    // As the command line builds it, so that a rule that asks for more than there is fails here.
    const checked = checkPlan(planOf(files, { forRules: true }), { rules: run })
    const linesOf = (said: readonly Unverified[]) => said.filter(({ ruleId }) => ruleId === id).map(toLine)
    expect({ report: linesOf(checked.diagnostics), unverified: linesOf(checked.unverified) }).toEqual({
      report,
      unverified,
    })
  })
})

function toLine({ file, place, reason }: Unverified): string {
  return `${file}${place === undefined ? '' : `:${formatPlace(place)}`}: ${reason}`
}

function alwaysOn({ default: _, ...rule }: Rule): Rule {
  return rule
}

/** A page that is missing is told by the test of all pages, and must not keep the others from running. */
function readPage(id: string): Root {
  const name = `${id}.md`
  return unified()
    .use(remarkParse)
    .parse(pages.includes(name) ? readFileSync(new URL(name, folder), 'utf8') : '')
}

function headingsOf(tree: Root): string[] {
  return tree.children
    .filter((node) => node.type === 'heading' && node.depth < 3)
    .map((node) => toString(node))
}

/** Every literal `ruleId` of the source. */
function spokenIds(source: URL): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => [
      ...readFileSync(new URL(name.replaceAll('\\', '/'), source), 'utf8').matchAll(/\bruleId: '([^']+)'/g),
    ])
    .flatMap(([, id]) => id ?? [])
}

function readExamples(tree: Root): Example[] {
  const examples: Example[] = []
  let inExamples = false
  let fileName = ''
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) inExamples = toString(node) === 'Examples'
    if (!inExamples) continue
    if (node.type === 'heading' && node.depth === 3)
      examples.push({ name: toString(node), files: {}, report: [], unverified: [] })
    if (node.type === 'paragraph' && node.children[0]?.type === 'inlineCode')
      fileName = node.children[0].value
    if (node.type === 'code') addFence(examples.at(-1), node, fileName)
  }
  return examples
}

function addFence(example: Example | undefined, { lang, value }: Code, fileName: string): void {
  if (example === undefined) throw new Error('a fence stands above the first example')
  if (lang === 'report' || lang === 'unverified')
    example[lang] = value.split('\n').filter((line) => line !== '')
  else example.files[fileName] = value
}
