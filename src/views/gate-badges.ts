import type { GateVerdict } from '../graph/judge-gate.ts'
import type { CriterionVerdict } from '../model/gate.ts'
import type { BadgeProps } from './page.ts'

const verdicts: Readonly<Record<GateVerdict, BadgeProps>> = {
  go: { shape: 'check', tone: 'good', word: 'Go', raw: 'Go' },
  conditional: { shape: 'triangle', tone: 'warn', word: 'Conditional', raw: 'Conditional' },
  'no-go': { shape: 'cross', tone: 'bad', word: 'No-go', raw: 'No-go' },
  unknown: { shape: 'dash', tone: 'quiet', word: 'Unknown', raw: 'Unknown' },
}

const criterionVerdicts: Readonly<Record<CriterionVerdict, BadgeProps>> = {
  met: { shape: 'check', tone: 'good', word: 'Met', raw: 'Met' },
  'not-met': { shape: 'cross', tone: 'bad', word: 'Not met', raw: 'Not met' },
  unknown: { shape: 'dash', tone: 'quiet', word: 'Unknown', raw: 'Unknown' },
}

/** The computed verdict of a gate as shape, word and colour. */
export function gateBadge(verdict: GateVerdict): BadgeProps {
  return verdicts[verdict]
}

/** The verdict of a criterion as shape, word and colour. */
export function criterionBadge(verdict: CriterionVerdict): BadgeProps {
  return criterionVerdicts[verdict]
}
