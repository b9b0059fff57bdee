import type { ElementContent, RootContent } from 'hast'

/** Splits code into tokens; loads the grammars when the first block comes. */
export interface Highlighter {
  /** Tokens in their order, or `undefined` when the language is not known. */
  tokenize(code: string, language: string): Promise<Token[] | undefined>
}

/** A piece of code with the role it plays; the style sheet gives roles their colours. */
export interface Token {
  text: string
  role?: string
}

/** Make a highlighter without any grammar yet. */
export function createHighlighter(): Highlighter {
  let loading: ReturnType<typeof loadGrammars> | undefined
  return {
    async tokenize(code, language) {
      const grammars = await (loading ??= loadGrammars())
      if (!grammars.registered(language)) return undefined
      return grammars.highlight(language, code).children.flatMap((node) => toTokens(node))
    },
  }
}

async function loadGrammars() {
  const { all, createLowlight } = await import('lowlight')
  return createLowlight(all)
}

/** Elements nest (a variable inside a string); the innermost role that the look knows counts. */
function toTokens(node: RootContent | ElementContent, outer?: string): Token[] {
  if (node.type === 'text')
    return [outer === undefined ? { text: node.value } : { text: node.value, role: outer }]
  if (node.type !== 'element') return []
  const classes = node.properties['className']
  const [name] = Array.isArray(classes) ? classes : []
  const scope = String(name).replace(/^hljs-/, '')
  const role = plain.has(scope) ? undefined : (roles[scope] ?? outer)
  return node.children.flatMap((child) => toTokens(child, role))
}

/** Code inside a string is no string. */
const plain: ReadonlySet<string> = new Set(['subst'])

/** highlight.js names scopes finer than the look tells them apart. */
const roles: Readonly<Record<string, string>> = {
  keyword: 'keyword',
  name: 'keyword',
  'selector-tag': 'keyword',
  string: 'string',
  regexp: 'string',
  char: 'string',
  code: 'string',
  link: 'string',
  literal: 'constant',
  number: 'constant',
  symbol: 'constant',
  variable: 'constant',
  'template-variable': 'constant',
  type: 'constant',
  title: 'function',
  section: 'function',
  built_in: 'function',
  attr: 'keyword',
  attribute: 'keyword',
  property: 'keyword',
  'selector-class': 'function',
  'selector-id': 'function',
  comment: 'comment',
  quote: 'comment',
  doctag: 'comment',
  meta: 'comment',
  addition: 'inserted',
  deletion: 'deleted',
}
