import type { DocumentPath, EntityId } from '../model/paths.ts'
import type { Document } from '../model/entities.ts'
import type { Point } from '../model/provenance.ts'
import type { ParsedDocument } from '../parse/parsed-document.ts'
import { plainText } from './author-text.ts'
import { groupBy } from './file-index.ts'
import { entitiesOf, outgoing, type PlanGraph } from './plan-graph.ts'

/** What a hand-written index names, held against the files that are there. */
export interface IndexAudit {
  document: DocumentPath
  /** How many different files it names, itself not counted. */
  named: number
  existing: readonly DocumentPath[]
  missing: readonly MissingEntry[]
  /** Documents of its project that it does not name, itself not counted. */
  unlisted: readonly DocumentPath[]
  stated: readonly StatedCount[]
}

/** A file that an index names and that does not exist. */
export interface MissingEntry {
  id: EntityId
  path: string
  places: readonly Point[]
}

/** A number of documents that an index states. */
export interface StatedCount {
  count: number
  /** The heading or line that says so. */
  text: string
  place: Point
}

/** A document that is no index by type is one when its lists and tables name this many files, */
const manyFiles = 10
/** and when at least this share of their items and rows does: reports and guides name files too. */
const leastShare = 0.3

/** Audit every hand-written index, the one that names most files first. */
export function auditIndexes(plan: PlanGraph): IndexAudit[] {
  const documents = entitiesOf(plan, 'document')
  const byProject = groupBy(documents, ({ project }) => project)
  return documents
    .flatMap((document) => {
      const parsed = plan.documents.get(document.path)
      const named = namedBy(plan, document.id)
      const isIndex =
        document.type?.value === 'index' ||
        (document.type?.value === 'readme' && named.size > 1) ||
        namesMany(parsed, named)
      if (parsed === undefined || !isIndex || named.size === 0) return []
      const peers = (byProject.get(document.project) ?? []).filter(({ id }) => id !== document.id)
      return [auditIndex(plan, parsed, { named, peers })]
    })
    .sort((a, b) => b.named - a.named || (a.document < b.document ? -1 : 1))
}

type Named = ReadonlyMap<EntityId, readonly Point[]>

function namedBy(plan: PlanGraph, id: EntityId): Named {
  const named = new Map<EntityId, Point[]>()
  for (const edge of outgoing(plan, id)) {
    if ((edge.type !== 'links-to' && edge.type !== 'mentions') || edge.to === id) continue
    const places = named.get(edge.to) ?? []
    if (edge.source.place !== undefined) places.push(edge.source.place)
    named.set(edge.to, places)
  }
  return named
}

/** A list of files is one when they fill tables and lists, not when prose or some items refer to them. */
function namesMany(document: ParsedDocument | undefined, named: Named): boolean {
  if (document === undefined || named.size < manyFiles) return false
  const rows = document.tables.flatMap((table) => table.rows.map((row) => row.line))
  const items = document.listItems.map((item) => item.place.line)
  const listed = new Set([...rows, ...items])
  const inLists = [...named.values()].filter((places) => places.some((place) => listed.has(place.line)))
  const naming = new Set([...named.values()].flat().map((place) => place.line))
  const share = [...listed].filter((line) => naming.has(line)).length / listed.size
  return inLists.length >= manyFiles && share >= leastShare
}

function auditIndex(
  plan: PlanGraph,
  document: ParsedDocument,
  { named, peers }: { named: Named; peers: readonly Document[] },
): IndexAudit {
  const existing: DocumentPath[] = []
  const missing: MissingEntry[] = []
  for (const [id, places] of named) {
    const entity = plan.graph.getNodeAttributes(id)
    if (entity.kind === 'document') existing.push(entity.path)
    if (entity.kind === 'missing-document') missing.push({ id, path: entity.path, places })
  }
  return {
    document: document.path,
    named: existing.length + missing.length,
    existing,
    missing,
    unlisted: peers.filter(({ id }) => !named.has(id)).map(({ path }) => path),
    stated: statedCounts(document),
  }
}

const stating = /\b(\d{1,3}(?:,\d{3})+|\d+)\+?\s+(?:[\w-]+\s+){0,3}?(?:documents|docs|files)\b/i

/** Totals in label lines, headings and list items; a count of one section counts as stated too. */
function statedCounts(document: ParsedDocument): StatedCount[] {
  const fromLabels = document.labels
    .filter((label) => /\b(?:total )?(?:documents|docs|files)\b/i.test(label.key))
    .flatMap((label) =>
      toCount(/(\d[\d,]*)/.exec(label.value)?.[1], `${label.key}: ${label.value}`, label.place),
    )
  const texts = [
    ...document.headings.map(({ text, place }) => ({ text, place: place.start })),
    ...document.listItems.map(({ text, place }) => ({ text, place })),
  ]
  const fromTexts = texts.flatMap(({ text, place }) =>
    toCount(readCount(plainText(text)), plainText(text), place),
  )
  const seen = new Set<number>()
  return [...fromLabels, ...fromTexts]
    .filter(({ place }) => (seen.has(place.line) ? false : seen.add(place.line)))
    .sort((a, b) => a.place.line - b.place.line)
}

function readCount(text: string): string | undefined {
  return (stating.exec(text) ??
    /\bdocuments?:\s*(\d[\d,]*)/i.exec(text) ??
    /\((\d+)\s+total\)/i.exec(text))?.[1]
}

function toCount(digits: string | undefined, text: string, place: Point): StatedCount[] {
  return digits === undefined ? [] : [{ count: Number(digits.replaceAll(',', '')), text, place }]
}
