const marks = '✅✓✔☑⏳⏸☐⬜🔄🚧❌✗'
const leading = new RegExp(`^([${marks}])\\uFE0F?\\s*`, 'u')
const anySign = new RegExp(
  `[${marks}]|\\b(?:COMPLETE|DONE|IN PROGRESS|PENDING|PLANNED|NOT STARTED|BLOCKED|DEFERRED)`,
  'u',
)
const trailing = new RegExp(
  `\\s*[-–—:]?\\s*(?:([${marks}]\\uFE0F?[\\s\\p{L}\\d%/-]*)|\\[?\\b(COMPLETED?|DONE|IN PROGRESS|PENDING|PLANNED|NOT STARTED|BLOCKED|DEFERRED)\\]?)$`,
  'u',
)

/**
 * Take the status off a heading: an emoji in front, or an emoji or capitals at the end.
 *
 * Coloured circles are no status here: in front of headings they are priorities and risks.
 *
 * @example
 * splitHeadingStatus('Phase 1: Planning (Jan 8-9) ✅ COMPLETE') // => { text: 'Phase 1: Planning (Jan 8-9)', status: '✅ COMPLETE' }
 */
export function splitHeadingStatus(heading: string): { text: string; status: string | undefined } {
  if (!anySign.test(heading)) return { text: heading.trim(), status: undefined }
  const end = trailing.exec(heading)
  if (end !== null && end.index > 0)
    return {
      text: heading.slice(0, end.index).replace(leading, '').trim(),
      status: (end[1] ?? end[2] ?? '').trim(),
    }
  const start = leading.exec(heading)
  return start === null
    ? { text: heading.trim(), status: undefined }
    : { text: heading.slice(start[0].length).trim(), status: start[1] }
}
