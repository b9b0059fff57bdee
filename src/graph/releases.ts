import { compareVersions } from '../model/compare-versions.ts'
import type { PlanDate } from '../model/dates.ts'
import type { Release } from '../model/entities.ts'
import { toEntityId, type EntityId } from '../model/paths.ts'
import type { Source, Sourced } from '../model/provenance.ts'
import type { Version } from '../model/versions.ts'
import type { Building } from './building.ts'
import { addEntity, connect } from './draft.ts'
import { groupBy } from './file-index.ts'
import { present } from './present.ts'
import { chooseDates } from './release-dates.ts'
import { broaderKeys, releaseKey } from './release-key.ts'
import { findReleaseSightings, type Sighting, type Strength } from './release-sightings.ts'

/** Finds the release that a version of a project means. */
export type FindRelease = (project: EntityId, version: Version) => EntityId | undefined

/** Documents that must name a version in their file names before it is a release of the plan. */
const documentSet = 3

/**
 * Add the releases of the plan, in version order.
 *
 * A version is one when a document declares it, when a release table, a roadmap or a changelog
 * lists it, when documents say they are part of it, or when it has a set of documents. A numbered
 * build (`beta.2`) of a release that is there is no release of its own, unless declared or out.
 */
export function addReleases(building: Building): FindRelease {
  const sightings = findReleaseSightings(building)
  const groups = [...groupBy(sightings, (sighting) => `${sighting.project} ${sighting.key}`).values()]
  const declaring = new Set(
    sightings.filter(({ strength }) => strength === 'declared').map(({ project }) => project),
  )
  const accepted = groups.filter((group) => isRelease(group) && !isSlip(group, declaring))
  const keys = new Set(accepted.map((group) => idOf(group)))
  const releases = accepted
    .filter(
      (group) => strengthsOf(group).has('declared') || isPublished(group) || !isBuildOfAnother(group, keys),
    )
    .sort((a, b) => compareGroups(a, b))
  for (const group of releases) {
    addEntity(building.draft, buildRelease(group))
    reportTwice(building, group)
  }
  for (const group of releases) {
    const [first] = group
    if (first !== undefined)
      connect(building.draft, {
        type: 'contains',
        from: first.project,
        to: idOf(group),
        source: first.source,
      })
  }
  return (project, version) => {
    const ids = [releaseKey(version) ?? version.key, ...broaderKeys(version)].map((key) =>
      releaseId(project, key),
    )
    return ids.find((id) => building.draft.graph.hasNode(id))
  }
}

/** Id of a release from its project's id and its key. */
function releaseId(project: EntityId, key: string): EntityId {
  return toEntityId('release', `${project.slice('project:'.length)}/${key}`)
}

function idOf(group: readonly Sighting[]): EntityId {
  const [first] = group
  return releaseId(first?.project ?? ('' as EntityId), first?.key ?? '')
}

function strengthsOf(group: readonly Sighting[]): Set<Strength> {
  return new Set(group.map((sighting) => sighting.strength))
}

function isRelease(group: readonly Sighting[]): boolean {
  const strengths = strengthsOf(group)
  if (strengths.has('declared') || strengths.has('planned') || strengths.has('named')) return true
  return (
    new Set(
      group.filter((sighting) => sighting.strength === 'file-name').map((sighting) => sighting.source.file),
    ).size >= documentSet
  )
}

/** A changelog or a release table says that it came out. */
function isPublished(group: readonly Sighting[]): boolean {
  return group.some(({ status, released }) => released !== undefined && status?.value.state === 'released')
}

/** Where releases are declared, one that only the frontmatter of documents refers to is a slip of the pen. */
function isSlip(group: readonly Sighting[], declaring: ReadonlySet<EntityId>): boolean {
  const telling = group.filter(({ strength }) => strength !== 'passing' && strength !== 'file-name')
  return (
    declaring.has(group[0]?.project ?? ('' as EntityId)) &&
    telling.every(({ strength, source }) => strength === 'named' && source.how === 'frontmatter')
  )
}

function isBuildOfAnother(group: readonly Sighting[], ids: ReadonlySet<EntityId>): boolean {
  const [first] = group
  return (
    first !== undefined && broaderKeys(first.version).some((key) => ids.has(releaseId(first.project, key)))
  )
}

function compareGroups([a]: readonly Sighting[], [b]: readonly Sighting[]): number {
  if (a === undefined || b === undefined) return 0
  if (a.project !== b.project) return a.project < b.project ? -1 : 1
  return compareVersions(a.version, b.version)
}

const order: readonly Strength[] = ['declared', 'planned', 'named', 'file-name', 'passing']

function buildRelease(group: readonly Sighting[]): Release {
  // Tables say what a roadmap says, in fewer and clearer words.
  const byStrength = [...group].sort((a, b) => rank(a) - rank(b) || toldBy(b) - toldBy(a))
  const [best] = byStrength
  if (best === undefined) throw new Error('a release has at least one sighting')
  const [first, ...rest] = uniqueSources(byStrength)
  const pick = <K extends 'theme' | 'status' | 'start' | 'effort' | 'impact' | 'overview'>(
    key: K,
  ): Sighting[K] | undefined => byStrength.find((sighting) => sighting[key] !== undefined)?.[key]
  const status = pick('status')
  const dates = (key: 'released' | 'target') =>
    byStrength.flatMap((sighting) => dated(sighting, sighting[key]))
  // A day of release in the notes of a release that is not out yet is the day it shall be.
  const isOut = status?.value.state === 'released'
  const published = dates('released').filter(({ strength }) => isOut || strength === 'declared')
  const released = chooseDates(published)
  const target = chooseDates([
    ...dates('target'),
    ...dates('released').filter((date) => !published.some((other) => other.date === date.date)),
  ])

  return {
    kind: 'release',
    id: idOf(group),
    // Who declares a release decides how it is written: `v1.0.3b1` stays.
    title: best.strength === 'declared' ? best.version.raw : best.key,
    project: best.project,
    version: best.version,
    sources: [first ?? best.source, ...rest],
    otherDates: [...released.others, ...target.others],
    ...present({
      theme: pick('theme'),
      status,
      start: pick('start'),
      target: target.chosen,
      released: released.chosen,
      effort: pick('effort'),
      impact: pick('impact'),
      overview: pick('overview'),
    }),
  }
}

/** Of two rows of tables the one that says more comes first: a short list elsewhere repeats it. */
function toldBy({ source, effort, impact }: Sighting): number {
  return source.how === 'table' ? [effort, impact].filter((value) => value !== undefined).length : 0
}

function rank(sighting: Sighting): number {
  return order.indexOf(sighting.strength) * 2 + (sighting.source.how === 'table' ? 0 : 1)
}

function dated(
  sighting: Sighting,
  date: Sourced<PlanDate> | undefined,
): { strength: Strength; date: Sourced<PlanDate> }[] {
  return date === undefined ? [] : [{ strength: sighting.strength, date }]
}

function uniqueSources(group: readonly Sighting[]): Source[] {
  const seen = new Set<string>()
  return group
    .map((sighting) => sighting.source)
    .filter((source) => {
      const key = `${source.file}:${source.place?.line ?? ''}`
      return seen.has(key) ? false : seen.add(key)
    })
}

function reportTwice(building: Building, group: readonly Sighting[]): void {
  const [first, second, ...rest] = group.filter((sighting) => sighting.strength === 'declared')
  if (first === undefined || second === undefined) return
  for (const again of [second, ...rest]) {
    building.draft.diagnostics.push({
      ruleId: 'declared-twice',
      severity: 'error',
      reason: `Release \`${first.key}\` is declared twice`,
      file: again.source.file,
      note: 'Keep one `type: release` document per version; the first one counts.',
      related: [
        { reason: 'First declared here', file: first.source.file, ...present({ place: first.source.place }) },
      ],
      ...present({ place: again.source.place }),
    })
  }
}
