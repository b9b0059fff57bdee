import type { Reference } from '../model/entities.ts'
import { toEntityId, type EntityId } from '../model/paths.ts'
import type { Point } from '../model/provenance.ts'
import type { ParsedDocument } from '../parse/parsed-document.ts'
import { normalizeKey } from './author-text.ts'
import type { Building } from './building.ts'
import { addEntity, connect } from './draft.ts'
import { documentId } from './missing-documents.ts'
import type { ResolvedLink } from './references.ts'
import { valuePlace } from '../parse/label-places.ts'

interface Found {
  type: Reference['type']
  /** What the reference is called, for instance `#157` or an address. */
  target: string
  /** Its name among the references. */
  key: string
  place: Point
}

/**
 * Add issues, pull requests, commits and web addresses, and connect the documents that name them.
 *
 * A bare `#7` is as often a tip or a rank as an issue: below 10 a number needs the word `issue`
 * or `PR` before it. Commits are read only in label lines that speak of commits.
 */
export function addReferences(building: Building, links: readonly ResolvedLink[]): void {
  for (const link of links) {
    if (link.outcome !== 'external' || !/^https?:\/\/[^[\]{}<>]+$/i.test(link.target)) continue
    addReference(building, link.file, fromAddress(link.target, link.place.start))
  }
  for (const { document } of building.outlines) {
    const project = building.projectOf(document.path).slice('project:'.length)
    for (const found of findInText(document, project)) addReference(building, document.path, found)
  }
}

function addReference(
  building: Building,
  file: ParsedDocument['path'],
  { type, target, key, place }: Found,
): void {
  const id = toEntityId('reference', key)
  const from = documentId(file)
  const source = { file, place, how: type === 'url' ? ('link' as const) : ('text' as const) }
  if (!building.draft.graph.hasNode(id))
    addEntity(building.draft, { kind: 'reference', id, title: target, type, target, sources: [source] })
  if (!isConnected(building, from, id)) connect(building.draft, { type: 'refers-to', from, to: id, source })
}

function isConnected({ draft }: Building, from: EntityId, to: EntityId): boolean {
  return draft.graph.hasDirectedEdge(from, to)
}

const codeHost =
  /^https?:\/\/(github\.com|gitlab\.com|codeberg\.org)\/([\w.-]+\/[\w.-]+)\/(?:-\/)?(issues|pull|merge_requests|commit)\/([\da-f]+)/i

function fromAddress(address: string, place: Point): Found {
  const match = codeHost.exec(address)
  if (match === null)
    return { type: 'url', target: address, key: address.replace(/^https?:\/\//i, ''), place }
  const [, host = '', repository = '', part = '', number = ''] = match
  const type = part === 'commit' ? 'commit' : part === 'issues' ? 'issue' : 'pull-request'
  return { type, target: address, key: `${host}/${repository}/${part}/${number}`, place }
}

const numbered =
  /(?:\b(issues?|bugs?|pull requests?|prs?|fix(?:es|ed)?|closes?|closed|resolves?)\s*:?\s*)?(?<![\w&/#])#(\d{1,6})\b(?!\.\d)/gi

function findInText(document: ParsedDocument, project: string): Found[] {
  const texts: { text: string; place: Point }[] = [
    ...document.headings.map(({ text, place }) => ({ text, place: place.start })),
    ...document.labels.map(({ key, value, place }) => ({ text: `${key}: ${value}`, place })),
    ...document.checkboxes.map(({ text, place }) => ({ text, place: place.start })),
    ...document.listItems.map(({ text, place }) => ({ text, place })),
    ...document.tables.flatMap((table) => table.rows.flatMap((row) => row.cells)),
  ]
  return [
    ...texts.flatMap(({ text, place }) => numbersIn(text, { place, project })),
    ...commitsIn(document, project),
  ]
}

function numbersIn(text: string, { place, project }: { place: Point; project: string }): Found[] {
  if (!text.includes('#')) return []
  return [...text.matchAll(numbered)].flatMap((match) => {
    const word = match[1]?.toLowerCase()
    const number = Number(match[2])
    if ((word === undefined && number < 10) || number === 0) return []
    const type = word?.startsWith('p') ? ('pull-request' as const) : ('issue' as const)
    return [{ type, target: `#${number}`, key: `${project}/${type}-${number}`, place }]
  })
}

function commitsIn(document: ParsedDocument, project: string): Found[] {
  return document.labels
    .filter((label) => /\bcommits?\b|\bsha\b/.test(normalizeKey(label.key)))
    .flatMap((label) =>
      [...label.value.matchAll(/(?<![\w-])(?=[\da-f]*[a-f])(?=[\da-f]*\d)[\da-f]{7,40}(?![\w-])/g)].map(
        ([sha]) => ({
          type: 'commit' as const,
          target: sha,
          key: `${project}/commit-${sha}`,
          place: valuePlace(label),
        }),
      ),
    )
}
