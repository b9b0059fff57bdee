import { sectionParents } from '../model/section-parents.ts'
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
  const parents = sectionParents(headings)
  for (const { section = -1, checked } of checkboxes) {
    for (let index = section; index >= 0; index = parents[index] ?? -1) {
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
