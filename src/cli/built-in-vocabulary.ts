import { readVocabulary } from '../disk/read-vocabulary.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { parseVocabulary } from '../parse/vocabulary-texts.ts'

/**
 * The vocabulary that Roadbook brings.
 *
 * Read from its texts here; `scripts/bundle.mjs` puts what they say in place of this file, as reading
 * them takes longer than reading ten documents.
 */
export async function builtInVocabulary(): Promise<Vocabulary> {
  return parseVocabulary(await readVocabulary())
}
