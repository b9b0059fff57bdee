import { plainText } from '../graph/author-text.ts'
import { documentId } from '../graph/missing-documents.ts'
import { entitiesOf, findEntityOf, outgoing, type PlanGraph } from '../graph/plan-graph.ts'
import type { DateInterval } from '../model/dates.ts'
import { parseDates } from '../model/parse-date.ts'
import type { EntityId } from '../model/paths.ts'
import type { Sourced } from '../model/provenance.ts'
import type { ParsedDocument } from '../parse/parsed-document.ts'
import { dayOf, dayWritten } from '../graph/document-day.ts'

const row = /^(?:ga|general availability)(?: (?:release|launch|date))?$/i

/**
 * Dates of the rows `GA Release` of any table, by the release they mean.
 *
 * In the documents of a beta, GA is the release that the beta leads to.
 */
export function generalAvailability(plan: PlanGraph): Map<EntityId, Sourced<DateInterval>[]> {
  const dates = new Map<EntityId, Sourced<DateInterval>[]>()
  for (const document of plan.documents.values()) {
    for (const date of datesOf(plan, document)) {
      const release = finalRelease(plan, document)
      if (release !== undefined) dates.set(release, [...(dates.get(release) ?? []), date])
    }
  }
  return dates
}

function datesOf(plan: PlanGraph, document: ParsedDocument): Sourced<DateInterval>[] {
  const rows = document.tables.flatMap((table) =>
    table.rows.filter((candidate) => row.test(plainText(candidate.cells[0]?.text ?? ''))),
  )
  if (rows.length === 0) return []
  const written = dayOf(plan, document.path) ?? dayWritten(document)
  const context = written === undefined ? {} : { year: Number(written.slice(0, 4)) }
  return rows.flatMap(({ cells }) =>
    cells
      .slice(1)
      .flatMap((cell) => {
        const date = parseDates(cell.text, context).find((found) => found.kind === 'interval')
        if (date === undefined) return []
        return [
          {
            value: date,
            raw: cell.text,
            source: { file: document.path, place: cell.place, how: 'table' as const },
          },
        ]
      })
      .slice(0, 1),
  )
}

/** The only release of a document, without its stage. */
function finalRelease(plan: PlanGraph, document: ParsedDocument): EntityId | undefined {
  const releases = outgoing(plan, documentId(document.path), 'part-of').flatMap(
    ({ to }) => findEntityOf(plan, 'release', to) ?? [],
  )
  const [own] = releases
  if (own === undefined || releases.length > 1) return undefined
  const { major, minor, patch } = own.version
  return entitiesOf(plan, 'release').find(
    ({ version, project }) =>
      project === own.project &&
      version.stage === undefined &&
      version.major === major &&
      version.minor === minor &&
      (version.patch ?? 0) === (patch ?? 0),
  )?.id
}
