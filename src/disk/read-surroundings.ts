import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { Surroundings } from '../model/surroundings.ts'

/** A repository that takes longer is not waited for. */
const patience = 5000

/**
 * List the files of the repository around a content folder.
 *
 * `undefined` where there is no repository, no git, or no answer: then nobody can say what lies
 * outside the content. What the repository ignores is no file of it, as for everyone who clones it.
 */
export function readSurroundings(root: string): Surroundings | undefined {
  const content = realpathSync(root)
  const repository = findRepository(content)
  if (repository === undefined) return undefined
  const listed = listFiles(repository)
  if (listed === undefined) return undefined
  return { contentPath: relative(repository, content).replaceAll(sep, '/'), files: listed }
}

function findRepository(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder
  const above = dirname(folder)
  return above === folder ? undefined : findRepository(above)
}

/** Tagged, because a file that was deleted but not committed is listed as kept too. */
function listFiles(repository: string): Set<string> | undefined {
  const question = ['ls-files', '-z', '-t', '--cached', '--others', '--deleted', '--exclude-standard']
  const { status, stdout } = spawnSync('git', question, {
    cwd: repository,
    encoding: 'utf8',
    timeout: patience,
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  if (status !== 0) return undefined
  const files = new Set<string>()
  const deleted: string[] = []
  for (const entry of stdout.split('\0')) {
    if (entry.startsWith('R ')) deleted.push(entry.slice(2))
    else if (entry !== '') files.add(entry.slice(2))
  }
  for (const path of deleted) files.delete(path)
  return files
}
