import { createHash } from 'node:crypto'
import { applyFixes } from '../check/fix.ts'
import { formatDiff } from '../check/fix-diff.ts'
import { knownRuleIds } from '../check/known-rules.ts'
import { checkPlan } from '../check/run-rules.ts'
import { rewriteDocument } from '../disk/rewrite-document.ts'
import type { Diagnostic } from '../model/diagnostics.ts'
import type { DocumentPath } from '../model/paths.ts'
import type { SourceFile } from '../model/source-file.ts'
import { buildLoadedPlan, type LoadOptions } from './load-plan.ts'
import { progress } from './progress.ts'
import { folderFromHere } from './shown-folder.ts'
import { type Content, readContent } from './read-content.ts'

/** One mended thing can show the next, as a heading that reads right again; more rounds than this are a circle. */
const mostRounds = 10

/**
 * Mend what is certain in the documents of a folder.
 *
 * @returns the changes as a unified diff; with `dryRun` nothing is written
 * @throws {UserError} when there is no such folder or no document in it
 */
export async function fixContent(
  folder: string | undefined,
  { dryRun, ...options }: LoadOptions & { dryRun: boolean },
): Promise<string> {
  const content = await readContent(folder, { ruleIds: knownRuleIds() })
  const { texts, applied } = await mend(content, options)
  const changed = [...content.sources.values()].filter(({ path }) => texts.has(path))
  const skipped = dryRun
    ? []
    : changed.filter(
        (source) => !rewriteDocument(content.root, source, texts.get(source.path) ?? source.text),
      )
  for (const { path } of skipped) progress(`${path} changed while it was read, so it is left as it is`)

  const places = `${applied} ${applied === 1 ? 'place' : 'places'} in ${changed.length} ${changed.length === 1 ? 'document' : 'documents'}`
  progress(dryRun ? `Would mend ${places}` : `Mended ${places}`)
  const here = folderFromHere(content.root)
  return changed.map(({ path, text }) => formatDiff(`${here}${path}`, text, texts.get(path) ?? text)).join('')
}

/** New texts of the documents that change. */
async function mend(
  content: Content,
  options: LoadOptions,
): Promise<{ texts: Map<DocumentPath, string>; applied: number }> {
  const texts = new Map<DocumentPath, string>()
  let sources = content.sources
  let applied = 0
  for (let round = 0; round < mostRounds; round++) {
    const { plan } = await buildLoadedPlan({ ...content, sources }, { ...options, cache: false })
    const mended = mendOnce(sources, checkPlan(plan).diagnostics)
    if (mended.texts.size === 0) break
    applied += mended.applied
    for (const [path, text] of mended.texts) texts.set(path, text)
    sources = withTexts(sources, mended.texts)
  }
  return { texts, applied }
}

function mendOnce(
  sources: ReadonlyMap<DocumentPath, SourceFile>,
  diagnostics: readonly Diagnostic[],
): { texts: Map<DocumentPath, string>; applied: number } {
  const texts = new Map<DocumentPath, string>()
  let applied = 0
  for (const [path, own] of Map.groupBy(diagnostics, ({ file }) => file)) {
    const source = sources.get(path)
    // Bytes that are no UTF-8 could not be written back as they were.
    if (source === undefined || source.diagnostics.some(({ ruleId }) => ruleId === 'invalid-utf8')) continue
    const fixed = applyFixes(
      source.text,
      own.flatMap(({ fixes = [] }) => fixes),
    )
    if (fixed.text === source.text) continue
    texts.set(path, fixed.text)
    applied += fixed.applied
  }
  return { texts, applied }
}

function withTexts(
  sources: ReadonlyMap<DocumentPath, SourceFile>,
  texts: ReadonlyMap<DocumentPath, string>,
): Map<DocumentPath, SourceFile> {
  return new Map(
    [...sources].map(([path, source]) => {
      const text = texts.get(path)
      return [path, text === undefined ? source : { ...source, text, hash: hashOf(text) }]
    }),
  )
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
