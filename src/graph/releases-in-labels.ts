import { normalizeKey } from './author-text.ts'
import type { PlanDate } from '../model/dates.ts'
import type { Sourced } from '../model/provenance.ts'
import type { Version } from '../model/versions.ts'
import type { Building } from './building.ts'
import { documentVersions } from './document-versions.ts'
import { labelValue } from './document-fields.ts'
import type { Outline } from './outline.ts'
import { present } from './present.ts'
import { releaseKey } from './release-key.ts'
import type { Sighting } from './release-sightings.ts'

/** The release that a document says it is part of, and the dates its head and foot give for it. */
export function releasesInLabels(building: Building, outline: Outline): Sighting[] {
  const versions = documentVersions(building, outline)
  const stated = versions.filter(({ source }) => source.how === 'frontmatter' || source.how === 'label')
  const [first, second] = versions
  const dates =
    first === undefined || second !== undefined ? [] : releaseDates(building, outline, first.version)
  return [
    ...stated.flatMap(({ version, source, key }) =>
      sighting(building, outline, { version, source, strength: key === 'version' ? 'file-name' : 'named' }),
    ),
    ...dates.flatMap(({ version, target, released }) =>
      sighting(building, outline, {
        version,
        source: (target ?? released)!.source,
        strength: 'passing',
        target,
        released,
      }),
    ),
  ]
}

type Seen = Pick<Sighting, 'version' | 'source' | 'strength'> & Dates

interface Dates {
  target?: Sourced<PlanDate> | undefined
  released?: Sourced<PlanDate> | undefined
}

function sighting(building: Building, outline: Outline, { target, released, ...seen }: Seen): Sighting[] {
  const key = releaseKey(seen.version)
  if (key === undefined) return []
  return [
    { project: building.projectOf(outline.document.path), key, ...seen, ...present({ target, released }) },
  ]
}

const targetKey =
  /^(?:(?:target|planned|expected) )?(?:release|launch|ga|go-?live|ship|target|launch day)(?: (?:date|day|launch))?$/
const releasedKey = /^(?:released|release published|date released|published)(?: on)?$/

/** `GA` in the key means the release itself, also in a document about its beta. */
function releaseDates(
  building: Building,
  outline: Outline,
  version: Version,
): ({ version: Version } & Dates)[] {
  const reader = building.readerOf(outline.document)
  return outline.document.labels
    .filter((label) => label.zone !== 'section')
    .flatMap((label) => {
      const key = normalizeKey(label.key).replace(/^target ga/, 'ga')
      const isTarget = targetKey.test(key)
      if (!isTarget && !releasedKey.test(key)) return []
      const date = reader.calendarDate(labelValue(outline.document, label))
      if (date === undefined) return []
      const meant = /\bga\b/.test(key) ? withoutStage(version) : version
      return [{ version: meant, ...(isTarget ? { target: date } : { released: date }) }]
    })
}

function withoutStage({ major, minor, patch, key, raw }: Version): Version {
  return { major, key, raw, ...present({ minor, patch }) }
}
