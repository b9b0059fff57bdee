import type { Checkbox, Heading, Label, ListItem, ParsedDocument, Table } from '../parse/parsed-document.ts'
import { normalizeKey } from './author-text.ts'
import { groupBy } from './file-index.ts'

/** A document by its sections: what stands directly below each heading, and which heading holds which. */
export interface Outline {
  document: ParsedDocument
  /** Per heading the index of the heading above it that holds it. */
  parents: readonly (number | undefined)[]
  labels: ReadonlyMap<number | undefined, readonly Label[]>
  /** Label lines that speak about the whole document, by their key. */
  metadata: ReadonlyMap<string, readonly Label[]>
  tables: ReadonlyMap<number | undefined, readonly Table[]>
  checkboxes: ReadonlyMap<number | undefined, readonly Checkbox[]>
  items: ReadonlyMap<number | undefined, readonly ListItem[]>
}

/** Group a document by its sections, each kind when it is first asked for: rules never ask for boxes. */
export function buildOutline(document: ParsedDocument): Outline {
  return new LazyOutline(document)
}

class LazyOutline implements Outline {
  readonly document: ParsedDocument
  #parents: Outline['parents'] | undefined
  #labels: Outline['labels'] | undefined
  #metadata: Outline['metadata'] | undefined
  #tables: Outline['tables'] | undefined
  #checkboxes: Outline['checkboxes'] | undefined
  #items: Outline['items'] | undefined

  constructor(document: ParsedDocument) {
    this.document = document
  }

  get parents(): Outline['parents'] {
    return (this.#parents ??= findParents(this.document.headings))
  }

  get labels(): Outline['labels'] {
    return (this.#labels ??= groupBy(this.document.labels, (label) => label.section))
  }

  get metadata(): Outline['metadata'] {
    return (this.#metadata ??= groupBy(
      this.document.labels.filter((label) => label.zone !== 'section'),
      (label) => normalizeKey(label.key),
    ))
  }

  get tables(): Outline['tables'] {
    return (this.#tables ??= groupBy(this.document.tables, (table) => table.section))
  }

  get checkboxes(): Outline['checkboxes'] {
    return (this.#checkboxes ??= groupBy(this.document.checkboxes, (checkbox) => checkbox.section))
  }

  get items(): Outline['items'] {
    return (this.#items ??= groupBy(this.document.listItems, (item) => item.section))
  }
}

/** The section itself and all that hold it, nearest first. */
export function sectionPath(outline: Outline, section: number | undefined): number[] {
  const path: number[] = []
  let current = section
  while (current !== undefined) {
    path.push(current)
    current = outline.parents[current]
  }
  return path
}

/** The section and all below it, in the order of the text. */
export function sectionTree(outline: Outline, section: number): number[] {
  const depth = outline.document.headings[section]?.depth ?? 0
  const tree = [section]
  for (let index = section + 1; index < outline.document.headings.length; index += 1) {
    if ((outline.document.headings[index]?.depth ?? 0) <= depth) break
    tree.push(index)
  }
  return tree
}

/** The sections directly below a section. */
export function childSections(outline: Outline, section: number | undefined): number[] {
  return outline.parents.flatMap((parent, index) => (parent === section ? [index] : []))
}

/** Text of a section's heading, or `undefined` for the text before the first one. */
export function headingText(outline: Outline, section: number | undefined): string | undefined {
  return section === undefined ? undefined : outline.document.headings[section]?.text
}

function findParents(headings: readonly Heading[]): (number | undefined)[] {
  const open: number[] = []
  return headings.map((heading, index) => {
    while (open.length > 0 && (headings[open.at(-1) as number] as Heading).depth >= heading.depth) open.pop()
    const parent = open.at(-1)
    open.push(index)
    return parent
  })
}
