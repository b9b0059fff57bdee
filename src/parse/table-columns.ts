import type { Vocabulary } from '../model/vocabulary.ts'
import type { ColumnRole } from './parsed-document.ts'

/** Answers what a column holds from the text of its header. */
export type FindColumnRole = (header: string) => ColumnRole | undefined

/**
 * Find what a column holds by the synonyms of the vocabulary.
 *
 * Markdown, emoji and case do not count; words in brackets and a version or span of
 * time beside other words are dropped when the whole header is no synonym. Gives
 * `undefined` for a header nobody has listed, as `GitHub Copilot`. For many headers
 * use {@link buildColumnLookup}.
 *
 * @example
 * findColumnRole('**Target** (Week 4)', vocabulary)
 * // => 'target'
 */
export function findColumnRole(header: string, vocabulary: Vocabulary): ColumnRole | undefined {
  return buildColumnLookup(vocabulary)(header)
}

/** Index the synonyms once, for a document with many headers. */
export function buildColumnLookup(vocabulary: Vocabulary): FindColumnRole {
  const exact = new Map<string, ColumnRole>()
  const wild: { prefix: string; suffix: string; role: ColumnRole }[] = []
  for (const [role, spellings] of Object.entries(vocabulary.columns)) {
    for (const written of spellings) {
      const spelling = written.toLowerCase()
      const [prefix = '', suffix] = spelling.split('*')
      if (suffix !== undefined) wild.push({ prefix, suffix, role })
      else if (!exact.has(spelling)) exact.set(spelling, role)
    }
  }
  wild.sort((a, b) => b.prefix.length + b.suffix.length - (a.prefix.length + a.suffix.length))

  const known = new Map<string, ColumnRole | undefined>()
  return (header) => {
    if (!known.has(header)) known.set(header, lookUp(header, exact, wild))
    return known.get(header)
  }
}

/**
 * Reduce a header to its words: lower case, without Markdown, emoji and a closing `:`.
 *
 * @example
 * normalizeHeader('**⏱️ Est. Time**:')
 * // => 'est. time'
 */
export function normalizeHeader(header: string): string {
  return header
    .slice(0, longestHeader)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[*_`~\\]+/g, ' ')
    .replace(/\p{Extended_Pictographic}|[\u{FE0F}\u{200D}\u2190-\u21FF]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s*:\s*$/, '')
    .trim()
    .toLowerCase()
}

/** Whether a header is nothing but a version, as `v1.3.0`, `Beta.2` or `v2.0.0 (Dec 2026)`. */
export function isVersionHeader(header: string): boolean {
  return wholeVersion.test(withoutBrackets(normalizeHeader(header)))
}

// No synonym is longer; a cell of a megabyte must not cost a megabyte's worth of patterns.
const longestHeader = 200

const version = String.raw`v?\d+\.\d+(?:\.[\dx]+)*(?:[-.]?(?:alpha|beta|rc|ga)[.\d]*)?\+?|v\d+|(?:alpha|beta|rc)[. ]?\d+|ga`
const span = String.raw`(?:week|month|day|year|phase|quarter|cycle|sprint)s?[ -]?\d+(?:-\d+)?|q[1-4](?: \d{4})?|\d{4}|\d+ ?(?:mo|months?|weeks?|days?|h|hours?|d|w|m|y)|p\d\d`
const wholeVersion = new RegExp(`^(?:[a-z-]+ )?(?:${version})$`)
const scope = new RegExp(`(?:^|\\s)(?:${version}|${span})(?=\\s|$)`, 'g')

function lookUp(
  header: string,
  exact: ReadonlyMap<string, ColumnRole>,
  wild: readonly { prefix: string; suffix: string; role: ColumnRole }[],
): ColumnRole | undefined {
  const whole = normalizeHeader(header)
  const bare = withoutBrackets(whole)
  const unscoped = bare.replace(scope, ' ').replace(/\s+/g, ' ').trim()
  const forms = [whole, bare, unscoped]
    .flatMap((form) => [form, form.replace(/s?\s*\?*$/, '')])
    .filter((form) => form !== '')
  for (const form of forms) {
    const role = exact.get(form)
    if (role !== undefined) return role
  }
  return wild.find(({ prefix, suffix }) =>
    forms.some(
      (form) =>
        form.length > prefix.length + suffix.length && form.startsWith(prefix) && form.endsWith(suffix),
    ),
  )?.role
}

function withoutBrackets(header: string): string {
  return header.replace(/\s*[([][^)\]]*[)\]]/g, '').trim()
}
