import { entitiesOf } from '../graph/plan-graph.ts'
import { dateText, type List, nameOf, sourceFields, statusFields, textOf } from './list-row.ts'

/** Every checkbox, row of a task table and task heading. */
export const tasks: List = {
  fields: ['checked', 'text', 'status', 'owner', 'due'],
  rows: (plan) =>
    entitiesOf(plan, 'task').map((task) => ({
      ...sourceFields(task),
      text: task.title,
      checked: task.checked,
      how: task.how,
      number: task.number ?? null,
      section: task.section ?? null,
      ...statusFields(task.status),
      owner: textOf(task.owner),
      due: dateText(task.due),
      estimate: textOf(task.estimate),
      priority: textOf(task.priority),
      release: nameOf(task.release),
      phase: nameOf(task.phase),
    })),
}

/** Every number to be reached or watched. */
export const metrics: List = {
  fields: ['title', 'scope', 'baseline', 'target', 'actual', 'status'],
  rows: (plan) =>
    entitiesOf(plan, 'metric').map((metric) => ({
      ...sourceFields(metric),
      title: metric.title,
      scope: metric.scope ?? null,
      release: nameOf(metric.release),
      baseline: textOf(metric.baseline),
      target: textOf(metric.target),
      stretch: textOf(metric.stretch),
      threshold: textOf(metric.threshold),
      actual: textOf(metric.actual),
      ...statusFields(metric.status),
      owner: textOf(metric.owner),
      observations: metric.observations.map(({ label, of, value }) => ({
        label,
        value: value.value,
        ...(of && { of }),
      })),
    })),
}

/** Everything that may go wrong. */
export const risks: List = {
  fields: ['number', 'title', 'likelihood', 'impact', 'owner', 'status'],
  rows: (plan) =>
    entitiesOf(plan, 'risk').map((risk) => ({
      ...sourceFields(risk),
      number: risk.number ?? null,
      title: risk.title,
      likelihood: risk.likelihood?.value ?? null,
      likelihoodRaw: risk.likelihood?.raw ?? null,
      impact: risk.impact?.value ?? null,
      impactRaw: risk.impact?.raw ?? null,
      level: risk.level?.value ?? null,
      levelRaw: risk.level?.raw ?? null,
      owner: textOf(risk.owner),
      mitigation: textOf(risk.mitigation),
      ...statusFields(risk.status),
      release: nameOf(risk.release),
    })),
}
