import type { Code } from 'mdast'
import type { UnclosedFence } from './parsed-document.ts'
import { toPosition } from './places.ts'
import type { SourceLines } from './source-lines.ts'

/**
 * Find the code fence that is still open at the end of a document.
 *
 * `likely` is where the trouble began: mostly a template in a fence holds fences
 * of its own, the first inner one closes the outer one, and from there on text is
 * code and code is text.
 */
export function findUnclosedFence(codes: readonly Code[], lines: SourceLines): UnclosedFence | undefined {
  const fences = codes.filter((node) => isFenced(node, lines))
  const open = fences.at(-1)
  if (open === undefined || isClosed(open, lines)) return undefined
  const likely = fences.find((fence) => fence !== open && holdsOpening(fence))
  return { place: toPosition(open).start, ...(likely && { likely: toPosition(likely).start }) }
}

const fence = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(`{3,}|~{3,})/

function isFenced(node: Code, lines: SourceLines): boolean {
  const { line, column } = toPosition(node).start
  return fence.test((lines.text[line - 1] ?? '').slice(column - 1))
}

function isClosed(node: Code, lines: SourceLines): boolean {
  const { start, end } = toPosition(node)
  const opening = fence.exec((lines.text[start.line - 1] ?? '').slice(start.column - 1))?.[1] ?? '```'
  const last = (lines.text[(end.column === 1 ? end.line - 1 : end.line) - 1] ?? '')
    .trim()
    .replace(/^[>\s]+/, '')
  return end.line > start.line && last.startsWith(opening) && /^[`~]+$/.test(last)
}

/** A line that opens a fence with a language cannot close one, so it is content: a fence within a fence. */
function holdsOpening(node: Code): boolean {
  return /^\s*(?:`{3,}|~{3,})\s*[\w-]+/m.test(node.value)
}
