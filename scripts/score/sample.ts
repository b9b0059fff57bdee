import { createHash } from 'node:crypto'

/**
 * Draw some of many, the same ones for the same seed.
 *
 * What is drawn depends on the keys alone, so that a change of the recognisers changes a sample no more
 * than it has to.
 */
export function drawSample<T>(
  all: readonly T[],
  { count, seed, keyOf }: { count: number; seed: number; keyOf: (entry: T) => string },
): T[] {
  const rank = (entry: T) =>
    createHash('sha256')
      .update(`${seed} ${keyOf(entry)}`)
      .digest('hex')
  return all
    .map((entry) => ({ entry, rank: rank(entry) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, count)
    .map(({ entry }) => entry)
}
