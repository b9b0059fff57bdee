import { plainText, withoutDecoration } from '../../graph/author-text.ts'
import { entitiesOf } from '../../graph/plan-graph.ts'
import type { Metric } from '../../model/entities.ts'
import type { Sourced } from '../../model/provenance.ts'
import { type Amount, parseAmount } from '../amount.ts'
import { isDatedRecord } from '../dated-records.ts'
import { documentTypes } from '../document-types.ts'
import { defineRule, type Finding, type Unverified } from '../rule.ts'

/** All documents give one target for a metric of one release and one stretch of time. */
export const conflictingMetric = defineRule({
  id: 'conflicting-metric',
  severity: 'warning',
  check({ plan, report, cannotVerify }) {
    const typeOf = documentTypes(plan)
    const goals = entitiesOf(plan, 'metric')
      .filter(({ document }) => !isDatedRecord(typeOf(document)))
      .flatMap((metric) => toGoal(metric) ?? [])
    for (const sameName of Map.groupBy(goals, ({ key }) => key).values()) {
      // What is said once contradicts nothing.
      if (new Set(sameName.map(({ document }) => document)).size < 2) continue
      const comparable = sameName.filter(isComparable)
      for (const sameTime of Map.groupBy(comparable, ({ window }) => window).values())
        for (const finding of conflicts(sameTime)) report(finding)
      for (const goal of sameName) if (!isComparable(goal)) cannotVerify(whyNot(goal))
    }
  },
})

interface Goal {
  /** Name and release: with the stretch of time, what makes two metrics the same. */
  key: string
  name: string
  window: string | undefined
  target: Sourced<string>
  amount: Amount | undefined
  document: Metric['document']
}

type ComparableGoal = Goal & { window: string; amount: Amount }

function isComparable(goal: Goal): goal is ComparableGoal {
  return goal.window !== undefined && goal.amount !== undefined
}

function whyNot({ target: { source }, amount }: Goal): Omit<Unverified, 'ruleId'> {
  return {
    file: source.file,
    ...(source.place && { place: source.place }),
    reason: amount === undefined ? 'target that is no plain figure' : 'target for no stated stretch of time',
  }
}

function toGoal({ title, scope, release, target, document }: Metric): Goal | undefined {
  if (release === undefined || target === undefined) return undefined
  const window = windowOf(title) ?? windowOf(scope ?? '')
  // `+50` counts what is added and `>10 new` what is new: neither is the whole.
  const written = plainText(target.value)
  const amount = /^[+-]|\bnew\b|\//i.test(written)
    ? undefined
    : parseAmount(written.replace(/^[<>≥≤=~≈]+\s?/, ''))
  const name = withoutDecoration(plainText(title).replace(/\s*\([^()]*\)/g, ''))
  return { key: `${name.toLowerCase()} ${release}`, name, window, target, amount, document }
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
function conflicts(goals: readonly ComparableGoal[]): Finding[] {
  const often = (goal: ComparableGoal) =>
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

function agree(a: ComparableGoal, b: ComparableGoal): boolean {
  return a.amount.unit === b.amount.unit && a.amount.value === b.amount.value
}
