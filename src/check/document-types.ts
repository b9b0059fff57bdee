import { documentId } from '../graph/missing-documents.ts'
import { findEntityOf, type PlanGraph } from '../graph/plan-graph.ts'
import type { DocumentPath } from '../model/paths.ts'

/** Tells the type of a document by its path; `undefined` where no type fits. */
export function documentTypes(plan: PlanGraph): (path: DocumentPath) => string | undefined {
  return (path) => findEntityOf(plan, 'document', documentId(path))?.type?.value
}
