/** For tests: a plan made of files written in the test, through the real parser and vocabulary. */

import { readVocabulary } from '../disk/read-vocabulary.ts'
import type { Configuration } from '../model/configuration.ts'
import type { EdgeType } from '../model/entities.ts'
import type { Surroundings } from '../model/surroundings.ts'
import { toDocumentPath } from '../model/paths.ts'
import { createParser } from '../parse/parse-document.ts'
import { readHead } from '../parse/read-head.ts'
import { parseVocabulary } from '../parse/vocabulary-texts.ts'
import { buildPlan } from './build-plan.ts'
import type { PlanGraph } from './plan-graph.ts'

const vocabulary = parseVocabulary(await readVocabulary())
const parse = createParser(vocabulary, readHead)

export interface PlanOptions {
  assets?: readonly string[]
  configuration?: Configuration
  folderName?: string
  surroundings?: Surroundings
  forRules?: boolean
}

/** Build the plan of some files, given as text by path. */
export function planOf(files: Record<string, string>, options: PlanOptions = {}): PlanGraph {
  const documents = Object.entries(files).map(([path, text]) =>
    parse({ path: toDocumentPath(path), text, hash: path, diagnostics: [] }),
  )
  return buildPlan({
    documents,
    assets: new Set(options.assets),
    configuration: options.configuration ?? {},
    vocabulary,
    surroundings: options.surroundings,
    folderName: options.folderName ?? 'plans',
    today: '2026-01-09',
    diagnostics: [],
    forRules: options.forRules === true,
  })
}

/** Edges of one type as lines: `from → to`, with step, note and line where they have one. */
export function edgeLines(plan: PlanGraph, type: EdgeType): string[] {
  return plan.graph
    .filterEdges((_, edge) => edge.type === type)
    .map((key) => {
      const { from, to, step, note } = plan.graph.getEdgeAttributes(key)
      return `${from} → ${to}${step === undefined ? '' : ` ${step}`}${note === undefined ? '' : `: ${note}`}`
    })
}
