import type { BadgeProps } from './page.ts'

/** The shapes of `src/components/status-badge.astro` as single paths on a square of ten, for use within a picture. */
export const badgeShapes: Record<BadgeProps['shape'], { path: string; filled: boolean }> = {
  ring: { path: 'M1 5a4 4 0 1 0 8 0a4 4 0 1 0-8 0z', filled: false },
  half: { path: 'M5 .5A4.5 4.5 0 0 1 5 9.5A4.5 4.5 0 0 1 5 .5zM5 1.9A3.1 3.1 0 0 0 5 8.1z', filled: true },
  disc: { path: 'M.5 5a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z', filled: true },
  check: { path: 'M1 5.5l2.6 2.6L9 2', filled: false },
  square: { path: 'M1 1h8v8H1z', filled: true },
  triangle: { path: 'M5 .8L9.6 9.2H.4z', filled: true },
  cross: { path: 'M1.2 1.2l7.6 7.6M8.8 1.2L1.2 8.8', filled: false },
  bar: { path: 'M3 1v8M7 1v8', filled: false },
  dash: { path: 'M1.5 5h7', filled: false },
}
