import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildReport } from '../src/check/report.ts'
import { formatPretty } from '../src/check/reporters/pretty.ts'
import { columnsOf } from '../src/check/reporters/wrap.ts'
import { type Checked, checkPlan } from '../src/check/run-rules.ts'
import { checkContent } from '../src/cli/check-content.ts'
import type { PlanGraph } from '../src/graph/plan-graph.ts'
import { corpusFolder, loadCorpus } from '../scripts/score/corpora.ts'
import expected from './corpora-findings.json' with { type: 'json' }
import unverified from './corpora-unverified.json' with { type: 'json' }

/**
 * How often each rule speaks on the real folders, and how often it cannot tell, where they lie beside the project.
 *
 * A change of these figures is no mistake by itself: read what is new and what is
 * gone at the places it names, then put the new figures into the file.
 */
describe.each(Object.entries(expected))('%s', (name, counts) => {
  const isHere = existsSync(corpusFolder(name))
  let plan: PlanGraph
  let checked: Checked

  beforeAll(async () => {
    if (!isHere) return
    plan = (await loadCorpus(corpusFolder(name))).plan
    checked = checkPlan(plan)
  })

  test.runIf(isHere)('the findings are those that were judged', () => {
    expect(countByRule(checked.diagnostics)).toEqual(counts)
    expect(countByRule(checked.unverified)).toEqual(unverified[name as keyof typeof unverified])
  })

  test.runIf(isHere)('a check, which builds no more than rules read, finds the same', async () => {
    const { report } = await checkContent(corpusFolder(name), { today: '2026-01-20' })
    expect(countByRule(report.diagnostics)).toEqual(counts)
    expect(countByRule(report.unverified)).toEqual(unverified[name as keyof typeof unverified])
  })

  test.runIf(isHere)('the report fits 80 columns', () => {
    const report = buildReport(plan, checked.diagnostics, checked)
    const text = [...formatPretty(report, { palette: noColours, folder: `plans/${name}/` })].join('')
    // A path or an address that is longer than a line cannot be broken.
    const tooLong = text.split('\n').filter((line) => columnsOf(line) > 80 && line.trim().includes(' '))
    expect(tooLong).toEqual([])
  })
})

const same = (text: string) => text
const noColours = { red: same, yellow: same, dim: same, bold: same }

function countByRule(said: readonly { ruleId: string }[]): Record<string, number> {
  const counts = Map.groupBy(said, ({ ruleId }) => ruleId)
  return Object.fromEntries([...counts].map(([id, own]) => [id, own.length] as const).sort())
}
