import type { PlanGraph } from '../graph/plan-graph.ts'
import type { ResolvedLink } from '../graph/references.ts'
import { folderOf, type DocumentPath } from '../model/paths.ts'
import { relativePath } from './suggest-file.ts'

/**
 * Write the target of a link anew so that it leads to a path of the content.
 *
 * The `#fragment` stays when the document has that heading: what is suggested
 * must not be the next finding.
 */
export function relativeTarget(plan: PlanGraph, { file, anchor }: ResolvedLink, path: string): string {
  const target = encodeURI(relativePath(folderOf(file), path))
  if (anchor === undefined || anchor === '') return target
  const document = plan.documents.get(path as DocumentPath)
  const exists = document?.headings.some((heading) => heading.anchor === anchor) ?? true
  return exists ? `${target}#${anchor}` : target
}
