import type { Entity } from '../model/entities.ts'
import type { Strings } from '../model/strings/en.ts'
import { formatDate } from './fact.ts'

/** What is known of an entity beside its title, as a line that a search looks through and shows. */
export function entityText(entity: Entity, strings: Strings): string {
  return partsOf(entity, strings)
    .filter((part) => part !== undefined && part !== '')
    .join(' · ')
}

function partsOf(entity: Entity, strings: Strings): (string | undefined)[] {
  const words = strings.frame.facts
  switch (entity.kind) {
    case 'release':
      return [
        entity.theme?.value,
        entity.released && words.released(formatDate(entity.released.value, strings)),
        entity.target && words.target(formatDate(entity.target.value, strings)),
      ]
    case 'phase':
      return [
        entity.start && words.from(formatDate(entity.start.value, strings)),
        entity.end && words.to(formatDate(entity.end.value, strings)),
        ...[...entity.entry, ...entity.exit].map(({ value }) => value),
      ]
    case 'milestone':
      return [entity.date && formatDate(entity.date.value, strings), entity.owner?.value]
    case 'risk':
      return [
        entity.number,
        entity.likelihood && words.likelihood(entity.likelihood.raw),
        entity.impact && words.impact(entity.impact.raw),
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
