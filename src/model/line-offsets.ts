import type { Point } from './provenance.ts'

/** Tell where an offset of a text stands, in lines and columns from 1. */
export function pointFinder(text: string): (offset: number) => Point {
  let starts: number[] | undefined
  return (offset) => {
    starts ??= lineStarts(text)
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}

/** Tell the offset of a point of a text. */
export function offsetFinder(text: string): (point: Point) => number {
  const starts = lineStarts(text)
  return ({ line, column }) => (starts[line - 1] ?? text.length) + column - 1
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ 0: lineEnd, index }) => index + lineEnd.length)]
}
