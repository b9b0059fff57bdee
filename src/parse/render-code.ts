import type { Element, ElementContent, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import type { Highlighter, Token } from './render-highlighter.ts'
import { element } from './render-structure.ts'
import { walkElements } from './render-walk.ts'

/** Longer blocks stay plain: nobody reads them for their colours. */
const longest = 60_000

/** Longer lines may leave the box on a phone, so the keyboard must reach it. */
const widest = 38

/**
 * Colour the code blocks of a document and make them scroll by keyboard.
 *
 * A block that draws with box characters gets tight lines, so that its lines meet.
 */
export async function highlightCode(tree: Root, highlighter: Highlighter): Promise<void> {
  const blocks: { pre: Element; code: Element }[] = []
  walkElements(tree, (pre) => {
    if (pre.tagName !== 'pre') return undefined
    const code = pre.children[0]
    if (code?.type === 'element' && code.tagName === 'code') blocks.push({ pre, code })
    return 'skip'
  })
  for (const { pre, code } of blocks) {
    const text = toString(code)
    const language = languageOf(code)
    if (text.split('\n').some((line) => line.length > widest)) pre.properties['tabIndex'] = 0
    if (/[\u2500-\u259f]/.test(text)) pre.properties['className'] = ['diagram']
    code.properties = {}
    if (language === undefined) continue
    pre.properties['dataLanguage'] = language
    const tokens =
      text.length > longest ? undefined : await highlighter.tokenize(text.replace(/\n$/, ''), language)
    if (tokens !== undefined) code.children = toNodes(tokens)
  }
}

function languageOf(code: Element): string | undefined {
  const classes = code.properties['className']
  if (!Array.isArray(classes)) return undefined
  const name = classes.map(String).find((value) => value.startsWith('language-'))
  return name?.slice('language-'.length).toLowerCase()
}

/** Neighbours of one role become one element: half the size of one element per token. */
function toNodes(tokens: readonly Token[]): ElementContent[] {
  const merged: Token[] = []
  for (const token of tokens) {
    const last = merged.at(-1)
    if (last !== undefined && last.role === token.role) last.text += token.text
    else merged.push({ ...token })
  }
  return merged.map(({ text, role }) => {
    if (role === undefined) return { type: 'text', value: text }
    const span = element('span', { className: [`code-${role}`] })
    span.children.push({ type: 'text', value: text })
    return span
  })
}
