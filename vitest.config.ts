import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { findChromium } from './scripts/setup/find-chromium.mjs'

// Long, so that a slow machine fails no test; a test that hangs still ends.
const minute = 60_000
/** By itself Vitest leaves a processor free, which is half of a small machine; most tests wait for other programs. */
const maxWorkers = Math.max(2, availableParallelism() - 1)

export default defineConfig({
  test: {
    cache: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/*.test.ts'],
          testTimeout: 2 * minute,
          hookTimeout: 2 * minute,
          maxWorkers,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // What a click or a key does shows a frame later, and a busy machine takes long to draw a frame.
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 5 * minute,
          hookTimeout: 5 * minute,
          // Each builds a site or starts a browser.
          maxWorkers,
          // Two browsers' worth of work on a busy machine can outlast any wait; what is wrong fails three times.
          retry: 2,
          env: { CHROME_PATH: findChromium() ?? '' },
        },
      },
    ],
  },
})
