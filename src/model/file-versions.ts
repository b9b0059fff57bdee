import { buildVersion } from './parse-version.ts'
import { baseName } from './paths.ts'
import type { Version } from './versions.ts'

const stage = '(?:[-_.]?(?<stage>alpha|beta|rc|dev)(?![A-Za-z])(?:\\.?(?<stageNumber>\\d{1,3})(?![\\d-]))?)?'
const marked = `(?<![A-Za-z0-9.])[vV](?<major>\\d{1,3})(?:(?<mark>[._])(?<minor>\\d{1,4}|[xX](?![A-Za-z0-9]))(?:\\k<mark>(?<patch>\\d{1,4}|[xX](?![A-Za-z0-9])))?)${stage}`
const named = `(?<![A-Za-z])(?:release|version|rel)[-_](?<major2>\\d{1,3})(?<mark2>[._])(?<minor2>\\d{1,4})\\k<mark2>(?<patch2>\\d{1,4})`
const bare = '(?<![\\w.])(?<major3>\\d{1,3})\\.(?<minor3>\\d{1,4})\\.(?<patch3>\\d{1,4})'
/** `V0147` is 0.1.47: only with four digits does the cut have one reading. */
const packed = '(?<![A-Za-z0-9.])[vV](?<major4>\\d)(?<minor4>\\d)(?<patch4>\\d{2})(?![\\d.])'

const version = new RegExp(
  `(?:${marked}|${named}|${packed}|${bare}${stage.replaceAll('?<stage', '?<last')})(?![A-Za-z0-9]|[._]\\d)`,
  'g',
)

/**
 * Read the versions in the name of a file or folder: `v1.1.0-beta-plan.md`, `V0_1_46`, `V0147`.
 *
 * Numbers behind a word are part of the name: `v1.1.0-beta-2-report` is v1.1.0-beta.
 *
 * @example
 * versionsInFileName('docs/v1.3-v1.4-vision-roadmap.md').map((version) => version.key) // => ['v1.3', 'v1.4']
 */
export function versionsInFileName(name: string): Version[] {
  const text = baseName(name)
    .replace(/\.[A-Za-z]{1,5}$/, '')
    .slice(0, 300)
  const versions: Version[] = []
  for (const match of text.matchAll(version)) {
    const groups: Record<string, string | undefined> = match.groups ?? {}
    const part = (key: string) => groups[key] ?? groups[`${key}2`] ?? groups[`${key}3`] ?? groups[`${key}4`]
    const [major, minor, patch] = [part('major'), part('minor'), part('patch')]
    versions.push(
      buildVersion(
        {
          major,
          minor,
          patch,
          stage: groups['stage'] ?? groups['last'],
          stageNumber: groups['stageNumber'] ?? groups['lastNumber'],
        },
        match[0],
      ),
    )
  }
  return versions
}
