import type { Risk } from '../model/entities.ts'
import type { Sourced } from '../model/provenance.ts'
import type { Building } from './building.ts'
import { addEntity, connect, freeId } from './draft.ts'
import { documentId } from './missing-documents.ts'
import type { Outline } from './outline.ts'
import { present } from './present.ts'
import { readRiskBlocks } from './risk-blocks.ts'
import { readRiskRows } from './risk-rows.ts'
import type { FoundRisk } from './risk-names.ts'
import { riskLevel, riskScale } from './risk-scale.ts'
import { firstOf, groupSameItems } from './same-items.ts'
import type { Placing } from './tasks.ts'

/**
 * Add risks: rows of risk tables, headings and bold lead-ins whose label lines give a likelihood or an
 * impact. A row and a block of one document with the same number or title are one risk.
 */
export function addRisks(building: Building, placing: Placing): void {
  for (const outline of building.outlines) {
    if (building.readerOf(outline.document).documentType()?.value === 'template') continue
    const { tables, headings } = outline.document
    const found = [
      ...tables.flatMap((table) => (table.kind === 'risk' ? readRiskRows(building, outline, table) : [])),
      ...headings.flatMap((_, section) => readRiskBlocks(building, outline, section)),
    ]
    for (const same of groupSameItems(found)) addRisk(building, placing, { outline, same })
  }
}

function addRisk(
  building: Building,
  placing: Placing,
  { outline, same }: { outline: Outline; same: readonly [FoundRisk, ...FoundRisk[]] },
): void {
  const [{ section, title, source }, ...others] = same
  const { path } = outline.document
  const owner = firstOf(same, 'owner')
  const people = owner === undefined ? [] : building.readerOf(outline.document).people(owner)
  const risk: Risk = {
    kind: 'risk',
    id: freeId(building.draft, 'risk', `${path}#L${source.place?.line ?? 1}`),
    title,
    document: path,
    sources: [source, ...others.map((other) => other.source)],
    ...present({
      number: firstOf(same, 'number'),
      likelihood: scaled(
        same.map((found) => found.likelihood),
        riskScale,
      ),
      impact: scaled(
        same.map((found) => found.impact),
        riskScale,
      ),
      level: scaled(
        same.map((found) => found.level),
        riskLevel,
      ),
      owner: people.length === 0 ? undefined : owner,
      mitigation: firstOf(same, 'mitigation'),
      status: firstOf(same, 'status'),
      release: placing.releaseOf(outline, section, [firstOf(same, 'version'), title]),
    }),
  }
  addEntity(building.draft, risk)
  connect(building.draft, { type: 'contains', from: documentId(path), to: risk.id, source })
  if (owner !== undefined) placing.addOwners(risk.id, owner, people)
}

/** The first place whose words lie on the scale, else the first one. */
function scaled(
  texts: readonly (Sourced<string> | undefined)[],
  scale: (raw: string) => number | undefined,
): Sourced<number | undefined> | undefined {
  const values = texts.flatMap((text) =>
    text === undefined ? [] : [{ value: scale(text.value), raw: text.raw, source: text.source }],
  )
  return values.find(({ value }) => value !== undefined) ?? values[0]
}
