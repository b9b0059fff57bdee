import type { PlanDate } from '../model/dates.ts'
import type { Activity } from '../model/entities.ts'
import type { Sourced } from '../model/provenance.ts'
import type { Table } from '../parse/parsed-document.ts'
import { findActivityDate } from './activity-dates.ts'
import { withoutDecoration } from './author-text.ts'
import type { Building } from './building.ts'
import { addEntity, connect, freeId } from './draft.ts'
import { hasFigures, turnedColumns } from './metric-columns.ts'
import { documentId } from './missing-documents.ts'
import { headingText, type Outline } from './outline.ts'
import { present } from './present.ts'
import { hasColumn, readRows, type RowReader } from './table-cells.ts'
import type { Placing } from './tasks.ts'

/**
 * Add the rows of schedules that are no milestones: phases with their days, days of a campaign,
 * hours of a launch, things done every week.
 */
export function addActivities(building: Building, placing: Placing): void {
  const milestones = placesOfMilestones(building)
  for (const outline of building.outlines) {
    if (building.readerOf(outline.document).documentType()?.value === 'changelog') continue
    const { path, tables } = outline.document
    for (const table of tables) {
      if (table.kind !== 'timeline' || isOther(outline, table)) continue
      for (const cells of readRows(outline.document, table))
        if (!milestones.has(`${path}:${cells.row.line}`))
          addActivity(building, placing, { outline, table, cells })
    }
  }
}

/** `file:line` of every row that is a milestone already. */
function placesOfMilestones({ draft }: Building): Set<string> {
  return new Set(
    draft.graph
      .filterNodes((_, entity) => entity.kind === 'milestone')
      .flatMap((id) => draft.graph.getNodeAttribute(id, 'sources'))
      .map(({ file, place }) => `${file}:${place?.line ?? 0}`),
  )
}

/** Numbers to be reached by the week are a metric; which tests a phase has, and what follows from what, is no schedule. */
function isOther(outline: Outline, table: Table): boolean {
  return (
    hasFigures(table) ||
    hasColumn(table, 'pass-rate', 'test', 'test-id') ||
    turnedColumns(table, headingText(outline, table.section)).length > 0
  )
}

/** Columns that name what is done, whatever stands left of them. */
const names = ['milestone', 'event', 'title', 'message']
/** Columns that do so where there is none of those; the leftmost counts. */
const works = ['task', 'item', 'deliverables', 'decision', 'content-type', 'purpose']

function addActivity(
  building: Building,
  placing: Placing,
  { outline, table, cells }: { outline: Outline; table: Table; cells: RowReader },
): void {
  const { document } = outline
  const reader = building.readerOf(document)
  const name = nameOf(table, cells)
  if (name === undefined || !isTitle(name.value)) return
  const release = placing.releaseOf(outline, table.section, [name.value])
  const date = findActivityDate(building, outline, { table, cells, name, release })
  const stated = cells.cell('status')
  const status = stated === undefined ? undefined : reader.status(stated)
  const owner = cells.cell('owner', 'role', 'person')
  const people = owner === undefined ? [] : reader.people(owner)
  // A template may say when; what else it says is to be filled in.
  const isTemplate = reader.documentType()?.value === 'template'
  if (isTemplate ? date?.value.kind !== 'interval' : (date ?? status ?? owner) === undefined) return
  const activity: Activity = {
    kind: 'activity',
    id: freeId(building.draft, 'activity', `${document.path}#L${cells.row.line}`),
    title: titleOf(name.value, date),
    document: document.path,
    sources: [name.source],
    ...present({
      section: headingText(outline, table.section),
      date,
      status: status?.value.state === 'template' ? undefined : status,
      owner: people.length === 0 ? undefined : owner,
      release,
    }),
  }
  addEntity(building.draft, activity)
  connect(building.draft, {
    type: 'contains',
    from: documentId(document.path),
    to: activity.id,
    source: name.source,
  })
  if (owner !== undefined) placing.addOwners(activity.id, owner, people)
}

/** The first column, where it names a phase or an event; elsewhere it says when, and another one what. */
function nameOf(table: Table, cells: RowReader): Sourced<string> | undefined {
  const isNamed = ['phase', 'milestone', 'event'].includes(table.columns[0] ?? '')
  const leftmost = table.columns.findIndex((role) => role !== undefined && works.includes(role))
  return (isNamed ? cells.at(0) : undefined) ?? cells.cell(...names) ?? cells.at(leftmost)
}

/** The name without the days in brackets that are its date. */
function titleOf(name: string, date: Sourced<PlanDate> | undefined): string {
  const bare = name.replace(/\s*\(([^()]*)\)$/, (brackets, inside: string) =>
    inside.trim() === date?.value.raw ? '' : brackets,
  )
  return withoutDecoration(bare)
}

function isTitle(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !/^\[[^\]]*\]$|_{3,}/.test(text)
}
