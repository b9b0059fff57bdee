import { readFile } from 'node:fs/promises'
import type { VocabularyTexts } from '../model/vocabulary.ts'

/**
 * Read the texts of the built-in vocabulary; `parseVocabulary` makes it of them.
 *
 * A bundled program passes the folder that its copies lie in, with a trailing slash.
 */
export async function readVocabulary(
  folder: URL = new URL('../model/vocabulary/', import.meta.url),
): Promise<VocabularyTexts> {
  const read = (name: keyof VocabularyTexts) => readFile(new URL(`${name}.yml`, folder), 'utf8')
  const [status, roles, types, columns] = await Promise.all([
    read('status'),
    read('roles'),
    read('types'),
    read('columns'),
  ])
  return { status, roles, types, columns }
}
