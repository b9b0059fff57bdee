import { copyFileSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'

/**
 * Copy files of the content into the site, each under its own path.
 *
 * What is gone, is no file, or lies outside the content behind a symbolic link stays away;
 * those are told in the result.
 */
export function copyAssets(
  paths: Iterable<string>,
  { root, outDir }: { root: string; outDir: string },
): { skipped: string[] } {
  const skipped: string[] = []
  for (const path of paths) {
    const source = assetFile(root, path)
    if (source === undefined) {
      skipped.push(path)
      continue
    }
    const target = join(outDir, path)
    mkdirSync(dirname(target), { recursive: true })
    copyFileSync(source, target)
  }
  return { skipped }
}

/** The real file behind a path of the content, or `undefined` when it may not be published. */
export function assetFile(root: string, path: string): string | undefined {
  try {
    const file = realpathSync(join(root, path))
    return file.startsWith(realpathSync(root) + sep) && statSync(file).isFile() ? file : undefined
  } catch {
    return undefined
  }
}
