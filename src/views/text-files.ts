import type { DocumentPath } from '../model/paths.ts'
import type { SourceFile } from '../model/source-file.ts'
import { llmsText } from './llms-text.ts'
import { markdownTwins } from './markdown-twins.ts'
import type { PageFrame, SiteFrame, ViewContext } from './page.ts'
import { sitemap } from './sitemap.ts'

/** Every file of a site that is text but no page, by its address below the base. */
export function buildTextFiles(
  context: ViewContext,
  {
    sources,
    frame,
    frames,
  }: {
    sources: ReadonlyMap<DocumentPath, SourceFile>
    frame: SiteFrame
    /** Of all pages. */
    frames: readonly PageFrame[]
  },
): Map<string, string> {
  const map = sitemap(frame, frames)
  const files = [...markdownTwins(context, sources), llmsText(context, frame.url), ...(map ? [map] : [])]
  return new Map(files.map(({ path, text }) => [path, text]))
}
