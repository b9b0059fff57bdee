import { expect, test } from 'vitest'
import { isSlip } from './slip.ts'

test.each([
  ['quick-start', '-quick-start'],
  ['what-didn-t-go-well', 'what-didnt-go-well'],
  ['Exit-Criteria', 'exit-criteria'],
  ['exit-critera', 'exit-criteria'],
  ['exit-criterias', 'exit-criteria'],
])('%s is a slip of %s', (anchor, other) => {
  expect(isSlip(anchor, other)).toBe(true)
})

test.each([
  ['post-launch-templates', 'pre-launch-templates'],
  ['phase-1', 'phase-2'],
  ['release12', 'release13'],
  ['option-a', 'option-b'],
  ['gates', 'dates'],
  ['internal-tests', 'external-tests'],
  ['exit-criteria', 'exit'],
  ['', 'exit'],
])('%s is none of %s', (anchor, other) => {
  expect(isSlip(anchor, other)).toBe(false)
})
