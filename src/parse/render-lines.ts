import type { Emphasis, Paragraph, PhrasingContent } from 'mdast'

/**
 * Keep adjacent label lines on lines of their own.
 *
 * Authors write `**Status**: …` and `**Owner**: …` one below the other without a
 * hard break, and mean lines; so do those who begin lines with a mark such as ✅.
 */
export function breakLabelLines(paragraph: Paragraph): void {
  const children: PhrasingContent[] = []
  paragraph.children.forEach((child, index) => {
    if (child.type === 'emphasis') breakKeyLines(child)
    if (child.type !== 'text' || !child.value.includes('\n')) return void children.push(child)
    children.push(...splitLines(child.value, paragraph.children[index + 1], paragraph.children[index + 2]))
  })
  paragraph.children = children
}

/** A footer set in italics: `*Version: 1.0` on one line, `Owner: QA*` on the next. */
function breakKeyLines(emphasis: Emphasis): void {
  const only = emphasis.children[0]
  if (emphasis.children.length !== 1 || only?.type !== 'text') return
  const lines = only.value.split('\n')
  if (!lines.every((line) => /^\s*\p{Lu}[\p{L} ]{1,30}:\s/u.test(line))) return
  emphasis.children = lines.flatMap((line, index): PhrasingContent[] => {
    const text: PhrasingContent = { type: 'text', value: line.trim() }
    return index === 0 ? [text] : [{ type: 'break' }, text]
  })
}

function splitLines(
  value: string,
  next: PhrasingContent | undefined,
  afterNext: PhrasingContent | undefined,
): PhrasingContent[] {
  const lines = value.split('\n')
  return lines.flatMap((line, index): PhrasingContent[] => {
    const text: PhrasingContent = { type: 'text', value: index === 0 ? line : line.trimStart() }
    if (index === 0) return [text]
    const isLast = index === lines.length - 1
    const breaks = startsWithMark(line) || (isLast && isLabel(next, afterNext))
    if (!breaks) return [{ type: 'text', value: `\n${line}` }]
    return line.trim() === '' ? [{ type: 'break' }] : [{ type: 'break' }, text]
  })
}

/** `**Key**:` or `**Key:**`. */
function isLabel(node: PhrasingContent | undefined, after: PhrasingContent | undefined): boolean {
  if (node?.type !== 'strong') return false
  const last = node.children.at(-1)
  if (last?.type === 'text' && last.value.trimEnd().endsWith(':')) return true
  return after?.type === 'text' && /^\s*(?:\([^)\n]*\)\s*)?:/.test(after.value)
}

function startsWithMark(line: string): boolean {
  return /^\s*(?:\p{Extended_Pictographic}|[\u2610-\u2612\u2713-\u2718\u25a0-\u25ff])/u.test(line)
}
