import type { Task } from '../model/entities.ts'
import type { EntityId } from '../model/paths.ts'
import type { Sourced } from '../model/provenance.ts'
import type { Status } from '../model/status.ts'
import type { Checkbox, Table } from '../parse/parsed-document.ts'
import { plainText, withoutDecoration } from './author-text.ts'
import type { Building } from './building.ts'
import { sourced } from './document-fields.ts'
import type { SectionRelease } from './document-releases.ts'
import { addEntity, connect, freeId } from './draft.ts'
import { splitHeadingStatus } from './heading-status.ts'
import { documentId } from './missing-documents.ts'
import { headingText, type Outline } from './outline.ts'
import type { AddOwners } from './people.ts'
import { present } from './present.ts'
import { firstOf, groupSameItems, type Item } from './same-items.ts'
import { isSample } from './samples.ts'
import { sectionLabel } from './section-labels.ts'
import { hasColumn, readRows, type RowReader } from './table-cells.ts'

/** What a step needs to place an entity of the text in the plan. */
export interface Placing {
  releaseOf: SectionRelease
  /** The one release that a text of the document names. */
  releaseIn: (outline: Outline, text: string) => EntityId | undefined
  phaseOf: (outline: Outline, section: number | undefined) => EntityId | undefined
  addOwners: AddOwners
}

/** Add tasks: checkboxes, rows of task tables, and headings such as `Task 9: …` and `IMPL-4 …`. */
export function addTasks(building: Building, placing: Placing): void {
  for (const outline of building.outlines) {
    if (!isSurvey(outline))
      for (const checkbox of outline.document.checkboxes)
        addTask(building, placing, [readCheckbox(building, outline, checkbox)])
    const tables = outline.document.tables.filter((table) => table.kind === 'task' && !isBudget(table))
    const found = [
      ...tables.flatMap((table) => readTaskRows(building, outline, table)),
      ...outline.document.headings.flatMap((_, section) => readHeading(building, outline, section)),
    ]
    for (const same of groupSameItems(found)) addTask(building, placing, same)
  }
}

/** The boxes of a questionnaire are answers to choose from. */
function isSurvey({ document }: Outline): boolean {
  return /\b(?:survey|questionnaire)\b/i.test(
    `${document.path.replace(/[_/.-]/g, ' ')} ${document.title.value}`,
  )
}

/** A table of what activities cost is no list of tasks. */
function isBudget(table: Table): boolean {
  return hasColumn(table, 'cost', 'share') && !hasColumn(table, 'status', 'due', 'date')
}

interface Found extends Item {
  outline: Outline
  section: number | undefined
  /** Whether it only shows what a task may look like. */
  sample: boolean
  how: Task['how']
  checked?: boolean
  /** What the column that names the release says. */
  version?: string | undefined
  status?: Sourced<Status> | undefined
  owner?: Sourced<string> | undefined
  due?: Sourced<string> | undefined
  estimate?: Sourced<string> | undefined
  priority?: Sourced<string> | undefined
}

function addTask(building: Building, placing: Placing, same: readonly [Found, ...Found[]]): void {
  const [found, ...others] = same
  const { outline, section, title, how, source } = found
  const { path } = outline.document
  const reader = building.readerOf(outline.document)
  const [owner, due, status] = [firstOf(same, 'owner'), firstOf(same, 'due'), firstOf(same, 'status')]
  const people = owner === undefined ? [] : reader.people(owner)
  const task: Task = {
    kind: 'task',
    id: freeId(building.draft, 'task', `${path}#L${source.place?.line ?? 1}`),
    title,
    document: path,
    how,
    checked: found.checked ?? isDone(status?.value),
    sources: [source, ...others.map((other) => other.source)],
    ...present({
      section: headingText(outline, section),
      number: firstOf(same, 'number'),
      status,
      owner: people.length === 0 ? undefined : owner,
      due: due === undefined ? undefined : (reader.calendarDate(due) ?? reader.dates(due)[0]),
      estimate: firstOf(same, 'estimate'),
      priority: firstOf(same, 'priority'),
      ...(!found.sample && {
        release: placing.releaseOf(outline, section, [firstOf(same, 'version'), title]),
        phase: placing.phaseOf(outline, section),
      }),
    }),
  }
  addEntity(building.draft, task)
  connect(building.draft, { type: 'contains', from: documentId(path), to: task.id, source })
  if (owner !== undefined) placing.addOwners(task.id, owner, people)
}

function isDone(status: Status | undefined): boolean {
  return status?.state === 'complete' || status?.state === 'released' || status?.state === 'closed'
}

/** `Twitter account active (@team)` names an account, not who does it. */
const account = /\b(?:account|twitter|mastodon|bluesky|handle|username)\b/i

function readCheckbox(building: Building, outline: Outline, checkbox: Checkbox): Found {
  const { text, checked, section, place } = checkbox
  const title = plainText(text)
  const value = (match: RegExpExecArray | null): Sourced<string> | undefined => {
    const found = match?.slice(1).find((group: string | undefined) => group !== undefined)
    return found === undefined
      ? undefined
      : sourced(outline.document, found, { place: place.start, how: 'checkbox' })
  }
  return {
    outline,
    section,
    sample: isSample(building, outline, { section, line: place.start.line }),
    title,
    how: 'checkbox',
    checked,
    source: { file: outline.document.path, place: place.start, how: 'checkbox' },
    owner:
      value(account.test(title) ? null : /(?:^|[\s(])(@[\w-]+)/.exec(title)) ??
      value(/\(?\b(?:owner|assignee|assigned to):\s*([^();,]+?)(?:\s[-–—]\s|[();,]|$)/i.exec(title)),
    due: value(
      /\b(?:due|by|deadline|before)[:\s]+((?:[A-Z][a-z]+\.? \d{1,2}|\d{4}-\d{2}-\d{2})[^();]*)/i.exec(title),
    ),
    estimate: value(/\((~?\d+(?:[-–]\d+)?\s*(?:h|hrs?|hours?|min|minutes?|days?|weeks?))\)/i.exec(title)),
    // `No P0 bugs` counts bugs, it is not urgent itself.
    priority: value(
      /^(CRITICAL|HIGH|MEDIUM|LOW):\s/.exec(title) ??
        /^\[?(P[0-3])(?:\]|:|\s[-–—]\s)|[[(](?:[^[\]()]*,\s*)?(P[0-3])[\])]|\bpriority:?\s+(P[0-3])\b/i.exec(
          title,
        ),
    ),
  }
}

function readTaskRows(building: Building, outline: Outline, table: Table): Found[] {
  const reader = building.readerOf(outline.document)
  const { section } = table
  const sample = isSample(building, outline, { section, line: table.line })
  return readRows(outline.document, table).flatMap((cells): Found[] => {
    const stated = cells.cell('task', 'title', 'item', 'deliverables')
    const isName = stated !== undefined && /\p{L}{2}/u.test(stated.value)
    const first = firstWords(cells)
    const isId = !isName && first !== undefined && onlyId.test(first.value)
    const name = isName ? stated : ((isId ? cells.cell('purpose') : undefined) ?? first)
    if (name === undefined || isTemplate(name.value)) return []
    const status = cells.cell('status', 'progress', 'result')
    return [
      {
        outline,
        section,
        sample,
        title: withoutDecoration(name.value),
        how: 'table',
        source: name.source,
        number: (
          cells.cell('task-id', 'number') ??
          (stated === name ? undefined : stated) ??
          (isId ? first : undefined)
        )?.value,
        version: cells.cell('version')?.value,
        status: status === undefined ? undefined : reader.status(status),
        owner: cells.cell('owner', 'role', 'person'),
        due: cells.cell('due', 'date', 'end', 'week', 'target'),
        estimate: cells.cell('estimate', 'effort', 'duration', 'time'),
        priority: cells.cell('priority'),
      },
    ]
  })
}

/** `TD-001` stands in for a name in tables of debts and bugs. */
const onlyId = /^[A-Z]{1,6}-?\d{1,4}$/

function firstWords(cells: RowReader): Sourced<string> | undefined {
  return cells.row.cells
    .flatMap((_, column) => cells.at(column) ?? [])
    .find((value) => /\p{L}{2}/u.test(value.value))
}

/** `[Task description]` and `Task 1` in a table to be filled in. */
function isTemplate(text: string): boolean {
  return /^\[[^\]]*\]$|^_{2,}|^\.{3}$|^…$/.test(text)
}

const numberedTask = /^task\s+#?(\d+(?:\.\d+)?[a-z]?)\s*(?:\([^)]*\)\s*)?(?:[:.\-–—]|$)\s*(.*)$/i
const taskId =
  /^((?:TASK|IMPL|TEST|INFRA|SCRIPT|DOCS?|FIX|FEAT|ACTION|WORK|STORY|SPIKE|CHORE)-\d{1,4})\b[\s:.\-–—]*(.*)$/

function readHeading(building: Building, outline: Outline, section: number): Found[] {
  const { document } = outline
  const heading = document.headings[section]
  if (heading === undefined || heading.depth === 1) return []
  const { text, status: mark } = splitHeadingStatus(plainText(heading.text))
  const match = numberedTask.exec(withoutDecoration(text)) ?? taskId.exec(withoutDecoration(text))
  if (match === null) return []
  const place = heading.place.start
  const reader = building.readerOf(document)
  const status =
    sectionLabel(outline, section, ['status']) ??
    (mark === undefined ? undefined : sourced(document, mark, { place, how: 'heading' }))
  const name = (match[2] ?? '').trim()
  return [
    {
      outline,
      section,
      sample: isSample(building, outline, { section, line: place.line }),
      title: name === '' ? withoutDecoration(text) : name,
      how: 'heading',
      source: { file: document.path, place, how: 'heading' },
      number: match[1],
      status: status === undefined ? undefined : reader.status(status),
      owner: sectionLabel(outline, section, ['owner', 'assignee', 'assigned to', 'responsible']),
      due: sectionLabel(outline, section, ['due', 'due date', 'deadline', 'target', 'target date']),
      estimate: sectionLabel(outline, section, [
        'estimate',
        'effort',
        'estimated effort',
        'estimated time',
        'duration',
        'time',
      ]),
      priority: sectionLabel(outline, section, ['priority']),
    },
  ]
}
