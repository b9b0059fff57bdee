import type { PlanGraph } from '../graph/plan-graph.ts'
import { createFileSuggester } from './suggest-file.ts'

/** `; did you mean `x`?`, or nothing without a suggestion. */
export function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : `; did you mean \`${suggestion}\`?`
}

/** A suggester over the documents of a plan. */
export function suggestionsOf(plan: PlanGraph): ReturnType<typeof createFileSuggester> {
  return createFileSuggester(plan.documents.keys())
}
