import type { EntityId } from '../model/paths.ts'
import type { Sourced } from '../model/provenance.ts'
import { toSlug } from './author-text.ts'
import type { Building } from './building.ts'
import { phaseId } from './declared-phases.ts'
import { readDocumentField } from './document-fields.ts'
import { connect } from './draft.ts'
import { documentId } from './missing-documents.ts'
import type { Outline } from './outline.ts'
import { present } from './present.ts'

/** Connect documents with the phases of their release that frontmatter or a label line names, by id or title. */
export function addDocumentPhases(building: Building): void {
  for (const outline of building.outlines) {
    const seen = new Set<EntityId>()
    for (const named of readDocumentField(outline, 'phase')) {
      const phase = findPhase(building, outline, named.value)
      if (phase === undefined) reportUnknown(building, outline, named)
      else if (!seen.has(phase)) {
        seen.add(phase)
        connect(building.draft, {
          type: 'part-of',
          from: documentId(outline.document.path),
          to: phase,
          source: named.source,
        })
      }
    }
  }
}

function releasesOf({ draft }: Building, { document }: Outline): EntityId[] {
  return draft.graph
    .mapOutEdges(documentId(document.path), (_, edge) => edge)
    .filter((edge) => edge.type === 'part-of' && edge.to.startsWith('release:'))
    .map((edge) => edge.to)
}

function phasesOf(
  { draft }: Building,
  release: EntityId,
): { id: EntityId; title: string; isDeclared: boolean }[] {
  return draft.graph
    .mapOutEdges(release, (_, edge) => draft.graph.getNodeAttributes(edge.to))
    .filter((entity) => entity.kind === 'phase')
    .map(({ id, title, sources }) => ({ id, title, isDeclared: sources[0].how === 'frontmatter' }))
}

function findPhase(building: Building, outline: Outline, name: string): EntityId | undefined {
  for (const release of releasesOf(building, outline)) {
    const id = phaseId(release, toSlug(name))
    if (building.draft.graph.hasNode(id)) return id
    const titled = phasesOf(building, release).find(({ title }) => toSlug(title) === toSlug(name))
    if (titled !== undefined) return titled.id
  }
  return undefined
}

/** Only where the phases are declared is a name that none of them has surely wrong. */
function reportUnknown(building: Building, outline: Outline, { value, source }: Sourced<string>): void {
  if (source.how !== 'frontmatter') return
  const phases = releasesOf(building, outline).flatMap((release) => phasesOf(building, release))
  if (!phases.some(({ isDeclared }) => isDeclared)) return
  building.draft.diagnostics.push({
    ruleId: 'unknown-reference',
    severity: 'error',
    reason: `Cannot find phase \`${value}\` in the release of this document`,
    file: source.file,
    actual: value,
    expected: phases.map(({ id }) => id.slice(id.lastIndexOf('/') + 1)),
    note: 'Name a phase by the `id` that the release declares.',
    ...present({ place: source.place }),
  })
}
