import type { Entity } from '../model/entities.ts'
import { formatDate } from './fact.ts'

/** What is known of an entity beside its title, as a line that a search looks through and shows. */
export function entityText(entity: Entity): string {
  return partsOf(entity)
    .filter((part) => part !== undefined && part !== '')
    .join(' · ')
}

function partsOf(entity: Entity): (string | undefined)[] {
  switch (entity.kind) {
    case 'release':
      return [
        entity.theme?.value,
        entity.released && `released ${formatDate(entity.released.value)}`,
        entity.target && `target ${formatDate(entity.target.value)}`,
      ]
    case 'phase':
      return [
        entity.start && `from ${formatDate(entity.start.value)}`,
        entity.end && `to ${formatDate(entity.end.value)}`,
        ...[...entity.entry, ...entity.exit].map(({ value }) => value),
      ]
    case 'milestone':
      return [entity.date && formatDate(entity.date.value), entity.owner?.value]
    case 'risk':
      return [
        entity.number,
        entity.likelihood && `likelihood ${entity.likelihood.raw}`,
        entity.impact && `impact ${entity.impact.raw}`,
        entity.mitigation?.value,
        entity.owner?.value,
      ]
    case 'gate':
      return entity.criteria.map(({ text }) => text)
    case 'decision':
      return [entity.what?.value, entity.why?.value]
    case 'role':
      return [entity.description]
    case 'person':
      return [entity.handle]
    default:
      return []
  }
}
