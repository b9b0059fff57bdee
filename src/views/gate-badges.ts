import type { GateVerdict } from '../graph/judge-gate.ts'
import type { CriterionVerdict } from '../model/gate.ts'
import type { Strings } from '../model/strings/en.ts'
import type { BadgeProps } from './page.ts'

type Look = Pick<BadgeProps, 'shape' | 'tone'>

const verdicts: Readonly<Record<GateVerdict, Look>> = {
  go: { shape: 'check', tone: 'good' },
  conditional: { shape: 'triangle', tone: 'warn' },
  'no-go': { shape: 'cross', tone: 'bad' },
  unknown: { shape: 'dash', tone: 'quiet' },
}

const criterionVerdicts: Readonly<Record<CriterionVerdict, Look>> = {
  met: { shape: 'check', tone: 'good' },
  'not-met': { shape: 'cross', tone: 'bad' },
  unknown: { shape: 'dash', tone: 'quiet' },
}

/** The computed verdict of a gate as shape, word and colour. */
export function gateBadge(verdict: GateVerdict, { states }: Strings): BadgeProps {
  const word = states.gate[verdict]
  return { ...verdicts[verdict], word, raw: word }
}

/** The verdict of a criterion as shape, word and colour. */
export function criterionBadge(verdict: CriterionVerdict, { states }: Strings): BadgeProps {
  const word = states.criterion[verdict]
  return { ...criterionVerdicts[verdict], word, raw: word }
}
