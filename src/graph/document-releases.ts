import type { DocumentPath, EntityId } from '../model/paths.ts'
import { parseVersions } from '../model/parse-version.ts'
import type { Source } from '../model/provenance.ts'
import type { Building } from './building.ts'
import { documentVersions } from './document-versions.ts'
import { connect } from './draft.ts'
import { documentId } from './missing-documents.ts'
import { headingText, sectionPath, type Outline } from './outline.ts'
import { present } from './present.ts'
import type { FindRelease } from './releases.ts'
import { sectionLabel } from './section-labels.ts'
import { readVersionHeading } from './version-heading.ts'

/** Which release a document or one of its sections is about. */
export interface ReleaseOf {
  document(path: DocumentPath): EntityId | undefined
  section: SectionRelease
  /** The one release that a text of the document names. */
  named(outline: Outline, text: string): EntityId | undefined
  /** By the headings alone. */
  heading(outline: Outline, section: number | undefined): EntityId | undefined
}

/**
 * The release that a section is about: that of its headings, else the only one of its document.
 *
 * In a document of several releases the texts of a row or item decide, then the nearest `Release:`
 * line or heading that names exactly one.
 */
export type SectionRelease = (
  outline: Outline,
  section: number | undefined,
  texts?: readonly (string | undefined)[],
) => EntityId | undefined

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
  const headed = createHeadingReleases(building, find)
  const byHeading = (outline: Outline, section: number | undefined) =>
    section === undefined ? undefined : headed(outline, section)
  const only = (path: DocumentPath) => {
    const all = releases.get(path) ?? []
    return all.length === 1 ? all[0]?.release : undefined
  }
  const named = (outline: Outline, text: string) => releaseIn(building, find, { outline, text })
  const amongSeveral = (outline: Outline, section: number | undefined, texts: readonly string[]) => {
    if ((releases.get(outline.document.path) ?? []).length < 2) return undefined
    const above = sectionPath(outline, section).flatMap((index) => [
      sectionLabel(outline, index, ['release', 'target release'])?.value ?? '',
      headingText(outline, index) ?? '',
    ])
    return [texts.join('; '), ...above].map((text) => named(outline, text)).find((id) => id !== undefined)
  }
  return {
    document: only,
    heading: byHeading,
    named,
    section: (outline, section, texts = []) =>
      byHeading(outline, section) ??
      only(outline.document.path) ??
      amongSeveral(
        outline,
        section,
        texts.flatMap((text) => text ?? []),
      ),
  }
}

/** The one release that a text names; `undefined` when it names none or several. */
function releaseIn(
  building: Building,
  find: FindRelease,
  { outline, text }: { outline: Outline; text: string },
): EntityId | undefined {
  if (!/\d\.\d/.test(text)) return undefined
  const project = building.projectOf(outline.document.path)
  const [first, ...others] = new Set(parseVersions(text).map((version) => find(project, version)))
  return others.length === 0 ? first : undefined
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

/** The release that each section's headings name, nearest first, read once per document. */
function createHeadingReleases(
  building: Building,
  find: FindRelease,
): (outline: Outline, section: number) => EntityId | undefined {
  const known = new Map<Outline, (EntityId | undefined)[]>()
  const read = (outline: Outline): (EntityId | undefined)[] => {
    const { document, parents } = outline
    const releases: (EntityId | undefined)[] = []
    document.headings.forEach((heading, section) => {
      const parts = readVersionHeading(heading.text)
      const version = parts === undefined ? undefined : building.readerOf(document).version(parts.version)
      const own = version === undefined ? undefined : find(building.projectOf(document.path), version)
      const parent = parents[section]
      releases.push(own ?? (parent === undefined ? undefined : releases[parent]))
    })
    return releases
  }
  return (outline, section) => {
    const releases = known.get(outline) ?? read(outline)
    known.set(outline, releases)
    return releases[section]
  }
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
