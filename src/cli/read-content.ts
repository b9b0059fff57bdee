import { findFiles } from '../disk/find-files.ts'
import { readConfiguration } from '../disk/read-configuration.ts'
import { readDocument } from '../disk/read-document.ts'
import type { Configuration } from '../model/configuration.ts'
import type { Diagnostic } from '../model/diagnostics.ts'
import type { DocumentPath } from '../model/paths.ts'
import type { SourceFile } from '../model/source-file.ts'
import { readSurroundings } from '../disk/read-surroundings.ts'
import type { Surroundings } from '../model/surroundings.ts'
import { resolveFolder } from './resolve-folder.ts'
import { UserError } from './user-error.ts'

/** Everything that lies in a content folder, before anything is understood. */
export interface Content {
  /** The content folder, absolute. */
  root: string
  configuration: Configuration
  sources: Map<DocumentPath, SourceFile>
  assets: readonly string[]
  /** The repository around the folder, where there is one. */
  surroundings?: Surroundings | undefined
  /** What finding and reading had to say. */
  diagnostics: readonly Diagnostic[]
}

export interface ReadOptions {
  /** Names that `rules:` may use; any when absent. */
  ruleIds?: readonly string[] | undefined
}

/**
 * Find and read the files of a content folder.
 *
 * @throws {UserError} when there is no such folder or no document in it
 */
export async function readContent(
  folder: string | undefined,
  { ruleIds }: ReadOptions = {},
): Promise<Content> {
  const root = resolveFolder(folder)
  const { configuration, diagnostics } = await loadConfiguration(root, ruleIds)
  const found = findFiles(root, { ignore: configuration.ignore ?? [] })
  const { sources, unreadable } = readDocuments(root, found.documents)
  const problems = [...diagnostics, ...found.diagnostics, ...unreadable]
  if (sources.size === 0) throw new UserError(noDocument(folder ?? root, problems))
  const surroundings = readSurroundings(root)
  return { root, configuration, sources, assets: found.assets, surroundings, diagnostics: problems }
}

async function loadConfiguration(
  root: string,
  ruleIds: readonly string[] | undefined,
): Promise<{ configuration: Configuration; diagnostics: readonly Diagnostic[] }> {
  const source = readConfiguration(root)
  if (source === undefined) return { configuration: {}, diagnostics: [] }
  if (!('text' in source)) return { configuration: {}, diagnostics: [source] }
  // Its schema takes as long to load as a hundred documents to read, and most folders have no such file.
  const { parseConfiguration } = await import('../parse/configuration.ts')
  const { configuration, diagnostics } = parseConfiguration(source.text, source.path, { ruleIds })
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
