import type { PlanDate } from '../model/dates.ts'
import type { Sourced } from '../model/provenance.ts'
import type { Table } from '../parse/parsed-document.ts'
import { withoutDecoration } from './author-text.ts'
import type { Building } from './building.ts'
import { isGateOverview } from './gate-tables.ts'
import type { Outline } from './outline.ts'
import { isOpenValue, readRows } from './table-cells.ts'

/** A row of a table that lists the gates of a document: which one, when, who decides, what it asks for. */
export interface OverviewRow {
  table: Table
  title: Sourced<string>
  date?: Sourced<PlanDate> | undefined
  owner?: Sourced<string> | undefined
  /** What the row says it asks for, in a few words each. */
  criteria: readonly Sourced<string>[]
}

/** Rows of all tables of a document that list gates. */
export function overviewRows(building: Building, outline: Outline): OverviewRow[] {
  const reader = building.readerOf(outline.document)
  return outline.document.tables.filter(isGateOverview).flatMap((table) => {
    const decider = table.headers.findIndex((header) =>
      /\bdecision[- ]maker|\bwho decides|\bowner\b/i.test(header),
    )
    return readRows(outline.document, table).flatMap((cells) => {
      const title = cells.at(0)
      if (title === undefined || isOpenValue(title.value)) return []
      const date = cells.cell('date')
      const criteria = cells.cell('criterion')
      return [
        {
          table,
          title: { ...title, value: withoutDecoration(title.value) },
          date: date && reader.firstDate([date]),
          owner: cells.at(decider),
          criteria: criteria === undefined ? [] : splitCriteria(criteria),
        },
      ]
    })
  })
}

/**
 * The one of some titles that a row means: the same number and a word, or every word of its name.
 *
 * @example
 * findNamed('Pre-Beta', ['Gate 1: Pre-Beta GO/NO-GO', 'Gate 2: Beta Launch']) // => 0
 */
export function findNamed(name: string, titles: readonly string[]): number | undefined {
  const wanted = wordsOf(name)
  const numbers = /\b(?:gate\s+)?(\d+)\b/i.exec(name)?.[1]
  const found = titles.flatMap((title, index) => {
    const words = wordsOf(title)
    const own = /\bgate\s+(\d+)/i.exec(title)?.[1]
    if (numbers !== undefined && own !== undefined) return numbers === own ? [index] : []
    return wanted.length > 0 && wanted.every((word) => words.includes(word)) ? [index] : []
  })
  const exact = found.find((index) => wordsOf(titles[index] ?? '').length === wanted.length)
  return exact ?? (found.length === 1 ? found[0] : undefined)
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => !/^(?:gate|go|no|\d+)$/.test(word),
  )
}

function splitCriteria(cell: Sourced<string>): Sourced<string>[] {
  return cell.value
    .split(/\s*[,;]\s+/)
    .filter((text) => /\p{L}{2}/u.test(text))
    .map((text) => ({ ...cell, value: text }))
}
