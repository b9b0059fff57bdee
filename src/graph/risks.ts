import type { Risk } from '../model/entities.ts'
import type { Source, Sourced } from '../model/provenance.ts'
import type { Status } from '../model/status.ts'
import type { Table } from '../parse/parsed-document.ts'
import { plainText, withoutDecoration } from './author-text.ts'
import type { Building } from './building.ts'
import { sourced } from './document-fields.ts'
import { addEntity, connect, freeId } from './draft.ts'
import { splitHeadingStatus } from './heading-status.ts'
import { documentId } from './missing-documents.ts'
import type { Outline } from './outline.ts'
import { present } from './present.ts'
import { riskScale } from './risk-scale.ts'
import { sectionLabel } from './section-labels.ts'
import { hasColumn, readRows } from './table-cells.ts'
import type { Placing } from './tasks.ts'

/** Add risks: rows of risk tables, and headings whose label lines give a likelihood or an impact. */
export function addRisks(building: Building, placing: Placing): void {
  for (const outline of building.outlines) {
    if (building.readerOf(outline.document).documentType()?.value === 'template') continue
    for (const table of outline.document.tables) {
      if (table.kind === 'risk') addRows(building, placing, { outline, table })
    }
    outline.document.headings.forEach((_, section) => addBlock(building, placing, { outline, section }))
  }
}

interface Found {
  outline: Outline
  section: number | undefined
  text: string
  source: Source
  number?: string | undefined
  likelihood?: Sourced<string> | undefined
  impact?: Sourced<string> | undefined
  owner?: Sourced<string> | undefined
  mitigation?: Sourced<string> | undefined
  status?: Sourced<Status> | undefined
}

const numbered = /^(?:(RISK-\d+|[A-Z]{1,3}-?\d{1,3})|[Rr]isk\s+#?(\d+))\s*[:.)\-–—]\s*/
/** A cell that only says how high a risk is. */
const onlyLevel =
  /^(?:very )?(?:low|medium|moderate|high|critical|none|minimal)(?:[ -/](?:low|medium|high|critical))?\s*(?:\([^)]*\))?$/i

function addRisk(building: Building, placing: Placing, found: Found): void {
  const { outline, section, text, source, owner, mitigation, status } = found
  const { path } = outline.document
  const match = numbered.exec(text)
  const title = match === null ? text : text.slice(match[0].length)
  if (!/\p{L}{3}/u.test(title) || /^_?\[/.test(title) || onlyLevel.test(title)) return
  const people = owner === undefined ? [] : building.readerOf(outline.document).people(owner)
  const risk: Risk = {
    kind: 'risk',
    id: freeId(building.draft, 'risk', `${path}#L${source.place?.line ?? 1}`),
    title: withoutDecoration(title),
    document: path,
    sources: [source],
    ...present({
      number: found.number ?? match?.[1] ?? match?.[2],
      likelihood: scaled(found.likelihood),
      impact: scaled(found.impact),
      owner: people.length === 0 ? undefined : owner,
      mitigation,
      status,
      release: placing.releaseOf(outline, section),
    }),
  }
  addEntity(building.draft, risk)
  connect(building.draft, { type: 'contains', from: documentId(path), to: risk.id, source })
  if (owner !== undefined) placing.addOwners(risk.id, owner, people)
}

function scaled(text: Sourced<string> | undefined): Sourced<number | undefined> | undefined {
  return text === undefined ? undefined : { value: riskScale(text.value), raw: text.raw, source: text.source }
}

/** A table whose rows are risks and not a scale or a count of them. */
function addRows(
  building: Building,
  placing: Placing,
  { outline, table }: { outline: Outline; table: Table },
): void {
  if (
    !hasColumn(table, 'risk', 'risk-id') ||
    !hasColumn(table, 'likelihood', 'impact', 'severity', 'mitigation')
  )
    return
  const reader = building.readerOf(outline.document)
  for (const cells of readRows(outline.document, table)) {
    const name = cells.cell('risk', 'title', 'purpose')
    if (name === undefined) continue
    const status = cells.cell('status')
    addRisk(building, placing, {
      outline,
      section: table.section,
      text: name.value,
      source: name.source,
      number: cells.cell('risk-id', 'number')?.value,
      likelihood: cells.cell('likelihood'),
      impact: cells.cell('impact', 'severity', 'risk-level'),
      owner: cells.cell('owner', 'role', 'person'),
      mitigation: cells.cell('mitigation', 'solution'),
      status: status === undefined ? undefined : reader.status(status),
    })
  }
}

function addBlock(
  building: Building,
  placing: Placing,
  { outline, section }: { outline: Outline; section: number },
): void {
  const { document } = outline
  const heading = document.headings[section]
  if (heading === undefined || heading.depth === 1) return
  const { text, status: mark } = splitHeadingStatus(plainText(heading.text))
  const label = (...keys: string[]) => sectionLabel(outline, section, keys)
  const likelihood = label('likelihood', 'probability')
  const impact = label('impact', 'severity')
  const bare = withoutDecoration(text).replace(/^\d+(?:\.\d+)*[.)]?\s+/, '')
  if (
    !(likelihood !== undefined && impact !== undefined) &&
    !(numbered.test(bare) && (likelihood ?? impact ?? label('mitigation', 'risk level')) !== undefined)
  )
    return
  const reader = building.readerOf(document)
  const place = heading.place.start
  const status =
    label('status') ?? (mark === undefined ? undefined : sourced(document, mark, { place, how: 'heading' }))
  addRisk(building, placing, {
    outline,
    section,
    text: bare,
    source: { file: document.path, place, how: 'heading' },
    likelihood,
    impact,
    owner: label('owner', 'risk owner', 'responsible'),
    mitigation:
      label('mitigation', 'mitigation strategy', 'mitigations', 'response') ??
      mitigationList(outline, section),
    status: status === undefined ? undefined : reader.status(status),
  })
}

/** The items below a `Mitigation:` lead-in. */
function mitigationList(outline: Outline, section: number): Sourced<string> | undefined {
  const items = (outline.items.get(section) ?? []).filter(
    (item) => item.depth === 0 && /mitigation/i.test(item.group ?? ''),
  )
  const [first] = items
  if (first === undefined) return undefined
  return sourced(outline.document, items.map((item) => item.text).join('; '), {
    place: first.place.start,
    how: 'list',
  })
}
