import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkPlan } from '../src/check/run-rules.ts'
import { corpusFolder, loadCorpus } from '../scripts/score/corpora.ts'
import expected from './corpora-findings.json' with { type: 'json' }

/**
 * How often each rule speaks on the real folders, where they lie beside the project.
 *
 * A change of these figures is no mistake by itself: read what is new and what is
 * gone at the places it names, then put the new figures into the file.
 */
const corpora = Object.entries(expected).filter(([name]) => existsSync(corpusFolder(name)))

test.each(corpora)('the findings in %s are those that were judged', async (name, counts) => {
  const { plan } = await loadCorpus(corpusFolder(name))
  const found = new Map<string, number>()
  for (const { ruleId } of checkPlan(plan).diagnostics) found.set(ruleId, (found.get(ruleId) ?? 0) + 1)
  expect(Object.fromEntries([...found].sort())).toEqual(counts)
})
