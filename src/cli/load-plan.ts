import { basename } from 'node:path'
import { openParsedCache } from '../disk/parsed-cache.ts'
import { buildPlan } from '../graph/build-plan.ts'
import type { PlanGraph } from '../graph/plan-graph.ts'
import type { IsoDay } from '../model/dates.ts'
import type { DocumentPath } from '../model/paths.ts'
import type { SourceFile } from '../model/source-file.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import type { ParsedDocument } from '../parse/parsed-document.ts'
import { extendVocabulary } from '../parse/vocabulary.ts'
import { builtInVocabulary } from './built-in-vocabulary.ts'
import { parseDocuments } from './parse-documents.ts'
import { type Content, readContent, type ReadOptions } from './read-content.ts'

/** A plan with the files it was made from. */
export interface LoadedPlan {
  plan: PlanGraph
  sources: ReadonlyMap<DocumentPath, SourceFile>
  /** The content folder, absolute. */
  root: string
}

export interface LoadOptions {
  today?: IsoDay | undefined
  /** Where parsed documents are kept between runs, as `--cache` says; nowhere when absent. */
  cache?: string | boolean | undefined
}

/**
 * Read a folder and build its plan: find, read, parse, build.
 *
 * Check and site load it through here, so what is checked is what ships.
 *
 * @throws {UserError} when there is no such folder or no document in it
 */
export async function loadPlan(
  folder: string | undefined,
  options: LoadOptions & ReadOptions = {},
): Promise<LoadedPlan> {
  return buildLoadedPlan(await readContent(folder, options), options)
}

/** Parse what was read of a folder and build its plan. */
export async function buildLoadedPlan(content: Content, options: LoadOptions = {}): Promise<LoadedPlan> {
  return { plan: await buildPlanOf(content, options), sources: content.sources, root: content.root }
}

/** Parse what was read of a folder and build of its plan what rules read; the content is empty afterwards. */
export async function buildPlanForRules(content: Content, options: LoadOptions = {}): Promise<PlanGraph> {
  return buildPlanOf(content, { ...options, forRules: true })
}

async function buildPlanOf(
  content: Content,
  { today = localDay(), cache = false, forRules = false }: LoadOptions & { forRules?: boolean },
): Promise<PlanGraph> {
  const { root, configuration, assets, surroundings, diagnostics } = content
  const vocabulary = extendVocabulary(await builtInVocabulary(), configuration.vocabulary)
  const sources = [...content.sources.values()]
  // The texts of 5,000 documents are 200 MB; each is let go as soon as it is parsed.
  if (forRules) content.sources.clear()
  const documents = await parseAll(root, sources, { vocabulary, cache })
  return buildPlan({
    documents,
    assets: new Set(assets),
    surroundings,
    configuration,
    vocabulary,
    folderName: basename(root),
    today,
    diagnostics,
    forRules,
  })
}

/** Parse documents or find what an earlier run made of them; `sources` is empty afterwards. */
async function parseAll(
  root: string,
  sources: SourceFile[],
  { vocabulary, cache }: { vocabulary: Vocabulary; cache: string | boolean },
): Promise<ParsedDocument[]> {
  if (cache === false) return parseDocuments(sources, vocabulary)
  const kept = openParsedCache<ParsedDocument>(root, cache, JSON.stringify(vocabulary))
  const known = new Map(sources.map((source) => [source.path, kept.find(source)]))
  const unknown = sources.splice(0).filter(({ path }) => known.get(path) === undefined)
  for (const document of await parseDocuments(unknown, vocabulary, kept.add))
    known.set(document.path, document)
  kept.save()
  return [...known.values()].filter((document) => document !== undefined)
}

/** The day where the reader is, not in Greenwich. */
export function localDay(): IsoDay {
  const now = new Date()
  const pad = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}
