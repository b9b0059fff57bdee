import { readFile } from 'node:fs/promises'
import type { VocabularyTexts } from '../model/vocabulary.ts'

const folder = new URL('../model/vocabulary/', import.meta.url)

/** Read the texts of the built-in vocabulary; `parseVocabulary` makes it of them. */
export async function readVocabulary(): Promise<VocabularyTexts> {
  const read = (name: keyof VocabularyTexts) => readFile(new URL(`${name}.yml`, folder), 'utf8')
  const [status, roles, types, columns] = await Promise.all([
    read('status'),
    read('roles'),
    read('types'),
    read('columns'),
  ])
  return { status, roles, types, columns }
}
