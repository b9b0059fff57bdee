import type { How, Point, Sourced } from '../model/provenance.ts'
import type { Label, ParsedDocument, Table, Zone } from '../parse/parsed-document.ts'
import { headingText, type Outline } from './outline.ts'
import { normalizeKey, plainText } from './author-text.ts'
import { valuePlace } from '../parse/label-places.ts'
import { oncePer } from '../model/once-per.ts'

/** What document-level keys may say; the first spelling that a document uses wins. */
export const documentFields = {
  status: [
    'status',
    'document status',
    'current status',
    'overall status',
    'project status',
    'session status',
  ],
  created: ['created', 'date created', 'creation date', 'created on', 'created at'],
  updated: [
    'last updated',
    'updated',
    'last modified',
    'last revised',
    'last update',
    'date',
    'report date',
    'report generated',
    'generated',
    'session date',
    'analysis date',
    'publication date',
    'timestamp',
  ],
  review: ['next review', 'next review date', 'review date', 'next scheduled review', 'review'],
  version: ['document version', 'doc version', 'version'],
  owner: [
    'owner',
    'document owner',
    'owners',
    'owned by',
    'maintained by',
    'maintainer',
    'maintainers',
    'prepared by',
    'author',
    'authors',
    'created by',
    'lead',
  ],
  audience: [
    'audience',
    'target audience',
    'intended audience',
    'target users',
    'primary audience',
    'readers',
  ],
  description: ['purpose', 'description', 'summary'],
  release: ['release', 'release version', 'target release', 'version', 'target version'],
  phase: ['phase', 'current phase'],
  category: ['category'],
  project: ['project'],
  topics: ['topics', 'tags', 'keywords', 'labels'],
} as const satisfies Record<string, readonly string[]>

export type DocumentField = keyof typeof documentFields

/** Zones whose label lines speak about the document as a whole, most telling first. */
const documentZones: readonly Zone[] = ['header', 'first-section', 'footer']

/**
 * What a document says about itself in one field, most telling first.
 *
 * Frontmatter comes before label lines, label lines before a metadata table; label lines
 * below other headings are attributes of something else and are not read.
 */
export function readDocumentField(outline: Outline, field: DocumentField): Sourced<string>[] {
  const { document } = outline
  const keys: readonly string[] = documentFields[field]
  const labels = keys.flatMap((key) => {
    const found = outline.metadata.get(key)
    if (found === undefined) return []
    return documentZones.flatMap((zone) =>
      found.filter((label) => label.zone === zone).map((label) => labelValue(document, label)),
    )
  })
  const rows = metadataRows(outline)
  const fromTables = rows.size === 0 ? [] : keys.flatMap((key) => rows.get(key) ?? [])
  return [...frontmatterValues(document, field), ...labels, ...fromTables].filter(
    (value) => !isEmpty(value.value),
  )
}

/** The value of a label line with its place. */
export function labelValue(document: ParsedDocument, label: Label): Sourced<string> {
  return sourced(document, plainText(label.value), {
    raw: label.value,
    place: valuePlace(label),
    how: 'label',
  })
}

/** A text of a document with where it stands. */
export function sourced(
  document: ParsedDocument,
  value: string,
  { raw, place, how }: { raw?: string; place?: Point | undefined; how: How },
): Sourced<string> {
  return {
    value,
    raw: raw ?? value,
    source: { file: document.path, how, ...(place === undefined ? {} : { place }) },
  }
}

/** Values of frontmatter by key; lists give one value per entry. */
export function frontmatterValues(document: ParsedDocument, key: string): Sourced<string>[] {
  const data: Record<string, unknown> = document.frontmatter?.data ?? {}
  const value = Object.hasOwn(data, key) ? data[key] : undefined
  const values = Array.isArray(value) ? value : [value]
  return values.flatMap((entry: unknown, index) => {
    if (typeof entry !== 'string' && typeof entry !== 'number') return []
    const place =
      frontmatterPlace(document, Array.isArray(value) ? `${key}.${index}` : key) ??
      frontmatterPlace(document, key)
    return [sourced(document, String(entry), { place, how: 'frontmatter' })]
  })
}

/** Where a key of the frontmatter stands. */
export function frontmatterPlace(document: ParsedDocument, key: string): Point | undefined {
  const places = document.frontmatter?.places
  return places !== undefined && Object.hasOwn(places, key) ? places[key]?.start : undefined
}

const metadataHeading =
  /meta-?data|document (?:control|info|details|properties|overview)|about this document|front ?matter/i

/** What tables about the document itself say, by their keys; every field asks for it. */
const metadataRows = oncePer((outline: Outline): ReadonlyMap<string, readonly Sourced<string>[]> => {
  const rows = outline.document.tables
    .filter((table) => isMetadataTable(outline, table))
    .flatMap((table) => table.rows)
  const values = new Map<string, Sourced<string>[]>()
  for (const { cells } of rows) {
    const [key, value] = cells
    if (key === undefined || value === undefined) continue
    const name = normalizeKey(key.text)
    const { text: raw, place } = value
    const text = sourced(outline.document, plainText(raw), { raw, place, how: 'table' })
    values.set(name, [...(values.get(name) ?? []), text])
  }
  return values
})

function isMetadataTable(outline: Outline, table: Table): boolean {
  if (table.headers.length !== 2) return false
  const heading = headingText(outline, table.section)
  return (
    heading === undefined ||
    metadataHeading.test(heading) ||
    (table.section === 0 && table.kind === 'key-value')
  )
}

function isEmpty(value: string): boolean {
  return value === '' || /^(?:[-–—_.\s]+|tbd|n\/?a)$/i.test(value)
}
