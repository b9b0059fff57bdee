import { findContentFolder } from '../disk/content-folder.ts'
import { UserError } from './user-error.ts'

/**
 * The content folder, absolute.
 *
 * @throws {UserError} when it is no folder
 */
export function resolveFolder(folder: string | undefined): string {
  const { root, state } = findContentFolder(folder)
  if (state === 'missing') throw new UserError(`Cannot find folder \`${folder ?? root}\``)
  if (state === 'file')
    throw new UserError(`Unexpected file \`${folder ?? root}\`, expected the folder that holds it`)
  return root
}
