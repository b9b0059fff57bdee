import type { DocumentPath, EntityId } from '../model/paths.ts'
import type { Source } from '../model/provenance.ts'
import type { Building } from './building.ts'
import { plainText } from './author-text.ts'
import { readDocumentField } from './document-fields.ts'
import { connect } from './draft.ts'
import { documentId } from './missing-documents.ts'
import { headingText, sectionPath, type Outline } from './outline.ts'
import { present } from './present.ts'
import { releaseKey } from './release-key.ts'
import type { FindRelease } from './releases.ts'
import { versionsInPath } from './releases-in-file-names.ts'
import { readVersionHeading } from './version-heading.ts'

/** Which release a document or one of its sections is about. */
export interface ReleaseOf {
  document(path: DocumentPath): EntityId | undefined
  section(outline: Outline, section: number | undefined): EntityId | undefined
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
    section: (outline, section) =>
      ofHeadings(building, outline, { section, find }) ?? only(outline.document.path),
  }
}

/** Frontmatter decides alone; then label lines; then the title, which refines the file name; then the folder. */
function findMemberships(building: Building, outline: Outline, find: FindRelease): Membership[] {
  const { document } = outline
  const reader = building.readerOf(document)
  const project = building.projectOf(document.path)
  const stated = readDocumentField(outline, 'release').filter(
    (value) => value.source.how === 'frontmatter' || !reader.isDocumentVersion(value.value),
  )
  const declared = stated.filter((value) => value.source.how === 'frontmatter')
  const fromStated = (values: typeof stated) =>
    values.flatMap((value) => {
      const version = reader.version(value.value)
      const release = version === undefined ? undefined : find(project, version)
      if (release === undefined && value.source.how === 'frontmatter')
        reportUnknownRelease(building, value.value, value.source)
      return release === undefined ? [] : [{ release, source: value.source }]
    })
  if (declared.length > 0) return unique(fromStated(declared))
  const labels = unique(fromStated(stated)).slice(0, 1)
  if (labels.length > 0) return labels
  return ofName(building, outline, find)
}

function ofName(building: Building, outline: Outline, find: FindRelease): Membership[] {
  const { document } = outline
  const project = building.projectOf(document.path)
  const inName = versionsInPath(document.path)
  const source: Source = { file: document.path, how: 'file-name' }
  const fromName = inName.flatMap((version) => {
    const release = find(project, version)
    return release === undefined ? [] : [{ release, source }]
  })
  const inTitle = versionsIn(document.title.value).flatMap(
    (text) => building.readerOf(document).version(text) ?? [],
  )
  const refined = inTitle.filter((version) =>
    inName.length === 0
      ? releaseKey(version) !== undefined
      : inName.some((named) => named.stage === undefined && isStageOf(version, named)),
  )
  const fromTitle = refined.flatMap((version) => {
    const release = find(project, version)
    return release === undefined ? [] : [{ release, source: document.title.source }]
  })
  return unique(fromTitle.length > 0 ? fromTitle : fromName)
}

function isStageOf(
  version: { major: number; minor?: number; patch?: number; stage?: string },
  named: typeof version,
): boolean {
  return (
    version.stage !== undefined &&
    version.major === named.major &&
    version.minor === named.minor &&
    (version.patch ?? 0) === (named.patch ?? 0)
  )
}

function versionsIn(title: string): string[] {
  return title.match(/(?<![\w.])v?\d+\.\d+\.\d+(?:[-.]?(?:alpha|beta|rc|dev|a|b)\b(?:\.?\d+)?)?/gi) ?? []
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

function unique(memberships: readonly Membership[]): Membership[] {
  return memberships.filter(
    ({ release }, index) => memberships.findIndex((other) => other.release === release) === index,
  )
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
