import { judgeGate } from '../graph/judge-gate.ts'
import { entitiesOf } from '../graph/plan-graph.ts'
import type { Waiver } from '../model/gate.ts'
import { dateText, type List, localName, nameOf, sourceFields, statusFields, textOf } from './list-row.ts'

/** Every go/no-go with its computed verdict and its criteria. */
export const gates: List = {
  fields: ['title', 'gate', 'met', 'notMet', 'unknown', 'release'],
  rows: (plan) =>
    entitiesOf(plan, 'gate').map((gate) => {
      const { verdict, reasons, met, notMet, unknown } = judgeGate(gate, plan.today)
      return {
        ...sourceFields(gate),
        id: localName(gate.id),
        title: gate.title,
        release: nameOf(gate.release),
        phase: nameOf(gate.phase),
        date: dateText(gate.date),
        owner: textOf(gate.owner),
        ...statusFields(gate.status),
        gate: verdict,
        met,
        notMet,
        unknown,
        reasons: reasons.map(({ reason, source }) => ({
          reason,
          file: source.file,
          line: source.place?.line ?? null,
        })),
        criteria: gate.criteria.map((criterion) => ({
          text: criterion.text,
          verdict: criterion.verdict,
          target: criterion.target ?? null,
          actual: criterion.actual ?? null,
          optional: criterion.optional === true,
          waiver: criterion.waiver === undefined ? null : waiverFields(criterion.waiver),
          evidence: criterion.evidence.map(({ kind, says, text, source }) => ({
            kind,
            says,
            text,
            file: source.file,
            line: source.place?.line ?? null,
          })),
          line: criterion.source.place?.line ?? null,
        })),
      }
    }),
}

function waiverFields({ by, until, reason, source }: Waiver) {
  return { by, until, reason, file: source.file, line: source.place?.line ?? null }
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
