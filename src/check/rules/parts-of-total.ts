import type { Position } from '../../model/provenance.ts'
import type { CountClaim } from '../../parse/claim.ts'
import type { ParsedDocument } from '../../parse/parsed-document.ts'
import { formatNumber, parseAmount } from '../amount.ts'
import { between, extentOf } from '../claim-extent.ts'
import { claimsOf } from '../../graph/claims-of.ts'
import { defineRule } from '../rule.ts'

/** A total and the counted parts below it add up. */
export const partsOfTotal = defineRule({
  id: 'parts-of-total',
  severity: 'warning',
  check({ plan, report, cannotVerify }) {
    for (const [file, document] of plan.documents) {
      const counts = claimsOf(document, 'count')
      for (const claim of counts) {
        if (!isTotal(claim)) continue
        const found = [listedParts(document, { claim, counts }), tableParts(document, claim)]
        const parts = found.find((candidate) => typeof candidate === 'object')
        if (parts === undefined) {
          const reason = found.find((candidate) => typeof candidate === 'string')
          if (reason !== undefined) cannotVerify({ file, place: claim.place, reason })
          continue
        }
        const sum = parts.reduce((total, { count }) => total + count, 0)
        if (agrees(claim, sum)) continue
        const [first, last] = [parts[0], parts.at(-1)]
        report({
          file,
          place: claim.place,
          reason: `Unexpected total \`${formatNumber(claim.count)}\` ${claim.noun}, expected \`${formatNumber(sum)}\`, the sum of the ${parts.length} parts below`,
          actual: String(claim.count),
          expected: [String(sum)],
          related: [
            ...(first === undefined ? [] : [{ reason: 'The first part', file, place: first.place }]),
            ...(last === undefined ? [] : [{ reason: 'The last part', file, place: last.place }]),
          ],
        })
      }
    }
  },
})

interface Part {
  count: number
  place: Position
}

/** Two parts may be examples. */
const leastParts = 3

/**
 * Headings and label lines announce what is listed below them; a list item mostly is a part itself.
 * Lines and words have parts that nobody counts.
 */
function isTotal({ on, form, bound, noun }: CountClaim): boolean {
  if (noun === 'lines' || noun === 'words') return false
  return bound !== 'about' && (on === 'heading' || (on === 'prose' && form !== 'phrase'))
}

function agrees({ count, bound }: CountClaim, sum: number): boolean {
  return bound === 'at-least' ? sum >= count : sum === count
}

/** List items or headings of the next level right below, each with its count in brackets; or why they cannot be added. */
function listedParts(
  document: ParsedDocument,
  { claim, counts }: { claim: CountClaim; counts: readonly CountClaim[] },
): Part[] | string | undefined {
  const { from, to } = extentOf(document, claim)
  const within = between(counts, from, to).filter(({ noun }) => noun === claim.noun)
  const stop = within.findIndex(({ form, on }) => form === 'label' || on === 'prose')
  const below = (stop < 0 ? within : within.slice(0, stop)).filter(({ form }) => form === 'aside')
  const [first] = below
  if (first === undefined) return undefined
  const parts = below.filter(
    ({ on, section }) => on === first.on && (on === 'heading' || section === first.section),
  )
  if (parts.length < leastParts) return undefined
  if (parts.some(({ bound }) => bound !== 'exact')) return 'total of parts that are no plain figures'
  return first.on === 'item' && skipsItems(document, parts)
    ? 'total of parts of which some have no count'
    : parts
}

/** Items between the parts that state no count are parts as well, of unknown size. */
function skipsItems({ listItems }: ParsedDocument, parts: readonly CountClaim[]): boolean {
  const lines = new Set(parts.map(({ place }) => place.start.line))
  const [first, last] = [parts[0]?.place.start.line ?? 0, parts.at(-1)?.place.start.line ?? 0]
  const depth = listItems.find(({ place }) => place.line === first)?.depth
  return listItems.some(
    (item) =>
      item.depth === depth &&
      item.place.line > first &&
      item.place.line < last &&
      !lines.has(item.place.line),
  )
}

const countHeader = /^(?:count|number|no\.|#|total|quantity|documents|docs|files|items|tasks)$/i

/** The first table of the section when it counts in a column and has no total row of its own. */
function tableParts({ tables }: ParsedDocument, claim: CountClaim): Part[] | string | undefined {
  const table = tables.find(({ line, section }) => line > claim.place.start.line && section === claim.section)
  if (table === undefined || table.rows.some((row) => row.total) || table.rows.length < leastParts)
    return undefined
  const column = table.headers.findIndex((header, index) => index > 0 && countHeader.test(header.trim()))
  if (column < 0) return undefined
  const parts = table.rows.flatMap((row) => {
    const cell = row.cells[column]
    const amount = cell === undefined ? undefined : parseAmount(cell.text)
    if (cell === undefined || amount === undefined || amount.bound !== 'exact' || amount.unit === '%')
      return []
    const end = { line: cell.place.line, column: cell.place.column + cell.text.length }
    return [{ count: amount.value, place: { start: cell.place, end } }]
  })
  if (parts.length === table.rows.length) return parts
  return parts.length < leastParts ? undefined : 'total of parts that are no plain figures'
}
