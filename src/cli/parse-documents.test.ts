import { expect, test } from 'vitest'
import { readVocabulary } from '../disk/read-vocabulary.ts'
import { toDocumentPath } from '../model/paths.ts'
import { parseVocabulary } from '../parse/vocabulary-texts.ts'
import { parseDocuments } from './parse-documents.ts'

const vocabulary = parseVocabulary(await readVocabulary())
const filler = 'Words that fill the page.\n'.repeat(4000)

function sourcesOf(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    path: toDocumentPath(`plan-${index}.md`),
    text: `# Plan ${index}\n\n**Owner**: @anna\n\n${filler}`,
    hash: String(index),
    diagnostics: [],
  }))
}

test.each([
  ['one document', 1],
  ['so much text that threads help', 120],
])('gives %s back whole and in order', async (_, count) => {
  const documents = await parseDocuments(sourcesOf(count), vocabulary)

  expect(documents.map(({ path, title, words }) => `${path} ${title.value} ${words}`)).toEqual(
    Array.from({ length: count }, (_, index) => `plan-${index}.md Plan ${index} 20005`),
  )
  expect(documents.at(-1)?.labels).toMatchObject([{ key: 'Owner', value: '@anna', zone: 'header' }])
})

test.each([
  ['here', 2],
  ['by threads as well', 120],
])('tells each document once when it is parsed %s, and lets go of its source', async (_, count) => {
  const sources = sourcesOf(count)
  const told: string[] = []
  await parseDocuments(sources, vocabulary, ({ path }, json) => {
    told.push(path)
    if (json !== undefined) expect(json.startsWith(`{"path":"${path}"`)).toBe(true)
  })

  expect(told.toSorted()).toEqual(Array.from({ length: count }, (_, index) => `plan-${index}.md`).toSorted())
  expect(sources).toEqual([])
})
