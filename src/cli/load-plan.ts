import { basename } from 'node:path'
import { findFiles } from '../disk/find-files.ts'
import { readConfiguration } from '../disk/read-configuration.ts'
import { readDocument } from '../disk/read-document.ts'
import { readVocabulary } from '../disk/read-vocabulary.ts'
import { buildPlan } from '../graph/build-plan.ts'
import type { PlanGraph } from '../graph/plan-graph.ts'
import type { Configuration } from '../model/configuration.ts'
import type { IsoDay } from '../model/dates.ts'
import type { Diagnostic } from '../model/diagnostics.ts'
import type { DocumentPath } from '../model/paths.ts'
import type { SourceFile } from '../model/source-file.ts'
import { parseConfiguration } from '../parse/configuration.ts'
import { createParser } from '../parse/parse-document.ts'
import { extendVocabulary, parseVocabulary } from '../parse/vocabulary.ts'
import { resolveFolder } from './resolve-folder.ts'
import { UserError } from './user-error.ts'

/** A plan with the files it was made from. */
export interface LoadedPlan {
  plan: PlanGraph
  sources: ReadonlyMap<DocumentPath, SourceFile>
  /** The content folder, absolute. */
  root: string
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
  { today = localDay() }: { today?: IsoDay | undefined } = {},
): Promise<LoadedPlan> {
  const root = resolveFolder(folder)
  const { configuration, diagnostics } = loadConfiguration(root)
  const found = findFiles(root, { ignore: configuration.ignore ?? [] })
  const { sources, unreadable } = readDocuments(root, found.documents)
  const problems = [...diagnostics, ...found.diagnostics, ...unreadable]
  if (sources.size === 0) throw new UserError(noDocument(folder ?? root, problems))

  const vocabulary = extendVocabulary(parseVocabulary(await readVocabulary()), configuration.vocabulary)
  const parse = createParser(vocabulary)
  const plan = buildPlan({
    documents: [...sources.values()].map(parse),
    assets: new Set(found.assets),
    configuration,
    vocabulary,
    folderName: basename(root),
    today,
    diagnostics: problems,
  })
  return { plan, sources, root }
}

function loadConfiguration(root: string): {
  configuration: Configuration
  diagnostics: readonly Diagnostic[]
} {
  const source = readConfiguration(root)
  if (source === undefined) return { configuration: {}, diagnostics: [] }
  if (!('text' in source)) return { configuration: {}, diagnostics: [source] }
  const { configuration, diagnostics } = parseConfiguration(source.text, source.path)
  return { configuration, diagnostics: [...source.diagnostics, ...diagnostics] }
}

function readDocuments(
  root: string,
  paths: readonly DocumentPath[],
): { sources: Map<DocumentPath, SourceFile>; unreadable: Diagnostic[] } {
  const sources = new Map<DocumentPath, SourceFile>()
  const unreadable: Diagnostic[] = []
  for (const path of paths) {
    const source = readDocument(root, path)
    if ('text' in source) sources.set(path, source)
    else unreadable.push(source)
  }
  return { sources, unreadable }
}

function noDocument(folder: string, problems: readonly Diagnostic[]): string {
  const reason = `Cannot find a document in \`${folder}\`, expected .md or .mdx files; those below dot-folders and node_modules do not count`
  return [reason, ...problems.map(({ file, reason }) => `  ${file || folder}: ${reason}`)].join('\n')
}

/** The day where the reader is, not in Greenwich. */
function localDay(): IsoDay {
  const now = new Date()
  const pad = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}
