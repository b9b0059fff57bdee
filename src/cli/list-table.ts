import type { ListRow } from './list-row.ts'

/** Longer texts are cut, so that a row stays a line. */
const widest = 60

/** Lay rows out in columns: what was seen, then where and how. */
export function formatTable(rows: readonly ListRow[], fields: readonly string[]): string {
  const header = [...fields.map(toTitle), 'Seen in', 'How']
  const lines = rows.map((row) => [...fields.map((field) => cellText(row[field])), placeOf(row), row.how])
  const widths = header.map((title, column) =>
    Math.max(title.length, ...lines.map((cells) => cells[column]?.length ?? 0)),
  )
  const format = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const total = `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`
  return [format(header), ...lines.map(format), '', total, ''].join('\n')
}

function placeOf({ file, line }: ListRow): string {
  return line === null ? file : `${file}:${line}`
}

function cellText(value: ListRow[string] | undefined): string {
  if (value === null || value === undefined) return '-'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  const text = Array.isArray(value) ? value.map(entryText).join(', ') : entryText(value)
  const line = text.replace(/\s+/g, ' ')
  return line.length > widest ? `${line.slice(0, widest - 1)}…` : line
}

function entryText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.values(value).map(entryText).join(' ')
}

/** `anchorExists` reads `Anchor exists`. */
function toTitle(field: string): string {
  const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
