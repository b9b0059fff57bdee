import { expect, test } from 'vitest'
import { clipText, estimateTextWidth } from './timeline-text.ts'

test('leaves a text that fits as it is', () => {
  expect(clipText('Week 3', 60, 12)).toBe('Week 3')
})

test('ends a clipped text with an ellipsis and never within a character', () => {
  expect(clipText('Week 3: harden the release', 80, 12)).toBe('Week 3: ha…')
  expect(clipText('👩‍💻👩‍💻👩‍💻👩‍💻', 50, 12)).toBe('👩‍💻👩‍💻…')
  expect(clipText('2026-01-13 to 2026-01-17', 80, 12)).toBe('')
})

test('gives nothing where not even an ellipsis fits', () => {
  expect(clipText('Week 3', 5, 12)).toBe('')
})

test('takes wide scripts and emoji as wide', () => {
  expect(estimateTextWidth('计划', 10)).toBe(26)
  expect(estimateTextWidth('il', 10)).toBeLessThan(estimateTextWidth('mW', 10))
})
