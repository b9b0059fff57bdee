import type { DocumentPath } from '../model/paths.ts'
import type { SourceFile } from '../model/source-file.ts'
import { llmsText } from './llms-text.ts'
import { markdownTwins, type TextFile } from './markdown-twins.ts'
import type { PageFrame, SiteFrame, ViewContext } from './page.ts'
import { sitemap } from './sitemap.ts'

/** Every file of a site that is text but no page, by its address below the base. */
export function buildTextFiles(
  context: ViewContext,
  {
    sources,
    frame,
    frames,
    twins,
  }: {
    sources: ReadonlyMap<DocumentPath, SourceFile>
    frame: SiteFrame
    /** Of all pages. */
    frames: readonly PageFrame[]
    /** Of the pages that are computed. */
    twins: readonly TextFile[]
  },
): Map<string, string> {
  const map = sitemap(frame, frames)
  const files = [
    ...markdownTwins(context, sources),
    ...twins,
    llmsText(context, frames, frame.url),
    ...(map ? [map] : []),
  ]
  return new Map(files.map(({ path, text }) => [path, text]))
}
