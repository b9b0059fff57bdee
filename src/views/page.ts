import type { EntityId } from '../model/paths.ts'
import type { PlanGraph } from '../graph/plan-graph.ts'
import type { Strings } from '../model/strings/en.ts'
import type { Addresses } from './addresses.ts'

/** Which file of `src/pages` lays a page out. */
export type PageKind =
  | 'home'
  | 'index'
  | 'index-part'
  | 'index-file'
  | 'missing'
  | 'document'
  | 'roles'
  | 'role'
  | 'category'
  | 'people'
  | 'person'
  | 'roadmap'
  | 'calendar'
  | 'feature-matrix'
  | 'dependencies'
  | 'effort-impact'
  | 'feed'
  | 'releases'
  | 'release'
  | 'phase'
  | 'register'
  | 'register-file'
  | 'tasks'
  | 'task-list'
  | 'gates'
  | 'gate'
  | 'health'
  | 'health-rule'
  | 'rules'
  | 'rule'
  | 'not-found'

/** What every page tells the layout. */
export interface PageFrame {
  title: string
  description?: string
  /** Address of the page below the base, for instance `documents/plan/`. */
  path: string
  /** The way from the home page down to here, without this page. */
  crumbs: readonly PageLink[]
  /** A calendar of what the page is about. */
  feed?: PageLink
  /** For machines; `src/views/page-heads.ts` adds it to every page. */
  head?: PageHead
}

/** What machines are told of a page, beside its title and description. */
export interface PageHead {
  /** Where the same stands as Markdown, below the base. */
  twin?: string
  /** Of a document: the days it gives for itself, `YYYY-MM-DD`. */
  article?: { published?: string | undefined; modified?: string | undefined }
  picture?: PagePicture | undefined
}

/** What is shown where somebody shares a link to a page. */
export interface PagePicture {
  /** Below the base. */
  path: string
  alt: string
}

export interface PageLink {
  title: string
  href: string
}

/** One page of the site: plain data that goes to disk as JSON and is laid out by Astro. */
export interface Page<Props extends PageProps = PageProps> {
  kind: PageKind
  /** The part of the address after the kind's own; `''` where a kind has a single page. */
  slug: string
  props: Props
}

export interface PageProps {
  frame: PageFrame
}

/** What all pages share: written once, read by the layout. */
export interface SiteFrame {
  title: string
  description?: string
  /** Of the documents. */
  language: string
  direction: 'ltr' | 'rtl'
  /** Of everything around them, where it is another one. */
  interfaceLanguage?: string
  /** With a slash at both ends. */
  base: string
  /** Where the site will stand, for canonical addresses. */
  url?: string
  /** Whether search engines may show the site. */
  robots: 'index' | 'noindex'
  today: string
  outline: readonly OutlineGroup[]
}

/** A part of the sidebar: a heading, perhaps a link itself, and what stands below it. */
export interface OutlineGroup {
  title: string
  href?: string
  entries: readonly OutlineEntry[]
}

export interface OutlineEntry extends PageLink {
  status?: BadgeProps
}

/** A status as shape, word and colour; see `src/components/status-badge.astro`. */
export interface BadgeProps {
  shape: 'ring' | 'half' | 'disc' | 'check' | 'square' | 'triangle' | 'cross' | 'bar' | 'dash'
  tone: 'quiet' | 'accent' | 'good' | 'warn' | 'bad'
  word: string
  /** What the author wrote, as the tooltip. */
  raw: string
}

/** What a view needs to make the props of its pages. */
export interface ViewContext {
  plan: PlanGraph
  addresses: Addresses
  /** The words of the interface in the language of the site. */
  strings: Strings
}

/** An entity as a link, or as plain text when it has no page. */
export interface EntityLink {
  id: EntityId
  title: string
  href?: string
}
