import { judgeGate } from '../graph/judge-gate.ts'
import { entitiesOf } from '../graph/plan-graph.ts'
import type { Gate } from '../model/gate.ts'
import type { Page, ViewContext } from './page.ts'
import { dateRecord, nameOf, statusRecord } from './register-cells.ts'
import { registerFilePages, type RegisterFileProps, type RegisterRecord, sourceRecord } from './register.ts'

/** All gates with their verdicts as JSON and CSV; none when there is no gate. */
export function* gateFiles(context: ViewContext): Generator<Page<RegisterFileProps>> {
  const gates = entitiesOf(context.plan, 'gate')
  if (gates.length > 0)
    yield* registerFilePages(
      'gates',
      gates.map((gate) => toRecord(context, gate)),
    )
}

function toRecord(context: ViewContext, gate: Gate): RegisterRecord {
  const { verdict, met, notMet, unknown, reasons } = judgeGate(gate, context.plan.today)
  return {
    id: gate.id,
    title: gate.title,
    verdict,
    met,
    notMet,
    unknown,
    reasons: reasons.map(({ reason }) => reason).join('; '),
    release: nameOf(context, gate.release),
    phase: nameOf(context, gate.phase),
    owner: gate.owner?.value ?? null,
    ...dateRecord(gate.date),
    ...statusRecord(gate.status),
    ...sourceRecord(context, gate.sources[0]),
  }
}
