import type { CriterionVerdict, GateEvidence } from '../model/gate.ts'
import type { Source } from '../model/provenance.ts'
import type { StatusState } from '../model/status.ts'
import type { EntityId } from '../model/paths.ts'
import type { Building } from './building.ts'
import type { Outline } from './outline.ts'
import { sayEvidence } from './say-evidence.ts'

/** `The rollback runbook is ready`, with a link to it. */
const saysReady = /\bis\s+(?:ready|complete|approved|final|released|published|active)\.?$/i

/** What the status of a document says of a criterion that asks for it to be ready and links to it. */
export function documentEvidence(
  building: Building,
  { document }: Outline,
  { text, source }: { text: string; source: Source },
): GateEvidence[] {
  if (!saysReady.test(text)) return []
  const named = (building.namedFiles.get(document.path) ?? []).filter(
    ({ place }) => place.line === source.place?.line,
  )
  const [target, ...others] = new Set(named.map(({ to }) => to))
  return target === undefined || others.length > 0 ? [] : statusEvidence(building, target, source)
}

/** What the status of a document says; unknown when it has none, or is not there. */
export function statusEvidence({ draft }: Building, id: EntityId, source: Source): GateEvidence[] {
  const entity = draft.graph.hasNode(id) ? draft.graph.getNodeAttributes(id) : undefined
  if (entity?.kind !== 'document')
    return [{ kind: 'document', says: 'unknown', ...sayEvidence('noDocument'), source }]
  const { status, title } = entity
  if (status === undefined)
    return [{ kind: 'document', says: 'unknown', ...sayEvidence('noStatus', title), source }]
  return [
    {
      kind: 'document',
      says: verdictOfState(status.value.state),
      ...sayEvidence('statusOf', title, status.raw),
      source: status.source,
    },
  ]
}

const good: readonly StatusState[] = ['complete', 'ready', 'released', 'active', 'accepted', 'closed']
const silent: readonly StatusState[] = ['template', 'not-applicable', 'dated', 'unknown']

function verdictOfState(state: StatusState): CriterionVerdict {
  if (good.includes(state)) return 'met'
  return silent.includes(state) ? 'unknown' : 'not-met'
}
