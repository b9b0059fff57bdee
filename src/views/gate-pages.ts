import { isInForce } from '../graph/judge-gate.ts'
import { entitiesOf } from '../graph/plan-graph.ts'
import type { Gate, GateCriterion } from '../model/gate.ts'
import type { Source } from '../model/provenance.ts'
import { toEntityId } from '../model/paths.ts'
import { sourceLine, type SourceLineProps } from './fact.ts'
import { criterionBadge } from './gate-badges.ts'
import { gateAnchor, gateRow, gatesAddress, type GateRow } from './gate-rows.ts'
import type { BadgeProps, EntityLink, Page, PageProps, ViewContext } from './page.ts'
import { documentLink } from './release-links.ts'
import { countOf } from './wording.ts'

/** The gates of one document, each with its criteria. */
export interface GatePageProps extends PageProps {
  document: EntityLink
  gates: readonly GateDetails[]
}

export interface GateDetails extends GateRow {
  /** For the address of this part of the page. */
  anchor: string
  /** What follows from the criteria, in a sentence. */
  why: string
  criteria: readonly CriterionRow[]
}

export interface CriterionRow {
  text: string
  badge: BadgeProps
  /** `target ≥ 75%, actual 86.2%` */
  numbers?: string
  informs: boolean
  evidence: readonly { text: string; badge?: BadgeProps; source: SourceLineProps }[]
  waiver?: { text: string; source: SourceLineProps }
  source: SourceLineProps
}

/** A page for every document that holds gates. */
export function* gatePages(context: ViewContext): Generator<Page<GatePageProps>> {
  for (const [path, gates] of Map.groupBy(entitiesOf(context.plan, 'gate'), ({ document }) => document)) {
    const address = gatesAddress(context, { document: path })
    const document = documentLink(context, path)
    yield {
      kind: 'gate',
      slug: address.slice('gates/'.length, -1),
      props: {
        frame: {
          title: `Gates in ${document.title}`,
          path: address,
          crumbs: [{ title: 'Gates', href: context.addresses.href('gates/') }],
        },
        document,
        gates: gates.map((gate) => gateDetails(context, gate)),
      },
    }
  }
}

function gateDetails(context: ViewContext, gate: Gate): GateDetails {
  const row = gateRow(context, gate)
  return {
    ...row,
    anchor: gateAnchor(gate),
    why: whyOf(gate, row),
    criteria: gate.criteria.map((criterion) => toCriterion(context, criterion, gate)),
  }
}

function whyOf({ criteria, template }: Gate, { reasons }: GateRow): string {
  const open = criteria.filter(({ verdict }) => verdict !== 'met')
  if (template === true || open.length === 0) return `${reasons[0]?.text ?? ''}.`
  const counts = [
    { optional: undefined, verdict: 'not-met', says: 'not met' },
    { optional: undefined, verdict: 'unknown', says: 'unknown' },
    { optional: true, verdict: 'not-met', says: 'not met, for information' },
    { optional: true, verdict: 'unknown', says: 'unknown, for information' },
  ].flatMap(({ optional, verdict, says }) => {
    const count = open.filter((one) => one.optional === optional && one.verdict === verdict).length
    return count === 0 ? [] : [`${count} ${says}`]
  })
  return `${criteria.length - open.length} of ${countOf(criteria.length, 'criterion', 'criteria')} met: ${counts.join('; ')}.`
}

function toCriterion(
  context: ViewContext,
  { text, verdict, target, actual, optional, evidence, waiver, source }: GateCriterion,
  gate: Gate,
): CriterionRow {
  const numbers = [target && `target ${target}`, actual && `actual ${actual}`].filter(Boolean).join(', ')
  const disagree = new Set(evidence.map(({ says }) => says)).size > 1
  return {
    text,
    badge: criterionBadge(verdict),
    ...(numbers !== '' && { numbers }),
    informs: optional === true,
    evidence: evidence.map((one) => ({
      text: one.text,
      ...(disagree && { badge: criterionBadge(one.says) }),
      source: lineInDocument(context, one.source, gate),
    })),
    ...(waiver && {
      waiver: {
        text: `waived by ${waiver.by} until ${waiver.until}${isInForce(waiver, context.plan.today) ? '' : ', which is over'}: ${waiver.reason}`,
        source: lineInDocument(context, waiver.source, gate),
      },
    }),
    source: lineInDocument(context, source, gate),
  }
}

/** A line as a link to the part of the document page that holds it. */
function lineInDocument(context: ViewContext, source: Source, { document }: Gate): SourceLineProps {
  const { how, text } = sourceLine(context, source, document)
  const page = context.addresses.hrefOf(toEntityId('document', source.file))
  const line = source.place?.line ?? 0
  const heading = context.plan.documents
    .get(source.file)
    ?.headings.findLast(({ place }) => place.start.line <= line)
  const hash = heading === undefined ? '' : `#${encodeURIComponent(heading.anchor)}`
  return { text, how, ...(page !== undefined && { href: page + hash }) }
}
