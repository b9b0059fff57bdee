import { entitiesOf } from '../graph/plan-graph.ts'
import type { Role } from '../model/entities.ts'
import type { DocumentPath, EntityId } from '../model/paths.ts'
import type { SourceFile } from '../model/source-file.ts'
import { replaceDirectives } from '../model/replace-directives.ts'
import type { Strings } from '../model/strings/en.ts'
import { encodeAddress } from './addresses.ts'
import { createDirectiveViews } from './directive-views.ts'
import type { ViewContext } from './page.ts'
import { type PathEntry, readingPath } from './role-steps.ts'
import { markdownLink } from './twins/markdown.ts'

/** A file of the site that is no page: its address below the base, and what stands in it. */
export interface TextFile {
  path: string
  text: string
}

/**
 * Where the source of a document stands.
 *
 * The sources keep their own paths below one folder, so that the links from one to another that
 * work in the repository work here too.
 */
export function documentTwin(path: DocumentPath): string {
  return `documents/${path}`
}

/** Where a reading path stands as Markdown. */
export function roleTwin({ addresses }: ViewContext, id: EntityId): string {
  return `${addresses.find(id) ?? ''}index.md`
}

/** Documents as their authors wrote them, with what they count in its place, and reading paths as lists. */
export function* markdownTwins(
  context: ViewContext,
  sources: ReadonlyMap<DocumentPath, SourceFile>,
): Generator<TextFile> {
  const viewDirectives = createDirectiveViews(context, new Set(['count']))
  for (const { path, text } of sources.values())
    yield { path: documentTwin(path), text: withCounts(context, { path, text }, viewDirectives) }
  for (const role of entitiesOf(context.plan, 'role')) {
    const path = readingPath(context, role)
    yield { path: roleTwin(context, role.id), text: roleText(role, path, context.strings) }
  }
}

/** A number is part of a sentence; lists and pictures stay as they were written, since they are of the site. */
function withCounts(
  { plan }: ViewContext,
  { path, text }: Pick<SourceFile, 'path' | 'text'>,
  viewDirectives: ReturnType<typeof createDirectiveViews>,
): string {
  const document = plan.documents.get(path)
  if (document === undefined || document.directives.length === 0) return text
  const views = viewDirectives(document)
  return replaceDirectives(text, document.directives, (directive, index) => {
    const view = views[index]
    return view?.show === 'count' ? view.count : directive.written
  })
}

/** A reading path as an ordered list with links to the Markdown of its documents. */
function roleText({ title, description }: Role, path: readonly PathEntry[], strings: Strings): string {
  const steps = path.map((entry, index) => `${index + 1}. ${stepText(entry, strings)}`)
  return (
    [`# ${title}`, ...(description === undefined ? [] : [description]), ...listOf(steps, strings)].join(
      '\n\n',
    ) + '\n'
  )
}

function listOf(steps: readonly string[], { documents }: Strings): string[] {
  return steps.length === 0 ? [documents.roles.noPath] : [steps.join('\n')]
}

function stepText({ document, note }: PathEntry, { browser, documents }: Strings): string {
  const why = note === undefined || note === '' ? '' : `: ${note}`
  if (document.kind === 'missing-document') return `\`${document.path}\` (${documents.roles.namedOnly})${why}`
  const minutes = browser.minutes(document.readingMinutes)
  return `${markdownLink(document.title, `../../documents/${encodeAddress(document.path)}`)} (${minutes})${why}`
}
