import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkPlan } from '../src/check/run-rules.ts'
import { corpusFolder, loadCorpus } from '../scripts/score/corpora.ts'
import expected from './corpora-findings.json' with { type: 'json' }
import unverified from './corpora-unverified.json' with { type: 'json' }

/**
 * How often each rule speaks on the real folders, and how often it cannot tell, where they lie beside the project.
 *
 * A change of these figures is no mistake by itself: read what is new and what is
 * gone at the places it names, then put the new figures into the file.
 */
const corpora = Object.entries(expected).filter(([name]) => existsSync(corpusFolder(name)))

test.each(corpora)('the findings in %s are those that were judged', async (name, counts) => {
  const { plan } = await loadCorpus(corpusFolder(name))
  const checked = checkPlan(plan)
  expect(countByRule(checked.diagnostics)).toEqual(counts)
  expect(countByRule(checked.unverified)).toEqual(unverified[name as keyof typeof unverified])
})

function countByRule(said: readonly { ruleId: string }[]): Record<string, number> {
  const counts = Map.groupBy(said, ({ ruleId }) => ruleId)
  return Object.fromEntries([...counts].map(([id, own]) => [id, own.length] as const).sort())
}
