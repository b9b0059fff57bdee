import type { AstroInlineConfig } from 'astro'
import { join } from 'node:path'
import type { DocumentPath } from '../model/paths.ts'
import type { InterfaceLanguage } from '../model/strings/languages.ts'
import { giveMemoryBack } from './give-memory-back.ts'

/** Where Astro finds its pages and a site its data. */
export interface AstroSite {
  packageRoot: string
  dataFolder: string
  cacheDir: string
  base: string
  site?: string | undefined
  /** Of the interface. */
  language: InterfaceLanguage
  /** `.mdx` documents whose code runs, with their files. */
  mdx: ReadonlyMap<DocumentPath, string>
}

/**
 * Configure Astro for one site.
 *
 * The pages import `roadbook:site`; which folder that is depends on this call alone,
 * so two sites can be built in one process. The module that reads it is compiled
 * by Vite from its source, because a package below `node_modules` has no TypeScript
 * for Node.
 *
 * @param whenMade Answered when the data folder is written; everything but compiling waits for it.
 */
export async function astroConfig(
  input: AstroSite,
  { whenMade }: { whenMade?: Promise<unknown> } = {},
): Promise<AstroInlineConfig> {
  const code = input.mdx.size > 0 ? [(await import('@astrojs/mdx')).default()] : []
  return {
    root: input.packageRoot,
    cacheDir: join(input.cacheDir, 'astro'),
    base: input.base,
    ...(input.site !== undefined && { site: input.site }),
    logLevel: 'warn',
    // Below `node_modules` the package's own folder may not be written to.
    // The folder is emptied before what is made beside the pages goes into it.
    vite: { cacheDir: join(input.cacheDir, 'vite'), build: { emptyOutDir: false } },
    integrations: [
      ...code,
      {
        name: 'roadbook:site',
        hooks: {
          'astro:config:setup': ({ command, updateConfig }) => {
            // The chunks that render the pages lie in `outDir`, from where no package can be found.
            // While serving they lie nowhere, and packages that use `require` do not bear it.
            const prerender = { resolve: { noExternal: true } } as const
            const environments = command === 'build' ? { prerender } : {}
            updateConfig({
              vite: {
                environments,
                plugins: [siteModule(input), stringsModule(input), mdxModule(input.mdx), waitFor(whenMade)],
              },
            })
          },
        },
      },
    ],
  }
}

const moduleId = 'roadbook:site'
const stringsModules: readonly string[] = ['roadbook:strings', 'roadbook:browser-strings']

/** The modules that are made anew when the plan changes while somebody writes. */
export const changingModules: readonly string[] = [moduleId, ...stringsModules]

function siteModule({ packageRoot, dataFolder }: AstroSite) {
  const reader = join(packageRoot, 'src/disk/site-data.ts')
  return {
    name: 'roadbook:site',
    resolveId: (id: string) => (id === moduleId ? `\0${moduleId}` : undefined),
    load(id: string) {
      if (id !== `\0${moduleId}`) return undefined
      return [
        `import { openSiteData } from ${JSON.stringify(reader)}`,
        `export const site = openSiteData(${JSON.stringify(dataFolder)})`,
      ].join('\n')
    },
  }
}

/**
 * `roadbook:strings` has the words of the interface in the language of the site, `roadbook:browser-strings`
 * the few that scripts need: no page loads another language.
 */
function stringsModule(site: AstroSite) {
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

/** Holds between compiling the pages and laying them out, which needs little of the other's memory. */
function waitFor(made: Promise<unknown> | undefined) {
  const handler = async () => {
    giveMemoryBack()
    await made
  }
  return { name: 'roadbook:wait', buildApp: { order: 'post', handler } } as const
}

/** `roadbook:mdx` tells the document page how to load the documents that are code. */
function mdxModule(files: AstroSite['mdx']) {
  const id = 'roadbook:mdx'
  return {
    name: id,
    resolveId: (wanted: string) => (wanted === id ? `\0${id}` : undefined),
    load(wanted: string) {
      if (wanted !== `\0${id}`) return undefined
      const entries = [...files].map(
        ([path, file]) => `${JSON.stringify(path)}: () => import(${JSON.stringify(file)})`,
      )
      return `export const documents = { ${entries.join(', ')} }`
    },
  }
}
