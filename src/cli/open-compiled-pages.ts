import { extname, join } from 'node:path'
import { compiledFolderOf, makeFolderBelow, makeFolderOnce, removeFolder } from '../disk/compiled-folder.ts'
import { compiledPages, type CompiledPages, compilePages } from './compile-pages.ts'
import { giveMemoryBack } from './memory.ts'
import type { PagesSource } from './site-astro.ts'

/** Compiled pages that are wanted for one site; `dispose` when it is laid out. */
export interface OpenCompiledPages extends CompiledPages {
  dispose(): void
}

/**
 * Take the compiled pages of the package, or compile them where it has none: once for all sites of a clone
 * as long as nobody changes it, and for this site alone where documents are code.
 */
export async function openCompiledPages(source: PagesSource): Promise<OpenCompiledPages> {
  const kept = source.mdx.size === 0 ? await keptPages(source) : undefined
  if (kept !== undefined) return { ...compiledPages(kept), dispose: () => undefined }
  const folder = makeFolderBelow(source.cacheDir, 'pages-')
  const dispose = () => {
    removeFolder(folder)
  }
  try {
    await compile(source, folder)
    return { ...compiledPages(folder), dispose }
  } catch (error) {
    dispose()
    throw error
  }
}

async function keptPages(source: PagesSource): Promise<string | undefined> {
  const isBuilt = extname(import.meta.filename) === '.js'
  if (isBuilt) return packagedPages(source)
  const folder = compiledFolderOf(source.packageRoot)
  if (folder === undefined) return undefined
  const own = `${folder}-${source.language}`
  await makeFolderOnce(own, (draft) => compile(source, draft))
  return own
}

async function compile(source: PagesSource, folder: string): Promise<void> {
  await compilePages(source, folder)
  // Laying out needs little of what compiling left behind.
  giveMemoryBack()
}

/** Where the package has the pages of a language. */
export function packagedPages({
  packageRoot,
  language,
}: Pick<PagesSource, 'packageRoot' | 'language'>): string {
  return join(packageRoot, 'dist/pages', language)
}
