import type { Category } from '../model/entities.ts'
import { toEntityId, type EntityId } from '../model/paths.ts'
import type { Source } from '../model/provenance.ts'
import { toSlug } from './author-text.ts'
import type { Building } from './building.ts'
import { readDocumentField } from './document-fields.ts'
import { addEntity, connect, freeId } from './draft.ts'
import { categorySections, namedInSection, rankIndexes } from './index-sections.ts'
import { documentId, type FileReference } from './missing-documents.ts'
import { present } from './present.ts'
import { configurationSource } from './projects.ts'

/**
 * Add the groups of the master index and put documents and missing documents into them.
 *
 * `roadbook.yml` gives the groups and their order; what frontmatter or a label line names besides
 * follows. Where neither says anything, the numbered sections of the index that names most
 * documents do. A file stands in one group only, the first that names it.
 */
export function addCategories(building: Building, projects: readonly EntityId[]): void {
  const declared = new Map<string, EntityId>()
  for (const category of building.configuration.categories ?? []) declare(building, declared, category)
  const placed = new Set<EntityId>()
  for (const outline of building.outlines) {
    const [stated] = readDocumentField(outline, 'category')
    if (stated === undefined) continue
    const { source } = stated
    if (source.how !== 'frontmatter' && !declared.has(toSlug(stated.value))) continue
    const category =
      declared.get(toSlug(stated.value)) ?? addStated(building, declared, { title: stated.value, source })
    placed.add(documentId(outline.document.path))
    connect(building.draft, {
      type: 'part-of',
      from: documentId(outline.document.path),
      to: category,
      source,
    })
  }
  if (declared.size > 0) return
  for (const project of projects) addIndexCategories(building, project, placed)
}

type Declared = NonNullable<Building['configuration']['categories']>[number]

function declare(building: Building, declared: Map<string, EntityId>, category: Declared): void {
  const id = typeof category === 'string' ? category : category.id
  const title = (typeof category === 'string' ? undefined : category.title) ?? id
  if (declared.has(toSlug(id))) return
  const entity: Category = {
    kind: 'category',
    id: toEntityId('category', toSlug(id)),
    title,
    order: new Set(declared.values()).size + 1,
    sources: [configurationSource],
  }
  addEntity(building.draft, entity)
  declared.set(toSlug(id), entity.id)
  if (!declared.has(toSlug(title))) declared.set(toSlug(title), entity.id)
}

function addStated(
  building: Building,
  declared: Map<string, EntityId>,
  { title, source }: { title: string; source: Source },
): EntityId {
  const id = toEntityId('category', toSlug(title))
  addEntity(building.draft, {
    kind: 'category',
    id,
    title,
    order: new Set(declared.values()).size + 1,
    sources: [source],
  })
  declared.set(toSlug(title), id)
  return id
}

function addIndexCategories(building: Building, project: EntityId, placed: Set<EntityId>): void {
  for (const { outline } of rankIndexes(building, project)) {
    const sections = categorySections(outline)
    const groups = sections.map((section) => ({
      ...section,
      named: namedInSection(building, outline, section.section),
    }))
    if (groups.length === 0 || !holdsGroups(groups)) continue
    for (const { section, number, title, named } of groups) {
      const place = outline.document.headings[section]?.place.start
      const source: Source = { file: outline.document.path, how: 'heading', ...present({ place }) }
      const id = freeId(building.draft, 'category', `${project.slice('project:'.length)}/${toSlug(title)}`)
      addEntity(building.draft, { kind: 'category', id, title, project, order: number, sources: [source] })
      for (const file of named) {
        if (placed.has(file.to)) continue
        placed.add(file.to)
        connect(building.draft, {
          type: 'part-of',
          from: file.to,
          to: id,
          source: { file: outline.document.path, how: 'list', place: file.place },
        })
      }
    }
    return
  }
}

/** Sections that each describe one document, or all the same ones, hold no groups. */
function holdsGroups(groups: readonly { title: string; named: readonly FileReference[] }[]): boolean {
  const seen = new Set<EntityId>()
  for (const { title, named } of groups) {
    const before = seen.size
    for (const { to } of named) seen.add(to)
    if (seen.size === before || /\.mdx?\b/i.test(title)) return false
  }
  return seen.size >= 2 * groups.length
}
