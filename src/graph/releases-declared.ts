import type { PlanDate } from '../model/dates.ts'
import type { Sourced } from '../model/provenance.ts'
import type { Building } from './building.ts'
import { frontmatterValues } from './document-fields.ts'
import type { Outline } from './outline.ts'
import { present } from './present.ts'
import { releaseKey } from './release-key.ts'
import type { Sighting } from './release-sightings.ts'

/** Tell whether a document's frontmatter declares a release. */
export function isReleaseDocument(outline: Outline): boolean {
  return outline.document.frontmatter?.data.type === 'release'
}

/** The release that a `type: release` document declares. */
export function declaredReleases(building: Building, outline: Outline): Sighting[] {
  if (!isReleaseDocument(outline)) return []
  const { document } = outline
  const reader = building.readerOf(document)
  const read = (key: string) => frontmatterValues(document, key)[0]
  const stated = read('version') ?? read('release')
  const version = stated === undefined ? undefined : reader.version(stated.value)
  const key = version === undefined ? undefined : (releaseKey(version) ?? version.key)
  if (stated === undefined || version === undefined || key === undefined) {
    building.draft.diagnostics.push({
      ruleId: 'release-without-version',
      severity: 'error',
      reason:
        stated === undefined
          ? 'Release document has no `version`'
          : `Cannot read version \`${stated.value}\``,
      file: document.path,
      note: 'Write `version: v1.2.0` in its frontmatter.',
      ...present({ place: stated?.source.place }),
    })
    return []
  }
  const status = read('status')
  const date = (name: string): Sourced<PlanDate> | undefined =>
    reader.firstDate(frontmatterValues(document, name))
  return [
    {
      project: building.projectOf(document.path),
      key,
      version,
      strength: 'declared',
      source: stated.source,
      overview: document.path,
      ...present({
        theme: read('theme'),
        status: status === undefined ? undefined : reader.status(status),
        start: date('start'),
        target: date('target'),
        released: date('released'),
        effort: read('effort'),
        impact: read('impact'),
      }),
    },
  ]
}
