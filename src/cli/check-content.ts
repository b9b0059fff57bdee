import { createHash } from 'node:crypto'
import type { ExternalResult } from '../check/external.ts'
import { knownRuleIds } from '../check/known-rules.ts'
import { buildReport, type Report } from '../check/report.ts'
import { checkPlan } from '../check/run-rules.ts'
import { programState } from '../disk/program-state.ts'
import { openResultCache } from '../disk/result-cache.ts'
import type { PlanGraph } from '../graph/plan-graph.ts'
import { buildPlanForRules, type LoadOptions, localDay } from './load-plan.ts'
import { type Content, readContent } from './read-content.ts'

/** A folder with everything a check has to say about it, before the baseline. */
export interface CheckedContent {
  /** Without the texts, which nobody has a use for any more. */
  content: Omit<Content, 'sources'>
  report: Report
}

export interface ExternalAsk {
  /** Asks for external links; without it nobody does. */
  external?: ((plan: PlanGraph, root: string) => Promise<ExternalResult>) | undefined
}

/**
 * Read and check a folder, or remember what an earlier check of the very same files said.
 *
 * @throws {UserError} when there is no such folder or no document in it
 */
export async function checkContent(
  folder: string | undefined,
  { today = localDay(), cache = false, external: ask }: LoadOptions & ExternalAsk,
): Promise<CheckedContent> {
  const content = await readContent(folder, { ruleIds: knownRuleIds() })
  // The web changes while the files stay.
  const results = cache === false || ask !== undefined ? undefined : openResultCache(content.root, cache)
  const key = results && keyOf(content, today)
  const known = key === undefined ? undefined : results?.read<Report>(key)
  if (known !== undefined) return { content, report: known }

  const plan = await buildPlanForRules(content, { today, cache })
  const asked = await ask?.(plan, content.root)
  const { diagnostics, ...checked } = checkPlan(plan, { external: asked?.diagnostics })
  const report = buildReport(plan, diagnostics, { ...checked, external: asked?.summary })
  if (key !== undefined) results?.write(key, report)
  return { content, report }
}

/** Everything a check depends on; the root too, whose name can become the plan's title. */
function keyOf(content: Content, today: string): string {
  const { root, configuration, sources, assets, surroundings, diagnostics } = content
  const hash = createHash('sha256').update(
    JSON.stringify([programState(), root, today, configuration, assets, diagnostics]),
  )
  for (const path of surroundings?.files ?? []) hash.update(`${path}\n`)
  for (const { path, hash: content } of sources.values()) hash.update(`${path}\n${content}\n`)
  return hash.digest('hex').slice(0, 24)
}
