import { createHash } from 'node:crypto'
import { readRulePages } from '../disk/read-rule-pages.ts'
import { hasHtml, writeHtml } from '../disk/site-data.ts'
import { toDocumentPath } from '../model/paths.ts'
import type { SourceFile } from '../model/source-file.ts'
import { createParser } from '../parse/parse-document.ts'
import { readHead } from '../parse/read-head.ts'
import { type DocumentRenderer, renderVersion } from '../parse/render-document.ts'
import type { LinkTarget } from '../parse/render-references.ts'
import { hrefOfRule } from '../views/health.ts'
import type { ViewContext } from '../views/page.ts'
import type { RuleText } from '../views/rule-pages.ts'

export interface RenderRulesInput {
  context: ViewContext
  renderer: DocumentRenderer
  dataFolder: string
  noCache?: boolean | undefined
}

/**
 * Render the page of every rule that is not in the data folder yet, the same way as documents.
 *
 * A link from one to another (`missing-file.md`) leads to that one's address.
 */
export async function renderRulePages(input: RenderRulesInput): Promise<RuleText[]> {
  const { context, renderer, dataFolder, noCache = false } = input
  const pages = readRulePages()
  const parse = createParser(context.plan.vocabulary, readHead)
  const links = linksBetween(context, [...pages.keys()])
  const texts: RuleText[] = []
  for (const [id, text] of pages) {
    const html = hashOf(renderVersion, 'rule', id, text, links).slice(0, 24)
    const source: SourceFile = {
      path: toDocumentPath(`${id}.md`),
      text,
      hash: hashOf(text),
      diagnostics: [],
    }
    const { headings } = parse(source)
    texts.push({ id, text, html, headings })
    if (!noCache && hasHtml(dataFolder, html)) continue
    const references = { anchors: headings.map(({ anchor }) => anchor), links, mentions: {} }
    writeHtml(dataFolder, html, await renderer.render(source, references, { withoutTitle: true }))
  }
  return texts
}

function linksBetween(context: ViewContext, ids: readonly string[]): Record<string, LinkTarget> {
  return Object.fromEntries(ids.map((id) => [`${id}.md`, { href: hrefOfRule(context, id) }]))
}

function hashOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
