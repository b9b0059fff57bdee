type Value = string | number | boolean | null

/**
 * Write records as CSV by RFC 4180, with the keys of the first one as its header.
 *
 * A spreadsheet takes a text that begins with `=`, `+`, `-` or `@` for a formula: such a text gets an
 * apostrophe in front, unless it is a plain figure.
 *
 * @example
 * toCsv([{ title: 'Say "no"', open: 3 }]) // => 'title,open\r\n"Say ""no""",3\r\n'
 */
export function toCsv(records: readonly Readonly<Record<string, Value>>[]): string {
  const [first] = records
  if (first === undefined) return ''
  const keys = Object.keys(first)
  const lines = [keys, ...records.map((record) => keys.map((key) => record[key] ?? null))]
  return lines.map((values) => `${values.map(toField).join(',')}\r\n`).join('')
}

const formula = /^[\t\r\n ]*[=+\-@]/
const figure = /^[+-]?\d[\d.,]*\s?%?$/

function toField(value: Value): string {
  if (value === null) return ''
  const text =
    typeof value === 'string' && formula.test(value) && !figure.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
}
