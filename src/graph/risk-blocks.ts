import type { How, Point, Sourced } from '../model/provenance.ts'
import type { Label, ListItem } from '../parse/parsed-document.ts'
import { normalizeKey, plainText, withoutDecoration } from './author-text.ts'
import type { Building } from './building.ts'
import { labelValue, sourced } from './document-fields.ts'
import { splitHeadingStatus } from './heading-status.ts'
import type { Outline } from './outline.ts'
import { findMitigation } from './risk-mitigation.ts'
import { readRiskName, type FoundRisk } from './risk-names.ts'

/** Keys without which nothing below a heading is a risk; cheap to test, for few sections have one. */
const rating = /likelihood|probability|impact|severity|mitigation|risk level/i

/** What stands below a name of a risk: its label lines and its lists. */
interface Block {
  section: number
  name: string
  place: Point
  how: How
  labels: readonly Label[]
  items: readonly ListItem[]
}

/**
 * The risks of one section: those of its bold lead-ins (`**RISK-TECH-001: …**` above a list), else that
 * of its heading, where label lines give a likelihood or an impact.
 */
export function readRiskBlocks(building: Building, outline: Outline, section: number): FoundRisk[] {
  const heading = outline.document.headings[section]
  const labels = outline.labels.get(section) ?? []
  if (heading === undefined || !labels.some(({ key }) => rating.test(key))) return []
  const items = outline.items.get(section) ?? []
  const leadIns = leadInBlocks(section, { labels, items }).flatMap((block) =>
    readBlock(building, outline, block),
  )
  if (leadIns.length > 0 || heading.depth === 1) return leadIns
  const place = heading.place.start
  return readBlock(building, outline, {
    section,
    name: plainText(heading.text),
    place,
    how: 'heading',
    labels,
    items,
  })
}

/** Lists below a lead-in, each with the lines up to the next lead-in. */
function leadInBlocks(
  section: number,
  { labels, items }: { labels: readonly Label[]; items: readonly ListItem[] },
): Block[] {
  let group: string | undefined
  const starts = items.filter((item) => {
    if (item.depth > 0) return false
    const isFirst = item.group !== undefined && item.group !== group
    group = item.group
    return isFirst
  })
  return starts.map((start, index) => {
    const first = start.place.line
    const end = starts[index + 1]?.place.line ?? Infinity
    const isInside = ({ place }: Label | ListItem) => place.line >= first && place.line < end
    return {
      section,
      name: plainText(start.group ?? ''),
      place: start.place,
      how: 'list',
      labels: labels.filter(isInside),
      items: items.filter(isInside),
    }
  })
}

function readBlock(building: Building, outline: Outline, block: Block): FoundRisk[] {
  const { document } = outline
  const { text, status: mark } = splitHeadingStatus(block.name)
  const name = readRiskName(withoutDecoration(text).replace(/^\d+(?:\.\d+)*[.)]?\s+/, ''))
  const label = (...keys: string[]) => findLabel(outline, block.labels, keys)
  const likelihood = label('likelihood', 'probability')
  const impact = label('impact', 'severity')
  const isRated = likelihood !== undefined && impact !== undefined
  const isNumbered = name?.number !== undefined
  if (
    name === undefined ||
    (!isRated && !(isNumbered && (likelihood ?? impact ?? label('mitigation', 'risk level')) !== undefined))
  )
    return []
  const { place, how } = block
  const status = label('status') ?? (mark === undefined ? undefined : sourced(document, mark, { place, how }))
  return [
    {
      ...name,
      section: block.section,
      source: { file: document.path, place, how },
      likelihood,
      impact,
      level: label('risk score', 'risk level', 'score', 'risk rating'),
      owner: label('owner', 'risk owner', 'responsible'),
      mitigation:
        label('mitigation', 'mitigation strategy', 'mitigations', 'response') ??
        findMitigation(outline, block),
      status: status === undefined ? undefined : building.readerOf(document).status(status),
      version: label('release', 'version', 'target release')?.value,
    },
  ]
}

function findLabel(
  outline: Outline,
  labels: readonly Label[],
  keys: readonly string[],
): Sourced<string> | undefined {
  const found = keys
    .map((key) => labels.find((label) => label.value !== '' && normalizeKey(label.key) === key))
    .find((label) => label !== undefined)
  return found === undefined ? undefined : labelValue(outline.document, found)
}
