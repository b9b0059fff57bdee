import type { GateCriterion, GateEvidence } from '../model/gate.ts'
import { compareToTarget } from '../model/compare-target.ts'
import type { Source, Sourced } from '../model/provenance.ts'
import type { Building } from './building.ts'
import { isMarkedInforming } from './gate-names.ts'
import { verdictOf } from './judge-gate.ts'
import type { Outline } from './outline.ts'
import { present } from './present.ts'
import { isTemplate } from './samples.ts'
import { findWaiver } from './waivers.ts'

/** What was read of a criterion, before its verdict is drawn from it. */
export interface CriterionParts {
  text: string
  evidence: readonly GateEvidence[]
  target?: string | undefined
  actual?: Sourced<string> | undefined
  optional?: boolean
  /** Other texts that may hold its waiver. */
  remarks?: readonly Sourced<string>[]
  source: Source
}

/** Put a criterion together: what its numbers say, its waiver, and the verdict that follows. */
export function buildCriterion(
  building: Building,
  outline: Outline,
  { text, evidence, target, actual, optional, remarks = [], source }: CriterionParts,
): GateCriterion {
  const reader = building.readerOf(outline.document)
  const own = { value: text, raw: text, source }
  const inName = findWaiver(own, reader)
  const waivers = [inName, ...remarks.map((remark) => findWaiver(remark, reader))].filter(
    (found) => found !== undefined,
  )
  const waiver = waivers.find((found) => found.waiver !== undefined)
  if (waiver === undefined && !isTemplate(building, outline))
    building.draft.diagnostics.push(...waivers.slice(0, 1).flatMap((found) => found.diagnostic ?? []))
  const name = inName?.rest ?? text
  const all = [
    ...evidence,
    ...(target === undefined || actual === undefined ? [] : compared(actual, target, name)),
  ]
  return {
    text: name,
    verdict: isTemplate(building, outline) ? 'unknown' : verdictOf(all),
    evidence: all,
    source,
    ...present({
      target,
      actual: actual?.value,
      optional: optional === true || isMarkedInforming(name) ? (true as const) : undefined,
      waiver: waiver?.waiver,
    }),
  }
}

function compared(actual: Sourced<string>, target: string, name: string): GateEvidence[] {
  const { outcome, why, saying } = compareToTarget(actual.value, target, name)
  const says = outcome === 'reached' ? 'met' : outcome === 'missed' ? 'not-met' : 'unknown'
  return [{ kind: 'figure', says, text: why, saying, source: actual.source }]
}
