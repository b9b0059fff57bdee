import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

/**
 * No word of the interface stands outside its catalogue.
 *
 * A template is markup: what stands between its tags, and what its attributes say, is read. Code is read for
 * texts that look like words of a sentence: several of them, or one that begins with a capital letter.
 */

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** What stands in a template or a script and is no word of the interface, each with why. */
const exceptions: readonly { file: string; words: readonly string[]; why: string }[] = [
  { file: 'src/components/page-keys.astro', words: ['Ctrl'], why: 'the name on the key' },
  {
    file: 'src/components/not-checked.astro',
    words: ['roadbook check --external'],
    why: 'a command to type as it stands',
  },
  {
    file: 'src/pages/dependencies/[...slug].astro',
    words: ['depends-on: [v1.1.0]', 'phases'],
    why: 'frontmatter to write as it stands',
  },
  {
    file: 'src/pages/effort-impact/[...slug].astro',
    words: ['effort: 3-4 weeks', 'impact: high'],
    why: 'frontmatter to write as it stands',
  },
  {
    file: 'src/pages/roadmap/[...slug].astro',
    words: ['target: 2026-03-31', 'target: 2026-Q1'],
    why: 'frontmatter to write as it stands',
  },
  { file: 'src/pages/feeds/[...slug].ics.ts', words: ['Content-Type'], why: 'a header of HTTP' },
  {
    file: 'src/client/site-search.ts',
    words: ['/ Control+K'],
    why: 'keys as `aria-keyshortcuts` wants them',
  },
  { file: 'src/client/search-dialog.ts', words: ['Enter'], why: 'a key as the browser names it' },
  {
    file: 'src/client/content-tabs.ts',
    words: ['ArrowLeft', 'ArrowRight', 'Home', 'End'],
    why: 'keys as the browser names them',
  },
  {
    file: 'src/components/mdx-directive.astro',
    words: ['Its attributes are computed, expected texts and numbers'],
    why: 'a sentence of the check, which speaks English on every site',
  },
]

/** Attributes and properties whose text is shown or said. */
const spoken = new Set([
  'aria-label',
  'title',
  'placeholder',
  'alt',
  'label',
  'caption',
  'noun',
  'data-label',
])
/** Properties and functions of scripts whose texts are for machines: classes, selectors, addresses. */
const machines = /class|selector|query|closest|matches|find|attribute|event|import|pattern|Error/i

test('templates hold no words of their own', () => {
  expect(filesOf('src/{components,pages,layouts}/**/*.astro', wordsOfTemplate)).toEqual([])
})

test('scripts and routes hold no words of their own', () => {
  expect(filesOf('src/{client,pages}/**/*.ts', wordsOfCode)).toEqual([])
})

test('every exception is still there', () => {
  const stale = exceptions.flatMap(({ file, words }) => {
    const text = readFileSync(root + file, 'utf8')
    return words.filter((word) => !text.includes(word)).map((word) => `${file}: ${word}`)
  })

  expect(stale).toEqual([])
})

test('words in a template are found, and what is for machines is not', () => {
  const template = [
    '---',
    'const label = isLast ? "The last one" : next',
    '---',
    '<p class="lead is-open" class:list={["toned"]}>{count} open <b>tasks</b></p>',
    '<a title="Go on" href="a b" aria-label={`Step ${at} of them`}>{isLast ? "Stop here" : next}</a>',
    '<script>const hidden = "Not looked at"</script>',
  ]

  expect(wordsOfTemplate(template.join('\n'))).toEqual([
    'The last one',
    'open',
    'tasks',
    'Go on',
    'Step … of them',
    'Stop here',
  ])
})

test('words in code are found, and what is for machines is not', () => {
  const code = [
    "import { copy } from 'Some where'",
    "button.className = 'copy-button is used'",
    "button.textContent = 'Copied'",
    "status.append(`${count} of them`, box.querySelector('tr[data-id] td'))",
  ]

  expect(wordsOfCode(code.join('\n'))).toEqual(['Copied', '… of them'])
})

function filesOf(pattern: string, read: (text: string) => string[]): string[] {
  return globSync(pattern, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.endsWith('.test.ts'))
    .toSorted()
    .flatMap((file) => {
      const allowed = exceptions.filter((one) => one.file === file).flatMap(({ words }) => words)
      return read(readFileSync(root + file, 'utf8'))
        .filter((words) => !allowed.includes(words))
        .map((words) => `${file}: ${words}`)
    })
}

function wordsOfTemplate(text: string): string[] {
  const [, script = '', template = text] = /^---\n([\s\S]*?)\n?---\n([\s\S]*)$/.exec(text) ?? []
  const markup = template.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '').replace('<!doctype html>', '')
  // The markup is JSX but for the names of some attributes, which the compiler takes too.
  return [...wordsOfCode(script), ...wordsOfCode(`const template = <>${markup}</>`)]
}

function wordsOfCode(code: string): string[] {
  const source = ts.createSourceFile('code.tsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (isForMachines(node)) return
    if (ts.isJsxText(node)) found.push(...node.text.split('\n').filter((line) => /\p{L}{2}/u.test(line)))
    else if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const text = textOf(node)
      if (looksLikeWords(text)) found.push(text)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found.map((words) => words.trim())
}

/** The text as a reader meets it, with `…` for what is put in. */
function textOf(node: ts.StringLiteralLike | ts.TemplateExpression): string {
  if (ts.isStringLiteralLike(node)) return node.text
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('')
}

function looksLikeWords(text: string): boolean {
  if (/[<>{}=[\]#/]|^[.\-a-z]+-[\w-]+/.test(text)) return false
  return (
    /^\p{Lu}\p{Ll}/u.test(text) || /(?:^|[\s…])\p{Ll}{2,}[,.:]?\s+(?:\p{L}{2,}|…)|… \p{Ll}{2,}/u.test(text)
  )
}

function isForMachines(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isThrowStatement(node)) return true
  if (ts.isJsxAttribute(node)) return !spoken.has(node.name.getText())
  if (ts.isCallExpression(node)) return machines.test(node.expression.getText().split('.').at(-1) ?? '')
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    machines.test(node.left.getText().split('.').at(-1) ?? '')
  )
}
