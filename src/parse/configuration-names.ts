import { findClosest } from '../model/closest.ts'
import type { Configuration } from '../model/configuration.ts'
import type { Diagnostic } from '../model/diagnostics.ts'
import type { DocumentPath } from '../model/paths.ts'
import type { PlaceOf } from './configuration-issue.ts'
import { findUnknownStates, listStatusKeys } from './vocabulary.ts'

/** Names that any text may be for the schema, but that nobody listens to. */
export function findUnknownNames(
  { rules = {}, vocabulary }: Configuration,
  {
    file,
    placeOf,
    ruleIds,
  }: { file: DocumentPath; placeOf: PlaceOf; ruleIds: readonly string[] | undefined },
): Diagnostic[] {
  const report = (path: string[], reason: string): Diagnostic => {
    const place = placeOf(path)
    return { ruleId: 'configuration-shape', severity: 'error', reason, file, ...(place && { place }) }
  }
  const unknownRules = Object.keys(rules).filter((id) => ruleIds?.includes(id) === false)
  return [
    ...unknownRules.map((id) =>
      report(
        ['rules', id],
        `Unexpected rule \`${id}\`${hint(id, ruleIds ?? [], 'expected a name that reports show in brackets')}`,
      ),
    ),
    ...findUnknownStates(vocabulary).map((state) => {
      const known = listStatusKeys()
      const all = `expected one of ${known.map((key) => `\`${key}\``).join(', ')}`
      return report(
        ['vocabulary', 'status', state],
        `Unexpected status \`${state}\`${hint(state, known, all)}`,
      )
    }),
  ]
}

function hint(name: string, known: readonly string[], expectation: string): string {
  const closest = findClosest(name, known)
  return closest === undefined ? `, ${expectation}` : `; did you mean \`${closest}\`?`
}
