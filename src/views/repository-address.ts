/**
 * The web address of a file that lies beside the content.
 *
 * `repository` is the address of the content folder, or of the repository's top
 * when that is all the author gave: steps that lead above the top are dropped, so
 * that `../src/main.rs` of a document in `docs/` finds its file either way.
 *
 * @example
 * repositoryAddress('https://host/org/repo/blob/main/docs/', '../src/main.rs')
 * // => 'https://host/org/repo/blob/main/src/main.rs'
 */
export function repositoryAddress(repository: string, path: string): string {
  const base = repository.endsWith('/') ? repository : `${repository}/`
  const [, top = base, below = ''] =
    /^(https?:\/\/[^/]+\/[^/]+\/[^/]+\/(?:-\/)?(?:blob|tree|src)\/[^/]+\/)(.*)$/.exec(base) ?? []
  const parts: string[] = []
  for (const part of `${below}${path}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return top + parts.join('/')
}

/**
 * The address at which the code host opens a file for editing; `undefined` where no host is known to have one.
 *
 * @example
 * editAddress('https://host/org/repo/blob/main/plan.md') // => 'https://host/org/repo/edit/main/plan.md'
 */
export function editAddress(source: string): string | undefined {
  const [, repository, kind, rest] =
    /^(https?:\/\/[^/]+\/(?:[^/]+\/){2,}?)(-\/blob|blob|src\/branch)(\/.+)$/.exec(source) ?? []
  if (repository === undefined || kind === undefined || rest === undefined) return undefined
  return repository + edits[kind as keyof typeof edits] + rest
}

/** GitHub, GitLab, and Forgejo or Gitea. */
const edits = { blob: 'edit', '-/blob': '-/edit', 'src/branch': '_edit' }
