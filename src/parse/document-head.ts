import type { Diagnostic } from '../model/diagnostics.ts'
import type { DocumentPath } from '../model/paths.ts'
import type { Frontmatter } from './parsed-document.ts'

/** What stands before the text of a document. */
export interface DocumentHead {
  frontmatter: Frontmatter | undefined
  /** The whole text with the frontmatter blanked out, so that every position stays true. */
  body: string
  diagnostics: readonly Diagnostic[]
}

export type ReadHead = (text: string, file: DocumentPath) => DocumentHead

/**
 * A reader of frontmatter for some texts.
 *
 * Where none of them has any, as in most folders, nothing that reads YAML is loaded: that takes
 * longer than parsing ten documents.
 */
export async function headReaderFor(texts: Iterable<{ text: string }>): Promise<ReadHead> {
  for (const { text } of texts) {
    if (text.startsWith('---')) return (await import('./read-head.ts')).readHead
  }
  return (text) => ({ frontmatter: undefined, body: text, diagnostics: [] })
}
