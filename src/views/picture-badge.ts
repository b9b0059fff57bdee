import type { BadgeProps } from './page.ts'

/** The tones of the light theme, which a picture has to say for itself. */
const tones: Readonly<Record<BadgeProps['tone'], string>> = {
  quiet: '#4d565b',
  accent: '#0d5d76',
  good: '#1f6a3c',
  warn: '#85590f',
  bad: '#ab2f2a',
}

/** As in `src/components/status-badge.astro`, in a box of twelve. */
const shapes: Readonly<Record<BadgeProps['shape'], string>> = {
  ring: '<circle cx="6" cy="6" r="4.5"/>',
  half: '<circle cx="6" cy="6" r="4.5"/><path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" stroke="none"/>',
  disc: '<circle cx="6" cy="6" r="4.5" fill="currentColor"/>',
  check: '<path d="M1.5 6.5l3 3 6-7"/>',
  square: '<rect x="2" y="2" width="8" height="8" fill="currentColor"/>',
  triangle: '<path d="M6 1.5 11 10.5H1z" fill="currentColor" stroke-linejoin="round" stroke-width="1"/>',
  cross: '<path d="M2 2l8 8M10 2l-8 8"/>',
  bar: '<path d="M4 1.5v9M8 1.5v9"/>',
  dash: '<path d="M2 6h8"/>',
}

/** The shape of a status, `size` high, its corner at a point of the picture. */
export function drawShape(
  { shape, tone }: BadgeProps,
  { x, y, size }: { x: number; y: number; size: number },
) {
  return `<g transform="translate(${x} ${y}) scale(${size / 12})" color="${tones[tone]}" fill="none" stroke="currentColor" stroke-width="2">${shapes[shape]}</g>`
}
