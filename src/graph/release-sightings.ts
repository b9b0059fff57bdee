import type { PlanDate } from '../model/dates.ts'
import type { DocumentPath, EntityId } from '../model/paths.ts'
import type { Source, Sourced } from '../model/provenance.ts'
import type { Status } from '../model/status.ts'
import type { Version } from '../model/versions.ts'
import type { Building } from './building.ts'
import type { Outline } from './outline.ts'
import { declaredReleases } from './releases-declared.ts'
import { releasesInFileName } from './releases-in-file-names.ts'
import { releasesInHeadings } from './releases-in-headings.ts'
import { releasesInLabels } from './releases-in-labels.ts'
import { releasesInTables } from './releases-in-tables.ts'

/**
 * How surely a place speaks of a release of the plan.
 *
 * `passing` is never enough: it adds what it says when something else makes the release.
 */
export type Strength = 'declared' | 'planned' | 'named' | 'file-name' | 'passing'

/** One place that says something about one version. */
export interface Sighting {
  project: EntityId
  key: string
  version: Version
  strength: Strength
  source: Source
  theme?: Sourced<string>
  status?: Sourced<Status>
  start?: Sourced<PlanDate>
  target?: Sourced<PlanDate>
  released?: Sourced<PlanDate>
  effort?: Sourced<string>
  impact?: Sourced<string>
  overview?: DocumentPath
}

/** Everything that all documents say about versions, in document order. */
export function findReleaseSightings(building: Building): Sighting[] {
  return building.outlines.flatMap((outline) =>
    [declaredReleases, releasesInTables, releasesInHeadings, releasesInLabels, releasesInFileName].flatMap(
      (find) => find(building, outline),
    ),
  )
}

/** A way to find versions in one document. */
export type FindSightings = (building: Building, outline: Outline) => Sighting[]
