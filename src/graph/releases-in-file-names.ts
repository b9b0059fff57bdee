import { baseName, folderOf } from '../model/paths.ts'
import type { Version } from '../model/versions.ts'
import { versionsInFileName } from '../model/file-versions.ts'
import type { Building } from './building.ts'
import type { Outline } from './outline.ts'
import { releaseKey } from './release-key.ts'
import type { Sighting } from './release-sightings.ts'

const aboutTheRelease = /road-?map|vision|release[-_]?notes|release[-_]?plan|task[-_]?breakdown/i

/** Versions in the file's name, else in its folder's. */
export function releasesInFileName(building: Building, outline: Outline): Sighting[] {
  const { document } = outline
  return versionsInPath(document.path).flatMap((version) => {
    const key = releaseKey(version)
    if (key === undefined) return []
    return [
      {
        project: building.projectOf(document.path),
        key,
        version,
        strength: aboutTheRelease.test(baseName(document.path)) ? 'named' : 'file-name',
        source: { file: document.path, how: 'file-name' },
      } satisfies Sighting,
    ]
  })
}

/** Versions that a path names, nearest part first. */
export function versionsInPath(path: string): Version[] {
  const inName = versionsInFileName(baseName(path))
  if (inName.length > 0) return inName
  let folder = folderOf(path)
  while (folder !== '') {
    const versions = versionsInFileName(baseName(folder))
    if (versions.length > 0) return versions
    folder = folderOf(folder)
  }
  return []
}
