import type { AstroInlineConfig } from 'astro'
import { join } from 'node:path'
import type { DocumentPath } from '../model/paths.ts'
import type { InterfaceLanguage } from '../model/strings/languages.ts'

/** What pages are compiled from. */
export interface PagesSource {
  packageRoot: string
  cacheDir: string
  /** Of the interface. */
  language: InterfaceLanguage
  /** `.mdx` documents whose code runs, with their files. */
  mdx: ReadonlyMap<DocumentPath, string>
}

/** Where Astro finds its pages and a site its data. */
export interface AstroSite extends PagesSource {
  dataFolder: string
  base: string
  site?: string | undefined
}

/**
 * Configure Astro for the pages of a site.
 *
 * @param siteModule Code of the module `roadbook:site`, from which the pages have what they show. It is compiled
 *   by Vite, because a package below `node_modules` has no TypeScript for Node.
 */
export async function astroConfig(
  input: PagesSource,
  siteModule: string,
): Promise<AstroInlineConfig & { vite: object }> {
  const code = input.mdx.size > 0 ? [(await import('@astrojs/mdx')).default()] : []
  return {
    root: input.packageRoot,
    cacheDir: join(input.cacheDir, 'astro'),
    logLevel: 'warn',
    vite: {
      // Below `node_modules` the package's own folder may not be written to.
      cacheDir: join(input.cacheDir, 'vite'),
      plugins: [moduleOf(moduleId, siteModule), stringsModule(input), mdxModule(input.mdx)],
    },
    integrations: code,
  }
}

const moduleId = 'roadbook:site'
const stringsModules: readonly string[] = ['roadbook:strings', 'roadbook:browser-strings']

/** The modules that are made anew when the plan changes while somebody writes. */
export const changingModules: readonly string[] = [moduleId, ...stringsModules]

function moduleOf(id: string, code: string) {
  return {
    name: id,
    resolveId: (wanted: string) => (wanted === id ? `\0${id}` : undefined),
    load: (wanted: string) => (wanted === `\0${id}` ? code : undefined),
  }
}

/**
 * `roadbook:strings` has the words of the interface in the language of the site, `roadbook:browser-strings`
 * the few that scripts need: no page loads another language.
 */
function stringsModule(site: PagesSource) {
  return {
    name: 'roadbook:strings',
    resolveId: (id: string) => (stringsModules.includes(id) ? `\0${id}` : undefined),
    load(id: string) {
      if (!stringsModules.includes(id.slice(1))) return undefined
      // Asked for anew when the language changes while somebody writes.
      const folder = join(site.packageRoot, 'src/model/strings', site.language)
      return id === '\0roadbook:strings'
        ? `export { strings } from ${JSON.stringify(`${folder}.ts`)}`
        : `export { browser as strings } from ${JSON.stringify(join(folder, 'browser.ts'))}`
    },
  }
}

/** `roadbook:mdx` tells the document page how to load the documents that are code. */
function mdxModule(files: PagesSource['mdx']) {
  const entries = [...files].map(
    ([path, file]) => `${JSON.stringify(path)}: () => import(${JSON.stringify(file)})`,
  )
  return moduleOf('roadbook:mdx', `export const documents = { ${entries.join(', ')} }`)
}
