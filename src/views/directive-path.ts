import { findEntityOf } from '../graph/plan-graph.ts'
import type { DirectiveQuery } from '../graph/resolve-directives.ts'
import type { EntityId } from '../model/paths.ts'
import { entityLink } from './document-row.ts'
import type { EntityLink, ViewContext } from './page.ts'
import { readingPath } from './role-steps.ts'

/** The reading path of one role, in short. */
export interface DirectivePath {
  role: EntityLink
  total: number
  steps: readonly DirectiveStep[]
}

export interface DirectiveStep {
  title: string
  /** Absent when the document is missing. */
  href?: string
  note?: string
  minutes?: string
}

/** The reading path of the role that is asked for. */
export function rolePath(context: ViewContext, query: DirectiveQuery): DirectivePath {
  const [id = ''] = query['role'] ?? []
  const role = findEntityOf(context.plan, 'role', id as EntityId)
  const path = role === undefined ? [] : readingPath(context, role)
  return {
    role: role === undefined ? { id: id as EntityId, title: id } : entityLink(context, role),
    total: path.length,
    steps: path.map(({ document, note }) => {
      const href = context.addresses.hrefOf(document.id)
      return {
        title: document.title,
        ...(href !== undefined && { href }),
        ...(note !== undefined && note !== '' && { note }),
        ...(document.kind === 'document' && {
          minutes: context.strings.browser.minutes(document.readingMinutes),
        }),
      }
    }),
  }
}
