import type { Sourced } from '../model/provenance.ts'
import type { Label, ListItem } from '../parse/parsed-document.ts'
import { normalizeKey, plainText } from './author-text.ts'
import { sourced } from './document-fields.ts'
import { childSections, headingText, type Outline } from './outline.ts'

const names = /^(?:\w+ )?mitigations?(?: (?:strategy|strategies|plan|measures|actions|steps))?$/i
/** Lead-ins behind those of the mitigation that speak of something else. */
const ends =
  /^(?:contingency|contingencies|fallback|response|indicators?|warning|triggers?|status|owner|detection plan|residual|likelihood|impact|probability|score|priority|timeline|escalation|communication|review|lessons|success|root causes?|monitoring)/i

/**
 * What is done against a risk, where it is a list: the items below a `Mitigation:` lead-in, nested in an
 * item that says no more than that, below the lead-ins that follow an empty one (`Mitigation
 * strategies:`, then `Planning:`, `Delegation:`), or below a heading of their own.
 */
export function findMitigation(
  outline: Outline,
  { section, labels, items }: { section: number; labels: readonly Label[]; items: readonly ListItem[] },
): Sourced<string> | undefined {
  return (
    nested(outline, items) ??
    joined(
      outline,
      items.filter((item) => item.depth === 0 && /mitigation/i.test(item.group ?? '')),
    ) ??
    grouped(outline, labels, items) ??
    headed(outline, section)
  )
}

function nested(outline: Outline, items: readonly ListItem[]): Sourced<string> | undefined {
  const head = items.findIndex((item) => item.depth === 0 && names.test(item.text.replace(/:$/, '')))
  const below = head < 0 ? [] : items.slice(head + 1)
  const end = below.findIndex((item) => item.depth === 0)
  return joined(outline, below.slice(0, end < 0 ? undefined : end))
}

function grouped(
  outline: Outline,
  labels: readonly Label[],
  items: readonly ListItem[],
): Sourced<string> | undefined {
  const head = labels.find((label) => label.value === '' && names.test(normalizeKey(label.key)))
  if (head === undefined) return undefined
  const below = items.filter(
    ({ depth, group, place }) => depth === 0 && group !== undefined && place.line > head.place.line,
  )
  const end = below.findIndex(({ group }) => ends.test(plainText(group ?? '')))
  return joined(outline, below.slice(0, end < 0 ? undefined : end))
}

function headed(outline: Outline, section: number): Sourced<string> | undefined {
  const child = childSections(outline, section).find((index) =>
    names.test(plainText(headingText(outline, index) ?? '')),
  )
  const items = child === undefined ? [] : (outline.items.get(child) ?? [])
  return joined(
    outline,
    items.filter(({ depth }) => depth === 0),
  )
}

function joined(outline: Outline, items: readonly ListItem[]): Sourced<string> | undefined {
  const [first] = items
  if (first === undefined) return undefined
  return sourced(outline.document, items.map((item) => item.text).join('; '), {
    place: first.place,
    how: 'list',
  })
}
