/** The statements of a flowchart: a line each or parted by `;`, but never inside quotes or brackets. */
export function splitStatements(text: string): string[] {
  const statements: string[] = []
  let start = 0
  let isQuoted = false
  let depth = 0
  for (let index = 0; index <= text.length; index++) {
    const sign = text[index] ?? '\n'
    if (sign === '"') isQuoted = !isQuoted
    if (!isQuoted && '[({'.includes(sign)) depth += 1
    if (!isQuoted && '])}'.includes(sign)) depth = Math.max(0, depth - 1)
    const ends = !isQuoted && (sign === '\n' || (sign === ';' && depth === 0))
    if (!ends && index < text.length) continue
    statements.push(text.slice(start, index).trim())
    start = index + 1
    depth = 0
  }
  return statements.filter((statement) => statement !== '')
}
