import { readLabelLine } from './label-line.ts'
import { ownText } from './own-text.ts'
import type { Heading, Label, Zone } from './parsed-document.ts'
import type { SourceLines } from './source-lines.ts'

/**
 * List the label lines of a document with the zone each stands in.
 *
 * Works on source lines: adjacent `**Key**: value` lines are one paragraph in
 * mdast. Lines inside code, tables and HTML are not read.
 */
export function extractLabels(
  lines: SourceLines,
  { headings, sectionAt }: { headings: readonly Heading[]; sectionAt: (line: number) => number | undefined },
): Label[] {
  const footerStart = findFooterStart(lines)
  const zoneOf = createZoneLookup(headings, footerStart)
  const labels: Label[] = []
  lines.text.forEach((text, index) => {
    // Every label has one, and most lines have none.
    if (lines.kind[index] !== 'prose' || !text.includes(':')) return
    const line = index + 1
    const section = sectionAt(line)
    for (const pair of readLine(text, headings[section ?? -1])) {
      labels.push({
        key: ownText(pair.key),
        value: ownText(pair.value),
        zone: zoneOf(line, section),
        section,
        place: { line, column: pair.column },
        valueColumn: pair.valueColumn,
        endColumn: pair.endColumn,
      })
    }
  })
  return labels
}

/** Under a `Metadata` heading plain `- Key: value` bullets are labels too. */
function readLine(text: string, heading: Heading | undefined): ReturnType<typeof readLabelLine> {
  const pairs = readLabelLine(text)
  if (pairs.length > 0 || heading === undefined || !isMetadataTitle(heading.text)) return pairs
  const plain = /^(\s*[-*+]\s+)([A-Z][^:*`\n]{0,40}):\s+(\S.*?)\s*$/.exec(text)
  if (plain?.[1] === undefined || plain[2] === undefined || plain[3] === undefined) return []
  const column = plain[1].length + 1
  const valueColumn = text.indexOf(plain[3], plain[1].length + plain[2].length) + 1
  return [{ key: plain[2], value: plain[3], column, valueColumn, endColumn: valueColumn + plain[3].length }]
}

/** Whether a heading says that its section is about the document itself. */
function isMetadataTitle(title: string): boolean {
  return /\b(?:meta-?data|document (?:control|information|info|details|properties))\b/i.test(title)
}

/** Whether a first section is an overview of the document, so that its labels are the document's. */
function isOverviewTitle(title: string): boolean {
  return /\b(?:overview|summary|abstract|at a glance|tl;?dr)\b/i.test(title) || isMetadataTitle(title)
}

function createZoneLookup(
  headings: readonly Heading[],
  footerStart: number,
): (line: number, section: number | undefined) => Zone {
  const titleIndex = headings.findIndex((heading) => heading.depth === 1)
  const firstTitle = titleIndex < 0 || titleIndex > 1 ? undefined : titleIndex
  const firstSection = (firstTitle ?? -1) + 1
  const first = headings[firstSection]
  const overview =
    first !== undefined && first.depth === 2 && isOverviewTitle(first.text) ? firstSection : undefined

  return (line, section) => {
    if (section === undefined || section === firstTitle) return 'header'
    if (line >= footerStart) return 'footer'
    return section === overview ? 'first-section' : 'section'
  }
}

/** Closing sentences tolerated among and below the label lines of a footer. */
const closersAllowed = 3

/**
 * Find the line on which the trailing block of label lines begins.
 *
 * Walks up from the end over label lines, rules and a few closing sentences, and
 * stops at a heading, a list, code or a table. Label lines right below a heading
 * of the third level are the attributes of what it names. Gives `Infinity` without a footer.
 */
function findFooterStart(lines: SourceLines): number {
  let start = Infinity
  let closers = 0
  let belowRule = Infinity
  for (let index = lines.text.length - 1; index >= 0; index--) {
    const text = (lines.text[index] ?? '').trim()
    const isRule = /^(?:-{3,}|\*{3,}|_{3,})$/.test(text)
    if (isRule) belowRule = start
    if (text === '' || isRule) continue
    if (/^#{3,6}\s/.test(text) && closers === 0) return belowRule
    if (lines.kind[index] !== 'prose' || /^(?:[-*+]|\d{1,9}[.)])\s/.test(text)) break
    if (readLabelLine(text).length > 0) start = index + 1
    else if (++closers > closersAllowed) break
  }
  return start
}
