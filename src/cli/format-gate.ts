import type { CriterionVerdict, Gate, GateCriterion } from '../model/gate.ts'
import type { GateJudgement } from '../graph/judge-gate.ts'
import type { IsoDay } from '../model/dates.ts'
import type { Source } from '../model/provenance.ts'

/** Print a gate for people: the verdict, why, and each criterion with what says so and where. */
export function formatGate(gate: Gate, judgement: GateJudgement, today: IsoDay): string {
  const { verdict, reasons, met, notMet, unknown } = judgement
  const facts = [
    gate.date && `decided ${gate.date.raw}`,
    gate.owner && `by ${gate.owner.value}`,
    gate.status && `the documents say ${gate.status.raw}`,
  ].filter((fact) => fact !== undefined)
  return [
    `${verdict.toUpperCase()}  ${gate.title}`,
    `  ${formatPlace(gate.sources[0])}, read as on ${today}${facts.map((fact) => `; ${fact}`).join('')}`,
    '',
    'Why',
    ...reasons.map(({ reason, source }) => `  ${reason}  ${formatPlace(source)}`),
    '',
    `Criteria: ${met} met, ${notMet} not met, ${unknown} unknown`,
    ...gate.criteria.flatMap(formatCriterion),
    '',
  ].join('\n')
}

const words: Readonly<Record<CriterionVerdict, string>> = {
  met: '✓ met    ',
  'not-met': '✗ not met',
  unknown: '– unknown',
}

function formatCriterion({
  text,
  verdict,
  evidence,
  target,
  actual,
  optional,
  waiver,
  source,
}: GateCriterion): string[] {
  const numbers = [target && `target ${target}`, actual && `actual ${actual}`].filter(
    (part) => part !== undefined,
  )
  const informs = optional === true ? ' (informs only)' : ''
  return [
    `  ${words[verdict]}  ${text}${informs}${numbers.length > 0 ? `: ${numbers.join(', ')}` : ''}  ${formatPlace(source)}`,
    ...evidence.map((one) => `               ${one.text}  ${formatPlace(one.source)}`),
    ...(waiver === undefined
      ? []
      : [
          `               waived by ${waiver.by} until ${waiver.until}: ${waiver.reason}  ${formatPlace(waiver.source)}`,
        ]),
  ]
}

function formatPlace({ file, place }: Source): string {
  return place === undefined ? file : `${file}:${place.line}:${place.column}`
}
