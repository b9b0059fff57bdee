import { entitiesOf } from '../graph/plan-graph.ts'
import { dateText, type List, sourceFields, statusFields, textOf } from './list-row.ts'

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
