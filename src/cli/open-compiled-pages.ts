import { extname, join } from 'node:path'
import { makeFolderBelow, removeFolder } from '../disk/compiled-folder.ts'
import { compiledPages, type CompiledPages, compilePages } from './compile-pages.ts'
import { giveMemoryBack } from './give-memory-back.ts'
import type { PagesSource } from './site-astro.ts'

/** Compiled pages that are wanted for one site; `dispose` when it is laid out. */
export interface OpenCompiledPages extends CompiledPages {
  dispose(): void
}

/**
 * Take the compiled pages of the package, or compile them where it has none: run from its sources,
 * or with documents that are code.
 */
export async function openCompiledPages(source: PagesSource): Promise<OpenCompiledPages> {
  const isBuilt = extname(import.meta.filename) === '.js'
  if (isBuilt && source.mdx.size === 0) {
    return { ...compiledPages(packagedPages(source)), dispose: () => undefined }
  }
  const folder = makeFolderBelow(source.cacheDir, 'pages-')
  const dispose = () => {
    removeFolder(folder)
  }
  try {
    const pages = await compilePages(source, folder)
    // Laying out needs little of what compiling left behind.
    giveMemoryBack()
    return { ...pages, dispose }
  } catch (error) {
    dispose()
    throw error
  }
}

/** Where the package has the pages of a language. */
export function packagedPages({
  packageRoot,
  language,
}: Pick<PagesSource, 'packageRoot' | 'language'>): string {
  return join(packageRoot, 'dist/pages', language)
}
