import { judgeGate, type GateVerdict } from '../graph/judge-gate.ts'
import { entitiesOf, findEntityOf } from '../graph/plan-graph.ts'
import type { Gate } from '../model/gate.ts'
import { toEntityId, type EntityId } from '../model/paths.ts'
import { entityLink } from './document-row.ts'
import { formatDate, sourceLine, type SourceLineProps } from './fact.ts'
import { gateBadge } from './gate-badges.ts'
import type { BadgeProps, EntityLink, ViewContext } from './page.ts'
import { documentLink } from './release-links.ts'
import { badgeOf } from './timeline-entry.ts'

/** A gate as one row of the register: plain data, for the page and for export. */
export interface GateRow {
  id: EntityId
  title: string
  /** Its part of the page with the gates of its document. */
  href: string
  project: EntityId
  release?: EntityLink
  document: EntityLink
  verdict: GateVerdict
  badge: BadgeProps
  /** What the documents say about it; absent when they say nothing. */
  stated?: BadgeProps
  met: number
  notMet: number
  unknown: number
  date?: string
  owner?: string
  reasons: readonly { text: string; source: SourceLineProps }[]
  source: SourceLineProps
}

/** Every gate of the plan in the order of the documents. */
export function gateRows(context: ViewContext): GateRow[] {
  return entitiesOf(context.plan, 'gate').map((gate) => gateRow(context, gate))
}

/** What the register says about a gate. */
export function gateRow(context: ViewContext, gate: Gate): GateRow {
  const { plan } = context
  const { verdict, reasons, met, notMet, unknown } = judgeGate(
    gate,
    plan.today,
    context.strings.gates.judgement,
  )
  const release = gate.release && findEntityOf(plan, 'release', gate.release)
  const document = findEntityOf(plan, 'document', toEntityId('document', gate.document))
  const stated = badgeOf(gate.status, context.strings)
  return {
    id: gate.id,
    title: gate.title,
    href: gateHref(context, gate),
    project: release?.project ?? document?.project ?? toEntityId('project', ''),
    ...(release && { release: entityLink(context, release) }),
    document: documentLink(context, gate.document),
    verdict,
    badge: gateBadge(verdict, context.strings),
    ...(stated && { stated }),
    met,
    notMet,
    unknown,
    ...(gate.date && { date: formatDate(gate.date.value, context.strings) }),
    ...(gate.owner && { owner: gate.owner.value }),
    reasons: reasons.map(({ reason, source }) => ({ text: reason, source: sourceLine(context, source) })),
    source: sourceLine(context, gate.sources[0]),
  }
}

/** Address of the page with the gates of a document, below the base. */
export function gatesAddress({ addresses }: ViewContext, { document }: Pick<Gate, 'document'>): string {
  const address = addresses.find(toEntityId('document', document)) ?? `documents/${document}/`
  return `gates/${address.slice('documents/'.length)}`
}

/** Link to a gate: its part of the page with the gates of its document. */
function gateHref(context: ViewContext, gate: Gate): string {
  return `${context.addresses.href(gatesAddress(context, gate))}#${encodeURIComponent(gateAnchor(gate))}`
}

/** The name of a gate within its document. */
export function gateAnchor({ id, document }: Gate): string {
  return id.slice(`gate:${document}#`.length)
}

/**
 * Those that need somebody first: no-go, conditional, half known, what nobody knows anything about yet, and last go;
 * of equal ones those that are decided on a day.
 */
export function byUrgency(a: GateRow, b: GateRow): number {
  return urgencyOf(a) - urgencyOf(b) || Number(a.date === undefined) - Number(b.date === undefined)
}

function urgencyOf({ verdict, met, notMet }: GateRow): number {
  if (verdict === 'no-go') return 0
  if (verdict === 'conditional') return 1
  if (verdict === 'go') return 4
  return met + notMet > 0 ? 2 : 3
}
