import type { Diagnostic } from '../model/diagnostics.ts'
import type { DocumentFrontmatter } from '../model/frontmatter.ts'
import type { Directive } from '../model/directives.ts'
import type { DocumentPath } from '../model/paths.ts'
import type { Point, Position, Sourced } from '../model/provenance.ts'
import type { Claim } from './claim.ts'

/**
 * Everything one file says, before any reference is resolved.
 *
 * Plain data without syntax trees: it can be cached as JSON. Sections are named
 * by the index of their heading in `headings`; `undefined` is the text before the
 * first one. Lists are in the order of the text.
 */
export interface ParsedDocument {
  path: DocumentPath
  format: 'md' | 'mdx'
  /** Hash of the raw bytes. */
  hash: string
  frontmatter: Frontmatter | undefined
  /** Frontmatter's title, else the first H1, else the file name made readable. */
  title: Sourced<string>
  /** First paragraph of prose below the title, as plain text. */
  lead: string | undefined
  headings: readonly Heading[]
  labels: readonly Label[]
  tables: readonly Table[]
  checkboxes: readonly Checkbox[]
  links: readonly Link[]
  mentions: readonly Mention[]
  listItems: readonly ListItem[]
  /** Components of the author, with what is wrong in how they are written. */
  directives: readonly Directive[]
  words: number
  lines: number
  /** The code fence that is open at the end of the document. */
  unclosedFence: UnclosedFence | undefined
  /** Lines that were decoded with the wrong codec before they were saved. */
  mojibake: readonly Mojibake[]
  /** What the text states and can be recomputed. */
  claims: readonly Claim[]
  /** Comments that switch rules off. */
  suppressions: readonly Suppression[]
  /** What a template leaves to be filled in. */
  blanks: readonly Blank[]
  /** What the text talks about: pairs of a word's number and how often it occurs, see `countTerms`. */
  terms: readonly number[]
  diagnostics: readonly Diagnostic[]
}

/** The YAML block, read; `places` gives where each top-level or nested key stands (`phases.0.start`). */
export interface Frontmatter {
  data: DocumentFrontmatter
  places: Readonly<Record<string, Position>>
}

export interface Heading {
  depth: 1 | 2 | 3 | 4 | 5 | 6
  /** Plain text with the author's emoji. */
  text: string
  /** The id that a link's `#fragment` names; unique in the document, GitHub's rules. */
  anchor: string
  place: Position
}

/** Where a label line stands: the same syntax is metadata at the top and an attribute below a heading. */
export type Zone = 'header' | 'first-section' | 'section' | 'footer'

/** A `**Key**: value` line in any of its spellings. */
export interface Label {
  key: string
  /** Text as written, Markdown included, without the trailing hard break. */
  value: string
  zone: Zone
  section: number | undefined
  /** Where the key begins; a label never leaves its line. See `labelRange` and `valuePlace`. */
  place: Point
  valueColumn: number
  endColumn: number
}

export interface Table {
  /** Line of the header row, 1-based. */
  line: number
  headers: readonly string[]
  /** What each column holds, by the synonym map; `undefined` where no synonym fits. */
  columns: readonly (ColumnRole | undefined)[]
  kind: TableKind
  rows: readonly TableRow[]
  section: number | undefined
}

export interface TableRow {
  line: number
  /** As written, Markdown included, trimmed; as many as the header has, missing ones empty. */
  cells: readonly TableCell[]
  /** A `Total` or `Subtotal` row is no entity. */
  total: boolean
}

export interface TableCell {
  text: string
  place: Point
}

/** Names of the vocabulary's column synonyms, for instance `owner` and `target`. */
export type ColumnRole = string

export type TableKind =
  | 'metric'
  | 'document-index'
  | 'reference'
  | 'timeline'
  | 'task'
  | 'test'
  | 'status'
  | 'comparison'
  | 'key-value'
  | 'gate'
  | 'risk'
  | 'resource'
  | 'revision'
  | 'benchmark'
  | 'role'
  | 'feature-matrix'
  | 'communication'
  | 'decision'
  | 'troubleshooting'
  | 'release'
  | 'issue'
  | 'commit'
  | 'matrix'
  | 'other'

/** A task list item; boxes inside code fences are not among them. */
export interface Checkbox {
  text: string
  checked: boolean
  section: number | undefined
  place: Position
}

export interface Link {
  type: 'inline' | 'image' | 'reference' | 'html' | 'url' | 'wiki'
  text: string
  /** As written. */
  target: string
  section: number | undefined
  place: Position
}

/** A name of a Markdown file that stands in text or a code span without being a link. */
export interface Mention {
  /** As written, for instance `docs/PLAN.md`. */
  name: string
  where: 'text' | 'code'
  section: number | undefined
  place: Position
}

export interface ListItem {
  ordered: boolean
  /** Number of an ordered item as counted from the list's start; position from 1 otherwise. */
  ordinal: number
  /** Nesting, 0 for a top-level item. */
  depth: number
  /** First paragraph as plain text. */
  text: string
  section: number | undefined
  place: Point
  /** The last line of all that belongs to the item. */
  lastLine: number
  /** Label line or bold lead-in directly above the list, for instance `Crisis Management`. */
  group: string | undefined
}

export interface UnclosedFence {
  place: Point
  /** The fence within which another one opens, where there is one. */
  likely?: Point
}

/** A placeholder as it stands in the text, for instance `{{ date }}`. */
export interface Blank {
  text: string
  place: Position
}

/** A line of UTF-8 that was read as another encoding. */
export interface Mojibake {
  line: number
  codec: 'macintosh' | 'windows-1252'
  /** The line as it was meant. */
  repaired: string
}

/** A comment that switches rules off, for instance `<!-- roadbook-disable weekday -- as printed -->`. */
export interface Suppression {
  /** As written; nobody has looked whether there are such rules. */
  rules: readonly string[]
  reason?: string
  scope: 'block' | 'file'
  /** Lines of the block that is meant, both included; absent for a file and where no block follows. */
  lines?: { first: number; last: number }
  place: Position
}
