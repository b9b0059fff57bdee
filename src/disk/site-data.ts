/**
 * The folder between the command line and Astro: the command line writes the
 * props of every page and the rendered documents into it, the pages read them.
 * Astro renders pages one by one, so that only one page's data is in memory.
 */

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeAtomically } from './write-atomically.ts'

/** What a page of the site can ask for. */
export interface SiteData {
  /** What all pages share. */
  readFrame<Frame>(): Frame
  /** The pages of a kind, in order, for `getStaticPaths`. */
  listPages(kind: string): readonly PageEntry[]
  /** The props of one page. */
  readProps<Props>(entry: PageEntry): Props
  /** The rendered text of a document. */
  readHtml(key: string): string
}

export interface PageEntry {
  kind: string
  slug: string
  /** Name of the file that holds the props: a hash of them. */
  file: string
}

export interface SiteDataInput {
  frame: unknown
  pages: Iterable<{ kind: string; slug: string; props: unknown }>
}

/** Read a data folder; every call reads the disk, so a development server sees changes. */
export function openSiteData(folder: string): SiteData {
  return {
    readFrame: () => readJson(join(folder, 'frame.json')),
    listPages: (kind) => readJson<Record<string, PageEntry[]>>(join(folder, 'pages.json'))[kind] ?? [],
    readProps: (entry) => readJson(join(folder, 'props', `${entry.file}.json`)),
    readHtml: (key) => readFileSync(join(folder, 'html', `${key}.html`), 'utf8'),
  }
}

/** Write frame, page list and props; what earlier builds left and nobody names any more goes. */
export function writeSiteData(folder: string, input: SiteDataInput): { pages: number } {
  mkdirSync(join(folder, 'props'), { recursive: true })
  const known = new Set(readdirSync(join(folder, 'props')))
  const entries: PageEntry[] = []
  for (const page of input.pages) {
    const json = JSON.stringify(page.props)
    const file = createHash('sha256').update(json).digest('hex').slice(0, 20)
    if (!known.delete(`${file}.json`)) writeFileSync(join(folder, 'props', `${file}.json`), json)
    entries.push({ kind: page.kind, slug: page.slug, file })
  }
  for (const name of known) rmSync(join(folder, 'props', name))
  writeFileSync(join(folder, 'frame.json'), JSON.stringify(input.frame))
  writeFileSync(join(folder, 'pages.json'), JSON.stringify(Object.groupBy(entries, (entry) => entry.kind)))
  return { pages: entries.length }
}

/** Tell whether the text with this key has been rendered before. */
export function hasHtml(folder: string, key: string): boolean {
  return existsSync(join(folder, 'html', `${key}.html`))
}

/** Keep the rendered text of a document under the hash of everything it was made from. */
export function writeHtml(folder: string, key: string, html: string): void {
  writeAtomically(join(folder, 'html', `${key}.html`), html)
}

/** Throw away rendered texts that no page names any more. */
export function pruneHtml(folder: string, keys: ReadonlySet<string>): void {
  if (!existsSync(join(folder, 'html'))) return
  for (const name of readdirSync(join(folder, 'html'))) {
    if (!keys.has(name.replace(/\.html$/, ''))) rmSync(join(folder, 'html', name))
  }
}

/** The page of a built site for addresses where nothing stands. */
export function readNotFoundPage(outDir: string): string | undefined {
  const file = join(outDir, '404.html')
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}
