import type { CriterionVerdict, Gate, GateCriterion, GateEvidence, Waiver } from '../model/gate.ts'
import { tellEvidence } from '../model/gate-evidence.ts'
import type { IsoDay } from '../model/dates.ts'
import type { Source } from '../model/provenance.ts'
import type { Strings } from '../model/strings/en.ts'
import { gates } from '../model/strings/en/gates.ts'

type Words = Strings['gates']['judgement']

export type GateVerdict = 'go' | 'conditional' | 'no-go' | 'unknown'

/** What follows from the criteria of a gate, with every reason and its place. */
export interface GateJudgement {
  verdict: GateVerdict
  reasons: readonly GateReason[]
  met: number
  notMet: number
  unknown: number
}

export interface GateReason {
  /** A sentence without a full stop. */
  reason: string
  source: Source
}

/**
 * Take the evidence of a criterion together.
 *
 * One thing that says no is enough: a figure that misses its target outweighs a ticked box.
 */
export function verdictOf(evidence: readonly Pick<GateEvidence, 'says'>[]): CriterionVerdict {
  if (evidence.some(({ says }) => says === 'not-met')) return 'not-met'
  return evidence.some(({ says }) => says === 'met') ? 'met' : 'unknown'
}

/**
 * Compute what a gate says on a day.
 *
 * - `no-go`: a criterion that blocks is not met, and no waiver for it is in force.
 * - `unknown`: none of these, but of one that blocks nobody has written down how it stands;
 *   or there are no criteria, or nothing is known of any; a form is never more than unknown.
 * - `conditional`: all that block are met or waived, and a waiver is needed for one, or a
 *   criterion that only informs is not met or unknown.
 * - `go`: every criterion is met.
 *
 * A criterion blocks unless it is marked as one that only informs. Reasons are English where no other words are given.
 */
export function judgeGate(gate: Gate, today: IsoDay, words: Words = gates.judgement): GateJudgement {
  const standings = gate.criteria.map((criterion) => standingOf(criterion, today))
  const count = (verdict: CriterionVerdict) =>
    gate.criteria.filter((criterion) => criterion.verdict === verdict).length
  const counts = { met: count('met'), notMet: count('not-met'), unknown: count('unknown') }
  const source = gate.sources[0]
  if (gate.template === true)
    return { verdict: 'unknown', reasons: [{ reason: words.template, source }], ...counts }
  if (gate.criteria.length === 0)
    return { verdict: 'unknown', reasons: [{ reason: words.noCriteria, source }], ...counts }
  const verdict = decide(standings, counts.unknown === gate.criteria.length)
  const reasons = weights.flatMap((weight) =>
    gate.criteria.flatMap((criterion, index) =>
      standings[index] === weight ? reasonsOf(criterion, { standing: weight, today, words }) : [],
    ),
  )
  return {
    verdict,
    reasons: reasons.length > 0 ? reasons : [{ reason: words.allMet(counts.met), source }],
    ...counts,
  }
}

/** Tell whether a waiver counts on a day; its last day is included. */
export function isInForce({ until }: Waiver, today: IsoDay): boolean {
  return today <= until
}

/** How a criterion weighs on the decision, the strongest first; one that is met does not. */
const weights = ['blocks', 'open', 'waived', 'informs'] as const
type Standing = (typeof weights)[number] | 'met'

function standingOf({ verdict, optional, waiver }: GateCriterion, today: IsoDay): Standing {
  if (verdict === 'met') return 'met'
  if (waiver !== undefined && isInForce(waiver, today)) return 'waived'
  if (optional === true) return 'informs'
  return verdict === 'not-met' ? 'blocks' : 'open'
}

function decide(standings: readonly Standing[], nothingKnown: boolean): GateVerdict {
  if (standings.includes('blocks')) return 'no-go'
  if (standings.includes('open')) return 'unknown'
  if (standings.includes('waived')) return 'conditional'
  if (nothingKnown) return 'unknown'
  return standings.includes('informs') ? 'conditional' : 'go'
}

function reasonsOf(
  { text, verdict, evidence, waiver, source }: GateCriterion,
  { standing, today, words }: { standing: (typeof weights)[number]; today: IsoDay; words: Words },
): GateReason[] {
  const isNotMet = verdict === 'not-met'
  const expired =
    waiver === undefined || isInForce(waiver, today)
      ? []
      : [
          {
            reason: words.waiverEnded(text, waiver.by, waiver.until),
            source: waiver.source,
          },
        ]
  if (standing === 'waived' && waiver !== undefined) {
    const reason = words.waived(text, isNotMet, waiver.by, waiver.until, waiver.reason)
    return [{ reason, source: waiver.source }]
  }
  // A figure says more than the word that stands beside it.
  const same = evidence.filter(({ says }) => says === verdict)
  const because = same.find(({ kind }) => kind === 'figure') ?? same[0]
  const why = because === undefined ? '' : `: ${tellEvidence(because.saying, words.evidence)}`
  return [
    { reason: words.stands(text, isNotMet, standing === 'informs') + why, source: because?.source ?? source },
    ...expired,
  ]
}
