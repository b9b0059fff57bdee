import { distance } from 'fastest-levenshtein'

/**
 * The candidate that is most like a name, for "did you mean"; `undefined` when none is close.
 *
 * Close means that at most two of five characters differ, and never more than three; case does
 * not count.
 *
 * @example
 * findClosest('relases', ['documents', 'releases']) // => 'releases'
 * findClosest('x', ['documents', 'releases']) // => undefined
 */
export function findClosest<T extends string>(name: string, candidates: Iterable<T>): T | undefined {
  const wanted = name.toLowerCase()
  let closest: T | undefined
  let fewest = Math.min(3, Math.floor(name.length * 0.4)) + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= fewest) continue
    const differences = distance(wanted, candidate.toLowerCase())
    if (differences >= fewest) continue
    closest = candidate
    fewest = differences
  }
  return closest
}
