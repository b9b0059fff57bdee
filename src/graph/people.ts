import type { Person } from '../model/entities.ts'
import { toEntityId, type EntityId } from '../model/paths.ts'
import type { OwnerFragment } from '../model/parse-owners.ts'
import type { Source, Sourced } from '../model/provenance.ts'
import { toSlug } from './author-text.ts'
import type { Building } from './building.ts'
import { addEntity, connect } from './draft.ts'
import { readDocumentField } from './document-fields.ts'
import { documentId } from './missing-documents.ts'
import { present } from './present.ts'
import type { RoleNames } from './role-names.ts'

/** A name that no vocabulary has is a role when it ends like one. */
const roleLike =
  /(?:lead|leader|manager|champion|owner|officer|director|engineer|team|committee|coordinator|counsel|architect|analyst|head|group|board)s?$/i

/** Connects an entity with the roles and people that an owner text names. */
export type AddOwners = (owned: EntityId, text: Sourced<string>, people: readonly OwnerFragment[]) => void

/** Make the function that all steps use for owners. */
export function createOwners(building: Building, names: RoleNames): AddOwners {
  return (owned, text, people) => {
    const owners = new Set<EntityId>()
    for (const fragment of people) {
      const isPerson = fragment.kind === 'person' || fragment.kind === 'agent'
      if (isPerson) owners.add(getPerson(building, fragment, text.source))
      else if (names.isKnown(fragment.name) || roleLike.test(fragment.name))
        owners.add(names.get(fragment.name, text.source))
    }
    for (const to of owners)
      connect(building.draft, { type: 'owned-by', from: owned, to, source: text.source })
  }
}

/** Connect every document with its owners. */
export function addDocumentOwners(building: Building, addOwners: AddOwners): void {
  for (const outline of building.outlines) {
    const reader = building.readerOf(outline.document)
    const stated = readDocumentField(outline, 'owner')
    const declared = stated.filter((text) => text.source.how === 'frontmatter')
    const texts =
      declared.length > 0 ? declared : stated.filter((text) => reader.people(text).length > 0).slice(0, 1)
    for (const text of texts) addOwners(documentId(outline.document.path), text, reader.people(text))
  }
}

function getPerson(building: Building, { name, handle }: OwnerFragment, source: Source): EntityId {
  const id = toEntityId(
    'person',
    (handle ?? name).replace(/^@/, '') === '' ? 'unnamed' : toSlug((handle ?? name).replace(/^@/, '')),
  )
  if (building.draft.graph.hasNode(id)) return id
  const person: Person = { kind: 'person', id, title: name, sources: [source], ...present({ handle }) }
  addEntity(building.draft, person)
  return id
}
