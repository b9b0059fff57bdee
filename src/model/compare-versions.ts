import type { Version } from './versions.ts'

type Parts = Omit<Version, 'key' | 'raw'>

/** Stages before, at (`undefined`) and after the release itself. */
const stages: readonly Version['stage'][] = ['draft', 'dev', 'alpha', 'beta', 'rc', undefined, 'post']

/**
 * Order two versions: negative when the first comes earlier.
 *
 * Missing numbers count as 0, stages go dev, alpha, beta, rc, the release, post. `v1.1.x`
 * comes after every v1.1 that is known, `v2.0+` right after v2.0.
 */
export function compareVersions(a: Version, b: Version): number {
  const [left, right] = [rank(a), rank(b)]
  for (const [index, value] of left.entries()) {
    const difference = value - (right[index] ?? 0)
    if (difference !== 0 && !Number.isNaN(difference)) return difference < 0 ? -1 : 1
  }
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0
}

/**
 * Tell whether two versions are one release, though one is written shorter: `v1.2` and `1.2.0`.
 *
 * Lines (`v1.1.x`) and open ends (`v2.0+`) are the same only when both are written so.
 */
export function sameRelease(a: Version, b: Version): boolean {
  if (a.key === b.key) return true
  if (a.wildcard === true || b.wildcard === true || a.orLater !== b.orLater) return false
  return rank(a).every((value, index) => value === rank(b)[index])
}

/**
 * Write the canonical spelling of a version's parts.
 *
 * @example
 * formatKey({ major: 1, minor: 1, patch: 0, stage: 'beta', stageNumber: 2 }) // => 'v1.1.0-beta.2'
 */
export function formatKey(parts: Parts): string {
  const numbers = [parts.major, parts.minor, parts.patch, parts.build].filter((part) => part !== undefined)
  const wildcard = parts.wildcard === true ? '.x' : ''
  const stage = parts.stage === undefined ? '' : `-${parts.stage}`
  const number = parts.stageNumber === undefined || parts.stageNumber === 0 ? '' : `.${parts.stageNumber}`
  return `v${numbers.join('.')}${wildcard}${stage}${number}${parts.orLater === true ? '+' : ''}`
}

function rank(version: Version): readonly number[] {
  const unknown = version.wildcard === true ? Infinity : 0
  return [
    version.major,
    version.minor ?? unknown,
    version.patch ?? unknown,
    version.build ?? unknown,
    stages.indexOf(version.stage),
    version.stageNumber ?? 0,
    version.orLater === true ? 1 : 0,
  ]
}
