import { judgeGate } from '../graph/judge-gate.ts'
import type { ViewContext } from './page.ts'
import { heavyRisk } from './release-health.ts'
import type { ReleaseFindings } from './release-findings.ts'
import type { ReleaseParts } from './release-parts.ts'
import { isOpenRisk, isOverdue } from './release-standing.ts'

/** A number of a release that leads to the part of its page that tells more. */
export interface Figure {
  label: string
  value: string
  /** What of it needs somebody's attention. */
  remark?: string
  part: string
}

/** What the numbers say, in one row; parts of which the documents name nothing are left out. */
export function releaseFigures(
  { plan: { today }, strings }: ViewContext,
  parts: ReleaseParts,
  findings: ReleaseFindings,
): Figure[] {
  const { number, ratio } = strings.common
  const words = strings.releases.figures
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
      label: words.gates,
      done: met,
      total: gates.length,
      attention: stopped,
      tell: words.noGo,
      part: '#gates',
    },
    {
      label: words.tasks,
      done,
      total: tasks.length,
      attention: overdue,
      tell: words.overdue,
      part: '#tasks',
    },
    {
      label: words.risks,
      done: open.length,
      total: risks.length,
      attention: heavy.length,
      tell: words.heavy,
      part: '#risks',
    },
    {
      label: words.metrics,
      done: measured,
      total: metrics.length,
      attention: missed,
      tell: words.missed,
      part: '#metrics',
    },
  ]
  const shown = figures
    .filter(({ total }) => total > 0)
    .map(({ label, done: count, total, attention, tell, part }): Figure => ({
      label,
      value: ratio(number(count), number(total)),
      ...(attention > 0 && { remark: tell(number(attention)) }),
      part,
    }))
  const { errors, warnings } = findings
  return errors + warnings === 0
    ? shown
    : [
        ...shown,
        {
          label: words.findings,
          value: number(errors + warnings),
          ...(errors > 0 && { remark: strings.common.errors(errors) }),
          part: '#findings',
        },
      ]
}
