import type { Version } from '../model/versions.ts'
import { present } from './present.ts'

/**
 * The name by which two spellings are one release: `v1.2` and `1.2.0` share it.
 *
 * Gives `undefined` for what names no single release: `v2`, `v1.1.x`, `v2.0+`, drafts.
 *
 * @example
 * releaseKey(parseVersion('v1.2')) // => 'v1.2.0'
 */
export function releaseKey(version: Version): string | undefined {
  const { major, minor, patch = 0, build, stage, stageNumber, wildcard, orLater } = version
  if (minor === undefined || wildcard === true || orLater === true || stage === 'draft') return undefined
  const numbers = [major, minor, patch, ...(build === undefined ? [] : [build])].join('.')
  if (stage === undefined) return `v${numbers}`
  return stageNumber === undefined || stageNumber === 0
    ? `v${numbers}-${stage}`
    : `v${numbers}-${stage}.${stageNumber}`
}

/** Keys of the releases a version may be a build of, nearest first: `v1.1.0-beta.2` is one of `v1.1.0-beta`, else of `v1.1.0`. */
export function broaderKeys(version: Version): string[] {
  const { major, minor, patch, stage, stageNumber, build, key, raw } = version
  if (!stageNumber && build === undefined) return []
  const final: Version = { major, key, raw, ...present({ minor, patch }) }
  return [{ ...final, ...present({ stage }) }, final].flatMap((broader) => releaseKey(broader) ?? [])
}
