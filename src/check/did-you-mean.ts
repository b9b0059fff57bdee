import type { PlanGraph } from '../graph/plan-graph.ts'
import { createFileSuggester } from './suggest-file.ts'
import { oncePer } from '../model/once-per.ts'

/** `; did you mean `x`?`, or nothing without a suggestion. */
export function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : `; did you mean \`${suggestion}\`?`
}

/** The suggester over the documents of a plan, one for all rules. */
export const suggestionsOf = oncePer(({ documents }: PlanGraph) => createFileSuggester(documents.keys()))
