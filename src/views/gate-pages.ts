import { isInForce } from '../graph/judge-gate.ts'
import { entitiesOf } from '../graph/plan-graph.ts'
import type { Gate, GateCriterion } from '../model/gate.ts'
import { tellEvidence } from '../model/gate-evidence.ts'
import type { Source } from '../model/provenance.ts'
import { toEntityId } from '../model/paths.ts'
import type { Strings } from '../model/strings/en.ts'
import { sourceLine, type SourceLineProps } from './fact.ts'
import { criterionBadge } from './gate-badges.ts'
import { gateAnchor, gateRow, gatesAddress, type GateRow } from './gate-rows.ts'
import type { BadgeProps, EntityLink, Page, PageProps, ViewContext } from './page.ts'
import { documentLink } from './release-links.ts'

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
          title: context.strings.gates.inDocument(document.title),
          path: address,
          crumbs: [{ title: context.strings.gates.title, href: context.addresses.href('gates/') }],
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
    why: whyOf(gate, row, context.strings.gates),
    criteria: gate.criteria.map((criterion) => toCriterion(context, criterion, gate)),
  }
}

function whyOf({ criteria, template }: Gate, { reasons }: GateRow, words: Strings['gates']): string {
  const open = criteria.filter(({ verdict }) => verdict !== 'met')
  if (template === true || open.length === 0) return `${reasons[0]?.text ?? ''}.`
  const counts = [
    { optional: undefined, verdict: 'not-met', say: words.counts.notMet },
    { optional: undefined, verdict: 'unknown', say: words.counts.unknown },
    { optional: true, verdict: 'not-met', say: words.counts.notMetInforms },
    { optional: true, verdict: 'unknown', say: words.counts.unknownInforms },
  ].flatMap(({ optional, verdict, say }) => {
    const count = open.filter((one) => one.optional === optional && one.verdict === verdict).length
    return count === 0 ? [] : [say(count)]
  })
  return words.why(criteria.length - open.length, criteria.length, counts.join('; '))
}

function toCriterion(
  context: ViewContext,
  { text, verdict, target, actual, optional, evidence, waiver, source }: GateCriterion,
  gate: Gate,
): CriterionRow {
  const words = context.strings.gates
  const numbers = [target && words.target(target), actual && words.actual(actual)].filter(Boolean).join(', ')
  const disagree = new Set(evidence.map(({ says }) => says)).size > 1
  return {
    text,
    badge: criterionBadge(verdict, context.strings),
    ...(numbers !== '' && { numbers }),
    informs: optional === true,
    evidence: evidence.map((one) => ({
      text: tellEvidence(one.saying, words.judgement.evidence),
      ...(disagree && { badge: criterionBadge(one.says, context.strings) }),
      source: lineInDocument(context, one.source, gate),
    })),
    ...(waiver && {
      waiver: {
        text: words.waiver(waiver.by, waiver.until, !isInForce(waiver, context.plan.today), waiver.reason),
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
