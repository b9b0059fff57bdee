import { entitiesOf, type PlanGraph } from '../graph/plan-graph.ts'
import type { Document } from '../model/entities.ts'
import {
  dateText,
  joined,
  type List,
  type ListRow,
  localName,
  sourceFields,
  statusFields,
  targetsOf,
  textOf,
} from './list-row.ts'

/** Every document with what it says about itself. */
export const documents: List = {
  fields: ['title', 'type', 'status', 'release', 'owner', 'category', 'words'],
  rows: (plan) => entitiesOf(plan, 'document').map((document) => toRow(plan, document)),
}

function toRow(plan: PlanGraph, document: Document): ListRow {
  const releases = targetsOf(plan, document.id, { type: 'part-of', kind: 'release' })
  const phases = targetsOf(plan, document.id, { type: 'part-of', kind: 'phase' })
  const categories = targetsOf(plan, document.id, { type: 'part-of', kind: 'category' })
  const roles = targetsOf(plan, document.id, { type: 'for-role', kind: 'role' })
  return {
    ...sourceFields(document),
    file: document.path,
    title: document.title,
    type: textOf(document.type),
    ...statusFields(document.status),
    project: localName(document.project),
    release: joined(releases.map(({ version }) => version.key)),
    phase: joined(phases.map(({ title }) => title)),
    roles: roles.map(({ id }) => localName(id)),
    owner: textOf(document.owner),
    audience: textOf(document.audience),
    category: joined(categories.map(({ title }) => title)),
    created: dateText(document.created),
    updated: dateText(document.updated),
    review: dateText(document.review),
    version: textOf(document.version),
    words: document.words,
    lines: document.lines,
    readingMinutes: document.readingMinutes,
    tasks: document.tasks.total,
    tasksChecked: document.tasks.checked,
  }
}
