import type { Building } from './building.ts'
import { readDocumentField } from './document-fields.ts'
import type { Outline } from './outline.ts'
import { releaseKey } from './release-key.ts'
import type { Sighting } from './release-sightings.ts'

/** The release that a document says it is part of, in frontmatter or a label line. */
export function releasesInLabels(building: Building, outline: Outline): Sighting[] {
  const { document } = outline
  const reader = building.readerOf(document)
  return readDocumentField(outline, 'release').flatMap((value) => {
    if (reader.isDocumentVersion(value.value) && value.source.how !== 'frontmatter') return []
    const version = reader.version(value.value)
    const key = version === undefined ? undefined : releaseKey(version)
    if (version === undefined || key === undefined) return []
    return [
      {
        project: building.projectOf(document.path),
        key,
        version,
        strength: 'named',
        source: value.source,
      } satisfies Sighting,
    ]
  })
}
