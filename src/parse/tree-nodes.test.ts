import { expect, test } from 'vitest'
import { createProcessor } from './processor.ts'
import { collectTreeNodes } from './tree-nodes.ts'

const text = `# Title \`code\`

> - [x] done [a [[b]] ![c](c.png)](d.md) <br>

| h |
| --- |
| [cell](e.md) |

<p>block</p>

\`\`\`
# no heading
\`\`\`

[f]: f.md
`

const nodes = collectTreeNodes(createProcessor('md').parse(text))

test.each([
  ['headings', ['heading 1']],
  ['tables', ['table 5']],
  ['codes', ['code 11']],
  ['definitions', ['definition 15']],
  ['boxes', ['listItem 3']],
  ['htmlBlocks', ['html 9']],
  ['words', ['text 1', 'inlineCode 1', 'text 3', 'text 3', 'text 5']],
  ['pointers', ['link 3', 'text 3', 'image 3', 'html 3', 'link 7', 'html 9']],
] as const)('sorts out %s, in the order of the text', (list, expected) => {
  expect(nodes[list].map(({ type, position }) => `${type} ${position?.start.line ?? 0}`)).toEqual(expected)
})
