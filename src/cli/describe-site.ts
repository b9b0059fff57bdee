import { join, resolve } from 'node:path'
import { findPackageRoot } from '../disk/package-root.ts'
import type { Configuration } from '../model/configuration.ts'
import type { DocumentPath } from '../model/paths.ts'
import { chooseInterfaceLanguage } from '../model/strings/languages.ts'
import { normaliseBase } from '../views/addresses.ts'
import type { AstroSite } from './site-astro.ts'

/** Where a site is made and where it will stand. */
export interface SitePlace {
  cacheDir: string
  /** `/` or `/plan/`; slashes at its ends may be missing. */
  base: string
  /** Address the site will have; `undefined` for one that nobody can name. */
  site?: string | undefined
}

/** Tell Astro of a site what does not depend on its documents, and which of them are code. */
export function describeSite(
  configuration: Configuration,
  { cacheDir, base, site }: SitePlace,
  mdx: ReadonlyMap<DocumentPath, string> = new Map(),
): AstroSite {
  const folder = resolve(cacheDir)
  return {
    packageRoot: findPackageRoot(),
    dataFolder: join(folder, 'site'),
    cacheDir: folder,
    base: normaliseBase(base),
    language: chooseInterfaceLanguage(configuration),
    site,
    mdx,
  }
}
