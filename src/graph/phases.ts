import type { Phase } from '../model/entities.ts'
import type { PlanDate } from '../model/dates.ts'
import { resolveDate } from '../model/resolve-date.ts'
import { toEntityId, type DocumentPath, type EntityId } from '../model/paths.ts'
import type { Sourced } from '../model/provenance.ts'
import { toSlug } from './author-text.ts'
import type { Building } from './building.ts'
import { addDeclaredPhases, phaseId } from './declared-phases.ts'
import type { ReleaseOf } from './document-releases.ts'
import { addEntity, connect, freeId } from './draft.ts'
import { groupBy } from './file-index.ts'
import { sectionPath, type Outline } from './outline.ts'
import { findPhaseSightings, splitInterval, type PhaseSighting } from './phase-sightings.ts'
import type { PhaseName } from './phase-names.ts'
import { present } from './present.ts'
import type { FindRelease } from './releases.ts'

/** Which phase a section is about. */
export type PhaseOf = (outline: Outline, section: number | undefined) => EntityId | undefined

/**
 * Add the phases: those of `type: release` documents, and where a release declares none, those
 * that headings name. Headings of several documents are one phase when number, name and dates agree.
 */
export function addPhases(
  building: Building,
  { findRelease, releaseOf }: { findRelease: FindRelease; releaseOf: ReleaseOf },
): PhaseOf {
  const withDeclared = addDeclaredPhases(building, findRelease)
  const bySection = new Map<DocumentPath, Map<number, EntityId>>()
  const remember = (sighting: PhaseSighting, phase: EntityId) => {
    const sections = bySection.get(sighting.outline.document.path) ?? new Map<number, EntityId>()
    bySection.set(sighting.outline.document.path, sections.set(sighting.section, phase))
  }
  const sightings = findPhaseSightings(building, releaseOf).filter((sighting) => {
    if (sighting.about === undefined || !withDeclared.has(sighting.about)) return true
    const declared = findDeclared(building, sighting.about, sighting.name)
    if (declared !== undefined) remember(sighting, declared)
    return declared === undefined && sighting.release === undefined
  })
  for (const [owner, found] of groupBy(
    sightings,
    (sighting) => sighting.release ?? sighting.outline.document.path,
  )) {
    mergeSightings(found).forEach((same, index) => {
      const phase = buildPhase(building, same, { owner, order: index + 1 })
      addEntity(building.draft, phase)
      const [first] = same
      if (phase.release !== undefined)
        connect(building.draft, {
          type: 'contains',
          from: phase.release,
          to: phase.id,
          source: phase.sources[0],
        })
      else if (first !== undefined)
        connect(building.draft, {
          type: 'contains',
          from: toEntityId('document', owner),
          to: phase.id,
          source: first.source,
        })
      for (const sighting of same) remember(sighting, phase.id)
    })
  }
  return (outline, section) => {
    const sections = bySection.get(outline.document.path)
    if (sections === undefined) return undefined
    const nearest = sectionPath(outline, section).find((index) => sections.has(index))
    return nearest === undefined ? undefined : sections.get(nearest)
  }
}

function findDeclared({ draft }: Building, release: EntityId, name: PhaseName): EntityId | undefined {
  const slugs = [
    name.slug,
    ...(name.name === undefined ? [] : [toSlug(name.name), toSlug(`${name.label} ${name.name}`)]),
  ]
  return slugs.map((slug) => phaseId(release, slug)).find((id) => draft.graph.hasNode(id))
}

const unitOrder: readonly PhaseName['unit'][] = [
  'phase',
  'stage',
  'sprint',
  'month',
  'week',
  'countdown',
  'day',
]

/** Sightings of one phase together, phases in their order. */
function mergeSightings(sightings: readonly PhaseSighting[]): PhaseSighting[][] {
  const merged: PhaseSighting[][] = []
  for (const alike of groupBy(sightings, (sighting) => sighting.name.slug).values()) {
    const groups: PhaseSighting[][] = []
    for (const sighting of alike) {
      const same = groups.find((group) => group.every((other) => isSamePhase(other, sighting)))
      if (same === undefined) groups.push([sighting])
      else same.push(sighting)
    }
    merged.push(...groups)
  }
  return merged.sort(([a], [b]) => {
    if (a === undefined || b === undefined) return 0
    return unitOrder.indexOf(a.name.unit) - unitOrder.indexOf(b.name.unit) || a.name.number - b.name.number
  })
}

function isSamePhase(a: PhaseSighting, b: PhaseSighting): boolean {
  const [nameA, nameB] = [a.name.name, b.name.name]
  if (nameA !== undefined && nameB !== undefined && toSlug(nameA) !== toSlug(nameB)) return false
  // Two headings of one document without names are two phases: `Week 1` of two plans in it.
  if (a.outline === b.outline) return false
  return a.date === undefined || b.date === undefined || overlap(a.date.value, b.date.value)
}

function overlap(a: PlanDate, b: PlanDate): boolean {
  if (a.kind !== 'interval' || b.kind !== 'interval') return true
  return a.start <= b.end && b.start <= a.end
}

function buildPhase(
  building: Building,
  same: readonly PhaseSighting[],
  { owner, order }: { owner: string; order: number },
): Phase {
  const [first, ...others] = same
  if (first === undefined) throw new Error('a phase has at least one sighting')
  const named = same.find((sighting) => sighting.name.name !== undefined) ?? first
  const { release } = first
  const prefix = release === undefined ? owner : release.slice('release:'.length)
  const date = same.map((sighting) => sighting.date).find((found) => found !== undefined)
  const dates = date === undefined ? undefined : splitInterval(anchored(building, release, date))
  const { label, name } = named.name
  return {
    kind: 'phase',
    id: freeId(building.draft, 'phase', `${prefix}/${first.name.slug}`),
    title: name === undefined ? label : `${label}: ${name}`,
    order,
    entry: same.find((sighting) => sighting.entry.length > 0)?.entry ?? [],
    exit: same.find((sighting) => sighting.exit.length > 0)?.exit ?? [],
    sources: [first.source, ...others.map((sighting) => sighting.source)],
    ...present({
      release,
      start: dates?.start,
      end: dates?.end,
      status: same.map((sighting) => sighting.status).find((status) => status !== undefined),
    }),
  }
}

/** `T-48h` becomes a day only when all documents agree on the launch day of the release. */
function anchored(
  { draft }: Building,
  release: EntityId | undefined,
  date: Sourced<PlanDate>,
): Sourced<PlanDate> {
  const entity = release === undefined ? undefined : draft.graph.getNodeAttributes(release)
  if (entity?.kind !== 'release' || date.value.kind !== 'relative' || date.value.anchor !== 'launch')
    return date
  const days = new Set(
    [entity.target, entity.released, ...entity.otherDates].flatMap((other) =>
      other?.value.kind === 'interval' ? [`${other.value.start}/${other.value.end}`] : [],
    ),
  )
  const launch = (entity.released ?? entity.target)?.value
  if (days.size !== 1 || launch?.kind !== 'interval' || launch.start !== launch.end) return date
  const resolved = resolveDate(date.value, { launch: launch.start })
  return resolved === undefined ? date : { ...date, value: resolved }
}
