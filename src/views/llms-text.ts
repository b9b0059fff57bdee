import { entitiesOf, findEntityOf, outgoing } from '../graph/plan-graph.ts'
import type { Document } from '../model/entities.ts'
import { documentTwin, roleTwin, type TextFile } from './markdown-twins.ts'
import type { PageFrame, ViewContext } from './page.ts'
import { readingPath } from './role-steps.ts'
import { markdownLink } from './twins/markdown.ts'

/** A longer description is no line of a list any more. */
const longest = 200

/**
 * `llms.txt`: the plan in one Markdown file for programs that read it, with links to the sources.
 *
 * The reading paths stand first, then the main pages, then all documents by category, as on https://llmstxt.org.
 */
export function llmsText(
  context: ViewContext,
  frames: readonly PageFrame[],
  site: string | undefined,
): TextFile {
  const { plan, strings } = context
  const rest: Section = { title: strings.documents.otherDocuments, order: Infinity }
  const linkTo = (title: string, address: string) => markdownLink(title, absolute(context, address, site))
  const roles = entitiesOf(plan, 'role')
    .filter((role) => readingPath(context, role).length > 0)
    .map(({ id, title, description }) => lineOf(linkTo(title, roleTwin(context, id)), description))
  const pages = frames.flatMap(({ path, title, description, head }) =>
    isMainPage(path) && head?.twin !== undefined ? [lineOf(linkTo(title, head.twin), description)] : [],
  )
  const documents = Map.groupBy(
    entitiesOf(plan, 'document'),
    (document) => categoryOf(context, document) ?? rest,
  )
  const sections = [...documents]
    .toSorted(([a], [b]) => a.order - b.order)
    .map(([{ title }, own]) =>
      sectionOf(
        title,
        own.map((document) =>
          lineOf(linkTo(document.title, documentTwin(document.path)), document.description?.value),
        ),
      ),
    )
  const { description } = plan.configuration
  const parts = [
    `# ${plan.title}`,
    ...(description === undefined ? [] : [`> ${description}`]),
    ...(roles.length === 0 ? [] : [sectionOf(strings.frame.titles.roles, roles)]),
    ...(pages.length === 0 ? [] : [sectionOf(strings.common.pages, pages)]),
    ...sections,
  ]
  return { path: 'llms.txt', text: `${parts.join('\n\n')}\n` }
}

/** The home page and what stands right below it; what stands deeper is reached from there. */
function isMainPage(path: string): boolean {
  return /^[^/]*\/?$/.test(path)
}

function absolute({ addresses }: ViewContext, address: string, site: string | undefined): string {
  const href = addresses.href(address)
  return site === undefined ? href : new URL(href, site).href
}

interface Section {
  title: string
  order: number
}

/** One object per category, so that documents can be grouped by it. */
function categoryOf({ plan }: ViewContext, document: Document): Section | undefined {
  return outgoing(plan, document.id, 'part-of')
    .map(({ to }) => findEntityOf(plan, 'category', to))
    .find((entity) => entity !== undefined)
}

function sectionOf(title: string, lines: readonly string[]): string {
  return `## ${title}\n\n${lines.join('\n')}`
}

function lineOf(link: string, description: string | undefined): string {
  if (description === undefined) return `- ${link}`
  const text = description.replace(/\s+/g, ' ').trim()
  return `- ${link}: ${text.length > longest ? `${text.slice(0, longest).replace(/\s\S*$/, '')} …` : text}`
}
