import { findEntity, outgoing } from '../graph/plan-graph.ts'
import type { Entity } from '../model/entities.ts'
import type { PlanDate } from '../model/dates.ts'
import type { EntityId } from '../model/paths.ts'
import type { Sourced } from '../model/provenance.ts'
import type { Status } from '../model/status.ts'
import type { Strings } from '../model/strings/en.ts'
import { entityLink } from './document-row.ts'
import { formatDate } from './fact.ts'
import type { ViewContext } from './page.ts'
import type { RegisterCell, RegisterRecord } from './register.ts'
import { badgeOf } from './timeline-entry.ts'

/** A status as its badge; nothing where none was stated. */
export function statusCell(status: Sourced<Status> | undefined, strings: Strings): RegisterCell {
  const badge = badgeOf(status, strings)
  return badge === undefined ? {} : { badge }
}

/** Who answers for something: the persons and roles it names, else the author's words. */
export function ownerCell(context: ViewContext, entity: Entity & { owner?: Sourced<string> }): RegisterCell {
  const links = outgoing(context.plan, entity.id, 'owned-by').flatMap(({ to }) => {
    const owner = findEntity(context.plan, to)
    return owner === undefined ? [] : [entityLink(context, owner)]
  })
  if (links.length > 0) return { links }
  return entity.owner === undefined ? {} : { text: entity.owner.value }
}

/** A release or a phase by its name. */
export function releaseCell(context: ViewContext, id: EntityId | undefined): RegisterCell {
  const entity = id === undefined ? undefined : findEntity(context.plan, id)
  return entity === undefined ? {} : { links: [entityLink(context, entity)] }
}

/** A date as readers see it, sorted by its first day; what is not on the calendar comes last. */
export function dateCell(date: Sourced<PlanDate> | undefined, strings: Strings): RegisterCell {
  if (date === undefined) return {}
  const { value } = date
  return { text: formatDate(value, strings), sort: value.kind === 'interval' ? value.start : '~' }
}

/** A status for the files: our word, and what the author wrote. */
export function statusRecord(status: Sourced<Status> | undefined): RegisterRecord {
  return { status: status?.value.state ?? null, statusRaw: status?.raw ?? null }
}

/** A date for the files: its first and its last day, and what the author wrote. */
export function dateRecord(date: Sourced<PlanDate> | undefined): RegisterRecord {
  const value = date?.value
  return {
    start: value?.kind === 'interval' ? value.start : null,
    end: value?.kind === 'interval' ? value.end : null,
    dateRaw: date?.raw ?? null,
  }
}

/** Title of an entity that may be unknown. */
export function nameOf({ plan }: ViewContext, id: EntityId | undefined): string | null {
  return id === undefined ? null : (findEntity(plan, id)?.title ?? null)
}
