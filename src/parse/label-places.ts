import type { Point, Position } from '../model/provenance.ts'
import type { Label } from './parsed-document.ts'

/** From the first letter of a label's key to the last of its value. */
export function labelRange({ place, endColumn }: Label): Position {
  return { start: place, end: { line: place.line, column: endColumn } }
}

/** Where the value of a label begins. */
export function valuePlace({ place, valueColumn }: Label): Point {
  return { line: place.line, column: valueColumn }
}
