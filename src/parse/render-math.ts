import type { Element, ElementContent, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import type { FormulaWriter } from './math/write-formula.ts'
import { fencesOf } from './render-fences.ts'
import { element } from './render-structure.ts'
import { type Spot, walkElements } from './render-walk.ts'
import type { TextWords } from './text-words.ts'

/** No formula breaks at the end of a line, so a long one in a text may be wider than a phone. */
const widest = 30

/**
 * Write the formulas of a document: blocks of the language `math`, and code spans between two dollars.
 *
 * One that cannot be read stays as it was written, with a sentence that says why.
 */
export async function writeFormulas(tree: Root, writer: FormulaWriter, words: TextWords): Promise<void> {
  for (const { pre, spot } of fencesOf(tree, 'math')) {
    const math = await writer.write(toString(pre), { isBlock: true })
    spot.parent.children[spot.index] =
      'problem' in math
        ? unread(pre, math.problem, { tagName: 'div', words })
        : formulaBox(math, { tagName: 'div', words })
  }
  for (const { code, spot } of takeSpans(tree)) {
    const math = await writer.write(toString(code), { isBlock: false })
    spot.parent.children[spot.index] =
      'problem' in math
        ? unread(code, math.problem, { tagName: 'span', words })
        : toString(code).length > widest
          ? formulaBox(math, { tagName: 'span', words })
          : math
  }
}

interface Place {
  tagName: 'div' | 'span'
  words: TextWords
}

function formulaBox(math: Element, { tagName, words }: Place): Element {
  const box = element(tagName, {
    className: ['formula'],
    role: 'group',
    ariaLabel: words.formula,
    tabIndex: 0,
  })
  box.children.push(math)
  return box
}

function unread(source: ElementContent, problem: string, { tagName, words }: Place): Element {
  const note = element(tagName === 'div' ? 'p' : 'span', { className: ['broken'] })
  note.children.push({ type: 'text', value: `${words.unreadFormula} ${problem}` })
  const whole = element(tagName, { className: ['formula-unread'] })
  whole.children.push(source, ...(tagName === 'span' ? [{ type: 'text', value: ' ' } as const] : []), note)
  return whole
}

/** The code spans that are formulas; the dollars around them are taken away. */
function takeSpans(tree: Root): { code: Element; spot: Spot }[] {
  const found: { code: Element; spot: Spot }[] = []
  walkElements(tree, (code, spot) => {
    if (code.tagName === 'pre') return 'skip'
    if (code.tagName !== 'code') return undefined
    const classes = code.properties['className']
    if (Array.isArray(classes) && classes.includes('language-math')) found.push({ code, spot })
    else if (takeDollars(spot)) found.push({ code, spot })
    return 'skip'
  })
  return found
}

function takeDollars({ parent, index }: Spot): boolean {
  const [before, after] = [parent.children[index - 1], parent.children[index + 1]]
  if (before?.type !== 'text' || after?.type !== 'text') return false
  if (!/(?<![\p{L}\p{N}$\\])\$$/u.test(before.value) || !/^\$(?![\p{L}\p{N}$])/u.test(after.value))
    return false
  before.value = before.value.slice(0, -1)
  after.value = after.value.slice(1)
  return true
}
