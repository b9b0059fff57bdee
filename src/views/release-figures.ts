import { judgeGate } from '../graph/judge-gate.ts'
import { heavyRisk } from './release-health.ts'
import type { ReleaseFindings } from './release-findings.ts'
import type { ReleaseParts } from './release-parts.ts'
import { isOpenRisk, isOverdue } from './release-standing.ts'
import { formatNumber } from './wording.ts'

/** A number of a release that leads to the part of its page that tells more. */
export interface Figure {
  label: string
  value: string
  /** What of it needs somebody's attention. */
  remark?: string
  part: string
}

/** What the numbers say, in one row; parts of which the documents name nothing are left out. */
export function releaseFigures(parts: ReleaseParts, findings: ReleaseFindings, today: string): Figure[] {
  const { gates, tasks, risks, metrics } = parts
  const verdicts = gates.map((gate) => judgeGate(gate, today).verdict)
  const met = verdicts.filter((verdict) => verdict === 'go').length
  const stopped = verdicts.filter((verdict) => verdict === 'no-go').length
  const done = tasks.filter(({ checked }) => checked).length
  const overdue = tasks.filter((task) => isOverdue(task, today)).length
  const open = risks.filter(isOpenRisk)
  const heavy = open.filter((risk) => (risk.likelihood?.value ?? 0) * (risk.impact?.value ?? 0) >= heavyRisk)
  const measured = metrics.filter(({ target, actual }) => target !== undefined && actual !== undefined).length
  const missed = metrics.filter(({ status }) => status?.value.verdict === 'fail').length
  const figures = [
    {
      label: 'Gates at go',
      done: met,
      total: gates.length,
      attention: stopped,
      noun: 'at no-go',
      part: '#gates',
    },
    { label: 'Tasks done', done, total: tasks.length, attention: overdue, noun: 'overdue', part: '#tasks' },
    {
      label: 'Risks open',
      done: open.length,
      total: risks.length,
      attention: heavy.length,
      noun: 'heavy',
      part: '#risks',
    },
    {
      label: 'Metrics measured',
      done: measured,
      total: metrics.length,
      attention: missed,
      noun: 'missed',
      part: '#metrics',
    },
  ]
  const shown = figures
    .filter(({ total }) => total > 0)
    .map(({ label, done: count, total, attention, noun, part }): Figure => ({
      label,
      value: `${formatNumber(count)} of ${formatNumber(total)}`,
      ...(attention > 0 && { remark: `${formatNumber(attention)} ${noun}` }),
      part,
    }))
  const { errors, warnings } = findings
  return errors + warnings === 0
    ? shown
    : [
        ...shown,
        {
          label: 'Findings',
          value: formatNumber(errors + warnings),
          ...(errors > 0 && { remark: `${formatNumber(errors)} ${errors === 1 ? 'error' : 'errors'}` }),
          part: '#findings',
        },
      ]
}
