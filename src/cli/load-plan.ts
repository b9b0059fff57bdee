import { basename } from 'node:path'
import { openParsedCache } from '../disk/parsed-cache.ts'
import { readVocabulary } from '../disk/read-vocabulary.ts'
import { buildPlan } from '../graph/build-plan.ts'
import type { PlanGraph } from '../graph/plan-graph.ts'
import type { IsoDay } from '../model/dates.ts'
import type { DocumentPath } from '../model/paths.ts'
import type { SourceFile } from '../model/source-file.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { createParser } from '../parse/parse-document.ts'
import type { ParsedDocument } from '../parse/parsed-document.ts'
import { extendVocabulary, parseVocabulary } from '../parse/vocabulary.ts'
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
  return buildLoadedPlan(readContent(folder, options), options)
}

/** Parse what was read of a folder and build its plan. */
export async function buildLoadedPlan(
  { root, configuration, sources, assets, diagnostics }: Content,
  { today = localDay(), cache = false }: LoadOptions = {},
): Promise<LoadedPlan> {
  const vocabulary = extendVocabulary(parseVocabulary(await readVocabulary()), configuration.vocabulary)
  const plan = buildPlan({
    documents: parseAll([...sources.values()], { root, vocabulary, cache }),
    assets: new Set(assets),
    configuration,
    vocabulary,
    folderName: basename(root),
    today,
    diagnostics,
  })
  return { plan, sources, root }
}

function parseAll(
  sources: readonly SourceFile[],
  { root, vocabulary, cache }: { root: string; vocabulary: Vocabulary; cache: string | boolean },
): ParsedDocument[] {
  const parse = createParser(vocabulary)
  if (cache === false) return sources.map(parse)
  const kept = openParsedCache<ParsedDocument>(root, cache, JSON.stringify(vocabulary))
  const documents = sources.map((source) => kept.find(source) ?? kept.add(parse(source)))
  kept.save()
  return documents
}

/** The day where the reader is, not in Greenwich. */
export function localDay(): IsoDay {
  const now = new Date()
  const pad = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}
