/** For tests: the twins of a small plan, and the pages that name them. */

import { planOf, sourcesOf } from './plan-of.ts'
import { buildReport } from '../src/check/report.ts'
import { checkPlan } from '../src/check/run-rules.ts'
import type { Strings } from '../src/model/strings/en.ts'
import { strings as english } from '../src/model/strings/en.ts'
import { buildAddresses } from '../src/views/addresses.ts'
import type { TextFile } from '../src/views/markdown-twins.ts'
import type { Page } from '../src/views/page.ts'
import { addHeads } from '../src/views/page-heads.ts'
import { buildPages } from '../src/views/site-pages.ts'
import { addTwins } from '../src/views/twins/page-twins.ts'

const rule = { html: '', headings: [] }
const texts = [
  { ...rule, id: 'missing-file', text: '# missing-file\n\nLinks lead to `files`.\n\n## Why\n\nBecause.\n' },
  {
    ...rule,
    id: 'missing-heading',
    text: '# missing-heading\n\nHeadings exist.\n\nSee [files](missing-file.md#why).\n',
  },
]

/** Build every page of a plan below `/plan/` on 20 January 2026, each computed one with its twin. */
export function twinsOf(
  files: Readonly<Record<string, string>>,
  strings: Strings = english,
): { pages: Page[]; twins: Map<string, string> } {
  const plan = planOf(files)
  const context = { plan, addresses: buildAddresses(plan, '/plan/'), strings }
  const { diagnostics, ...checked } = checkPlan(plan)
  const report = buildReport(plan, diagnostics, checked)
  const sources = sourcesOf(files)
  const htmlKeys = new Map([...sources.keys()].map((path) => [path, '']))
  const into: TextFile[] = []
  const all = addHeads(context, buildPages(context, { htmlKeys, sources, report, texts }), undefined)
  const pages = [...addTwins(context, all, { texts, into })]
  return { pages, twins: new Map(into.map(({ path, text }) => [path, text])) }
}

/** The lines of one twin, without those that are empty and without the day it was computed for. */
export function twinLines(files: Readonly<Record<string, string>>, path: string): string[] {
  const { twins } = twinsOf(files)
  return (twins.get(path) ?? '')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('Computed from the documents'))
}
