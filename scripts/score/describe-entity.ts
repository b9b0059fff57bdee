import type { Entity } from '../../src/model/entities.ts'

/** Every field of an entity on a line of its own: what was understood, and what the author wrote. */
export function describeEntity(entity: Entity): string[] {
  return Object.entries(entity).flatMap(([key, value]: [string, unknown]) =>
    key === 'id' || key === 'kind' || key === 'sources' || isEmptyList(value)
      ? []
      : [`${key}: ${format(value)}`],
  )
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

function format(value: unknown): string {
  if (Array.isArray(value)) return value.map(format).join(' | ')
  if (typeof value !== 'object' || value === null) return String(value)
  if ('raw' in value && 'value' in value) {
    const understood = format(value.value)
    return understood === value.raw ? understood : `${understood} ← ${String(value.raw)}`
  }
  const known = Object.entries(value).filter(([key]) => key !== 'source' && key !== 'raw')
  return known.map(([key, own]: [string, unknown]) => `${key}=${format(own)}`).join(' ')
}
