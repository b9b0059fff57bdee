/**
 * Of each heading the index of the one in whose section it stands; -1 where it stands in none.
 *
 * @example
 * sectionParents([{ depth: 1 }, { depth: 3 }, { depth: 2 }]) // => [-1, 0, 0]
 */
export function sectionParents(headings: readonly { depth: number }[]): number[] {
  const around: number[] = []
  return headings.map(({ depth }, index) => {
    while ((headings[around.at(-1) ?? -1]?.depth ?? 0) >= depth) around.pop()
    const parent = around.at(-1) ?? -1
    around.push(index)
    return parent
  })
}
