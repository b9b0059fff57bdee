import { expect, test } from 'vitest'
import { findMojibake } from './mojibake.ts'

test.each([
  ['‚úÖ Done ‚Üí next', 'macintosh', '✅ Done → next'],
  ['2 √ó 3', 'macintosh', '2 × 3'],
  ['\u{F8FF}üü¢ Low', 'macintosh', '🟢 Low'],
  ['âœ… Done, â‰¥80%', 'windows-1252', '✅ Done, ≥80%'],
  ['ðŸš€ Launch', 'windows-1252', '🚀 Launch'],
  ['GrÃ¶ÃŸe', 'windows-1252', 'Größe'],
])('repairs %j', (text, codec, repaired) => {
  expect(findMojibake(['plain', text])).toEqual([{ line: 2, codec, repaired }])
})

test.each([
  '',
  'Größe der Ämter',
  '✅ Done → next',
  'naïve café — “quoted”',
  'São Paulo «oui»',
  '日本語',
  '🚀🟢',
])('leaves %j alone', (text) => {
  expect(findMojibake([text])).toEqual([])
})

test('leaves a line alone whose lost bytes cannot be restored', () => {
  expect(findMojibake(['ðŸ“ Notes âœ…'])).toEqual([])
})
