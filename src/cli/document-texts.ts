import { createHash } from 'node:crypto'
import { entitiesOf } from '../graph/plan-graph.ts'
import type { DocumentPath } from '../model/paths.ts'
import type { SourceFile } from '../model/source-file.ts'
import type { InterfaceLanguage } from '../model/strings/languages.ts'
import { renderVersion } from '../parse/render-document.ts'
import { titleAnchor } from '../views/document-page.ts'
import { documentReferences, indexReferences, type PictureSizes } from '../views/document-references.ts'
import type { ViewContext } from '../views/page.ts'
import type { RenderJob } from './render-texts.ts'

/**
 * List what is to be rendered of all documents, in their order.
 *
 * The key of a text is the hash of everything it depends on: the file, where its links lead,
 * the language of the interface, and the version of the renderer.
 */
export function listDocumentTexts(
  context: ViewContext,
  {
    sources,
    sizes,
    language,
  }: {
    sources: ReadonlyMap<DocumentPath, SourceFile>
    sizes: PictureSizes
    language: InterfaceLanguage
  },
): Map<DocumentPath, RenderJob> {
  const index = indexReferences(context, sizes)
  const jobs = new Map<DocumentPath, RenderJob>()
  for (const document of entitiesOf(context.plan, 'document')) {
    const source = sources.get(document.path)
    if (source === undefined) continue
    const { path, text, hash } = source
    const references = documentReferences(context, index, document)
    const withoutTitle = titleAnchor(context, document) !== undefined
    const key = hashOf(renderVersion, path, hash, references, withoutTitle, language)
    jobs.set(document.path, { key, path, text, references, withoutTitle, language })
  }
  return jobs
}

function hashOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)
}
