import type { Element, Root } from 'hast'
import { type Spot, walkElements } from './render-walk.ts'

/** The code blocks of a language, each with its place in the tree. */
export function fencesOf(tree: Root, language: string): { pre: Element; code: Element; spot: Spot }[] {
  const found: { pre: Element; code: Element; spot: Spot }[] = []
  walkElements(tree, (pre, spot) => {
    if (pre.tagName !== 'pre') return undefined
    const code = pre.children[0]
    if (code?.type !== 'element' || code.tagName !== 'code') return 'skip'
    const classes = code.properties['className']
    const name = Array.isArray(classes)
      ? classes.map(String).find((value) => value.startsWith('language-'))
      : ''
    if (name?.toLowerCase() === `language-${language}`) found.push({ pre, code, spot })
    return 'skip'
  })
  return found
}
