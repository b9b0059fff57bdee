import { expect, test } from 'vitest'
import { readVocabulary } from '../disk/read-vocabulary.ts'
import { findDocumentType } from '../model/document-type.ts'
import { parseOwners } from '../model/parse-owners.ts'
import { parseStatus } from '../model/parse-status.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { extendVocabulary, findUnknownStates } from './vocabulary.ts'
import { parseVocabulary } from './vocabulary-texts.ts'

const vocabulary = parseVocabulary(await readVocabulary())

const small = parseVocabulary({
  status: 'states: { complete: { words: [done], emoji: [✅] } }\nverdicts: {}',
  roles: '- { id: qa, title: QA, words: [tester] }',
  types: '- { id: plan, title: Plan, fileName: [plan] }',
  columns: 'owner: [Owner]',
})

test('every status word is read as the state or verdict that lists it', () => {
  const lost: string[] = []
  for (const [state, { words, emoji }] of Object.entries(vocabulary.status.states)) {
    for (const word of [...words, ...emoji]) {
      const status = parseStatus(word.replace(/^=/, '').replace('…', 'any'), vocabulary)
      if (status?.state !== state) lost.push(`${word}: ${status?.state ?? 'nothing'} instead of ${state}`)
    }
  }
  for (const [verdict, { words, emoji }] of Object.entries(vocabulary.status.verdicts)) {
    for (const word of [...words, ...emoji]) {
      const status = parseStatus(word.replace(/^=/, '').replace('…', 'any'), vocabulary)
      if (status?.verdict !== verdict)
        lost.push(`${word}: ${status?.verdict ?? 'nothing'} instead of ${verdict}`)
    }
  }
  expect(lost).toEqual([])
})

test('every spelling of a role leads to that role', () => {
  const lost = vocabulary.roles.flatMap(({ id, words }) =>
    words.filter((word) => parseOwners(word, vocabulary)[0]?.id !== id).map((word) => `${id}: ${word}`),
  )
  expect(lost).toEqual([])
})

test('every word of a document type leads to that type, in names and titles', () => {
  const lost: string[] = []
  for (const { id, fileName, heading } of vocabulary.types) {
    for (const word of fileName) {
      const name = word.replace(/^=/, '').replaceAll(' ', '-')
      const path = word.endsWith('/') ? `${name}one.md` : `${name}.md`
      if (findDocumentType({ path, words: 500 }, vocabulary)?.type !== id) lost.push(`${id}: ${path}`)
    }
    for (const word of heading) {
      if (word.endsWith('/')) continue
      const title = word.replace(/^=/, '')
      if (findDocumentType({ path: 'x.md', title, words: 500 }, vocabulary)?.type !== id)
        lost.push(`${id}: ${title}`)
    }
  }
  expect(lost).toEqual([])
})

test('a project’s status word wins over the built-in state of the same word', () => {
  const extended = extendVocabulary(small, { status: { blocked: ['Done', '✅'], complete: ['Landed'] } })

  expect(parseStatus('done', small)?.state).toBe('complete')
  expect(parseStatus('done', extended)?.state).toBe('blocked')
  expect(parseStatus('✅', extended)?.state).toBe('blocked')
  expect(parseStatus('LANDED on main', extended)?.state).toBe('complete')
})

test('a project’s role and type words win, and unknown ids become new ones', () => {
  const extended = extendVocabulary(small, {
    roles: { 'lane-captain': ['Tester', 'Captain'] },
    types: { posture: ['plan'], plan: ['battle map'] },
  })

  expect(parseOwners('Tester', extended)[0]?.id).toBe('lane-captain')
  expect(extended.roles[0]?.title).toBe('Lane captain')
  expect(findDocumentType({ path: 'plan.md', words: 500 }, extended)?.type).toBe('posture')
  expect(findDocumentType({ path: 'battle_map.md', words: 500 }, extended)?.type).toBe('plan')
})

test('a project’s column header leaves the built-in role that had it', () => {
  const extended = extendVocabulary(small, { columns: { due: ['Owner'] } })
  expect(extended.columns).toEqual({ due: ['owner'], owner: [] })
})

test('without additions the vocabulary stays the same one', () => {
  expect(extendVocabulary(small, undefined)).toBe(small)
})

test('keys that are no state are named and change nothing', () => {
  const additions = { status: { finito: ['done'], complete: ['landed'] } }
  expect(findUnknownStates(additions)).toEqual(['finito'])
  expect(parseStatus('done', extendVocabulary(small, additions))?.state).toBe('complete')
})

test('names of object properties are words like any other', () => {
  const roles: Vocabulary['roles'] = extendVocabulary(small, { roles: { constructor: ['toString'] } }).roles
  expect(roles.map(({ id }) => id)).toEqual(['constructor', 'qa'])
})

test('a vocabulary of another shape is refused', () => {
  const texts = { status: 'states: {}\nverdicts: {}', roles: '[]', types: '[]', columns: '{}' }
  expect(() => parseVocabulary({ ...texts, roles: '- { id: qa }' })).toThrow()
  expect(() =>
    parseVocabulary({ ...texts, status: 'states: { finito: { words: [x] } }\nverdicts: {}' }),
  ).toThrow()
})
