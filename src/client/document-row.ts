import { strings } from 'roadbook:browser-strings'
import type { IndexRow } from '../views/index-filter.ts'
import { badgeShapes } from '../views/timeline-badges.ts'

/** A document as a row of `src/components/document-table.astro`. */
export function makeDocumentRow({
  title,
  href,
  path,
  badge,
  minutes,
  facets,
}: IndexRow): HTMLTableRowElement {
  const row = document.createElement('tr')
  const name = row.insertCell()
  name.className = 'documents-title'
  const link = document.createElement('a')
  link.href = href
  link.textContent = title
  const where = document.createElement('span')
  where.className = 'path'
  where.textContent = path
  name.append(link, where)
  row.insertCell().textContent = facets.type?.join(', ') ?? ''
  const status = row.insertCell()
  if (badge !== undefined) status.append(makeBadge(badge))
  row.insertCell().textContent = facets.release?.join(', ') ?? ''
  row.insertCell().textContent = facets.owner?.join(', ') ?? ''
  const reading = row.insertCell()
  reading.className = 'number'
  reading.textContent = strings.minutes(minutes)
  return row
}

/** The heading of a group within a table of results. */
export function makeGroupRow(title: string): HTMLTableRowElement {
  const row = document.createElement('tr')
  const head = document.createElement('th')
  head.colSpan = 6
  head.scope = 'rowgroup'
  head.textContent = title
  row.append(head)
  row.className = 'documents-group'
  return row
}

const svg = 'http://www.w3.org/2000/svg'

function makeBadge({ shape, tone, word }: NonNullable<IndexRow['badge']>): HTMLElement {
  const badge = document.createElement('span')
  badge.className = `badge tone-${tone}`
  const picture = document.createElementNS(svg, 'svg')
  picture.setAttribute('viewBox', '0 0 10 10')
  picture.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(svg, 'path')
  const { path: line, filled } = badgeShapes[shape]
  path.setAttribute('d', line)
  path.setAttribute('fill', filled ? 'currentColor' : 'none')
  path.setAttribute('fill-rule', 'evenodd')
  path.setAttribute('stroke', filled ? 'none' : 'currentColor')
  path.setAttribute('stroke-width', '1.7')
  picture.append(path)
  const text = document.createElement('span')
  text.className = 'badge-word'
  text.textContent = word
  badge.append(picture, text)
  return badge
}
