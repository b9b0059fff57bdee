import { meantDirective } from '../model/directive-problems.ts'
import { type DirectiveAttribute, type DirectiveFault, findDirectiveKind } from '../model/directives.ts'
import type { Point } from '../model/provenance.ts'

/** A name with what stands in brackets and braces behind it. */
export interface DirectiveHead {
  name: string
  attributes: DirectiveAttribute[]
  problem?: DirectiveFault
}

/** A line that is a directive, or one of another tool. */
export interface DirectiveLine {
  /** 1-based. */
  line: number
  column: number
  /** How many there are at its beginning. */
  colons: number
  /** As written, without the blanks at its end. */
  written: string
  /** Absent where only colons stand, which close a container. */
  head?: DirectiveHead
}

/** What may stand before a directive: marks of quotes and lists. */
const lead = /^[ \t>*+\d.)-]*$/
const anyLine = /^(:{2,})(?:([A-Za-z][\w-]*)(?:\[([^[\]]*)\])?(?:\{(.*)\})?)?$/

/**
 * Read a line as a directive; `undefined` when it is something else.
 *
 * What opens a block of another tool is read as well: what closes it must not be taken for ours.
 */
export function readDirectiveLine(line: string, number: number): DirectiveLine | undefined {
  const at = line.indexOf('::')
  if (at < 0 || !lead.test(line.slice(0, at))) return undefined
  const written = line.slice(at).trimEnd()
  const colons = /^:+/.exec(written)?.[0].length ?? 0
  const [whole, , name, label, braces] = anyLine.exec(written) ?? []
  const start = { line: number, column: at + 1 }
  const found = { line: number, column: at + 1, colons, written }
  if (name !== undefined) {
    const head = readHead(name, { label, braces, start, from: colons })
    const isOpening = findDirectiveKind(name) !== undefined || head.problem !== undefined || colons > 2
    return isOpening ? { ...found, head } : undefined
  }
  if (whole !== undefined) return colons > 2 ? found : undefined
  // A name of ours whose braces do not close, or with words behind them, was meant as ours all the same.
  const [, broken = ''] = /^:{2,}([A-Za-z][\w-]*)[[{]/.exec(written) ?? []
  const problem = findDirectiveKind(broken) === undefined ? undefined : 'attributes'
  if (problem === undefined && colons < 3) return undefined
  return { ...found, head: { name: broken, attributes: [], ...(problem && { problem }) } }
}

/** Whether a line belongs to another tool, or to nobody. */
export function isForeign({ head }: DirectiveLine): boolean {
  return head !== undefined && findDirectiveKind(head.name) === undefined
}

function readHead(
  name: string,
  {
    label,
    braces,
    start,
    from,
  }: { label: string | undefined; braces: string | undefined; start: Point; from: number },
): DirectiveHead {
  const at = (offset: number) => ({ line: start.line, column: start.column + offset })
  const labelAt = from + name.length
  const bracesAt = labelAt + (label === undefined ? 0 : label.length + 2) + 1
  const read = braces === undefined ? [] : readAttributes(braces, (offset) => at(bracesAt + offset))
  const attributes = read ?? []
  if (label !== undefined && label.trim() !== '')
    attributes.unshift({
      name: 'title',
      value: label,
      place: { start: at(labelAt), end: at(labelAt + label.length + 2) },
    })
  if (findDirectiveKind(name) !== undefined)
    return { name, attributes, ...(read === undefined && { problem: 'attributes' as const }) }
  const isMeant = read !== undefined && meantDirective(name, attributes) !== undefined
  return { name, attributes, ...(isMeant && { problem: 'unknown' as const }) }
}

const attribute =
  /\s*(?:#([\w./:-]+)|([A-Za-z][\w:-]*)(?:[ \t]*=[ \t]*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`{}]*)))?)(?=\s|$)/y

/**
 * Read what stands between the braces; `undefined` where it cannot be read.
 *
 * @example
 * readAttributes('type=plan,report title="Two words" #one', toPoint)
 * // => type `plan,report`, title `Two words`, id `one`, each with its place
 */
export function readAttributes(
  text: string,
  toPoint: (offset: number) => Point,
): DirectiveAttribute[] | undefined {
  const attributes: DirectiveAttribute[] = []
  const end = text.trimEnd().length
  attribute.lastIndex = 0
  while (attribute.lastIndex < end) {
    const match = attribute.exec(text)
    if (match === null) return undefined
    const [whole, id, key = 'id', double, single, bare] = match
    const value = id ?? double ?? single ?? bare
    const start = match.index + (whole.length - whole.trimStart().length)
    attributes.push({
      name: key,
      ...(value !== undefined && { value }),
      place: { start: toPoint(start), end: toPoint(match.index + whole.length) },
    })
  }
  return attributes
}
