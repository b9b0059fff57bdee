import { createHash } from 'node:crypto'
import { readRulePages } from '../disk/read-rule-pages.ts'
import { toDocumentPath } from '../model/paths.ts'
import { createParser } from '../parse/parse-document.ts'
import { readHead } from '../parse/read-head.ts'
import { renderVersion } from '../parse/render-document.ts'
import type { LinkTarget } from '../parse/render-references.ts'
import { hrefOfRule } from '../views/health.ts'
import type { ViewContext } from '../views/page.ts'
import type { RuleText } from '../views/rule-pages.ts'
import type { RenderJob } from './render-texts.ts'

/**
 * List what is to be rendered of the page of every rule, the same way as documents.
 *
 * A link from one to another (`missing-file.md`) leads to that one's address.
 */
export function listRuleTexts(context: ViewContext): { texts: RuleText[]; jobs: RenderJob[] } {
  const pages = readRulePages()
  const parse = createParser(context.plan.vocabulary, readHead)
  const links = linksBetween(context, [...pages.keys()])
  const texts: RuleText[] = []
  const jobs: RenderJob[] = []
  for (const [id, text] of pages) {
    const key = hashOf(renderVersion, 'rule', id, text, links).slice(0, 24)
    const path = toDocumentPath(`${id}.md`)
    const { headings } = parse({ path, text, hash: hashOf(text), diagnostics: [] })
    texts.push({ id, text, html: key, headings })
    const references = { anchors: headings.map(({ anchor }) => anchor), links, mentions: {} }
    jobs.push({ key, path, text, references, withoutTitle: true, language: 'en' })
  }
  return { texts, jobs }
}

function linksBetween(context: ViewContext, ids: readonly string[]): Record<string, LinkTarget> {
  return Object.fromEntries(ids.map((id) => [`${id}.md`, { href: hrefOfRule(context, id) }]))
}

function hashOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
