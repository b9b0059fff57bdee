import { expect, test } from 'vitest'
import { repositoryAddress } from './repository-address.ts'

const top = 'https://example.org/org/repo/blob/main/'

test.each([
  [top, 'docs/plan.md', `${top}docs/plan.md`],
  [`${top}docs/`, '../src/main.rs', `${top}src/main.rs`],
  [`${top}docs`, 'plans/../../src/main.rs#L5', `${top}src/main.rs#L5`],
  [top, '../src/main.rs', `${top}src/main.rs`],
  [
    'https://gitlab.example.org/org/repo/-/blob/main/docs/',
    '../../../x',
    'https://gitlab.example.org/org/repo/-/blob/main/x',
  ],
])('%s and %s give %s', (repository, path, expected) => {
  expect(repositoryAddress(repository, path)).toBe(expected)
})
