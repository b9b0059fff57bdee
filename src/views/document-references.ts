import type { ResolvedLink, ResolvedMention } from '../graph/references.ts'
import type { Document } from '../model/entities.ts'
import { folderOf, toEntityId, type DocumentPath } from '../model/paths.ts'
import type { Strings } from '../model/strings/en.ts'
import type { LinkTarget, PictureSize, RenderReferences } from '../parse/render-references.ts'
import { findEntityOf } from '../graph/plan-graph.ts'
import { repositoryAddress } from './repository-address.ts'
import type { ViewContext } from './page.ts'
import { encodeAddress } from './addresses.ts'

/** Links and mentions by the document they stand in. */
export interface ReferenceIndex {
  links: ReadonlyMap<DocumentPath, readonly ResolvedLink[]>
  mentions: ReadonlyMap<DocumentPath, readonly ResolvedMention[]>
  /** Of pictures of the content, by path. */
  sizes: PictureSizes
}

export type PictureSizes = ReadonlyMap<string, PictureSize>

/** Sort all links and mentions of the plan once, so that each document finds its own at once. */
export function indexReferences({ plan }: ViewContext, sizes: PictureSizes = new Map()): ReferenceIndex {
  return {
    sizes,
    links: Map.groupBy(plan.links, ({ file }) => file),
    mentions: Map.groupBy(plan.mentions, ({ file }) => file),
  }
}

/** Where the links and names of a document lead on this site. */
export function documentReferences(
  context: ViewContext,
  index: ReferenceIndex,
  document: Document,
): RenderReferences {
  const { path } = document
  const links = (index.links.get(path) ?? []).flatMap((link): [string, LinkTarget][] => {
    const target = linkTarget(context, document, link)
    const size = link.type === 'image' || link.type === 'html' ? index.sizes.get(link.path ?? '') : undefined
    if (target !== undefined && size !== undefined) return [[link.target, { ...target, size }]]
    return target === undefined ? [] : [[link.target, target]]
  })
  const mentions = (index.mentions.get(path) ?? []).flatMap((mention): [string, LinkTarget][] => {
    const target = mentionTarget(context, mention)
    return target === undefined ? [] : [[mention.name, target]]
  })
  return {
    anchors: context.plan.documents.get(path)?.headings.map(({ anchor }) => anchor) ?? [],
    links: Object.fromEntries(links),
    mentions: Object.fromEntries(mentions),
  }
}

/** Folder of the site into which files of the content are copied, each under its own path. */
export const assetFolder = 'files'

function linkTarget(context: ViewContext, document: Document, link: ResolvedLink): LinkTarget | undefined {
  const { addresses } = context
  const words = context.strings.documents.references
  const path = link.path ?? ''
  switch (link.outcome) {
    case 'external':
      return undefined
    case 'document':
      return documentTarget(context, document, link)
    case 'asset':
      return { href: addresses.href(`${assetFolder}/${path}`) }
    case 'folder':
      return repositoryTarget(context, document, link) ?? { problem: words.folder(path) }
    case 'outside':
      if (link.existsOutside === false) return { problem: words.notAround(link.target) }
      return repositoryTarget(context, document, link) ?? { problem: words.outside }
    case 'placeholder':
      return { problem: words.placeholder }
    case 'missing':
      return { problem: missingReason(link, words) }
  }
}

function documentTarget(
  context: ViewContext,
  document: Document,
  link: ResolvedLink,
): LinkTarget | undefined {
  const words = context.strings.documents.references
  const own = link.path === document.path
  const page = own ? '' : hrefOfPath(context, link.path)
  if (page === undefined) return { problem: missingReason(link, words) }
  const hash = link.anchor === undefined ? '' : `#${encodeURIComponent(link.anchor)}`
  // Raw HTML may hold ids that only the browser knows: a link within the page stays a link.
  const href = page + hash === '' ? '#page-content' : page + hash
  if (link.anchorExists !== false) return { href }
  return { href, problem: words.noHeading(link.anchor ?? '', own ? words.thisDocument : (link.path ?? '')) }
}

function repositoryTarget(
  context: ViewContext,
  document: Document,
  link: ResolvedLink,
): LinkTarget | undefined {
  const repository = repositoryOf(context, document)
  if (repository === undefined) return undefined
  const target = link.target.trim()
  const path = target.startsWith('/') ? target.slice(1) : `${folderOf(document.path)}/${target}`
  return {
    href: repositoryAddress(repository, path),
    title: context.strings.documents.references.inRepository,
  }
}

function repositoryOf({ plan }: ViewContext, document: Document): string | undefined {
  return findEntityOf(plan, 'project', document.project)?.repository ?? plan.configuration.repository
}

function mentionTarget(context: ViewContext, mention: ResolvedMention): LinkTarget | undefined {
  const words = context.strings.documents.references
  switch (mention.outcome) {
    case 'resolved':
    case 'case-mismatch': {
      const href = hrefOfPath(context, mention.path)
      return href === undefined || mention.path === mention.file
        ? undefined
        : { href, title: mention.path ?? '' }
    }
    case 'missing':
      return { problem: words.noDocument }
    case 'ambiguous': {
      const candidates = mention.candidates ?? []
      return {
        problem: words.ambiguous(candidates.slice(0, 4).join(', ') + (candidates.length > 4 ? ' …' : '')),
      }
    }
    case 'outside':
      return outsideMention(context, mention)
    case 'placeholder':
      return undefined
  }
}

function outsideMention(context: ViewContext, { file, outside }: ResolvedMention): LinkTarget | undefined {
  const document = findEntityOf(context.plan, 'document', toEntityId('document', file))
  const repository = document && repositoryOf(context, document)
  if (repository === undefined || outside === undefined) return undefined
  return {
    href: repositoryAddress(repository, encodeAddress(outside)),
    title: context.strings.documents.references.inRepository,
  }
}

function missingReason(
  { path, target, caseMismatch }: ResolvedLink,
  words: Strings['documents']['references'],
): string {
  const name = path ?? target
  return caseMismatch === undefined ? words.noFile(name) : words.otherCase(name, caseMismatch)
}

function hrefOfPath({ addresses }: ViewContext, path: string | undefined): string | undefined {
  return path === undefined ? undefined : addresses.hrefOf(toEntityId('document', path))
}

/** The address of a document's file where readers can see its source. */
export function sourceAddress({ plan }: ViewContext, path: DocumentPath): string | undefined {
  const { repository } = plan.configuration
  return repository === undefined ? undefined : repositoryAddress(repository, encodeAddress(path))
}
