import type { DocumentPath, EntityId } from '../model/paths.ts'
import type { Source } from '../model/provenance.ts'
import type { Building } from './building.ts'
import { plainText } from './author-text.ts'
import { documentVersions } from './document-versions.ts'
import { connect } from './draft.ts'
import { documentId } from './missing-documents.ts'
import { headingText, sectionPath, type Outline } from './outline.ts'
import { present } from './present.ts'
import type { FindRelease } from './releases.ts'
import { readVersionHeading } from './version-heading.ts'

/** Which release a document or one of its sections is about. */
export interface ReleaseOf {
  document(path: DocumentPath): EntityId | undefined
  section(outline: Outline, section: number | undefined): EntityId | undefined
  /** By the headings alone. */
  heading(outline: Outline, section: number | undefined): EntityId | undefined
}

interface Membership {
  release: EntityId
  source: Source
}

/** Connect every document with the releases it is part of and tell which release a section is about. */
export function addDocumentReleases(building: Building, find: FindRelease): ReleaseOf {
  const releases = new Map<DocumentPath, readonly Membership[]>()
  for (const outline of building.outlines) {
    const memberships = findMemberships(building, outline, find)
    releases.set(outline.document.path, memberships)
    for (const { release, source } of memberships) {
      connect(building.draft, {
        type: 'part-of',
        from: documentId(outline.document.path),
        to: release,
        source,
      })
    }
  }
  const only = (path: DocumentPath) => {
    const all = releases.get(path) ?? []
    return all.length === 1 ? all[0]?.release : undefined
  }
  return {
    document: only,
    heading: (outline, section) => ofHeadings(building, outline, { section, find }),
    section: (outline, section) =>
      ofHeadings(building, outline, { section, find }) ?? only(outline.document.path),
  }
}

function findMemberships(building: Building, outline: Outline, find: FindRelease): Membership[] {
  const project = building.projectOf(outline.document.path)
  const memberships = documentVersions(building, outline).flatMap(({ version, source }) => {
    const release = find(project, version)
    if (release === undefined && source.how === 'frontmatter')
      reportUnknownRelease(building, version.raw, source)
    return release === undefined ? [] : [{ release, source }]
  })
  return memberships.filter(
    ({ release }, index) => memberships.findIndex((other) => other.release === release) === index,
  )
}

function ofHeadings(
  building: Building,
  outline: Outline,
  { section, find }: { section: number | undefined; find: FindRelease },
): EntityId | undefined {
  const { document } = outline
  for (const index of sectionPath(outline, section)) {
    const parts = readVersionHeading(plainText(headingText(outline, index) ?? ''))
    const version = parts === undefined ? undefined : building.readerOf(document).version(parts.version)
    const release = version === undefined ? undefined : find(building.projectOf(document.path), version)
    if (release !== undefined) return release
  }
  return undefined
}

function reportUnknownRelease(building: Building, name: string, source: Source): void {
  building.draft.diagnostics.push({
    ruleId: 'unknown-reference',
    severity: 'error',
    reason: `Cannot find release \`${name}\``,
    file: source.file,
    actual: name,
    note: 'Declare it in a `type: release` document, or name one of the releases that `roadbook list releases` shows.',
    ...present({ place: source.place }),
  })
}
