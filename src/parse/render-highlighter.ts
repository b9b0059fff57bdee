import {
  createCssVariablesTheme,
  createHighlighterCore,
  type HighlighterCore,
  type ThemedToken,
} from 'shiki/core'
import { createOnigurumaEngine } from 'shiki/engine/oniguruma'
import { bundledLanguages } from 'shiki/langs'

/** Splits code into tokens; loads a grammar when the first block of its language comes. */
export interface Highlighter {
  /** Lines of tokens, or `undefined` when the language is not known. */
  tokenize(code: string, language: string): Promise<Token[][] | undefined>
  /** Give the grammars back, which take more memory than all documents together. */
  dispose(): Promise<void>
}

/** A piece of code with the role it plays; the style sheet gives roles their colours. */
export interface Token {
  text: string
  role?: string
}

/** Make a highlighter without any grammar yet. */
export function createHighlighter(): Highlighter {
  let core: Promise<HighlighterCore> | undefined
  return {
    async tokenize(code, language) {
      const load = Object.hasOwn(bundledLanguages, language)
        ? bundledLanguages[language as keyof typeof bundledLanguages]
        : undefined
      if (load === undefined) return undefined
      core ??= createHighlighterCore({
        themes: [createCssVariablesTheme({ name: 'roles', variablePrefix: '--' })],
        langs: [],
        engine: createOnigurumaEngine(import('shiki/wasm')),
      })
      const shiki = await core
      if (!shiki.getLoadedLanguages().includes(language)) await shiki.loadLanguage(load)
      const { tokens } = shiki.codeToTokens(code, {
        lang: language,
        theme: 'roles',
        tokenizeMaxLineLength: 2000,
      })
      return tokens.map((line) => line.map(toToken))
    },
    async dispose() {
      const shiki = await core
      shiki?.dispose()
      core = undefined
    },
  }
}

/** The theme names colours `var(--token-string-expression)`; only the roles that the look knows stay. */
function toToken({ content, color }: ThemedToken): Token {
  const variable = /^var\(--token-([a-z]+)/.exec(color ?? '')?.[1]
  const role = variable === undefined ? undefined : roles[variable]
  return role === undefined ? { text: content } : { text: content, role }
}

const roles: Readonly<Record<string, string>> = {
  keyword: 'keyword',
  string: 'string',
  constant: 'constant',
  function: 'function',
  comment: 'comment',
  link: 'string',
  inserted: 'inserted',
  deleted: 'deleted',
  changed: 'changed',
}
