import { entitiesOf } from '../graph/plan-graph.ts'
import { dateText, type List, nameOf, sourceFields, statusFields, textOf } from './list-row.ts'

/** Every go/no-go with its criteria. */
export const gates: List = {
  fields: ['title', 'status', 'met', 'notMet', 'unknown', 'release'],
  rows: (plan) =>
    entitiesOf(plan, 'gate').map((gate) => {
      const count = (verdict: string) =>
        gate.criteria.filter((criterion) => criterion.verdict === verdict).length
      return {
        ...sourceFields(gate),
        title: gate.title,
        release: nameOf(gate.release),
        phase: nameOf(gate.phase),
        ...statusFields(gate.status),
        met: count('met'),
        notMet: count('not-met'),
        unknown: count('unknown'),
        criteria: gate.criteria.map(({ text, verdict, target, actual, source }) => ({
          text,
          verdict,
          target: target ?? null,
          actual: actual ?? null,
          line: source.place?.line ?? null,
        })),
      }
    }),
}

/** Every decision with its reason. */
export const decisions: List = {
  fields: ['title', 'date', 'status', 'what'],
  rows: (plan) =>
    entitiesOf(plan, 'decision').map((decision) => ({
      ...sourceFields(decision),
      title: decision.title,
      what: textOf(decision.what),
      why: textOf(decision.why),
      date: dateText(decision.date),
      ...statusFields(decision.status),
    })),
}
