import type { ParsedDocument } from '../parse/parsed-document.ts'

/** A heading of a document, with the boxes that stand below it. */
export interface ContentsEntry {
  depth: 2 | 3
  title: string
  href: string
  /** Absent where there is no box. */
  tasks?: TaskCount
}

export interface TaskCount {
  total: number
  checked: number
}

/** The second and third headings of a document, each with the progress of the checklists in its whole section. */
export function documentContents({ headings, checkboxes }: ParsedDocument): ContentsEntry[] {
  const counts = headings.map((): TaskCount => ({ total: 0, checked: 0 }))
  for (const { section, checked } of checkboxes) {
    for (const index of sectionsAround(headings, section)) {
      const count = counts[index]
      if (count === undefined) continue
      count.total += 1
      if (checked) count.checked += 1
    }
  }
  return headings.flatMap(({ depth, text, anchor }, index): ContentsEntry[] => {
    if ((depth !== 2 && depth !== 3) || text === '') return []
    const tasks = counts[index]
    const entry = { depth, title: text, href: `#${encodeURIComponent(anchor)}` }
    return [tasks === undefined || tasks.total === 0 ? entry : { ...entry, tasks }]
  })
}

/** The section and those it is part of, innermost first. */
function sectionsAround(headings: ParsedDocument['headings'], section: number | undefined): number[] {
  const around: number[] = []
  let depth = 7
  for (let index = section ?? -1; index >= 0; index--) {
    const heading = headings[index]
    if (heading === undefined || heading.depth >= depth) continue
    around.push(index)
    depth = heading.depth
  }
  return around
}
