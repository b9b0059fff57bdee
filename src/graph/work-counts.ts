import type { Release, Task } from '../model/entities.ts'
import type { IsoDay } from '../model/dates.ts'
import { parseDates } from '../model/parse-date.ts'
import { plainText } from '../model/plain-text.ts'
import type { Point, Source } from '../model/provenance.ts'
import type { ProgressClaim, WorkState } from '../parse/claim.ts'
import type { ParsedDocument, Table } from '../parse/parsed-document.ts'
import { workNoun, workState } from '../parse/work-words.ts'
import { claimsOf } from './claims-of.ts'
import { dayOf } from './document-day.ts'
import { documentId } from './missing-documents.ts'
import { entitiesOf, findEntityOf, incoming, outgoing, type PlanGraph } from './plan-graph.ts'

/** How much of the work of a release was done on a day, as a document says or as its tasks count. */
export interface WorkCount {
  day: IsoDay
  /** What is counted, in the plural. */
  noun: string
  total: number
  done: number
  /** What is neither done nor free to begin: it waits for somebody, or is under way. */
  waiting: number
  /** `counted` where nobody states it and the tasks of a list were counted. */
  how: 'stated' | 'counted'
  source: Source
}

/** The documents that are about one release and no other: what they count is its work. */
export function documentsOf(plan: PlanGraph, release: Release): ParsedDocument[] {
  const ids = new Set(incoming(plan, release.id, 'part-of').map(({ from }) => from))
  return [...ids].flatMap((id) => {
    const document = findEntityOf(plan, 'document', id)
    const releases = outgoing(plan, id, 'part-of').filter(
      ({ to }) => findEntityOf(plan, 'release', to) !== undefined,
    )
    const parsed = document && plan.documents.get(document.path)
    return parsed === undefined || new Set(releases.map(({ to }) => to)).size > 1 ? [] : [parsed]
  })
}

/** Every count of work that documents hold, in their order; what bears no day is left out. */
export function collectCounts(plan: PlanGraph, documents: readonly ParsedDocument[]): WorkCount[] {
  const byDocument = Map.groupBy(entitiesOf(plan, 'task'), ({ document }) => document)
  return documents.flatMap((document) => {
    const day = dayOf(plan, document.path)
    const entity = findEntityOf(plan, 'document', documentId(document.path))
    const isList = entity?.type?.value === 'task-list'
    return [
      ...countsInText(document, day),
      ...document.tables.flatMap((table) => [
        ...countsByState(document, table, day),
        ...countsByDay(document, table, day),
      ]),
      ...(isList ? countTasks(byDocument.get(document.path) ?? [], day) : []),
    ]
  })
}

/** `Closed Issues: 5/20` with `Pending: 1/20` beside it; of several counts of one whole the furthest holds. */
function countsInText(document: ParsedDocument, written: IsoDay | undefined): WorkCount[] {
  const claims = claimsOf(document, 'progress')
  const groups = Map.groupBy(claims, ({ whole, day }) => `${whole} ${day ?? ''}`)
  return [...groups.values()].flatMap((group): WorkCount[] => {
    const noun = group.find((claim) => claim.noun !== undefined)?.noun
    const done = furthest(group.filter(({ state }) => state === 'done'))
    const day = done?.day ?? written
    if (noun === undefined || done === undefined || day === undefined) return []
    const beside = group.filter(({ section, state }) => state === 'waiting' && section === done.section)
    const waiting = Math.min(furthest(beside)?.part ?? 0, done.whole - done.part)
    const source = sourceOf(document, done.place.start, 'text')
    return [{ day, noun, total: done.whole, done: done.part, waiting, how: 'stated', source }]
  })
}

function furthest(claims: readonly ProgressClaim[]): ProgressClaim | undefined {
  return claims.toSorted((a, b) => b.part - a.part)[0]
}

/** A table with a row per state: `Closed | 5`, `Open | 14`, `Total | 20`. */
function countsByState(document: ParsedDocument, table: Table, day: IsoDay | undefined): WorkCount[] {
  const column = table.headers.findIndex((header, index) => index > 0 && workNoun(header) !== undefined)
  const noun = workNoun(table.headers[column] ?? '')
  if (noun === undefined || day === undefined) return []
  const rows = table.rows.map((row) => ({
    total: row.total,
    state: workState(row.cells[0]?.text ?? ''),
    count: toCount(row.cells[column]?.text),
    place: row.cells[column]?.place,
  }))
  const parts = rows.filter(({ total }) => !total)
  if (parts.length < 2 || parts.some(({ state, count }) => state === undefined || count === undefined))
    return []
  const sum = (state?: WorkState) =>
    parts
      .filter((part) => state === undefined || part.state === state)
      .reduce((all, part) => all + part.count!, 0)
  const first = parts.find(({ state }) => state === 'done')
  if (first?.place === undefined) return []
  const total = rows.find((row) => row.total)?.count ?? sum()
  const source = sourceOf(document, first.place, 'table')
  return [{ day, noun, total, done: sum('done'), waiting: sum('waiting'), how: 'stated', source }]
}

/** A table with a row per day: `2026-01-15 | 8 | 20` below `Date | Issues closed | Total`. */
function countsByDay(document: ParsedDocument, table: Table, written: IsoDay | undefined): WorkCount[] {
  const find = (is: (header: string) => boolean) =>
    table.headers.findIndex((header, index) => index > 0 && is(header))
  const done = find((header) => workState(header) === 'done')
  const open = find((header) => workState(header) === 'open')
  const whole = find((header) => /^(?:total|all|scope)\b/i.test(header))
  const noun = workNoun([...table.headers, sectionTitle(document, table.section)].join(' '))
  if (noun === undefined || done < 0 || (open < 0 && whole < 0)) return []
  const context = written === undefined ? {} : { year: Number(written.slice(0, 4)) }
  return table.rows.flatMap((row): WorkCount[] => {
    const [date] = parseDates(plainText(row.cells[0]?.text ?? ''), context)
    const [part, rest, all] = [done, open, whole].map((column) => toCount(row.cells[column]?.text))
    const total = all ?? (rest === undefined ? undefined : (part ?? 0) + rest)
    if (date?.kind !== 'interval' || date.start !== date.end || part === undefined || total === undefined)
      return []
    if (part > total) return []
    const source = sourceOf(document, row.cells[done]?.place, 'table')
    return [{ day: date.end, noun, total, done: part, waiting: 0, how: 'stated', source }]
  })
}

/** The rows of a task list, else its boxes; a handful is no plan. */
function countTasks(tasks: readonly Task[], day: IsoDay | undefined): WorkCount[] {
  const rows = tasks.filter(({ how }) => how === 'table')
  const counted = rows.length > 0 ? rows : tasks.filter(({ how }) => how === 'checkbox')
  const [first] = counted
  if (first === undefined || counted.length < 5 || day === undefined) return []
  const isWaiting = ({ checked, status }: Task) =>
    !checked && status !== undefined && waitingStates.has(status.value.state)
  return [
    {
      day,
      noun: 'tasks',
      total: counted.length,
      done: counted.filter(({ checked }) => checked).length,
      waiting: counted.filter(isWaiting).length,
      how: 'counted',
      source: first.sources[0],
    },
  ]
}

const waitingStates: ReadonlySet<string> = new Set(['blocked', 'in-progress', 'review'])

function sectionTitle({ headings }: ParsedDocument, section: number | undefined): string {
  return headings[section ?? -1]?.text ?? ''
}

function toCount(text: string | undefined): number | undefined {
  const digits = /^\D{0,4}(\d{1,5})\D{0,4}$/.exec(plainText(text ?? '').trim())?.[1]
  return digits === undefined ? undefined : Number(digits)
}

function sourceOf({ path }: ParsedDocument, place: Point | undefined, how: Source['how']): Source {
  return { file: path, how, ...(place !== undefined && { place }) }
}
