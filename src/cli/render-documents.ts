import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { hasHtml, writeHtml } from '../disk/site-data.ts'
import { entitiesOf } from '../graph/plan-graph.ts'
import type { DocumentPath } from '../model/paths.ts'
import type { SourceFile } from '../model/source-file.ts'
import { type DocumentRenderer, renderVersion } from '../parse/render-document.ts'
import type { RenderReferences } from '../parse/render-references.ts'
import type { TextWords } from '../parse/text-words.ts'
import { titleAnchor } from '../views/document-page.ts'
import { documentReferences, indexReferences, type PictureSizes } from '../views/document-references.ts'
import type { ViewContext } from '../views/page.ts'

export interface RenderInput {
  context: ViewContext
  renderer: DocumentRenderer
  sources: ReadonlyMap<DocumentPath, SourceFile>
  sizes: PictureSizes
  dataFolder: string
  noCache?: boolean | undefined
}

/**
 * Render the text of every document that is not in the data folder yet.
 *
 * The key of a text is the hash of everything it depends on: the file, where its
 * links lead, and the version of the renderer. A document that cannot be rendered is
 * shown as the author wrote it; the others do not suffer.
 */
export async function renderDocuments(
  input: RenderInput,
): Promise<{ keys: Map<DocumentPath, string>; rendered: number }> {
  const { context, renderer, sources, sizes, dataFolder, noCache = false } = input
  const index = indexReferences(context, sizes)
  const keys = new Map<DocumentPath, string>()
  let rendered = 0
  for (const document of entitiesOf(context.plan, 'document')) {
    const source = sources.get(document.path)
    if (source === undefined) continue
    const references = documentReferences(context, index, document)
    const withoutTitle = titleAnchor(context, document) !== undefined
    const key = keyOf(source, references, [withoutTitle, context.strings.language])
    keys.set(document.path, key)
    if (!noCache && hasHtml(dataFolder, key)) continue
    writeHtml(
      dataFolder,
      key,
      await renderSafely(renderer, source, { references, withoutTitle, words: context.strings.text }),
    )
    rendered += 1
    // Between two documents the search, which is made beside them, takes its next step.
    await setImmediate()
  }
  return { keys, rendered }
}

function keyOf(source: SourceFile, references: RenderReferences, options: readonly unknown[]): string {
  const parts = [renderVersion, source.path, source.hash, references, ...options]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)
}

async function renderSafely(
  renderer: DocumentRenderer,
  source: SourceFile,
  { references, ...options }: { references: RenderReferences; withoutTitle: boolean; words: TextWords },
): Promise<string> {
  try {
    return await renderer.render(source, references, options)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return `<p class="broken">${escapeHtml(options.words.notLaidOut(reason))}</p><pre tabindex="0">${escapeHtml(source.text)}</pre>`
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
