import { setImmediate } from 'node:timers/promises'
import { writeHtml } from '../disk/site-data.ts'
import type { SourceFile } from '../model/source-file.ts'
import { type InterfaceLanguage, loadStrings } from '../model/strings/languages.ts'
import { createDocumentRenderer, type DocumentRenderer } from '../parse/render-document.ts'
import type { RenderReferences } from '../parse/render-references.ts'
import type { TextWords } from '../parse/text-words.ts'

/** A text to render, as it can be given to another thread. */
export interface RenderJob extends Pick<SourceFile, 'path' | 'text'> {
  /** Under which the data folder keeps what comes of it. */
  key: string
  references: RenderReferences
  /** Leave the first heading out, because the page shows it by itself. */
  withoutTitle: boolean
  /** Of the words that are not its author's. */
  language: InterfaceLanguage
}

/** Renders texts into the data folder of a site, one after the other. */
export type RenderTexts = (jobs: readonly RenderJob[]) => Promise<void>

/** Make what renders texts into a data folder; it keeps the grammars it has loaded. */
export function createTextRenderer(dataFolder: string): RenderTexts {
  const renderer = createDocumentRenderer()
  return async (jobs) => {
    for (const job of jobs) {
      const { text: words } = await loadStrings(job.language)
      writeHtml(dataFolder, job.key, await renderSafely(renderer, job, words))
      // Between two texts others take their next step.
      await setImmediate()
    }
  }
}

/** A document that cannot be rendered is shown as the author wrote it; the others do not suffer. */
async function renderSafely(renderer: DocumentRenderer, job: RenderJob, words: TextWords): Promise<string> {
  const { references, withoutTitle } = job
  try {
    return await renderer.render(job, references, { withoutTitle, words })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return `<p class="broken">${escapeHtml(words.notLaidOut(reason))}</p><pre tabindex="0">${escapeHtml(job.text)}</pre>`
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
