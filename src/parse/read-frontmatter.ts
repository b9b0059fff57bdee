import { type Document, isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Diagnostic } from '../model/diagnostics.ts'
import { documentFrontmatter } from '../model/frontmatter.ts'
import type { DocumentPath } from '../model/paths.ts'
import type { Position } from '../model/provenance.ts'
import type { Frontmatter } from './parsed-document.ts'
import { splitLines } from './source-lines.ts'

/**
 * Read a YAML block with the place of every key.
 *
 * Every scalar stays text (`version: 1.10` keeps its zero, dates stay dates). A
 * block that is no valid YAML is reported at its line and its top-level
 * `key: value` lines are read all the same; a key of the wrong shape is reported
 * and left out, the others stay.
 *
 * @param yamlLine Line of the file on which the block starts, 1-based.
 */
export function readFrontmatter(
  yaml: string,
  { file, yamlLine }: { file: DocumentPath; yamlLine: number },
): { frontmatter: Frontmatter; diagnostics: Diagnostic[] } {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter: lines, uniqueKeys: false })
  const toPosition = (start: number, end: number): Position => {
    const point = (offset: number) => {
      const { line, col } = lines.linePos(offset)
      return { line: line + yamlLine - 1, column: col }
    }
    return { start: point(start), end: point(end) }
  }

  const problem = document.errors[0]
  if (problem !== undefined || (document.contents !== null && !isMap(document.contents))) {
    const place =
      problem === undefined ? toPosition(0, 0).start : toPosition(problem.pos[0], problem.pos[1]).start
    return readTolerantly(yaml, { file, yamlLine, place, problem: problem?.message })
  }

  const { data, places, diagnostics } = collectKeys(document, { file, toPosition })
  return keepValid(data, { places, file, diagnostics })
}

type Places = Record<string, Position>

function collectKeys(
  document: Document,
  { file, toPosition }: { file: DocumentPath; toPosition: (start: number, end: number) => Position },
): { data: Record<string, unknown>; places: Places; diagnostics: Diagnostic[] } {
  const places: Places = Object.create(null) as Places
  const diagnostics: Diagnostic[] = []

  const toData = (node: unknown, path: string): unknown => {
    if (isMap(node)) {
      const entries = new Map<string, unknown>()
      for (const pair of node.items) {
        if (!isPair(pair) || !isScalar(pair.key)) continue
        const key = String(pair.key.value)
        const at = path === '' ? key : `${path}.${key}`
        const range = pair.key.range
        const place = range ? toPosition(range[0], range[1]) : undefined
        if (entries.has(key)) diagnostics.push(duplicateKey(at, { file, place, first: places[at] }))
        if (entries.has(key)) continue
        if (place !== undefined) places[at] = place
        const value = toData(pair.value, at)
        if (value !== undefined) entries.set(key, value)
      }
      return Object.fromEntries(entries)
    }
    if (isSeq(node))
      return node.items
        .map((item, index) => toData(item, `${path}.${index}`))
        .filter((item) => item !== undefined)
    // An empty value is unknown, not an empty text.
    // Only aliases of scalars: nested ones can be made to grow without bound.
    const resolved = isAlias(node) ? node.resolve(document) : undefined
    if (isScalar(resolved)) return toData(resolved, path)
    // With the failsafe schema every scalar is a string.
    return isScalar(node) && typeof node.value === 'string' && node.value !== '' ? node.value : undefined
  }

  return { data: (toData(document.contents, '') ?? {}) as Record<string, unknown>, places, diagnostics }
}

function duplicateKey(
  key: string,
  { file, place, first }: { file: DocumentPath; place: Position | undefined; first: Position | undefined },
): Diagnostic {
  return {
    ruleId: 'frontmatter-syntax',
    severity: 'error',
    reason: `Unexpected second \`${key}\`, expected each key once; the first one counts`,
    file,
    ...(place && { place }),
    ...(first && { related: [{ reason: 'The first one', file, place: first }] }),
  }
}

function keepValid(
  data: Record<string, unknown>,
  { places, file, diagnostics }: { places: Places; file: DocumentPath; diagnostics: Diagnostic[] },
): { frontmatter: Frontmatter; diagnostics: Diagnostic[] } {
  const result = documentFrontmatter.safeParse(data)
  if (result.success) return { frontmatter: { data: result.data, places }, diagnostics }

  const wrong = new Set<string>()
  for (const issue of result.error.issues) {
    const key = String(issue.path[0] ?? '')
    const place = places[issue.path.join('.')] ?? places[key]
    diagnostics.push({
      ruleId: 'frontmatter-shape',
      severity: 'error',
      reason: `Unexpected value of \`${issue.path.join('.')}\`: ${sentence(issue.message)}; the key is ignored`,
      file,
      ...(place && { place }),
    })
    wrong.add(key)
  }
  const again = documentFrontmatter.safeParse(
    Object.fromEntries(Object.entries(data).filter(([key]) => !wrong.has(key))),
  )
  return { frontmatter: { data: again.success ? again.data : {}, places }, diagnostics }
}

function sentence(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1)
}

/** Real frontmatter breaks YAML with unquoted colons and `@handles`; its top-level lines are still clear. */
function readTolerantly(
  yaml: string,
  {
    file,
    yamlLine,
    place,
    problem,
  }: {
    file: DocumentPath
    yamlLine: number
    place: { line: number; column: number }
    problem: string | undefined
  },
): { frontmatter: Frontmatter; diagnostics: Diagnostic[] } {
  const data = new Map<string, string | string[]>()
  const places: Places = Object.create(null) as Places
  for (const [index, line] of splitLines(yaml).entries()) {
    const pair = /^([A-Za-z][\w-]*):[ \t]+(\S.*)$/.exec(line)
    if (pair?.[1] === undefined || pair[2] === undefined || data.has(pair[1])) continue
    data.set(pair[1], tolerantValue(pair[2].trim()))
    const at = { line: yamlLine + index, column: 1 }
    places[pair[1]] = { start: at, end: { line: at.line, column: 1 + pair[1].length } }
  }
  const reason = problem?.split('\n', 1)[0]?.replace(/ at line \d+, column \d+:?$/, '')
  const diagnostic: Diagnostic = {
    ruleId: 'frontmatter-syntax',
    severity: 'error',
    reason: `Unexpected frontmatter, expected YAML with a \`key: value\` on each line${reason === undefined ? '' : `: ${reason}`}`,
    file,
    place,
    note: 'Quote values that hold a colon or begin with `@`. Until then only the top-level lines are read.',
  }
  return keepValid(Object.fromEntries(data), { places, file, diagnostics: [diagnostic] })
}

function tolerantValue(value: string): string | string[] {
  const list = /^\[(.*)\]$/.exec(value)?.[1]
  const unquote = (text: string) => text.trim().replace(/^(["'])(.*)\1$/, '$2')
  if (list === undefined) return unquote(value)
  return list
    .split(',')
    .map(unquote)
    .filter((item) => item !== '')
}
