import { entitiesOf } from '../graph/plan-graph.ts'
import type { Decision } from '../model/entities.ts'
import type { ViewContext } from './page.ts'
import { dateCell, dateRecord, statusCell, statusRecord } from './register-cells.ts'
import { type Register, rowSource, sourceRecord } from './register.ts'
import { shorten } from './wording.ts'

/** All decisions: what was decided, why and when. */
export function decisionRegister(context: ViewContext): Register<Decision> {
  return {
    name: 'decisions',
    title: 'Decisions',
    description: 'What was decided, why and when.',
    noun: { one: 'decision', many: 'decisions' },
    columns: [
      { title: 'Decision' },
      { title: 'What', isLong: true },
      { title: 'Why', isLong: true },
      { title: 'Date' },
      { title: 'Status' },
    ],
    groups: [{ rows: entitiesOf(context.plan, 'decision') }],
    toRow: (decision) => ({
      cells: [
        { text: decision.title },
        decision.what ? { text: shorten(decision.what.value, 220) } : {},
        decision.why ? { text: shorten(decision.why.value, 220) } : {},
        dateCell(decision.date),
        statusCell(decision.status),
      ],
      source: rowSource(context, decision.sources[0]),
    }),
    toRecord: (decision) => ({
      title: decision.title,
      what: decision.what?.value ?? null,
      why: decision.why?.value ?? null,
      ...dateRecord(decision.date),
      ...statusRecord(decision.status),
      ...sourceRecord(context, decision.sources[0]),
    }),
  }
}
