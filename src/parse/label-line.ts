/** One `key: value` pair on one line of the source; columns are 1-based. */
export interface LabelPair {
  key: string
  /** As written, without the trailing hard break. */
  value: string
  column: number
  endColumn: number
  valueColumn: number
}

/**
 * Read the label pairs of one line of Markdown.
 *
 * Knows `**Key**: value`, `**Key:** value`, `**Key** (qualifier): value`, both as
 * list items and after a status emoji, several pairs on one line, and the italic
 * footers `*Key: value*`. A line that begins with other words has none: `see
 * **Owner**: x` is prose.
 *
 * @example
 * readLabelLine('- ✅ **Owner:** QA Lead  ')
 * // => [{ key: 'Owner', value: 'QA Lead', column: 5, … }]
 */
export function readLabelLine(line: string): LabelPair[] {
  // Most lines have no mark or no colon, or begin with other words; the patterns below cost far more than this.
  if (!line.includes(':') || !marks.test(line)) return []
  const lead = itemLead.exec(line)?.[0].length ?? 0
  const start = lead + symbolsLength(line, lead)
  if (line[start] !== '*' && line[start] !== '_') return []
  const end = line.trimEnd().replace(hardBreak, '').trimEnd().length
  const bold = readBoldPairs(line, start, end)
  return bold.length > 0 ? bold : readItalicPair(line, start, end)
}

const marks = /[*_]/
const itemLead = /^\s*(?:>\s*)*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:\[[ xX]\]\s+)?/
const hardBreak = /\\$/
/** `✅ ` or `⚠️ ` before the key, up to three. */
const symbols = /^(?:[\p{Extended_Pictographic}✓✗☐☑][\u{FE0F}\u{1F3FB}-\u{1F3FF}]?\s*){0,3}/u

function symbolsLength(line: string, from: number): number {
  return line.charCodeAt(from) < 128 ? 0 : (symbols.exec(line.slice(from))?.[0].length ?? 0)
}

/**
 * Keys hold no colon of their own unless it ends them and are shorter than a
 * sentence. The colon stands inside or right behind the bold text, or behind a
 * qualifier in parentheses.
 */
const boldKey = /^(\*\*|__)(?=\S)([^*\n]{1,80}?)(?:(:)\s*\1|\1(\s*\([^()\n]{1,60}\))?\s*(:))(?=\s|$|[^\s:/])/

function readBoldPairs(line: string, start: number, end: number): LabelPair[] {
  const keys: { key: string; at: number; valueAt: number }[] = []
  for (let at = start; at < end;) {
    const found = boldKey.exec(line.slice(at))
    const key = found?.[2]?.trim()
    if (found === null || key === undefined || key === '') break
    const valueAt = at + found[0].length
    keys.push({ key, at, valueAt })
    at = nextKeyAt(line, valueAt)
  }
  return keys.map(({ key, at, valueAt }, index) => {
    const stop = keys[index + 1]?.at ?? end
    return toPair(line, { key, at, valueAt, stop })
  })
}

/** A second pair on the line begins with a bold key behind white space or a `|`. */
function nextKeyAt(line: string, from: number): number {
  if (!line.includes('**', from) && !line.includes('__', from)) return line.length
  const next = /(?:\s{2,}|\s*[|·•]\s*|\s+)(?=(?:\*\*|__)[^*\n]{1,80}?(?::\s*(?:\*\*|__)|(?:\*\*|__)\s*:))/g
  next.lastIndex = from
  const found = next.exec(line)
  return found === null ? line.length : found.index + found[0].length
}

/** `*Key: value*`, the whole line in italics. */
function readItalicPair(line: string, start: number, end: number): LabelPair[] {
  const text = line.slice(start, end)
  const found = /^([*_])(?![*_\s])([^*_:.\n]{1,60}):\s+(\S.*?)\1$/.exec(text)
  if (found?.[2] === undefined || found[3] === undefined) return []
  const valueAt = start + text.indexOf(found[3], found[2].length + 2)
  return [
    {
      key: found[2].trim(),
      value: found[3],
      column: start + 1,
      endColumn: end + 1,
      valueColumn: valueAt + 1,
    },
  ]
}

const separatorAtEnd = /\s*[|·•]$/

function toPair(
  line: string,
  { key, at, valueAt, stop }: { key: string; at: number; valueAt: number; stop: number },
): LabelPair {
  const raw = line.slice(valueAt, stop)
  const value = raw.trim().replace(separatorAtEnd, '')
  const indent = raw.length - raw.trimStart().length
  return {
    key,
    value,
    column: at + 1,
    endColumn: Math.max(valueAt, valueAt + raw.trimEnd().length) + 1,
    valueColumn: valueAt + indent + 1,
  }
}
