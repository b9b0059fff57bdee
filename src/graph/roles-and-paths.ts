import type { EntityId } from '../model/paths.ts'
import type { Source } from '../model/provenance.ts'
import type { Building } from './building.ts'
import { frontmatterPlace, readDocumentField } from './document-fields.ts'
import { connect } from './draft.ts'
import { rankIndexes } from './index-sections.ts'
import { documentId, missingDocument } from './missing-documents.ts'
import type { Outline } from './outline.ts'
import { present } from './present.ts'
import { configurationSource } from './projects.ts'
import type { RoleNames } from './role-names.ts'
import { findRoleSections, type RoleSection } from './role-sections.ts'

/**
 * Add the roles, their reading paths, and which documents are for whom.
 *
 * A path of `roadbook.yml` or frontmatter steps are the path of a role. Else the index of the
 * project that names most files and has a section by role gives it. What further indexes and
 * `Audience:` lines say connects documents with roles, without a step: two authors' orders
 * mixed would be neither's.
 */
export function addRoles(building: Building, names: RoleNames, projects: readonly EntityId[]): void {
  const readers = createReaders(building)
  for (const role of building.configuration.roles ?? []) {
    const id = names.declare(role, configurationSource)
    role.path?.forEach((path, index) => {
      readers.add({
        from: declaredStep(building, path),
        to: id,
        source: configurationSource,
        step: index + 1,
      })
    })
  }
  const stated = building.outlines.flatMap((outline) => frontmatterReadings(building, names, outline))
  for (const reading of stated) if (reading.step !== undefined) readers.add(reading)
  for (const project of projects) addIndexRoles(building, names, { project, readers })
  // Only now: a document that names its reader keeps the step that an index gives it.
  for (const reading of stated) readers.add(reading)
  for (const outline of building.outlines) addAudience(building, names, { outline, readers })
}

interface Reading {
  from: EntityId
  to: EntityId
  source: Source
  step?: number
  note?: string | undefined
}

interface Readers {
  add(reading: Reading): void
  hasPath(role: EntityId): boolean
}

/** Keeps one edge per document and role, and no step of a second path. */
function createReaders(building: Building): Readers {
  const pairs = new Set<string>()
  const paths = new Set<EntityId>()
  return {
    add({ from, to, source, step, note }) {
      const pair = `${from}\n${to}`
      if (pairs.has(pair)) return
      pairs.add(pair)
      if (step !== undefined) paths.add(to)
      connect(building.draft, { type: 'for-role', from, to, source, ...present({ step, note }) })
    },
    hasPath: (role) => paths.has(role),
  }
}

function declaredStep(building: Building, path: string): EntityId {
  const id = documentId(path)
  if (building.draft.graph.hasNode(id)) return id
  return missingDocument(building.draft, building.files, { path, source: configurationSource })
}

interface DocumentReading {
  outline: Outline
  readers: Readers
}

function frontmatterReadings(building: Building, names: RoleNames, { document }: Outline): Reading[] {
  const stated = document.frontmatter?.data.roles
  const entries = stated === undefined ? [] : Array.isArray(stated) ? stated : [stated]
  return entries.flatMap((entry, index) => {
    const steps: [string, number | undefined][] =
      typeof entry === 'string' ? [[entry, undefined]] : Object.entries(entry)
    return steps.map(([name, step]): Reading => {
      const place = frontmatterPlace(document, `roles.${index}`) ?? frontmatterPlace(document, 'roles')
      const source: Source = { file: document.path, how: 'frontmatter', ...present({ place }) }
      const to = names.findExact(name) ?? addStatedRole(building, names, { name, source })
      return { from: documentId(document.path), to, source, ...present({ step }) }
    })
  })
}

/** A role that only frontmatter names is one; where `roadbook.yml` lists the roles it is more likely a slip. */
function addStatedRole(
  building: Building,
  names: RoleNames,
  { name, source }: { name: string; source: Source },
): EntityId {
  const declared = building.configuration.roles ?? []
  if (declared.length > 0) {
    building.draft.diagnostics.push({
      ruleId: 'unknown-reference',
      severity: 'error',
      reason: `Cannot find role \`${name}\``,
      file: source.file,
      actual: name,
      expected: declared.map((role) => role.id),
      note: 'Name a role of `roadbook.yml`, or add this one there.',
      ...present({ place: source.place }),
    })
  }
  return names.find(name) ?? names.declare({ id: name }, source)
}

function addIndexRoles(
  building: Building,
  names: RoleNames,
  { project, readers }: { project: EntityId; readers: Readers },
): void {
  const indexes = rankIndexes(building, project)
    .map(({ outline }) => ({ outline, sections: findRoleSections(building, outline, names.isKnown) }))
    .filter(({ sections }) => sections.length > 0)
  indexes.forEach(({ outline, sections }, rank) => {
    const hasNumbers = sections.some(({ steps }) => steps.some((step) => step.ordered))
    for (const section of sections) {
      addIndexRole(names, { outline, section, readers, isMaster: rank === 0, onlyOrdered: hasNumbers })
    }
  })
}

interface IndexRole extends DocumentReading {
  section: RoleSection
  isMaster: boolean
  /** Numbered lists are paths; where an index has none at all, the order of its bullets is. */
  onlyOrdered: boolean
}

function addIndexRole(
  names: RoleNames,
  { outline, section, readers, isMaster, onlyOrdered }: IndexRole,
): void {
  const source: Source = { file: outline.document.path, place: section.place, how: 'heading' }
  const role = names.get(section.name, source)
  const isPath = isMaster && !readers.hasPath(role)
  let step = 0
  for (const { to, place, ordered, note } of section.steps) {
    const counts = isPath && (ordered || !onlyOrdered)
    if (counts) step += 1
    const at: Source = { file: outline.document.path, place, how: 'list' }
    readers.add({ from: to, to: role, source: at, ...(counts ? { step, note } : {}) })
  }
}

function addAudience(building: Building, names: RoleNames, { outline, readers }: DocumentReading): void {
  const reader = building.readerOf(outline.document)
  for (const audience of readDocumentField(outline, 'audience')) {
    for (const { kind, name } of reader.people(audience)) {
      if ((kind !== 'role' && kind !== 'team') || !names.isKnown(name)) continue
      readers.add({
        from: documentId(outline.document.path),
        to: names.get(name, audience.source),
        source: audience.source,
      })
    }
  }
}
