import type { Position } from './provenance.ts'

/**
 * Tell which section a line lies in, as the index of its heading.
 *
 * Gives `undefined` above the first heading. Built once per document, then each
 * question costs a binary search.
 */
export function createSectionLookup(
  headings: readonly { place: Position }[],
): (line: number) => number | undefined {
  const starts = headings.map((heading) => heading.place.start.line)
  return (line) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= line) low = middle + 1
      else high = middle
    }
    return low === 0 ? undefined : low - 1
  }
}
