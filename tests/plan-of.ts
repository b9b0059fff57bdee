import { createHash } from 'node:crypto'
import { readVocabulary } from '../src/disk/read-vocabulary.ts'
import { buildPlan } from '../src/graph/build-plan.ts'
import type { PlanGraph } from '../src/graph/plan-graph.ts'
import type { Configuration } from '../src/model/configuration.ts'
import { type DocumentPath, toDocumentPath } from '../src/model/paths.ts'
import { parseConfiguration } from '../src/parse/configuration.ts'
import { createParser } from '../src/parse/parse-document.ts'
import type { SourceFile } from '../src/model/source-file.ts'
import { readHead } from '../src/parse/read-head.ts'
import { parseVocabulary } from '../src/parse/vocabulary-texts.ts'

const vocabulary = parseVocabulary(await readVocabulary())
const parse = createParser(vocabulary, readHead)
const settingsFile = 'roadbook.yml'

/**
 * Build the plan of a few files given as text, without a disk.
 *
 * Files without a Markdown ending are assets; a `roadbook.yml` among them is the configuration.
 */
export function planOf(
  files: Readonly<Record<string, string>>,
  {
    configuration = {},
    today = '2026-01-20',
    forRules = false,
  }: { configuration?: Configuration; today?: string; forRules?: boolean } = {},
): PlanGraph {
  const names = Object.keys(files).filter((name) => name !== settingsFile)
  const settings = parseConfiguration(files[settingsFile] ?? '', toDocumentPath(settingsFile))
  const documents = names
    .filter((name) => /\.mdx?$/.test(name))
    .map((name) => {
      const text = files[name] ?? ''
      const hash = createHash('sha256').update(text).digest('hex')
      return parse({ path: toDocumentPath(name), text, hash, diagnostics: [] })
    })
  return buildPlan({
    documents,
    assets: new Set(names.filter((name) => !/\.mdx?$/.test(name))),
    configuration: { ...settings.configuration, ...configuration },
    vocabulary,
    folderName: 'plan',
    today,
    diagnostics: settings.diagnostics,
    forRules,
  })
}

/** The Markdown among a few files given as text, as read from a disk. */
export function sourcesOf(files: Readonly<Record<string, string>>): Map<DocumentPath, SourceFile> {
  const names = Object.keys(files).filter((name) => /\.mdx?$/.test(name))
  return new Map(
    names.map((name) => {
      const path = toDocumentPath(name)
      return [path, { path, text: files[name] ?? '', hash: '', diagnostics: [] }]
    }),
  )
}
