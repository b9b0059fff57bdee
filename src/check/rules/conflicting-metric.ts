import { plainText, withoutDecoration } from '../../graph/author-text.ts'
import { entitiesOf } from '../../graph/plan-graph.ts'
import type { Metric } from '../../model/entities.ts'
import type { Sourced } from '../../model/provenance.ts'
import { type Amount, parseAmount } from '../amount.ts'
import { isDatedRecord } from '../dated-records.ts'
import { documentTypes } from '../document-types.ts'
import { defineRule, type Finding } from '../rule.ts'

/** All documents give one target for a metric of one release and one stretch of time. */
export const conflictingMetric = defineRule({
  id: 'conflicting-metric',
  severity: 'warning',
  check({ plan, report }) {
    const typeOf = documentTypes(plan)
    const groups = new Map<string, Goal[]>()
    for (const metric of entitiesOf(plan, 'metric')) {
      const goal = isDatedRecord(typeOf(metric.document)) ? undefined : toGoal(metric)
      if (goal !== undefined) groups.set(goal.key, [...(groups.get(goal.key) ?? []), goal])
    }
    for (const goals of groups.values()) for (const finding of conflicts(goals)) report(finding)
  },
})

interface Goal {
  /** Name, release and stretch of time: what makes two metrics the same. */
  key: string
  name: string
  window: string
  target: Sourced<string>
  amount: Amount
  document: Metric['document']
}

function toGoal({ title, scope, release, target, document }: Metric): Goal | undefined {
  if (release === undefined || target === undefined) return undefined
  const window = windowOf(title) ?? windowOf(scope ?? '')
  // `+50` counts what is added and `>10 new` what is new: neither is the whole.
  const written = plainText(target.value)
  const amount = /^[+-]|\bnew\b|\//i.test(written)
    ? undefined
    : parseAmount(written.replace(/^[<>≥≤=~≈]+\s?/, ''))
  if (window === undefined || amount === undefined) return undefined
  const name = withoutDecoration(plainText(title).replace(/\s*\([^()]*\)/g, ''))
  return { key: `${name.toLowerCase()} ${release} ${window}`, name, window, target, amount, document }
}

const windows: readonly (readonly [RegExp, (count: number) => string])[] = [
  [/\bt\+\s?24\s?h|\bday 1\b|\blaunch day\b|\bfirst (?:day|24 hours)\b/i, () => 'day 1'],
  [/\b(?:weeks?|w) ?(\d{1,2})\b(?!\s?[-–]\s?\d)/i, (count) => `week ${count}`],
  [/\b(?:months?) ?(\d{1,2})\b(?!\s?[-–]\s?\d)/i, (count) => `month ${count}`],
  [/\b(\d{2,3})[- ]days?\b/i, (count) => (count === 30 ? 'month 1' : `${count} days`)],
]

/** `Primary Goals (Week 1)` and `Week 1 (Days 1-7)` are about the same time; `undefined` where none is named. */
function windowOf(text: string): string | undefined {
  for (const [pattern, name] of windows) {
    const match = pattern.exec(text)
    if (match !== null) return name(Number(match[1]))
  }
  return undefined
}

/** Targets of other documents than the first that gives the one most often given. */
function conflicts(goals: readonly Goal[]): Finding[] {
  const often = (goal: Goal) =>
    new Set(goals.filter((other) => agree(goal, other)).map(({ document }) => document)).size
  const usual = goals.reduce((best, goal) => (often(goal) > often(best) ? goal : best))
  return goals
    .filter(
      (goal) =>
        !agree(goal, usual) && goal.document !== usual.document && goal.amount.unit === usual.amount.unit,
    )
    .map(({ target, name, window }) => ({
      file: target.source.file,
      ...(target.source.place === undefined ? {} : { place: target.source.place }),
      reason: `Unexpected target \`${target.value}\` of \`${name}\` for ${window}, expected \`${usual.target.value}\` as in \`${usual.document}\``,
      actual: target.value,
      expected: [usual.target.value],
      related: [
        {
          reason: `Here it is \`${usual.target.value}\``,
          file: usual.target.source.file,
          ...(usual.target.source.place === undefined ? {} : { place: usual.target.source.place }),
        },
      ],
    }))
}

function agree(a: Goal, b: Goal): boolean {
  return a.amount.unit === b.amount.unit && a.amount.value === b.amount.value
}
