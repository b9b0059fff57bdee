import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readVocabulary } from '../disk/read-vocabulary.ts'
import { parseVocabulary } from '../parse/vocabulary-texts.ts'
import { parseOwners } from './parse-owners.ts'

const vocabulary = parseVocabulary(await readVocabulary())

function read(raw: string): string[] {
  return parseOwners(raw, vocabulary).map(({ kind, id, handle, name }) =>
    kind === 'role' ? `${id ?? '?'}: ${name}` : `${kind}: ${handle ?? name}`,
  )
}

test.each([
  ['Release Manager', ['release-manager: Release Manager']],
  ['**Eng Lead**', ['engineering-lead: Eng Lead']],
  ['Rel Mgr', ['release-manager: Rel Mgr']],
  ['Comm Lead', ['community: Comm Lead']],
  ['Comms Lead', ['marketing-comms: Comms Lead']],
  ['Senior Software Engineer', ['engineer: Senior Software Engineer']],
  ['Engineers (3)', ['engineer: Engineers']],
  ['Engineer 2', ['engineer: Engineer 2']],
  ['@kdejo', ['person: @kdejo']],
  ['`@kdejo`', ['person: @kdejo']],
  ['Joe Waller', ['person: Joe Waller']],
  ['Keimpe de Jong', ['person: Keimpe de Jong']],
  ['Everyone', ['team: Everyone']],
  ['GitHub Copilot', ['agent: GitHub Copilot']],
  ['To Be Assigned', ['placeholder: To Be Assigned']],
  ['[Name/Role]', ['placeholder: Name/Role']],
  ['@[username]', ['placeholder: @[username']],
  ['-', ['placeholder: -']],
  ['pytest', ['?: pytest']],
])('reads %s', (raw, expected) => {
  expect(read(raw)).toEqual(expected)
})

test('splits at every joiner, once per name', () => {
  expect(
    read('QA Lead, Product Lead; Security Lead + DevOps & Legal and UX → Release Manager / QA Lead'),
  ).toEqual([
    'qa: QA Lead',
    'product: Product Lead',
    'security: Security Lead',
    'devops-sre: DevOps',
    'legal-compliance: Legal',
    'ux: UX',
    'release-manager: Release Manager',
  ])
})

test('names that hold a joiner stay whole', () => {
  expect(read('CI/CD pipeline')).toEqual(['agent: CI/CD pipeline'])
  expect(read('UI/UX Lead, QA')).toEqual(['ux: UI/UX Lead', 'qa: QA'])
})

test('a person and a role in parentheses are two, a remark is none', () => {
  expect(read('@kdejo (Release Manager)')).toEqual(['person: @kdejo', 'release-manager: Release Manager'])
  expect(read('CEO / CTO (Joe Waller)')).toEqual(['leadership: CEO', 'leadership: CTO', 'person: Joe Waller'])
  expect(read('_____ (QA Lead)')).toEqual(['placeholder: _____'])
  expect(read('Release Manager (primary), Engineering Team (reference)')).toEqual([
    'release-manager: Release Manager',
    'engineer: Engineering Team',
  ])
  expect(read('Alice - QA Lead')).toEqual(['person: Alice', 'qa: QA Lead'])
})

test('a link to a person gives the handle', () => {
  expect(read('[@GarthDB](https://github.com/GarthDB)')).toEqual(['person: @GarthDB'])
  const [person, ...others] = parseOwners('[Garth Braithwaite](https://github.com/GarthDB)', vocabulary)
  expect([person?.name, person?.handle, others.length]).toEqual(['Garth Braithwaite', '@GarthDB', 0])
  expect(read('Alice (@alice)')).toEqual(['person: @alice'])
})

test('nothing names nobody', () => {
  expect(read('')).toEqual([])
  expect(read(' , + ')).toEqual([])
})

test('never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) =>
      Array.isArray(parseOwners(raw, vocabulary)),
    ),
  )
})

test.each([
  ['Publication Logs', 'role'],
  ['Project Management', 'role'],
  ['ORACode WG', 'role'],
  ['Joe Waller', 'person'],
  ['@everyone', 'placeholder'],
  ['@username', 'placeholder'],
  ['@alice', 'person'],
])('takes %s for a %s', (raw, kind) => {
  expect(parseOwners(raw, vocabulary).map((fragment) => fragment.kind)).toEqual([kind])
})

test.each(['A ', '(', '[', 'A/', '[a](', '<', ' and', '_'])('100 kB of %j take no time', (piece) => {
  const start = performance.now()
  parseOwners(piece.repeat(100_000 / piece.length), vocabulary)
  expect(performance.now() - start).toBeLessThan(500)
})
