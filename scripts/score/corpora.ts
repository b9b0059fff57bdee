import { fileURLToPath } from 'node:url'
import { loadPlan } from '../../src/cli/load-plan.ts'
import { readVocabulary } from '../../src/disk/read-vocabulary.ts'
import { parseVocabulary } from '../../src/parse/vocabulary-texts.ts'
import type { PlanGraph } from '../../src/graph/plan-graph.ts'
import type { Vocabulary } from '../../src/model/vocabulary.ts'

const shared = new URL('../../../shared/', import.meta.url)

/** Folder of a real corpus that lies beside the project, where there is one. */
export function corpusFolder(name: string): string {
  return fileURLToPath(new URL(`corpora/${name}/`, shared))
}

/** The real corpora; two of them come without answers, so that nothing is tuned to them. */
export const corpusNames = ['caro', 'metal-candle', 'codesentinel', 'obsidian-ai-assistant']

/** The corpora whose answers are known. */
export const corporaWithAnswers = ['caro', 'metal-candle'].map((name) => ({
  name,
  folder: corpusFolder(name),
  answers: fileURLToPath(new URL(`answers/${name}/`, shared)),
}))

/** Load a corpus the way the command line does, on a fixed day. */
export async function loadCorpus(folder: string): Promise<{ plan: PlanGraph; vocabulary: Vocabulary }> {
  const { plan } = await loadPlan(folder, { today: '2026-01-20' })
  return { plan, vocabulary: parseVocabulary(await readVocabulary()) }
}
