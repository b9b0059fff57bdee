import { formatKey } from './compare-versions.ts'
import type { Version } from './versions.ts'

const stage = '(?:alpha|beta|rc|dev|post|draft|preview|snapshot|ga|lts)'
const prerelease = `(?:[-._]?(?<short>a|b|c)(?=\\d)|[-._]?(?<stage>${stage})(?![a-z])|\\s(?<spaced>beta|alpha|rc|ga|lts|draft)(?![a-z-]))(?:[-.]?(?<stageNumber>\\d{1,4})(?!\\d|\\.\\d|-\\d))?`

/** Two-part numbers without a `v` need a sign that they are no measurement and no heading number. */
const expression = new RegExp(
  '(?:(?<![A-Za-z0-9.])(?<mark>v)\\.?\\s?|(?<![\\w.$€£#%~≈±,])(?:(?<=^|[^A-Za-z])r(?=\\d))?)' +
    '(?<major>\\d{1,4})(?:\\.(?<minor>\\d{1,5}|[xX*](?![A-Za-z0-9])))?(?:\\.(?<patch>\\d{1,5}|[xX*](?![A-Za-z0-9])))?(?:\\.(?<build>\\d{1,5}))?' +
    `(?:${prerelease})?(?<suffix>\\+(?![\\w]))?(?:\\+[0-9A-Za-z.]{1,40})?(?![\\w%°]|\\.\\d|:\\d)`,
  'giu',
)

/**
 * Read the first version of a value.
 *
 * `key` makes spellings equal: `v1.0.3b1`, `1.0.3.beta1` and `1.0.3-beta.1` are `v1.0.3-beta.1`;
 * a stage without a number is number 0 (`1.0.3.beta` = `1.0.3b0` = `v1.0.3-beta`); `GA` and `LTS`
 * add nothing. `v1.2` stays `v1.2`: whether it means v1.2.0 is for `sameRelease` to say.
 * Addresses of machines, dates, decimals in prose and heading numbers (`1.2 Title`) are no
 * versions. A bare `beta.2` has no numbers and gives `undefined`.
 *
 * @example
 * parseVersion('1.0.3b1 (PEP 440)') // => { major: 1, minor: 0, patch: 3, stage: 'beta', stageNumber: 1, key: 'v1.0.3-beta.1', raw: '1.0.3b1' }
 */
export function parseVersion(raw: string): Version | undefined {
  return scan(raw).next().value ?? undefined
}

/**
 * Read all versions of a text in their order; of a range both ends.
 *
 * @example
 * parseVersions('v1.3.1 → v2.0.0').map((version) => version.key) // => ['v1.3.1', 'v2.0.0']
 */
export function parseVersions(raw: string): Version[] {
  return [...scan(raw)]
}

/**
 * Tell whether a version is the document's own, not a release: `1.0`, `0.2-draft`.
 *
 * Only the shape tells them apart: releases have three numbers.
 */
export function isDocumentVersion(version: Version): boolean {
  const { minor, patch, stage: kind } = version
  if (minor === undefined || patch !== undefined) return false
  return version.wildcard !== true && version.orLater !== true && (kind === undefined || kind === 'draft')
}

export interface VersionParts {
  major: string | undefined
  minor?: string | undefined
  patch?: string | undefined
  build?: string | undefined
  stage?: string | undefined
  stageNumber?: string | undefined
  orLater?: boolean
}

/** Put the written parts of a version together. */
export function buildVersion(parts: VersionParts, raw: string): Version {
  const numbers = [parts.minor, parts.patch, parts.build]
  const wildcard = numbers.some((part) => part !== undefined && !/^\d/.test(part))
  const open = numbers.findIndex((part) => part === undefined || !/^\d/.test(part))
  const [minor, patch, build] = (open < 0 ? numbers : numbers.slice(0, open)).map(Number)
  const kind = toStage(parts.stage)
  const version: Omit<Version, 'key'> = {
    major: Number(parts.major),
    ...(minor === undefined ? {} : { minor }),
    ...(patch === undefined ? {} : { patch }),
    ...(build === undefined ? {} : { build }),
    ...(kind === undefined ? {} : { stage: kind }),
    ...(kind === undefined || parts.stageNumber === undefined
      ? {}
      : { stageNumber: Number(parts.stageNumber) }),
    ...(wildcard ? { wildcard } : {}),
    ...(parts.orLater === true ? { orLater: true } : {}),
    raw,
  }
  return { ...version, key: formatKey(version) }
}

function* scan(raw: string): Generator<Version, undefined> {
  for (const match of raw.matchAll(expression)) {
    const groups = match.groups ?? {}
    if (!isVersion(match, groups, raw)) continue
    yield buildVersion(
      {
        major: groups['major'],
        minor: groups['minor'],
        patch: groups['patch'],
        build: groups['build'],
        stage: groups['short'] ?? groups['stage'] ?? groups['spaced'],
        stageNumber: groups['stageNumber'],
        orLater:
          groups['suffix'] !== undefined ||
          /^\s(?:or later|and later|or newer)\b/i.test(
            raw.slice(match.index + match[0].length, match.index + match[0].length + 12),
          ),
      },
      match[0].trim(),
    )
  }
  return undefined
}

function isVersion(match: RegExpExecArray, groups: Record<string, string | undefined>, raw: string): boolean {
  const { mark, major, minor, patch, build } = groups
  if (mark !== undefined) return minor !== undefined || Number(major) < 1000
  if (minor === undefined || looksLikeDate(major, minor)) return false
  if (build !== undefined) return !looksLikeAddress([major, minor, patch, build])
  if (patch !== undefined) return true
  if (!/^\d/.test(minor)) return groups['suffix'] === undefined || Number(major) < 100
  const staged = groups['short'] ?? groups['stage'] ?? groups['spaced']
  return staged !== undefined || groups['suffix'] !== undefined || standsAlone(match, raw)
}

/** A bare `1.0` is a version where the value says nothing else, or names it. */
function standsAlone(match: RegExpExecArray, raw: string): boolean {
  const before = raw.slice(Math.max(0, match.index - 24), match.index)
  const after = raw.slice(match.index + match[0].length, match.index + match[0].length + 24)
  if (/\b(?:versions?|releases?|ver\.?|rev\.?|revision|tag)[\s:/-]{1,3}$/i.test(before)) return true
  const alone = /^[\s*_`"'[(<>=≥≤✅✓]*$/u.test(before) && match.index < 24
  return alone && /^[\s*_`"'\])]*(?:$|[(,;|/\n—–-]|→|✅|✓|to\s|through\s)/u.test(after)
}

function looksLikeDate(major: string | undefined, minor: string): boolean {
  return /^(?:19|20)\d{2}$/.test(major ?? '') && /^(?:0?[1-9]|1[0-2])$/.test(minor)
}

/** Four numbers are a build, unless they begin as only addresses of machines do. */
function looksLikeAddress(parts: readonly (string | undefined)[]): boolean {
  const numbers = parts.map(Number)
  const [first = 0] = numbers
  return numbers.every((number) => number <= 255) && (first >= 10 || numbers.every((number) => number === 0))
}

function toStage(word: string | undefined): Version['stage'] {
  const text = word?.toLowerCase()
  if (text === 'alpha' || text === 'a') return 'alpha'
  if (text === 'beta' || text === 'b') return 'beta'
  if (text === 'rc' || text === 'c' || text === 'preview') return 'rc'
  if (text === 'dev' || text === 'snapshot') return 'dev'
  return text === 'post' || text === 'draft' ? text : undefined
}
