import type { Release } from '../model/entities.ts'
import type { Version } from '../model/versions.ts'

const stages: readonly (Version['stage'] | undefined)[] = [
  'draft',
  'dev',
  'alpha',
  'beta',
  'rc',
  undefined,
  'post',
]

/** Sort releases the way their versions follow one another: `v1.1.0-beta` before `v1.1.0`, `v1.9` before `v1.10`. */
export function sortReleases(releases: readonly Release[]): Release[] {
  return [...releases].sort((a, b) => compareVersions(a.version, b.version))
}

function compareVersions(a: Version, b: Version): number {
  const left = toNumbers(a)
  const right = toNumbers(b)
  const at = left.findIndex((number, index) => number !== right[index])
  if (at >= 0) return left[at]! - right[at]!
  return a.key < b.key ? -1 : Number(a.key > b.key)
}

/** `v1.1.x` stands after the releases of its line. */
function toNumbers(version: Version): number[] {
  const last = version.wildcard === true ? Number.MAX_SAFE_INTEGER : 0
  const { major, minor = last, patch = last, build = 0, stage, stageNumber = 0 } = version
  return [major, minor, patch, build, stages.indexOf(stage), stageNumber]
}
