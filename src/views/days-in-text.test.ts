import { expect, test } from 'vitest'
import { splitDays } from './days-in-text.ts'

test('cuts a text at its days', () => {
  expect(splitDays('From 2026-01-08 to 2026-Q2 there are 22-23 days.')).toEqual([
    { text: 'From ', isDay: false },
    { text: '2026-01-08', isDay: true },
    { text: ' to ', isDay: false },
    { text: '2026-Q2', isDay: true },
    { text: ' there are 22-23 days.', isDay: false },
  ])
  expect(splitDays('No day')).toEqual([{ text: 'No day', isDay: false }])
  expect(splitDays('')).toEqual([])
})
