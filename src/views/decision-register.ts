import { entitiesOf } from '../graph/plan-graph.ts'
import type { Decision } from '../model/entities.ts'
import type { ViewContext } from './page.ts'
import { dateCell, dateRecord, statusCell, statusRecord } from './register-cells.ts'
import { type Register, rowSource, sourceRecord } from './register.ts'
import { shorten } from './wording.ts'

/** All decisions: what was decided, why and when. */
export function decisionRegister(context: ViewContext): Register<Decision> {
  const { columns, description, nouns } = context.strings.registers.decisions
  return {
    name: 'decisions',
    title: context.strings.registers.titles.decisions,
    description,
    nouns,
    columns: [
      { title: columns.decision },
      { title: columns.what, isLong: true },
      { title: columns.why, isLong: true },
      { title: columns.date, isDay: true },
      { title: columns.status },
    ],
    groups: [{ rows: entitiesOf(context.plan, 'decision') }],
    toRow: (decision) => ({
      cells: [
        { text: decision.title },
        decision.what ? { text: shorten(decision.what.value, 220) } : {},
        decision.why ? { text: shorten(decision.why.value, 220) } : {},
        dateCell(decision.date, context.strings),
        statusCell(decision.status, context.strings),
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
