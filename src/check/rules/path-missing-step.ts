import { entitiesOf, findEntity, incoming, type PlanGraph } from '../../graph/plan-graph.ts'
import type { Edge, Role } from '../../model/entities.ts'
import { didYouMean, suggestionsOf } from '../did-you-mean.ts'
import { defineRule, type Finding } from '../rule.ts'

/** Every step of a reading path is a document that exists, and no number is left out. */
export const pathMissingStep = defineRule({
  id: 'path-missing-step',
  severity: 'warning',
  check({ plan, report }) {
    const suggest = suggestionsOf(plan)
    for (const role of entitiesOf(plan, 'role')) {
      const steps = incoming(plan, role.id, 'for-role').filter(({ step }) => step !== undefined)
      for (const { from, step = 0, source } of steps) {
        const missing = findEntity(plan, from)
        if (missing?.kind !== 'missing-document') continue
        const suggestion = suggest(source.file, missing.path)
        report({
          file: source.file,
          reason: `Cannot find \`${missing.title}\`, step ${step} of the reading path of ${role.title}${didYouMean(suggestion)}`,
          actual: missing.title,
          ...(source.place && { place: source.place }),
          ...(suggestion !== undefined && { expected: [suggestion] }),
        })
      }
      const gap = describeGap(plan, role, steps)
      if (gap !== undefined) report(gap)
    }
  },
})

/** Numbers far apart (10, 20, 30) leave room on purpose. */
function describeGap(plan: PlanGraph, role: Role, steps: readonly Edge[]): Finding | undefined {
  const declared = steps.filter(({ source }) => source.how === 'frontmatter')
  const numbers = new Set(declared.map(({ step = 0 }) => step))
  const last = Math.max(0, ...numbers)
  if (numbers.size < 2 || numbers.size * 2 < last) return undefined
  const absent = Array.from({ length: last }, (_, index) => index + 1).find((step) => !numbers.has(step))
  const after = declared.find(({ step = 0 }) => absent !== undefined && step > absent)
  if (absent === undefined || after === undefined) return undefined
  const { file, place } = after.source
  return {
    file,
    reason: `Reading path of ${role.title} has no step ${absent}, so its readers wonder what they missed`,
    related: declared.map(({ from, step = 0, source }) => ({
      reason: `Step ${step}: ${findEntity(plan, from)?.title ?? from}`,
      file: source.file,
      ...(source.place && { place: source.place }),
    })),
    ...(place && { place }),
  }
}
