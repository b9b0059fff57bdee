import { entitiesOf } from '../graph/plan-graph.ts'
import { answersQuery, type RegisterEntity } from '../graph/query-plan.ts'
import { createDirectiveResolver, type ResolvedDirective } from '../graph/resolve-directives.ts'
import { toSlug } from '../graph/author-text.ts'
import { findDirectiveKind, limitOf } from '../model/directives.ts'
import type { ParsedDocument } from '../parse/parsed-document.ts'
import { type DirectiveDocuments, listQueried } from './directive-documents.ts'
import { type DirectivePath, rolePath } from './directive-path.ts'
import { type DirectiveTasks, listTasks } from './directive-tasks.ts'
import { type DirectiveTimeline, drawQueried } from './directive-timeline.ts'
import { countQueried, type DirectiveCount } from './directive-count.ts'
import { directiveKey } from './directive-keys.ts'
import type { ViewContext } from './page.ts'
import { addressOfPart } from './register.ts'
import {
  type Capped,
  type GateSummary,
  listOfGates,
  listOfMetrics,
  listOfRisks,
  type MetricRow,
  type RiskRow,
} from './release-lists.ts'

/** What stands in the place of a directive; laid out by `src/components/directive.astro`. */
export type DirectiveView =
  /** Drawn with the text: a callout, tabs. */
  | { show: 'text' }
  | { show: 'broken'; written: string; reasons: readonly string[]; isInline: boolean }
  /** There is nothing to list. */
  | { show: 'nothing'; text: string }
  | ({ show: 'count' } & DirectiveCount)
  | ({ show: 'documents' } & DirectiveDocuments)
  | ({ show: 'timeline' } & DirectiveTimeline)
  | { show: 'gates'; gates: Capped<GateSummary>; all: string }
  | { show: 'metrics'; metrics: Capped<MetricRow>; all: string }
  | { show: 'risks'; risks: Capped<RiskRow>; all: string }
  | ({ show: 'tasks' } & DirectiveTasks)
  | ({ show: 'path' } & DirectivePath)

/**
 * Make a function that says what each directive of a document shows; equal ones are computed once.
 *
 * @param names Those that matter; the others give `text`, which costs nothing.
 */
export function createDirectiveViews(
  context: ViewContext,
  names?: ReadonlySet<string>,
): (document: ParsedDocument) => DirectiveView[] {
  const resolve = createDirectiveResolver(context.plan)
  return (document) => {
    const known = new Map<string, DirectiveView>()
    return document.directives.map((directive, index): DirectiveView => {
      if (names?.has(directive.name) === false) return { show: 'text' }
      const resolved = resolve(document, directive)
      const broken = brokenView(resolved)
      if (broken !== undefined) return broken
      const key = directiveKey(directive)
      const view = known.get(key) ?? buildView(context, resolved)
      known.set(key, view)
      // A page may hold the same timeline twice, and the names of its parts only once.
      return view.show === 'timeline' ? { ...view, name: `directive-${index}` } : view
    })
  }
}

function brokenView({ directive, problems, unknown }: ResolvedDirective): DirectiveView | undefined {
  const reasons = [...problems, ...unknown].map(({ reason }) => reason)
  if (reasons.length === 0) return undefined
  return { show: 'broken', written: directive.written, reasons, isInline: directive.form === 'text' }
}

function buildView(context: ViewContext, resolved: ResolvedDirective): DirectiveView {
  const { directive, query } = resolved
  if (findDirectiveKind(directive.name)?.form === 'container') return { show: 'text' }
  switch (directive.name) {
    case 'count':
      return { show: 'count', ...countQueried(context, query) }
    case 'documents':
      return orNothing(context, 'documents', listQueried(context, resolved))
    case 'timeline':
      return { show: 'timeline', ...drawQueried(context, query) }
    case 'tasks':
      return orNothing(context, 'tasks', listTasks(context, resolved))
    case 'path':
      return orNothing(context, 'path', rolePath(context, query))
    default:
      return registerView(context, resolved)
  }
}

function registerView(context: ViewContext, { directive, query }: ResolvedDirective): DirectiveView {
  const most = limitOf(directive)
  const pick = <Kind extends RegisterEntity['kind']>(kind: Kind) =>
    entitiesOf(context.plan, kind).filter((entity) => answersQuery(context.plan, entity, query))
  const all = (name: string) => context.addresses.href(addressOfPart(name, 0))
  switch (directive.name) {
    case 'gate': {
      const gates = entitiesOf(context.plan, 'gate').filter(({ id }) => query['id']?.has(id))
      return { show: 'gates', gates: listOfGates(context, gates), all: all('gates') }
    }
    case 'gates': {
      const gates = listOfGates(context, pick('gate'), most)
      return orNothing(context, 'gates', { gates, all: all('gates'), total: gates.total })
    }
    case 'risks': {
      const risks = listOfRisks(context, pick('risk'), most)
      return orNothing(context, 'risks', { risks, all: all('risks'), total: risks.total })
    }
    default: {
      const named = pick('metric').filter(({ title }) => query['name']?.has(toSlug(title)) ?? true)
      const metrics = listOfMetrics(context, named, most)
      return orNothing(context, 'metrics', { metrics, all: all('metrics'), total: metrics.total })
    }
  }
}

type Listing = Exclude<DirectiveView, { show: 'text' | 'broken' | 'nothing' | 'count' | 'timeline' }>

function orNothing<Show extends Listing['show']>(
  { strings }: ViewContext,
  show: Show,
  parts: Omit<Extract<Listing, { show: Show }>, 'show'> & { total: number },
): DirectiveView {
  if (parts.total === 0) return { show: 'nothing', text: strings.directives.nothing[show] }
  return { show, ...parts } as unknown as DirectiveView
}
