import type { DocumentPath } from './paths.ts'

/** A point in a source file; line and column are 1-based. */
export interface Point {
  line: number
  column: number
}

/** A range in a source file; `end` is exclusive. */
export interface Position {
  start: Point
  end: Point
}

/** By what a value was recognised; the first two are declared, the rest read from the text. */
export type How =
  | 'frontmatter'
  | 'configuration'
  | 'label'
  | 'heading'
  | 'table'
  | 'checkbox'
  | 'list'
  | 'link'
  | 'text'
  | 'file-name'
  | 'folder'

/** Where a value was read and by what it was recognised. */
export interface Source {
  file: DocumentPath
  /** Absent when the value is about the file as a whole, as with `file-name`. */
  place?: Point
  how: How
}

/** A value together with the author's own spelling and where it stands. */
export interface Sourced<T> {
  value: T
  raw: string
  source: Source
}
