import type { Phase } from '../model/entities.ts'
import { toEntityId, type EntityId } from '../model/paths.ts'
import type { Sourced } from '../model/provenance.ts'
import { toSlug } from './author-text.ts'
import type { Building } from './building.ts'
import { frontmatterPlace, frontmatterValues, sourced } from './document-fields.ts'
import { addEntity, connect } from './draft.ts'
import type { Outline } from './outline.ts'
import { present } from './present.ts'
import { isReleaseDocument } from './releases-declared.ts'
import type { FindRelease } from './releases.ts'

/** Add the phases that `type: release` documents declare; the releases that have some come back. */
export function addDeclaredPhases(building: Building, findRelease: FindRelease): Set<EntityId> {
  const releases = new Set<EntityId>()
  for (const outline of building.outlines) {
    const release = isReleaseDocument(outline) ? declaredRelease(building, outline, findRelease) : undefined
    if (release === undefined || releases.has(release)) continue
    const phases = outline.document.frontmatter?.data.phases ?? []
    phases.forEach((_, index) => addPhase(building, outline, { release, index }))
    if (phases.length > 0) releases.add(release)
  }
  return releases
}

/** Id of a phase from the id of its release and its name within it. */
export function phaseId(release: EntityId, slug: string): EntityId {
  return toEntityId('phase', `${release.slice('release:'.length)}/${slug}`)
}

function declaredRelease(
  building: Building,
  outline: Outline,
  findRelease: FindRelease,
): EntityId | undefined {
  const { document } = outline
  const [stated] = [...frontmatterValues(document, 'version'), ...frontmatterValues(document, 'release')]
  const version = stated === undefined ? undefined : building.readerOf(document).version(stated.value)
  return version === undefined ? undefined : findRelease(building.projectOf(document.path), version)
}

function addPhase(
  building: Building,
  outline: Outline,
  { release, index }: { release: EntityId; index: number },
): void {
  const { document } = outline
  const declared = document.frontmatter?.data.phases?.[index]
  if (declared === undefined) return
  const reader = building.readerOf(document)
  const value = (key: string, text: string | undefined): Sourced<string> | undefined => {
    const place =
      frontmatterPlace(document, `phases.${index}.${key}`) ?? frontmatterPlace(document, `phases.${index}`)
    return text === undefined ? undefined : sourced(document, text, { place, how: 'frontmatter' })
  }
  const criteria = (key: 'entry' | 'exit'): Sourced<string>[] =>
    [declared[key] ?? []].flat().flatMap((text) => value(key, text) ?? [])
  const date = (key: 'start' | 'end') => {
    const text = value(key, declared[key])
    return text === undefined ? undefined : reader.firstDate([text])
  }
  const status = value('status', declared.status)
  const name = value('id', declared.id)
  if (name === undefined) return
  const phase: Phase = {
    kind: 'phase',
    id: phaseId(release, toSlug(declared.id)),
    title: declared.title ?? declared.id,
    release,
    order: index + 1,
    entry: criteria('entry'),
    exit: criteria('exit'),
    sources: [name.source],
    ...present({
      start: date('start'),
      end: date('end'),
      status: status === undefined ? undefined : reader.status(status),
    }),
  }
  if (building.draft.graph.hasNode(phase.id)) {
    reportTwice(building, {
      id: declared.id,
      source: name.source,
      first: building.draft.graph.getNodeAttributes(phase.id).sources[0],
    })
    return
  }
  addEntity(building.draft, phase)
  connect(building.draft, { type: 'contains', from: release, to: phase.id, source: name.source })
}

function reportTwice(
  building: Building,
  { id, source, first }: { id: string; source: Sourced<string>['source']; first: Sourced<string>['source'] },
): void {
  building.draft.diagnostics.push({
    ruleId: 'declared-twice',
    severity: 'error',
    reason: `Phase \`${id}\` is declared twice in its release`,
    file: source.file,
    note: 'Give every phase of a release an id of its own; the first one counts.',
    related: [{ reason: 'First declared here', file: first.file, ...present({ place: first.place }) }],
    ...present({ place: source.place }),
  })
}
