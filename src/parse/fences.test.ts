import { expect, test } from 'vitest'
import { findUnclosedFence } from './fences.ts'
import { createProcessor } from './processor.ts'
import { readSourceLines } from './source-lines.ts'
import { collectTreeNodes } from './tree-nodes.ts'

function unclosedIn(text: string): ReturnType<typeof findUnclosedFence> {
  const nodes = collectTreeNodes(createProcessor('md').parse(text))
  return findUnclosedFence(nodes.codes, readSourceLines(nodes, text))
}

test.each([
  ['no fence', 'a\n\n    indented\n'],
  ['a closed fence', '```js\na\n```\n'],
  ['a closed fence at the very end', '~~~\na\n~~~'],
  ['a closed fence in a list', '- a\n  ```\n  b\n  ```\n'],
  ['a closed fence in a quote', '> ```\n> b\n> ```\n'],
])('is content with %s', (_, text) => {
  expect(unclosedIn(text)).toBeUndefined()
})

test('names the fence that is open at the end', () => {
  expect(unclosedIn('# A\n\n```sh\nls\n')).toEqual({ place: { line: 3, column: 1 } })
  expect(unclosedIn('```')).toEqual({ place: { line: 1, column: 1 } })
})

test('names the template whose inner fence closed it', () => {
  const text = ['# A', '```markdown', '## Template', '```bash', 'ls', '```', 'end', '```', '## B'].join('\n')
  expect(unclosedIn(text)).toEqual({ place: { line: 8, column: 1 }, likely: { line: 2, column: 1 } })
})
