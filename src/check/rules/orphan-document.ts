import { documentId } from '../../graph/missing-documents.ts'
import { entitiesOf, findEntityOf, incoming, type PlanGraph } from '../../graph/plan-graph.ts'
import type { EdgeType } from '../../model/entities.ts'
import { folderOf, stem } from '../../model/paths.ts'
import { defineRule } from '../rule.ts'

const leads: ReadonlySet<EdgeType> = new Set(['links-to', 'mentions', 'depends-on', 'supersedes'])

/** Every document is named by another one, an index or a reading path. */
export const orphanDocument = defineRule({
  id: 'orphan-document',
  severity: 'info',
  check({ plan, report }) {
    const reached = reachedOtherwise(plan)
    const orphans = entitiesOf(plan, 'document').filter(
      ({ id, path, type }) =>
        !reached.has(path) &&
        !isEntrance(path, type?.value) &&
        !incoming(plan, id).some((edge) => leads.has(edge.type)),
    )
    // Where nobody names anybody, documents are found by their folder, and there is nothing to miss.
    if (orphans.length >= plan.documents.size - 1) return
    for (const { path } of orphans) {
      report({
        file: path,
        reason: 'This document is named by no other, so readers find it only by searching',
        note: 'Link it from the document or index where its readers come from.',
      })
    }
  },
})

/** Folders and sites open with these; a stub only says that something was elsewhere. */
function isEntrance(path: string, type: string | undefined): boolean {
  return /^(?:readme|index)$/i.test(stem(path)) || type === 'index' || type === 'stub'
}

/** Steps of reading paths, overviews of releases, what an unclear name may mean, and what a linked folder holds. */
function reachedOtherwise(plan: PlanGraph): Set<string> {
  const reached = new Set<string>()
  for (const { candidates = [] } of plan.mentions) for (const path of candidates) reached.add(path)
  for (const { overview } of entitiesOf(plan, 'release')) if (overview !== undefined) reached.add(overview)
  const folders = new Set(
    plan.links.flatMap(({ outcome, path }) => (outcome === 'folder' ? (path ?? []) : [])),
  )
  for (const path of plan.documents.keys()) {
    const isStep = findEntityOf(plan, 'document', documentId(path)) !== undefined && hasStep(plan, path)
    if (isStep || folders.has(folderOf(path))) reached.add(path)
  }
  return reached
}

function hasStep(plan: PlanGraph, path: string): boolean {
  return plan.graph
    .mapOutEdges(documentId(path), (_, edge) => edge)
    .some(({ type, step }) => type === 'for-role' && step !== undefined)
}
