import type { IsoDay, PlanDate } from './dates.ts'
import type { EntityBase } from './entities.ts'
import type { EvidenceSaying } from './gate-evidence.ts'
import type { DocumentPath, EntityId } from './paths.ts'
import type { Source, Sourced } from './provenance.ts'
import type { Status } from './status.ts'

/** A go/no-go with its criteria. What follows from them is computed: see `judgeGate`. */
export interface Gate extends EntityBase {
  kind: 'gate'
  document: DocumentPath
  criteria: readonly GateCriterion[]
  /** What the documents say about it; the computed verdict stands beside it. */
  status?: Sourced<Status>
  /** When it is decided, and by whom. */
  date?: Sourced<PlanDate>
  owner?: Sourced<string>
  /** A form to be filled in: what is ticked there is an example. */
  template?: true
  release?: EntityId
  phase?: EntityId
}

export interface GateCriterion {
  text: string
  /** What its evidence says, taken together. */
  verdict: CriterionVerdict
  evidence: readonly GateEvidence[]
  /** What the author requires and what was reached, as written. */
  target?: string
  actual?: string
  /** Informs the decision and does not stop it. */
  optional?: true
  waiver?: Waiver
  source: Source
}

export type CriterionVerdict = 'met' | 'not-met' | 'unknown'

/** One thing that says whether a criterion is met. */
export interface GateEvidence {
  kind: 'checkbox' | 'mark' | 'figure' | 'status' | 'document' | 'declared'
  says: CriterionVerdict
  /** Half a sentence: `86.2% reaches ≥ 75%`, `the box is ticked`. */
  text: string
  /** The same as data, for other languages. */
  saying: EvidenceSaying
  source: Source
}

/** Leave to go on although a criterion is not met: who gives it, why, and for how long. */
export interface Waiver {
  by: string
  /** The last day on which it counts. */
  until: IsoDay
  reason: string
  source: Source
}
