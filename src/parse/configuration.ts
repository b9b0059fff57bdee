import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import { type Configuration, configuration } from '../model/configuration.ts'
import type { Diagnostic } from '../model/diagnostics.ts'
import type { DocumentPath } from '../model/paths.ts'
import type { Point, Position } from '../model/provenance.ts'
import { describeIssue, type Path, type PlaceOf, unknownKeys } from './configuration-issue.ts'
import { findUnknownNames } from './configuration-names.ts'

/**
 * Read `roadbook.yml`.
 *
 * What is wrong is reported where it stands and left out; the rest counts. Numbers
 * stay text as written, so `id: 1.10` keeps its zero. Rules are looked up in
 * `ruleIds` when that is given.
 */
export function parseConfiguration(
  text: string,
  file: DocumentPath,
  { ruleIds }: { ruleIds?: readonly string[] | undefined } = {},
): { configuration: Configuration; diagnostics: readonly Diagnostic[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const toPoint = (offset: number): Point => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const toPosition: ToPosition = ([start, end]) => ({ start: toPoint(start), end: toPoint(end) })
  const diagnostics: Diagnostic[] = document.errors.map(({ message, pos }) => ({
    ruleId: 'configuration-syntax',
    severity: 'error',
    reason: `Unexpected text, expected YAML: ${sentence(message)}`,
    file,
    place: toPosition(pos),
  }))

  const data = toData(document)
  if (data === undefined) return { configuration: {}, diagnostics: [...diagnostics, noMapping(file)] }
  const placeOf: PlaceOf = (path) => placeIn(document, path, toPosition)
  const valid = keepValid(data, { file, placeOf })
  const unknown = findUnknownNames(valid.configuration, { file, placeOf, ruleIds })
  return {
    configuration: valid.configuration,
    diagnostics: [...diagnostics, ...valid.diagnostics, ...unknown],
  }
}

type ToPosition = (range: readonly [number, number, ...unknown[]]) => Position

/** `undefined` when it is not a list of keys, or when its aliases would unfold without end. */
function toData(document: Document): Record<string, unknown> | undefined {
  if (document.contents === null) return {}
  if (!isMap(document.contents)) return undefined
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && typeof node.value === 'number') node.value = node.source
    },
    Pair(_, pair) {
      // A key without a value says nothing.
      return pair.value === null || (isScalar(pair.value) && pair.value.value === null)
        ? visit.REMOVE
        : undefined
    },
  })
  try {
    return document.toJS({ maxAliasCount: 100 }) as Record<string, unknown>
  } catch {
    return undefined
  }
}

function noMapping(file: DocumentPath): Diagnostic {
  const reason = 'Unexpected content, expected a `key: value` on each line; nothing of this file counts'
  return { ruleId: 'configuration-syntax', severity: 'error', reason, file }
}

function keepValid(
  data: Record<string, unknown>,
  { file, placeOf }: { file: DocumentPath; placeOf: PlaceOf },
): { configuration: Configuration; diagnostics: Diagnostic[] } {
  let result = configuration.safeParse(data)
  const diagnostics = result.error?.issues.flatMap((issue) => describeIssue(issue, { file, placeOf })) ?? []
  // What is left out can leave another thing incomplete; every round takes something away, so this ends.
  let rest: unknown = data
  while (!result.success) {
    for (const issue of result.error.issues) leaveOut(rest, issue)
    rest = withoutGaps(rest)
    result = configuration.safeParse(rest)
  }
  return { configuration: result.data, diagnostics }
}

/** Where the key stands; for an entry of a list where the entry stands. */
function placeIn(document: Document, path: Path, toPosition: ToPosition): Position | undefined {
  const around = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  if (isMap(around)) {
    const pair = around.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
    if (pair !== undefined && isNode(pair.key) && pair.key.range) return toPosition(pair.key.range)
  }
  const node = document.getIn(path, true)
  if (isNode(node) && node.range) return toPosition(node.range)
  return path.length > 1 ? placeIn(document, path.slice(0, -1), toPosition) : undefined
}

function leaveOut(data: unknown, issue: z.core.$ZodIssue): void {
  const unknown = unknownKeys(issue)
  for (const path of unknown.length > 0 ? unknown.map(({ path }) => path) : [issue.path]) remove(data, path)
}

/** Takes away what stands at the path or, when a required key is missing there, the nearest thing around it. */
function remove(data: unknown, path: Path): void {
  const key = path.at(-1)
  const around = path
    .slice(0, -1)
    .reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data)
  if (key === undefined || typeof around !== 'object' || around === null) return
  if (Object.hasOwn(around, key)) Reflect.set(around, key, undefined)
  else remove(data, path.slice(0, -1))
}

/** Left-out entries stay as gaps while places still count by their index. */
function withoutGaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((entry) => entry !== undefined).map(withoutGaps)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .map(([key, entry]) => [key, withoutGaps(entry)]),
  )
}

function sentence(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1)
}
