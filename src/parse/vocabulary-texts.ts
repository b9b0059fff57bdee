// Not yaml, which keeps the place of every word: these files are ours, and js-yaml reads them in a fifth of the time.
import { load as parse } from 'js-yaml'
import { z } from 'zod'
import { statusStates, verdicts } from '../model/status.ts'
import type { Vocabulary, VocabularyTexts } from '../model/vocabulary.ts'
import { normalizeWord, plainEmoji } from './vocabulary.ts'

const word = z.string().min(1).transform(normalizeWord)
const words = z.array(word).default([])
const meaning = z.strictObject({ words, emoji: z.array(z.string().min(1).transform(plainEmoji)).default([]) })
const status = z.strictObject({
  states: z.partialRecord(z.enum(statusStates), meaning),
  verdicts: z.partialRecord(z.enum(verdicts), meaning),
})
const id = z.string().regex(/^[a-z][a-z0-9-]*$/)
const roles = z.array(z.strictObject({ id, title: z.string().min(1), words }))
const types = z.array(z.strictObject({ id, title: z.string().min(1), fileName: words, heading: words }))
const columns = z.record(z.string(), z.array(z.string().min(1).toLowerCase()))

/**
 * Read the built-in vocabulary from its YAML texts.
 *
 * @throws when a text is no YAML or has another shape: the files are part of the program.
 */
export function parseVocabulary(texts: VocabularyTexts): Vocabulary {
  return {
    status: status.parse(parse(texts.status)),
    roles: roles.parse(parse(texts.roles)),
    types: types
      .parse(parse(texts.types))
      .map((type) => ({ ...type, heading: [...new Set([...type.heading, ...type.fileName])] })),
    columns: columns.parse(parse(texts.columns)),
  }
}
