import { createHash } from 'node:crypto'
import { readRulePages } from '../disk/read-rule-pages.ts'
import { hasHtml, writeHtml } from '../disk/site-data.ts'
import { toDocumentPath } from '../model/paths.ts'
import type { SourceFile } from '../model/source-file.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { createParser } from '../parse/parse-document.ts'
import { type DocumentRenderer, renderVersion } from '../parse/render-document.ts'
import type { RuleText } from '../views/rule-pages.ts'

export interface RenderRulesInput {
  renderer: DocumentRenderer
  vocabulary: Vocabulary
  dataFolder: string
  noCache?: boolean | undefined
}

/** Render the page of every rule that is not in the data folder yet, the same way as documents. */
export async function renderRulePages(input: RenderRulesInput): Promise<RuleText[]> {
  const parse = createParser(input.vocabulary)
  const texts: RuleText[] = []
  for (const [id, text] of readRulePages()) {
    const hash = createHash('sha256').update(text).digest('hex')
    const source: SourceFile = { path: toDocumentPath(`${id}.md`), text, hash, diagnostics: [] }
    const { headings } = parse(source)
    const key = createHash('sha256')
      .update(JSON.stringify([renderVersion, 'rule', id, hash]))
      .digest('hex')
      .slice(0, 24)
    texts.push({ id, text, html: key, headings })
    if (input.noCache !== true && hasHtml(input.dataFolder, key)) continue
    const anchors = headings.map(({ anchor }) => anchor)
    const references = { anchors, links: {}, mentions: {} }
    writeHtml(input.dataFolder, key, await input.renderer.render(source, references, { withoutTitle: true }))
  }
  return texts
}
