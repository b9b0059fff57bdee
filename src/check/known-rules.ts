import { rules } from './rules.ts'
import { spokenRules } from './spoken-rules.ts'

/** The names of all rules that a configuration or a comment may name, sorted. */
export function knownRuleIds(): string[] {
  return [...new Set([...rules, ...spokenRules].map(({ id }) => id))].sort()
}
