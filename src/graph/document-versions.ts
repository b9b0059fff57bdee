import { normalizeKey } from './author-text.ts'
import type { Source } from '../model/provenance.ts'
import type { Version } from '../model/versions.ts'
import { parseVersions } from '../model/parse-version.ts'
import type { Building } from './building.ts'
import { readDocumentField } from './document-fields.ts'
import type { Outline } from './outline.ts'
import { releaseKey } from './release-key.ts'
import { versionsInPath } from './releases-in-file-names.ts'

/** A version that a document is about. */
export interface DocumentVersion {
  version: Version
  source: Source
  /** Key of the label line or frontmatter that says so. */
  key?: 'release' | 'version'
}

/**
 * Find the versions that a document is part of, most telling first.
 *
 * Frontmatter decides alone and may name several; then the first label line; then the title
 * where it refines the file name (`v1.1.0-beta` in `v1.1.0-notes.md`); then file name and folder.
 */
export function documentVersions(building: Building, outline: Outline): DocumentVersion[] {
  const stated = statedVersions(building, outline)
  const declared = stated.filter(({ source }) => source.how === 'frontmatter')
  if (declared.length > 0) return declared
  return stated.length > 0 ? stated.slice(0, 1) : namedVersions(outline)
}

function statedVersions(building: Building, outline: Outline): DocumentVersion[] {
  const reader = building.readerOf(outline.document)
  return readDocumentField(outline, 'release').flatMap(({ value, source }) => {
    const isDeclared = source.how === 'frontmatter'
    const version = isDeclared || !reader.isDocumentVersion(value) ? reader.version(value) : undefined
    if (version === undefined || (!isDeclared && releaseKey(version) === undefined)) return []
    return [{ version, source, key: isDeclared || isReleaseLabel(outline, source) ? 'release' : 'version' }]
  })
}

function isReleaseLabel(outline: Outline, source: Source): boolean {
  const label = outline.document.labels.find(({ place }) => place.line === source.place?.line)
  return label !== undefined && /release/.test(normalizeKey(label.key))
}

function namedVersions({ document }: Outline): DocumentVersion[] {
  const inPath = versionsInPath(document.path)
  const inTitle = parseVersions(document.title.value).filter(
    (version) => releaseKey(version) !== undefined && version.patch !== undefined,
  )
  const refined = inTitle.filter(
    (version) => inPath.length === 0 || inPath.some((named) => isStageOf(version, named)),
  )
  if (refined.length > 0) return refined.map((version) => ({ version, source: document.title.source }))
  return inPath.map((version) => ({ version, source: { file: document.path, how: 'file-name' } }))
}

function isStageOf(version: Version, named: Version): boolean {
  if (version.stage === undefined || named.stage !== undefined) return false
  return (
    version.major === named.major &&
    version.minor === named.minor &&
    (version.patch ?? 0) === (named.patch ?? 0)
  )
}
