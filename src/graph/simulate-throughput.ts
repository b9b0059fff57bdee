import { createRandom } from './seeded-random.ts'

/** What was done in one observed stretch of time. */
export interface Stretch {
  work: number
  days: number
}

export interface Simulation {
  /** Days within which half of the runs are done. */
  p50: number
  /** Days within which 85 of 100 runs are done. */
  p85: number
}

/** How often the rest of the work is played through. */
export const simulatedRuns = 10_000

/** Whoever needs longer than this has no forecast. */
const mostDays = 3650

/**
 * Play the rest of the work through many times, each run made of observed stretches drawn by chance with
 * replacement, until nothing is left; tell how long half of the runs and 85 of 100 take.
 *
 * This is the Monte Carlo simulation of throughput as Troy Magennis ("Forecasting and Simulating Software
 * Development Projects", 2011) and Daniel Vacanti ("Actionable Agile Metrics", 2015) describe it, a bootstrap
 * in Efron's sense: it assumes that the future draws from the same stretches, and nothing about their
 * distribution. Every run has its own seed, so that more work never takes less time in any of them.
 *
 * `undefined` without stretches that bring work, and when the end lies ten years away.
 */
export function simulateThroughput(
  stretches: readonly Stretch[],
  remaining: number,
  { seed = 1, runs = simulatedRuns }: { seed?: number; runs?: number } = {},
): Simulation | undefined {
  if (stretches.every(({ work }) => work <= 0)) return undefined
  const lengths = Float64Array.from({ length: runs }, (_, run) =>
    playThrough(stretches, remaining, createRandom(seed + run * 7919)),
  ).sort()
  const at = (share: number) => lengths[Math.ceil(share * runs) - 1] ?? Infinity
  const [p50, p85] = [at(0.5), at(0.85)]
  return p85 > mostDays ? undefined : { p50, p85 }
}

/** Within the last stretch the rest is done as fast as the whole of it was. */
function playThrough(stretches: readonly Stretch[], remaining: number, random: () => number): number {
  let left = remaining
  let days = 0
  while (left > 0 && days <= mostDays) {
    const stretch = stretches[Math.floor(random() * stretches.length)]!
    const share = stretch.work > left ? left / stretch.work : 1
    left -= Math.max(0, stretch.work) * share
    days += stretch.days * share
  }
  return days
}
