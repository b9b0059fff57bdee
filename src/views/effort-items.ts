import type { Project, Release } from '../model/entities.ts'
import { toEntityId } from '../model/paths.ts'
import { plainText } from '../model/plain-text.ts'
import type { Source, Sourced } from '../model/provenance.ts'
import type { ParsedDocument, Table } from '../parse/parsed-document.ts'
import { findEntityOf } from '../graph/plan-graph.ts'
import { sourceLine, type SourceLineProps } from './fact.ts'
import type { BadgeProps, ViewContext } from './page.ts'
import { documentLineHref } from './line-address.ts'
import { badgeOf } from './timeline-entry.ts'

/** Something that costs effort and has an impact, as far as documents say. */
export interface EffortItem {
  title: string
  href?: string
  badge?: BadgeProps
  effort?: EffortValue
  impact?: EffortValue
}

export interface EffortValue {
  /** As the author wrote it. */
  text: string
  source: SourceLineProps
}

/** What one document weighs against each other. */
export interface EffortGroup {
  title: string
  href?: string
  items: readonly EffortItem[]
}

/** Releases with a stated effort or impact. */
export function releaseItems(context: ViewContext, releases: readonly Release[]): EffortItem[] {
  return releases
    .filter(({ effort, impact }) => effort ?? impact)
    .map((release) => {
      const href = context.addresses.hrefOf(release.id)
      const badge = badgeOf(release.status, context.strings)
      const effort = toValue(context, release.effort)
      const impact = toValue(context, release.impact)
      return {
        title: release.title,
        ...(href !== undefined && { href }),
        ...(badge && { badge }),
        ...(effort && { effort }),
        ...(impact && { impact }),
      }
    })
}

/** Tables of a project with a column for each of both, whose rows are no versions: features, ideas, themes. */
export function tableGroups(context: ViewContext, project: Project): EffortGroup[] {
  return [...context.plan.documents.values()]
    .filter(
      ({ path }) =>
        findEntityOf(context.plan, 'document', toEntityId('document', path))?.project === project.id,
    )
    .flatMap((document) =>
      document.tables.flatMap((table) => {
        const items = rowItems(context, document, table)
        return items.length < 2 ? [] : [{ ...nameTable(context, document, table), items }]
      }),
    )
}

const versionHeader = /^(?:version|release)s?$/i

function rowItems(context: ViewContext, document: ParsedDocument, table: Table): EffortItem[] {
  const headers = table.headers.map((header) => plainText(header).toLowerCase())
  const effort = headers.findIndex((header) => header.startsWith('effort'))
  const impact = headers.indexOf('impact')
  const name = headers.findIndex((header) => !/^(?:#|id|no\.?)$/.test(header))
  if (effort < 1 || impact < 1 || versionHeader.test(headers[name] ?? '')) return []
  if (table.kind === 'key-value' || table.kind === 'risk') return []
  return table.rows
    .filter(({ total }) => !total)
    .flatMap(({ cells, line }): EffortItem[] => {
      const text = (column: number) => plainText(cells[column]?.text ?? '').trim()
      const source: Source = { file: document.path, place: { line, column: 1 }, how: 'table' }
      const href = documentLineHref(context, source)
      const title = text(name)
      const [cost, worth] = [text(effort), text(impact)]
      // A row of a template has nothing to weigh.
      if (!/\p{L}/u.test(title) || /^\[|_{3}/.test(title) || (cost === '' && worth === '')) return []
      return [
        {
          title,
          ...(href !== undefined && { href }),
          ...(cost !== '' && { effort: { text: cost, source: sourceLine(context, source) } }),
          ...(worth !== '' && { impact: { text: worth, source: sourceLine(context, source) } }),
        },
      ]
    })
}

function nameTable(
  context: ViewContext,
  { path, headings, title }: ParsedDocument,
  { section, line }: Table,
) {
  const heading = section === undefined ? title.value : (headings[section]?.text ?? title.value)
  const href = documentLineHref(context, { file: path, place: { line, column: 1 } })
  return { title: `${heading}: ${path}`, ...(href !== undefined && { href }) }
}

function toValue(context: ViewContext, value: Sourced<string> | undefined): EffortValue | undefined {
  return value === undefined ? undefined : { text: value.value, source: sourceLine(context, value.source) }
}
