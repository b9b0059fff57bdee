import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { z } from 'zod'
import { findClosest } from '../model/closest.ts'
import { type Configuration, configuration } from '../model/configuration.ts'
import type { Diagnostic } from '../model/diagnostics.ts'
import type { DocumentPath } from '../model/paths.ts'
import type { Position } from '../model/provenance.ts'

type Path = readonly PropertyKey[]
type PlaceOf = (path: Path) => Position | undefined

/**
 * Read `roadbook.yml`.
 *
 * What is wrong is reported where it stands and left out; the rest counts. Numbers
 * stay text as written, so `id: 1.10` keeps its zero.
 */
export function parseConfiguration(
  text: string,
  file: DocumentPath,
): { configuration: Configuration; diagnostics: readonly Diagnostic[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const toPosition = ([start, end]: readonly number[]): Position => ({
    start: toPoint(lines.linePos(start ?? 0)),
    end: toPoint(lines.linePos(end ?? start ?? 0)),
  })
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
  return { configuration: valid.configuration, diagnostics: [...diagnostics, ...valid.diagnostics] }
}

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
  const diagnostics = result.error?.issues.flatMap((issue) => describe(issue, { file, placeOf })) ?? []
  // What is left out can leave another thing incomplete; every round takes something away, so this ends.
  while (!result.success) {
    for (const issue of result.error.issues) leaveOut(data, issue)
    result = configuration.safeParse(withoutGaps(data))
  }
  return { configuration: result.data, diagnostics }
}

function describe(
  issue: z.core.$ZodIssue,
  { file, placeOf }: { file: DocumentPath; placeOf: PlaceOf },
): Diagnostic[] {
  const unknown = unknownKeys(issue)
  if (unknown.length > 0) {
    return unknown.map(({ path, expected }) => {
      const key = String(path.at(-1))
      const closest = findClosest(key, expected)
      const hint =
        closest === undefined
          ? `expected one of ${expected.map(quote).join(', ')}`
          : `did you mean \`${closest}\`?`
      const reason = `Unexpected key ${quote(path.join('.'))}${closest === undefined ? ', ' : '; '}${hint}`
      return { ruleId: 'configuration-shape', severity: 'error', reason, file, ...placed(placeOf(path)) }
    })
  }
  const reason = `Unexpected value of ${quote(issue.path.join('.'))}, ${expectation(issue)}; it does not count`
  return [{ ruleId: 'configuration-shape', severity: 'error', reason, file, ...placed(placeOf(issue.path)) }]
}

function unknownKeys(issue: z.core.$ZodIssue): { path: Path; expected: string[] }[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...issue.path, key], expected: keysAt(issue.path) }))
  }
  if (issue.code !== 'invalid_union') return []
  return issue.errors.flatMap((issues) =>
    issues.flatMap((inner) => unknownKeys({ ...inner, path: [...issue.path, ...inner.path] })),
  )
}

/** The keys the schema knows at a place of the configuration. */
function keysAt(path: Path): string[] {
  let schemas = [z.toJSONSchema(configuration)]
  for (const key of path) {
    schemas = schemas
      .flatMap((schema) => [schema, ...(schema.anyOf ?? [])])
      .flatMap((schema) => [typeof key === 'number' ? schema.items : schema.properties?.[String(key)]])
      .filter((schema) => typeof schema === 'object' && !Array.isArray(schema)) as typeof schemas
  }
  return schemas
    .flatMap((schema) => [schema, ...(schema.anyOf ?? [])])
    .flatMap((schema) => Object.keys((schema as { properties?: object }).properties ?? {}))
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `expected ${words[issue.expected] ?? issue.expected}`
  if (issue.code === 'invalid_value')
    return `expected ${issue.values.map((value) => quote(String(value))).join(', ')}`
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return 'expected a web address such as `https://example.org/`'
  if (issue.code === 'invalid_union') {
    return issue.errors
      .flatMap((issues) => issues.slice(0, 1).map(expectation))
      .join(' or ')
      .replaceAll('or expected', 'or')
  }
  return sentence(issue.message)
}

const words: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
  boolean: '`true` or `false`',
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
