import { folderOf, type DocumentPath } from '../../model/paths.ts'
import type { PlanGraph } from '../../graph/plan-graph.ts'
import { defineRule } from '../rule.ts'
import { relativePath } from '../suggest-file.ts'

/** Documents of the content link each other by path, not by the web address one of their copies has. */
export const absoluteOwnUrl = defineRule({
  id: 'absolute-own-url',
  severity: 'warning',
  check({ plan, report }) {
    const findOwn = ownFiles(plan)
    for (const { outcome, file, place, target } of plan.links) {
      const path = outcome === 'external' ? findOwn(target) : undefined
      if (path === undefined) continue
      const fragment = /#.*$/s.exec(target)?.[0] ?? ''
      const expected = `${relativePath(folderOf(file), path)}${fragment}`
      report({
        file,
        place,
        reason: `Unexpected web address \`${target}\` of a file of this content, expected \`${expected}\``,
        actual: target,
        expected: [expected],
      })
    }
  },
})

/** Branches that mean "as it is now"; an address of a tag or a commit is meant to stay as it was. */
const currentBranches = ['main', 'master', 'HEAD']

function ownFiles(plan: PlanGraph): (target: string) => string | undefined {
  const bases = repositoryBases(plan.configuration.repository)
  const site = plan.configuration.url?.replace(/\/*$/, '/')
  const pages = new Map([...plan.documents.keys()].map((path) => [looseAddress(path), path as string]))
  return (target) => {
    const address = target.replace(/[?#].*$/s, '')
    const base = bases.find((candidate) => address.startsWith(candidate))
    const path = base === undefined ? undefined : address.slice(base.length)
    if (path !== undefined && plan.documents.has(path as DocumentPath)) return path
    if (site === undefined || !address.startsWith(site)) return undefined
    return pages.get(looseAddress(address.slice(site.length).replace(/^documents\//, '')))
  }
}

/** The address of the content on its branch, and on those that mean the same. */
function repositoryBases(repository: string | undefined): string[] {
  if (repository === undefined) return []
  const base = repository.replace(/\/*$/, '/')
  const parts = /^(https?:\/\/[^/]+\/[^/]+\/[^/]+\/(?:-\/)?(?:blob|tree|src)\/)[^/]+\/(.*)$/.exec(base)
  if (parts === null) return [base]
  return [base, ...currentBranches.map((branch) => `${parts[1] ?? ''}${branch}/${parts[2] ?? ''}`)]
}

/** Addresses of pages are lower case, without ending and with hyphens for what is no letter. */
function looseAddress(path: string): string {
  return path
    .replace(/\.mdx?$/i, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/]+/gu, '')
    .replace(/\/+$/, '')
}
