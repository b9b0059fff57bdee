import { z } from 'zod'
import { findClosest } from '../model/closest.ts'
import { configuration } from '../model/configuration.ts'
import type { Diagnostic } from '../model/diagnostics.ts'
import type { DocumentPath } from '../model/paths.ts'
import type { Position } from '../model/provenance.ts'

/** Keys and indexes that lead to a value. */
export type Path = readonly PropertyKey[]
export type PlaceOf = (path: Path) => Position | undefined

/** Say in words of the author what the schema of `roadbook.yml` has against a value. */
export function describeIssue(
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
      return { ruleId: 'configuration-shape', severity: 'error', reason, file, ...withPlace(placeOf(path)) }
    })
  }
  const reason = `Unexpected value of ${quote(issue.path.join('.'))}, ${expectation(issue)}; it does not count`
  return [
    { ruleId: 'configuration-shape', severity: 'error', reason, file, ...withPlace(placeOf(issue.path)) },
  ]
}

/** The keys an issue is about, when it is about keys nobody knows, with those that are known there. */
export function unknownKeys(issue: z.core.$ZodIssue): { path: Path; expected: string[] }[] {
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
  let schemas = [z.toJSONSchema(configuration, { io: 'input' })]
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

function withPlace(place: Position | undefined): Pick<Diagnostic, 'place'> {
  return place === undefined ? {} : { place }
}

function quote(text: string): string {
  return `\`${text}\``
}

function sentence(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1)
}
