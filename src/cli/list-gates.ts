import { judgeGate } from '../graph/judge-gate.ts'
import { entitiesOf } from '../graph/plan-graph.ts'
import type { IsoDay } from '../model/dates.ts'
import type { Gate, GateCriterion } from '../model/gate.ts'
import type { Source } from '../model/provenance.ts'
import {
  dateText,
  type List,
  type ListRow,
  localName,
  nameOf,
  sourceFields,
  statusFields,
  textOf,
} from './list-row.ts'

/** Every go/no-go with its computed verdict and its criteria. */
export const gates: List = {
  fields: ['title', 'gate', 'met', 'notMet', 'unknown', 'release'],
  rows: (plan) => entitiesOf(plan, 'gate').map((gate) => gateFields(gate, plan.today)),
}

/** What is known of a gate on a day, as `roadbook gate` prints it too. */
export function gateFields(gate: Gate, today: IsoDay): ListRow {
  const { verdict, reasons, met, notMet, unknown } = judgeGate(gate, today)
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
    reasons: reasons.map(({ reason, source }) => ({ reason, ...placeFields(source) })),
    criteria: gate.criteria.map(criterionFields),
  }
}

function criterionFields({
  text,
  verdict,
  target,
  actual,
  optional,
  waiver,
  evidence,
  source,
}: GateCriterion) {
  return {
    text,
    verdict,
    target: target ?? null,
    actual: actual ?? null,
    optional: optional === true,
    waiver:
      waiver === undefined
        ? null
        : { by: waiver.by, until: waiver.until, reason: waiver.reason, ...placeFields(waiver.source) },
    evidence: evidence.map((one) => ({
      kind: one.kind,
      says: one.says,
      text: one.text,
      ...placeFields(one.source),
    })),
    ...placeFields(source),
  }
}

function placeFields({ file, place }: Source) {
  return { file, line: place?.line ?? null }
}
