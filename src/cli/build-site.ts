import type { PlanGraph } from '../graph/plan-graph.ts'
import type { DocumentPath } from '../model/paths.ts'
import type { SourceFile } from '../model/source-file.ts'

/** What a site is made of and where it goes. */
export interface SiteInput {
  plan: PlanGraph
  sources: ReadonlyMap<DocumentPath, SourceFile>
  /** The content folder on disk. */
  root: string
  outDir: string
  cacheDir: string
  /** `/` or `/plan/`; slashes at its ends may be missing. */
  base: string
  /** Address the site will have, for canonical links. */
  site?: string | undefined
  noCache?: boolean | undefined
  progress(message: string): void
}

export interface SiteResult {
  pages: number
  /** Documents whose text was rendered afresh, not taken from the cache. */
  rendered: number
  /** Documents whose address was changed because another one has it. */
  collisions: readonly { path: DocumentPath; address: string; taken: string }[]
  seconds: { views: number; documents: number; pages: number; total: number }
}

/** Build the site of a plan into `outDir`. */
export async function buildSite(input: SiteInput): Promise<SiteResult> {
  input.progress('Building pages')
  return { pages: 0, rendered: 0, collisions: [], seconds: { views: 0, documents: 0, pages: 0, total: 0 } }
}

/** A running server; `stop` ends it. */
export interface RunningSite {
  url: string
  stop(): Promise<void>
}

export interface DevSite extends RunningSite {
  /** Take a changed plan; open browsers reload. */
  update(input: Pick<SiteInput, 'plan' | 'sources'>): Promise<void>
}

/** Serve the site of a plan while its documents change; the caller watches files and calls `update`. */
export async function devSite(
  input: Omit<SiteInput, 'outDir'> & { port?: number; host?: string },
): Promise<DevSite> {
  throw new Error(`Cannot serve ${input.root} yet`)
}

/** Serve a built site below its base; the next free port is taken when `port` is not free. */
export async function previewSite(input: {
  outDir: string
  base: string
  port?: number
  host?: string
}): Promise<RunningSite> {
  throw new Error(`Cannot serve ${input.outDir} yet`)
}
