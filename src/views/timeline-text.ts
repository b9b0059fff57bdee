const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Estimate how wide a text is in a sans-serif face, in the unit of `fontSize`.
 *
 * Errs on the wide side, so that what is placed by it does not touch.
 */
export function estimateTextWidth(text: string, fontSize: number): number {
  let em = 0
  for (const { segment } of graphemes.segment(text)) em += widthOf(segment)
  return em * fontSize
}

/**
 * Shorten a text to a width, with an ellipsis when something is left out; empty when not even that fits.
 * Days are never shortened: the beginning of one reads like another date.
 *
 * @example
 * clipText('Week 3: harden the release', 80, 12) // => 'Week 3: ha…'
 */
export function clipText(text: string, width: number, fontSize: number): string {
  if (estimateTextWidth(text, fontSize) <= width) return text
  const room = width - widthOf('…') * fontSize
  if (room < 0 || /^\d{4}-\d{2}/.test(text)) return ''
  let kept = ''
  let used = 0
  for (const { segment } of graphemes.segment(text)) {
    used += widthOf(segment) * fontSize
    if (used > room) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

function widthOf(grapheme: string): number {
  if (/^[ijlI|!.,:;'()[\]\s]$/.test(grapheme)) return 0.34
  if (/^[mwMW@%…—]$/.test(grapheme)) return 0.95
  if (/^[A-Z&+→–]$/.test(grapheme)) return 0.72
  if (/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{P}]$/u.test(grapheme)) return 0.6
  return 1.3
}
