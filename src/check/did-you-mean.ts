import type { PlanGraph } from '../graph/plan-graph.ts'
import { createFileSuggester } from './suggest-file.ts'

/** `; did you mean `x`?`, or nothing without a suggestion. */
export function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : `; did you mean \`${suggestion}\`?`
}

const suggesters = new WeakMap<PlanGraph, ReturnType<typeof createFileSuggester>>()

/** The suggester over the documents of a plan, one for all rules. */
export function suggestionsOf(plan: PlanGraph): ReturnType<typeof createFileSuggester> {
  const suggest = suggesters.get(plan) ?? createFileSuggester(plan.documents.keys())
  suggesters.set(plan, suggest)
  return suggest
}
