/**
 * Fixes are edits of text, not of a tree: everything outside an edit stays as its author wrote it.
 */
import type { Fix } from '../model/diagnostics.ts'
import type { Point } from '../model/provenance.ts'

/** Replace a piece of a text; offsets count as in a JavaScript string, `end` is exclusive. */
export interface Edit {
  start: number
  end: number
  text: string
}

/**
 * Change a text as its findings say.
 *
 * A fix whose place does not hold what it expects, or that touches another one's, is left out; a
 * later round finds it again.
 *
 * @example
 * applyFixes('See [plan](Plan.md).', [{ kind: 'link-target', place, from: 'Plan.md', to: 'plan.md' }])
 * // => { text: 'See [plan](plan.md).', applied: 1 }
 */
export function applyFixes(text: string, fixes: readonly Fix[]): { text: string; applied: number } {
  const lines = lineOffsets(text)
  const edits = fixes
    .flatMap((fix) => (fix.kind === 'line' ? editLine(text, lines, fix) : editTarget(text, lines, fix)))
    .filter(({ start, end, text: to }) => text.slice(start, end) !== to)
    .sort((a, b) => a.start - b.start || a.end - b.end)

  let result = ''
  let done = 0
  let applied = 0
  for (const { start, end, text: to } of edits) {
    if (start < done) continue
    result += text.slice(done, start) + to
    done = end
    applied += 1
  }
  return { text: result + text.slice(done), applied }
}

/** Offset of the first character of each line; index 0 is line 1. */
function lineOffsets(text: string): number[] {
  const offsets = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) offsets.push(match.index + match[0].length)
  return offsets
}

function offsetOf(lines: readonly number[], { line, column }: Point): number | undefined {
  const start = lines[line - 1]
  return start === undefined ? undefined : start + column - 1
}

function editLine(text: string, lines: readonly number[], { line, to }: Fix & { kind: 'line' }): Edit[] {
  const start = lines[line - 1]
  if (start === undefined) return []
  const length = text.slice(start, lines[line] ?? text.length).replace(/[\r\n]+$/, '').length
  return [{ start, end: start + length, text: to }]
}

function editTarget(text: string, lines: readonly number[], fix: Fix & { kind: 'link-target' }): Edit[] {
  const [from, to] = [offsetOf(lines, fix.place.start), offsetOf(lines, fix.place.end)]
  if (from === undefined || to === undefined || fix.from === '') return []
  const source = text.slice(from, to)
  const inLink = findTarget(source, fix.from)
  if (inLink !== undefined) return [edit(from + inLink, fix)]
  const inDefinition = findDefinition(text, source, fix.from)
  return inDefinition === undefined ? [] : [edit(inDefinition, fix)]
}

function edit(start: number, { from, to }: Fix & { kind: 'link-target' }): Edit {
  return { start, end: start + from.length, text: to }
}

/** Where the target stands in the source of a link or of HTML; `undefined` unless it is there once. */
function findTarget(source: string, target: string): number | undefined {
  const found: number[] = []
  for (let at = source.indexOf(target); at >= 0; at = source.indexOf(target, at + 1)) {
    const [before, after] = [source.slice(0, at), source.slice(at + target.length)]
    if (isDestination(before, after) || isAttribute(before, after)) found.push(at)
  }
  return found.length === 1 ? found[0] : undefined
}

/** Between `](` and the end of the link, a title allowed. */
function isDestination(before: string, after: string): boolean {
  if (/\]\(\s*<$/.test(before)) return /^>(?:\s+(?:"[^]*"|'[^]*'|\([^]*\)))?\s*\)$/.test(after)
  return /\]\(\s*$/.test(before) && /^(?:\s+(?:"[^]*"|'[^]*'|\([^]*\)))?\s*\)$/.test(after)
}

function isAttribute(before: string, after: string): boolean {
  const quote = /\b(?:href|src)\s*=\s*(["'])$/i.exec(before)?.[1]
  return quote !== undefined && after.startsWith(quote)
}

/** Where the target stands in the definition that a reference link names, if there is only one. */
function findDefinition(text: string, source: string, target: string): number | undefined {
  const label = /\[([^[\]]+)\](?:\[\])?$/.exec(source)?.[1]
  if (label === undefined) return undefined
  const pattern = new RegExp(
    `^( {0,3}\\[${label.trim().split(/\s+/).map(RegExp.escape).join('\\s+')}\\]:[ \\t]*<?)${RegExp.escape(target)}(?=[>\\s]|$)`,
    'gim',
  )
  const [match, other] = [...text.matchAll(pattern)]
  return match === undefined || other !== undefined ? undefined : match.index + (match[1] ?? '').length
}
