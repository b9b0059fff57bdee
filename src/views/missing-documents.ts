import { entitiesOf, findEntityOf, incoming } from '../graph/plan-graph.ts'
import { type DocumentPath, toEntityId } from '../model/paths.ts'
import type { Page, PageLink, PageProps, ViewContext } from './page.ts'
import { addressOfPart, cutGroups, partLink } from './register.ts'

/** A file that is named but does not exist, and who names it. */
export interface MissingRow {
  name: string
  /** How often it is named in all. */
  times: number
  /** In how many documents. */
  documents: number
  /** These documents; perhaps not all, where the row is part of an excerpt. */
  namedBy: readonly (PageLink & { line?: number })[]
}

export interface MissingPageProps extends PageProps {
  rows: readonly MissingRow[]
  total: number
  parts: readonly PageLink[]
  current: number
}

/** Where the list of all missing documents stands. */
export const missingAddress = addressOfPart('missing', 0)

const ROWS_PER_PART = 50

/** Missing documents, the most often named first. */
export function listMissing(context: ViewContext): MissingRow[] {
  const rows = entitiesOf(context.plan, 'missing-document').map((missing): MissingRow => {
    const edges = incoming(context.plan, missing.id).filter(
      ({ type }) => type === 'links-to' || type === 'mentions',
    )
    const byFile = Map.groupBy(edges, ({ source }) => source.file)
    return {
      name: missing.path,
      times: edges.length,
      documents: byFile.size,
      namedBy: [...byFile]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([file, own]) => namedBy(context, file, own[0]?.source.place?.line)),
    }
  })
  return rows.toSorted((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1))
}

/** The pages of all missing documents; none when nothing is missing. */
export function missingPages(context: ViewContext): Page<MissingPageProps>[] {
  const rows = listMissing(context)
  if (rows.length === 0) return []
  const parts = cutGroups([{ rows }], ROWS_PER_PART).map((groups) => groups.flatMap((group) => group.rows))
  const { common } = context.strings
  const words = context.strings.documents.missing
  const address = (part: number) => addressOfPart('missing', part)
  const links = parts.length === 1 ? [] : parts.map((_, part) => partLink(context, address(part), part))
  const crumbs = [
    { title: context.strings.frame.titles.documents, href: context.addresses.href('documents/') },
  ]
  return parts.map((own, current) => ({
    kind: 'missing',
    slug: address(current).slice('missing/'.length, -1),
    props: {
      frame: {
        title: current === 0 ? words.title : common.titleOfPart(words.title, current + 1),
        description: words.description,
        path: address(current),
        crumbs,
      },
      rows: own,
      total: rows.length,
      parts: links,
      current,
    },
  }))
}

function namedBy(
  { plan, addresses }: ViewContext,
  file: DocumentPath,
  line: number | undefined,
): PageLink & { line?: number } {
  const id = toEntityId('document', file)
  return {
    title: findEntityOf(plan, 'document', id)?.title ?? file,
    href: addresses.hrefOf(id) ?? '',
    ...(line !== undefined && { line }),
  }
}
