/**
 * The folder between the command line and Astro: the command line writes the
 * props of every page and the rendered documents into it, the pages read them.
 * Astro renders pages one by one, so that only one page's data is in memory.
 */

import { randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  rmSync,
  writeSync,
} from 'node:fs'
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
  /** Name of the file that holds the props of all pages of one build. */
  file: string
  /** Where in the file the props of this page lie, in bytes. */
  start: number
  length: number
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
    readProps: <Props>(entry: PageEntry) => JSON.parse(readSlice(join(folder, entry.file), entry)) as Props,
    readHtml: (key) => readFileSync(join(folder, 'html', `${key}.html`), 'utf8'),
  }
}

/**
 * Write frame, page list and props; the props of an earlier build go.
 *
 * A thousand small files take longer to make than all they hold, so the props of all pages lie in one.
 */
export function writeSiteData(folder: string, input: SiteDataInput): { pages: number } {
  mkdirSync(folder, { recursive: true })
  const file = `props-${randomUUID()}.json`
  const entries = writeProps(join(folder, file), input.pages).map((entry) => ({ ...entry, file }))
  writeAtomically(join(folder, 'frame.json'), JSON.stringify(input.frame))
  const byKind = Object.groupBy(entries, (entry) => entry.kind)
  writeAtomically(join(folder, 'pages.json'), JSON.stringify(byKind))
  for (const name of readdirSync(folder)) {
    if (name.startsWith('props-') && name !== file) rmSync(join(folder, name))
  }
  return { pages: entries.length }
}

function writeProps(path: string, pages: SiteDataInput['pages']): Omit<PageEntry, 'file'>[] {
  const descriptor = openSync(path, 'w')
  const entries: Omit<PageEntry, 'file'>[] = []
  let start = 0
  try {
    for (const { kind, slug, props } of pages) {
      const bytes = Buffer.from(`${JSON.stringify(props)}\n`)
      for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done)
      entries.push({ kind, slug, start, length: bytes.length })
      start += bytes.length
    }
  } finally {
    closeSync(descriptor)
  }
  return entries
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

function readSlice(path: string, { start, length }: Pick<PageEntry, 'start' | 'length'>): string {
  const descriptor = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(length)
    const read = readSync(descriptor, bytes, { position: start })
    return bytes.toString('utf8', 0, read)
  } finally {
    closeSync(descriptor)
  }
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}
