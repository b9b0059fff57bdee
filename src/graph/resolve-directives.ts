import { directiveLabel, type DirectiveProblem, findDirectiveProblems } from '../model/directive-problems.ts'
import {
  type Directive,
  type DirectiveAttribute,
  findDirectiveKind,
  type ReferenceKind,
  splitValues,
} from '../model/directives.ts'
import type { EntityId } from '../model/paths.ts'
import type { ParsedDocument } from '../parse/parsed-document.ts'
import { createNameFinder, type FindName, type FoundName } from './directive-names.ts'
import { documentId } from './missing-documents.ts'
import { findEntityOf, type PlanGraph } from './plan-graph.ts'

/** A directive with what its attributes name. */
export interface ResolvedDirective {
  directive: Directive
  /** Ids by attribute; what an attribute lists is joined. Those that do not narrow are absent. */
  query: DirectiveQuery
  /** What is wrong with it as it is written. */
  problems: readonly DirectiveProblem[]
  /** What it names and the plan has not. */
  unknown: readonly DirectiveProblem[]
}

export type DirectiveQuery = Readonly<Partial<Record<string, ReadonlySet<string>>>>

/** Make a function that looks up what a directive of a document names. */
export function createDirectiveResolver(
  plan: PlanGraph,
): (document: Pick<ParsedDocument, 'path'>, directive: Directive) => ResolvedDirective {
  const findName = createNameFinder(plan)
  return ({ path }, directive) => {
    const problems = findDirectiveProblems(directive)
    if (problems.length > 0) return { directive, query: {}, problems, unknown: [] }
    const project = findEntityOf(plan, 'document', documentId(path))?.project
    return { directive, problems, ...resolveAttributes(directive, findName, project) }
  }
}

function resolveAttributes(
  directive: Directive,
  findName: FindName,
  project: EntityId | undefined,
): Pick<ResolvedDirective, 'query' | 'unknown'> {
  const query: Record<string, Set<string>> = {}
  const unknown: DirectiveProblem[] = []
  const kinds = findDirectiveKind(directive.name)?.attributes ?? {}
  for (const attribute of directive.attributes) {
    const kind = kinds[attribute.name]?.refersTo
    if (kind === undefined) continue
    const ids = (query[attribute.name] ??= new Set())
    for (const name of namesIn(attribute, kind)) {
      const found = findName(kind, name, project)
      if (found.ids === undefined) unknown.push(unknownName({ directive, attribute, kind, name }, found))
      else for (const id of found.ids) ids.add(id)
    }
  }
  return { query, unknown }
}

/** A title may hold commas, and only one gate or metric is shown. */
function namesIn({ value = '' }: DirectiveAttribute, kind: ReferenceKind): string[] {
  return kind === 'gate' || kind === 'metric' ? [value.trim()] : splitValues(value)
}

function unknownName(
  {
    directive,
    attribute,
    kind,
    name,
  }: { directive: Directive; attribute: DirectiveAttribute; kind: ReferenceKind; name: string },
  { closest, candidates = [] }: Extract<FoundName, { ids?: never }>,
): DirectiveProblem {
  const several = candidates.length > 1
  const hint = closest === undefined ? '' : `; did you mean \`${closest}\`?`
  const reason = several
    ? `Unexpected ${kind} \`${name}\` of ${directiveLabel(directive)}, expected one of ${candidates.map((id) => `\`${id}\``).join(', ')}`
    : `Cannot find ${kind} \`${name}\`, which ${directiveLabel(directive)} names${hint}`
  const expected = several ? candidates : closest === undefined ? undefined : [closest]
  return { reason, place: attribute.place, actual: name, ...(expected && { expected }) }
}
