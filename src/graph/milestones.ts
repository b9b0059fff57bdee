import type { PlanDate } from '../model/dates.ts'
import type { Milestone } from '../model/entities.ts'
import type { EntityId } from '../model/paths.ts'
import type { Sourced } from '../model/provenance.ts'
import type { Status } from '../model/status.ts'
import type { Table } from '../parse/parsed-document.ts'
import { normalizeKey, plainText, toSlug, withoutDecoration } from './author-text.ts'
import type { Building } from './building.ts'
import { labelValue, sourced } from './document-fields.ts'
import { addEntity, connect, freeId } from './draft.ts'
import { groupBy } from './file-index.ts'
import { splitHeadingStatus } from './heading-status.ts'
import { documentId } from './missing-documents.ts'
import { milestoneTitle } from './milestone-titles.ts'
import type { Outline } from './outline.ts'
import type { Placing } from './tasks.ts'
import { present } from './present.ts'
import { isSample } from './samples.ts'
import { hasColumn, readRows, type RowReader } from './table-cells.ts'

interface Found {
  outline: Outline
  section: number | undefined
  /** Where the table, heading or label line begins. */
  line: number
  title: string
  date: Sourced<PlanDate>
  /** The release that the row or line names itself. */
  release?: EntityId | undefined
  status?: Sourced<Status> | undefined
  owner?: Sourced<string> | undefined
}

/**
 * Add the dated points of the plan: rows of schedules, milestone headings, and label lines such
 * as `GA date`. The same point in several documents is one.
 */
export function addMilestones(building: Building, placing: Placing): void {
  const found = building.outlines.flatMap((outline) => {
    if (building.readerOf(outline.document).documentType()?.value === 'changelog') return []
    return [
      ...inTables(building, placing, outline),
      ...inHeadings(building, outline),
      ...inLabels(building, placing, outline),
    ].filter(({ section, line }) => !isSample(building, outline, { section, line }))
  })
  const keyOf = ({ outline, section, title, date, release }: Found) => {
    const scope = release ?? placing.releaseOf(outline, section) ?? outline.document.path
    return `${scope}\n${toSlug(title)}\n${date.value.kind === 'interval' ? date.value.start : date.value.raw}`
  }
  for (const same of groupBy(found, keyOf).values()) addMilestone(building, placing, same)
}

function addMilestone(building: Building, placing: Placing, same: readonly Found[]): void {
  const [first, ...others] = same
  if (first === undefined) return
  const { outline, section, title, date } = first
  const release = first.release ?? placing.releaseOf(outline, section)
  const { path } = outline.document
  const owner = same.map((found) => found.owner).find((text) => text !== undefined)
  const people = owner === undefined ? [] : building.readerOf(outline.document).people(owner)
  const milestone: Milestone = {
    kind: 'milestone',
    id: freeId(
      building.draft,
      'milestone',
      `${release === undefined ? path : release.slice('release:'.length)}/${toSlug(title).slice(0, 60)}`,
    ),
    title,
    date,
    sources: [date.source, ...others.map((other) => other.date.source)],
    ...present({
      release,
      phase: placing.phaseOf(outline, section),
      status: same
        .map((found) => found.status)
        .find((status) => status !== undefined && status.value.state !== 'template'),
      owner: people.length === 0 ? undefined : owner,
    }),
  }
  addEntity(building.draft, milestone)
  const holder: EntityId = release ?? documentId(path)
  connect(building.draft, { type: 'contains', from: holder, to: milestone.id, source: date.source })
  if (owner !== undefined) placing.addOwners(milestone.id, owner, people)
}

/** Columns that make a schedule a plan of messages, not of milestones. */
const messages = ['channel', 'content-type', 'audience', 'message']
const titleRoles = [
  'milestone',
  'event',
  'title',
  'task',
  'item',
  'deliverables',
  'phase',
  'decision',
  'purpose',
]

function inTables(building: Building, placing: Placing, outline: Outline): Found[] {
  return outline.document.tables
    .filter((table) => table.kind === 'timeline' && !hasColumn(table, ...messages))
    .flatMap((table) =>
      readRows(outline.document, table).flatMap((cells) =>
        inRow(building, placing, { outline, table, cells }),
      ),
    )
}

function inRow(
  building: Building,
  placing: Placing,
  { outline, table, cells }: { outline: Outline; table: Table; cells: RowReader },
): Found[] {
  const reader = building.readerOf(outline.document)
  const dateText = cells.cell('date', 'due', 'start', 'end', 'target')
  const date = dateText === undefined ? undefined : reader.calendarDate(dateText)
  const name = cells.cell(...titleRoles) ?? nameBeside(dateText, { table, cells })
  if (date === undefined || name === undefined || !isPoint(date.value) || !isTitle(name.value)) return []
  if (isStretch(cells)) return []
  const status = cells.cell('status')
  const version = cells.cell('version')?.value ?? name.value
  return [
    {
      outline,
      section: table.section,
      line: table.line,
      title: withoutDecoration(name.value),
      date,
      release: placing.releaseIn(outline, version),
      status: status === undefined ? undefined : reader.status(status),
      owner: cells.cell('owner', 'role', 'person'),
    },
  ]
}

/** A row with a first and another last day. */
function isStretch(cells: RowReader): boolean {
  const [start, end] = [cells.cell('start'), cells.cell('end')]
  return start !== undefined && end !== undefined && start.value !== end.value
}

/** The first cell, or where that is the date the first words of a column that says nothing known. */
function nameBeside(
  date: Sourced<string> | undefined,
  { table, cells }: { table: Table; cells: RowReader },
): Sourced<string> | undefined {
  const first = cells.at(0)
  if (first?.raw !== date?.raw) return first
  return table.columns
    .flatMap((role, column) => (role === undefined ? (cells.at(column) ?? []) : []))
    .find((cell) => /\p{L}{3}/u.test(cell.value))
}

const milestoneHeading = /^milestone\s+\d+(?:\.\d+)?\s*[:.\-–—]?\s*/i

function inHeadings(building: Building, outline: Outline): Found[] {
  const { document } = outline
  const reader = building.readerOf(document)
  return document.headings.flatMap((heading, section) => {
    const { text, status } = splitHeadingStatus(plainText(heading.text))
    const bare = withoutDecoration(text)
    if (!milestoneHeading.test(bare)) return []
    const at = { place: heading.place.start, how: 'heading' as const }
    const date = reader.calendarDate(sourced(document, bare, at))
    const title = withoutDecoration(bare.replace(milestoneHeading, '').replace(/\s*\([^()]*\)\s*/g, ' '))
    if (date === undefined || !isTitle(title)) return []
    return [
      {
        outline,
        section,
        line: heading.place.start.line,
        title,
        date,
        status: status === undefined ? undefined : reader.status(sourced(document, status, at)),
      },
    ]
  })
}

const eventKey =
  /^(?:[\w/&-]+ ){0,3}(?:launch|ga|release|go-?live|freeze|deadline|decision|kick-?off|cut-?off|cutover|go\/no-go|sunset|end of life|beta)(?: (?:date|day|deadline|start|end|time))?$/
const datedKey = /\b(?:date|day|deadline|freeze|launch|kick-?off|cut-?off|go-?live)\b/

/** `Target GA date: February 15, 2026`; days that a document was written or read are none. */
function inLabels(building: Building, placing: Placing, outline: Outline): Found[] {
  const reader = building.readerOf(outline.document)
  return outline.document.labels.flatMap((label) => {
    const key = normalizeKey(label.key)
    if (!eventKey.test(key) || !datedKey.test(key)) return []
    const value = labelValue(outline.document, label)
    const date = reader.calendarDate(value)
    if (date === undefined || !isPoint(date.value) || value.value.length > date.value.raw.length + 40)
      return []
    const { section } = label
    // `March 15, 2026 (2 months after v1.1.0)`: a version beside the date counts only where nothing else tells.
    const release = placing.releaseOf(outline, section) ?? placing.releaseIn(outline, value.value)
    const title = milestoneTitle(building, plainText(label.key).replace(/[:\s]+$/, ''), {
      outline,
      release,
    })
    return [{ outline, section, line: label.place.line, title, date, release }]
  })
}

/** A stretch of several days is no point; a month may be one that is not known better. */
function isPoint(date: PlanDate): boolean {
  if (date.kind !== 'interval') return false
  return date.start === date.end || date.precision !== 'day'
}

function isTitle(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !/^\[[^\]]*\]$|_{3,}/.test(text)
}
