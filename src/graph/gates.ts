import type { Gate, GateCriterion } from '../model/gate.ts'
import type { Point, Source } from '../model/provenance.ts'
import type { ListItem } from '../parse/parsed-document.ts'
import { plainText, toSlug } from './author-text.ts'
import type { Building } from './building.ts'
import { declaredGates, valueOf, withDeclaration, type DeclaredGate } from './declared-gates.ts'
import { sourced } from './document-fields.ts'
import { addEntity, connect, freeId } from './draft.ts'
import { buildCriterion } from './gate-criterion.ts'
import { criteriaInLists } from './gate-lists.ts'
import { isGateName, isInventoryName, isMachineryName, mayBeSoftware } from './gate-names.ts'
import { findNamed, overviewRows } from './gate-overview.ts'
import { bareHeading, describesSoftware, gateTitle, ownSections, splitGate } from './gate-sections.ts'
import { criteriaInTable, isCriteriaTable } from './gate-tables.ts'
import { splitHeadingStatus } from './heading-status.ts'
import { documentId } from './missing-documents.ts'
import { headingText, type Outline } from './outline.ts'
import { present } from './present.ts'
import { isTemplate } from './samples.ts'
import { sectionLabel } from './section-labels.ts'
import type { Placing } from './tasks.ts'

/**
 * Add gates: sections of criteria, criteria tables elsewhere, lists below a lead-in such as
 * `Success criteria`, and those of frontmatter, which may also say more about one of the text.
 */
export function addGates(building: Building, placing: Placing): void {
  for (const outline of building.outlines) {
    const declared = declaredGates(outline)
    const sections = namedSections(outline)
    const found = [
      ...gatesOfSections(building, outline, { sections, declared }),
      ...gatesOfTables(building, outline, sections),
    ]
    const all = withOverview(building, outline, found)
    const used = new Set<DeclaredGate>()
    for (const one of all) {
      const about = declared.find((candidate) => !used.has(candidate) && isAbout(candidate, one))
      if (about !== undefined) used.add(about)
      if (one.criteria.length > 0 || about !== undefined) addGate(building, placing, { outline, one, about })
    }
    for (const about of declared.filter((candidate) => !used.has(candidate)))
      addGate(building, placing, { outline, one: foundInFrontmatter(about), about })
  }
}

/** A gate as a document holds it. */
interface Found {
  /** Unique in the document as far as its author made it so. */
  name: string
  title: string
  section: number | undefined
  /** Whether what the section says about itself is said of the gate. */
  isSection?: true
  source: Source
  criteria: readonly GateCriterion[]
  date?: Gate['date']
  owner?: Gate['owner']
}

function gatesOfSections(
  building: Building,
  outline: Outline,
  { sections, declared }: { sections: readonly NamedSection[]; declared: readonly DeclaredGate[] },
): Found[] {
  const { headings } = outline.document
  return sections.flatMap(({ section, leadIns, own }) => {
    const heading = headings[section]
    if (heading === undefined || own === undefined)
      return gatesOfLeadIns(building, outline, { section, leadIns })
    const whole = { name: heading.anchor, title: gateTitle(outline, section) }
    // What frontmatter calls a gate is one, however long it is.
    const isOne = declared.some((about) => isAbout(about, whole))
    return splitGate(building, outline, { top: section, sections: own, isOne }).map((part) => ({
      ...part,
      isSection: true as const,
      ...placeOf(outline, part.section, headings[part.section]?.place.start ?? heading.place.start),
    }))
  })
}

/** Criteria tables below other headings than those of gates. */
function gatesOfTables(building: Building, outline: Outline, sections: readonly NamedSection[]): Found[] {
  const tables = outline.document.tables.filter(isCriteriaTable)
  const taken = new Set<number | undefined>(sections.flatMap(({ own }) => own ?? []))
  return tables
    .filter(({ section }) => !taken.has(section) && !isMachineryName(headingText(outline, section) ?? ''))
    .map((table) => ({
      ...placeOf(outline, table.section, { line: table.line, column: 1 }),
      title: gateTitle(outline, table.section),
      section: table.section,
      isSection: true as const,
      criteria: criteriaInTable(building, outline, table),
    }))
}

/** A section that is called like a gate, or that has lists which are. */
interface NamedSection {
  section: number
  /** Lead-ins of its lists that are called like a gate: `Gate 1: Planning complete`. */
  leadIns: readonly string[]
  /** The sections it is made of, where it is one gate as a whole. */
  own?: readonly number[]
}

function namedSections(outline: Outline): NamedSection[] {
  const { headings, listItems } = outline.document
  const leadInsOf = new Map<number | undefined, Set<string>>()
  let last: ListItem | undefined
  for (const item of listItems) {
    const { group, section } = item
    if (group === undefined || (group === last?.group && section === last.section)) continue
    last = item
    if (isGateName(group)) leadInsOf.set(section, (leadInsOf.get(section) ?? new Set()).add(group))
  }
  return headings.flatMap(({ text, depth }, section) => {
    const named = leadInsOf.get(section)
    const leadIns = named === undefined || isInventoryName(text) ? [] : [...named]
    // What a document called after its criteria holds is more than criteria.
    if (leadIns.length < 2 && isGateName(text))
      return [{ section, leadIns, own: depth === 1 ? [section] : ownSections(outline, section) }]
    return leadIns.length === 0 ? [] : [{ section, leadIns }]
  })
}

function gatesOfLeadIns(building: Building, outline: Outline, { section, leadIns }: NamedSection): Found[] {
  return leadIns.flatMap((group) => {
    const criteria = criteriaInLists(building, outline, { section, top: section, group })
    const place = criteria[0]?.source.place
    if (place === undefined || (mayBeSoftware(group) && describesSoftware(criteria))) return []
    const { name, source } = placeOf(outline, section, place)
    const title = `${bareHeading(headingText(outline, section) ?? '')}: ${plainText(group)}`
    return [{ name: `${name}/${toSlug(group)}`, title, section, source, criteria }]
  })
}

function placeOf(
  { document }: Outline,
  section: number | undefined,
  place: Point,
): Pick<Found, 'name' | 'source'> {
  const anchor = section === undefined ? undefined : document.headings[section]?.anchor
  return { name: anchor ?? 'gate', source: { file: document.path, place, how: 'heading' } }
}

/** Rows of an overview say more about gates of the document; others are gates where they say what they ask for. */
function withOverview(building: Building, outline: Outline, found: readonly Found[]): Found[] {
  const rows = overviewRows(building, outline)
  const result = [...found]
  for (const { title, date, owner, criteria, table } of rows) {
    const at = findNamed(
      title.value,
      result.map((one) => one.title),
    )
    const named = at === undefined ? undefined : result[at]
    if (at !== undefined && named !== undefined)
      result[at] = { ...named, ...present({ date: named.date ?? date, owner: named.owner ?? owner }) }
    else
      result.push({
        name: toSlug(title.value),
        title: title.value,
        section: table.section,
        source: title.source,
        criteria: criteria.map(({ value, source }) =>
          buildCriterion(building, outline, { text: value, evidence: [], source }),
        ),
        ...present({ date, owner }),
      })
  }
  return result
}

function isAbout({ declaration }: DeclaredGate, { name, title }: Pick<Found, 'name' | 'title'>): boolean {
  return [name, toSlug(title)].includes(declaration.id) || toSlug(declaration.id) === toSlug(title)
}

function foundInFrontmatter(declared: DeclaredGate): Found {
  const { outline, declaration } = declared
  const { id, title = id } = declaration
  const source = valueOf(declared, 'id', id)?.source ?? { file: outline.document.path, how: 'frontmatter' }
  return { name: toSlug(id), title, section: undefined, source, criteria: [] }
}

function addGate(
  building: Building,
  placing: Placing,
  { outline, one, about }: { outline: Outline; one: Found; about: DeclaredGate | undefined },
): void {
  const { document } = outline
  const { section, title, source } = one
  const recognised: Gate = {
    kind: 'gate',
    id: freeId(building.draft, 'gate', `${document.path}#${one.name}`),
    title,
    document: document.path,
    criteria: one.criteria,
    sources: [source],
    ...present({ date: one.date, owner: one.owner }),
    ...(one.isSection === true ? ownFacts(building, outline, one) : {}),
    ...present({
      template: isTemplate(building, outline) ? (true as const) : undefined,
      release: placing.releaseOf(outline, section, [title]),
      phase: placing.phaseOf(outline, section),
    }),
  }
  const gate =
    about === undefined ? recognised : withDeclaration(building, recognised, about, placing.releaseIn)
  addEntity(building.draft, gate)
  connect(building.draft, { type: 'contains', from: documentId(document.path), to: gate.id, source })
}

/** What the lines below its heading, or its heading, say about a gate. */
function ownFacts(
  building: Building,
  outline: Outline,
  { section, source }: Found,
): Pick<Gate, 'status' | 'date' | 'owner'> {
  const reader = building.readerOf(outline.document)
  const mark = splitHeadingStatus(headingText(outline, section) ?? '').status
  const stated =
    sectionLabel(outline, section, ['status', 'decision status']) ??
    (mark === undefined
      ? undefined
      : sourced(outline.document, mark, { place: source.place, how: 'heading' }))
  const status = stated === undefined ? undefined : reader.status(stated)
  const date = sectionLabel(outline, section, ['date', 'decision point', 'decision date', 'when'])
  return present({
    status: status?.value.state === 'template' ? undefined : status,
    date: date === undefined ? undefined : reader.calendarDate(date),
    owner: sectionLabel(outline, section, ['owner', 'decision maker', 'decided by']),
  })
}
