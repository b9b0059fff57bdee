import { plainText, withoutDecoration } from './author-text.ts'

/** A heading that begins with a version, cut into its parts. */
export interface VersionHeading {
  version: string
  /** What the heading calls the release, without brackets. */
  theme: string | undefined
  /** Texts in brackets or after a dash that may say when or how far. */
  remarks: readonly string[]
}

const opening =
  /^(?:(?:release|version|milestone)\s+)?(\[?)(v?)(\d+\.\d+(?:\.\d+){0,2}(?:[-.]?(?:alpha|beta|rc|dev|a|b)(?:\.?\d+)?)?)\]?(?:\([^)]*\))?(?![\w%+]|\.[\dxX]|\s*[-–—→]\s*v?\d+\.\d|\/)/i

/**
 * Read `v1.3.1 - LoRA Hot-Swapping (January 2025)` or `[1.2.7] - 2025-12-12`.
 *
 * Gives `undefined` for numbered headings (`1.2 Title`), ranges, and headings that go on
 * about a version without being its own (`v1.3.0 Core Features`).
 */
export function readVersionHeading(heading: string): VersionHeading | undefined {
  const text = withoutDecoration(plainText(heading))
  const match = opening.exec(text)
  if (match === null) return undefined
  const [whole, bracket, letter, version = ''] = match
  const rest = text.slice(whole.length).trim()
  if ((rest !== '' && !/^[-–—:|([]/.test(rest)) || /\band beyond\b/i.test(rest)) return undefined

  const remarks = [...rest.matchAll(/[([]([^()[\]]+)[)\]]/g)].map((remark) => (remark[1] ?? '').trim())
  const theme = withoutDecoration(
    rest
      .replace(/[([][^()[\]]*[)\]]/g, ' ')
      .replace(/^[\s\-–—:|]+|[\s\-–—:|]+$/g, '')
      .replace(/\s+/g, ' '),
  )
  const isRemark =
    /^(?:current|planned|upcoming|next|released|draft|in progress|future|latest|and beyond)\b/i.test(theme)
  const isDate = /^(?:\d{4}-\d{2}(?:-\d{2})?|[A-Z][a-z]+\.? (?:\d{1,2}, )?\d{4})/.test(theme)
  const marked = bracket !== '' || letter !== '' || /^(?:release|version)/i.test(text)
  if (!marked && !isDate && !remarks.some((remark) => /\d{4}/.test(remark))) return undefined
  return {
    version,
    theme: theme === '' || isDate || isRemark ? undefined : withoutDecoration(theme),
    remarks: isDate || isRemark ? [theme, ...remarks] : remarks,
  }
}
