import type { ResolvedLink } from '../../graph/references.ts'
import type { Diagnostic } from '../../model/diagnostics.ts'
import { baseName, folderOf, joinPath, stem } from '../../model/paths.ts'
import type { PlanGraph } from '../../graph/plan-graph.ts'
import { defineRule } from '../rule.ts'
import { didYouMean, suggestionsOf } from '../did-you-mean.ts'
import { fixLink } from '../fix-link.ts'
import { relativeTarget } from '../relative-target.ts'

/** Links point at files that exist. */
export const missingFile = defineRule({
  id: 'missing-file',
  severity: 'error',
  check({ plan, report }) {
    const suggest = suggestionsOf(plan)
    for (const link of plan.links) {
      if (isNotAround(link) && namesDocument(link)) report(notAround(link))
      if (!isNowhere(link) || link.path === undefined || !isDocumentName(link.path)) continue
      const suggestion = suggest(link.file, link.path)
      report({
        file: link.file,
        place: link.place,
        reason: `Cannot find file \`${link.target}\`${didYouMean(suggestion)}`,
        actual: link.target,
        ...(suggestion !== undefined && { expected: [suggestion], ...fixMoved(plan, link, suggestion) }),
      })
    }
  },
})

/** A target outside the content that is not in the repository around it either. */
export function isNotAround({ existsOutside }: ResolvedLink): boolean {
  return existsOutside === false
}

export function namesDocument({ target }: ResolvedLink): boolean {
  return isDocumentName(target.replace(/[?#].*$/s, ''))
}

/** What there is to say about such a target. */
export function notAround({ file, place, target }: ResolvedLink): Omit<Diagnostic, 'ruleId' | 'severity'> {
  const reason = `Cannot find \`${target}\`, which would lie outside the content, in the repository`
  return { file, place, reason, actual: target }
}

/** The file has moved when the only one of its name lies elsewhere; every folder may have a README. */
function fixMoved(plan: PlanGraph, link: ResolvedLink, suggestion: string): ReturnType<typeof fixLink> {
  const path = joinPath(folderOf(link.file), suggestion)
  const isSameName = baseName(suggestion) === baseName(link.path ?? '')
  if (path === undefined || !isSameName || /^(?:readme|index)$/i.test(stem(suggestion))) return {}
  return fixLink(link, relativeTarget(plan, link, path))
}

/** Targets that exist in another spelling or from the root are `case-mismatch`'s and `resolves-from-root`'s. */
export function isNowhere({ outcome, caseMismatch, fromRoot }: ResolvedLink): boolean {
  return outcome === 'missing' && caseMismatch === undefined && fromRoot === undefined
}

/** Markdown, or a name without an ending, which may be a folder; everything else is an asset. */
export function isDocumentName(path: string): boolean {
  return /\.mdx?$/i.test(path) || !/\.[a-z\d]{1,8}$/i.test(baseName(path))
}
