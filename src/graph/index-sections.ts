import { plainText, withoutDecoration } from './author-text.ts'
import type { EntityId } from '../model/paths.ts'
import type { Building } from './building.ts'
import type { FileReference } from './missing-documents.ts'
import { childSections, headingText, sectionTree, type Outline } from './outline.ts'

/** A hand-written index and how many different files it names. */
export interface IndexDocument {
  outline: Outline
  named: number
}

/** Documents of a project by how many files they name, most first. */
export function rankIndexes(building: Building, project: EntityId): IndexDocument[] {
  return building.outlines
    .filter((outline) => building.projectOf(outline.document.path) === project)
    .map((outline) => ({ outline, named: countNamed(building.namedFiles.get(outline.document.path) ?? []) }))
    .filter((index) => index.named > 0)
    .sort((a, b) => b.named - a.named)
}

/** Files named in a section and all below it, in the order of the text. */
export function namedInSection(building: Building, outline: Outline, section: number): FileReference[] {
  const start = outline.document.headings[section]?.place.start.line ?? 1
  const last = sectionTree(outline, section).at(-1) ?? section
  const end = outline.document.headings[last + 1]?.place.start.line ?? Number.POSITIVE_INFINITY
  return (building.namedFiles.get(outline.document.path) ?? []).filter(
    ({ place }) => place.line >= start && place.line < end,
  )
}

/** A numbered section of an index that holds a group of documents. */
export interface NumberedSection {
  section: number
  number: number
  title: string
}

const numbered = /^(?:category\s+|part\s+)?(\d{1,2})[.:)]\s+(.+)$/i
const aboutDocuments = /categor|document|catalog|contents|index|library|by topic/i

/** Runs of sibling sections numbered from 1 below a heading about categories or documents. */
export function categorySections(outline: Outline): NumberedSection[] {
  const parents = new Set(outline.parents)
  for (const parent of parents) {
    const siblings = childSections(outline, parent).flatMap((section) => readNumbered(outline, section))
    const inOrder = siblings.length >= 3 && siblings.every((sibling, index) => sibling.number === index + 1)
    const counted = siblings.every(({ section }) =>
      /\(\d+\s*(?:documents?|docs|files)\)/i.test(headingText(outline, section) ?? ''),
    )
    if (inOrder && (counted || aboutDocuments.test(headingText(outline, parent) ?? ''))) return siblings
  }
  return []
}

function readNumbered(outline: Outline, section: number): NumberedSection[] {
  const match = numbered.exec(withoutDecoration(plainText(headingText(outline, section) ?? '')))
  if (match === null) return []
  const title = (match[2] ?? '').replace(/\s*\([^()]*\)\s*$/, '')
  return [{ section, number: Number(match[1]), title: withoutDecoration(title) }]
}

function countNamed(references: readonly FileReference[]): number {
  return new Set(references.map((reference) => reference.to)).size
}
