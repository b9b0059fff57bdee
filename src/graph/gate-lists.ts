import type { GateCriterion } from '../model/gate.ts'
import type { Source } from '../model/provenance.ts'
import type { ListItem } from '../parse/parsed-document.ts'
import type { Building } from './building.ts'
import { documentEvidence } from './gate-documents.ts'
import { buildCriterion } from './gate-criterion.ts'
import { readItem, signOf } from './gate-items.ts'
import { claimsMet, isBesideCriteria, isCriteriaName, isInforming } from './gate-names.ts'
import { isDescription, isScale, isSteps } from './gate-shapes.ts'
import { groupBy } from './file-index.ts'
import { headingText, type Outline } from './outline.ts'
import { sectionLabel } from './section-labels.ts'

/** Which lists of a gate to read. */
export interface ListScope {
  section: number
  /** The section of the gate itself. */
  top: number
  /** Only the lists below this lead-in. */
  group?: string
  /** Whether the lists of the gate bear different signs, so that none of them is drawn. */
  isMixed?: boolean
}

/**
 * Criteria of the lists of a section: boxes, marked bullets, plain bullets.
 *
 * A ticked box is met, an empty one unknown. Where all bullets of a list bear the same tick it is
 * how the author draws a list, not a verdict, unless its heading or lead-in claims so.
 */
export function criteriaInLists(
  building: Building,
  outline: Outline,
  { section, top, group: only, isMixed = false }: ListScope,
): GateCriterion[] {
  const all = outline.items.get(section) ?? []
  const lists = groupBy(
    all.filter(({ depth }) => depth === 0),
    ({ group }) => group,
  )
  return [...lists].flatMap(([group, items]) => {
    if (only === undefined ? isBesideCriteria(group ?? '') : group !== only) return []
    return readList(building, outline, { items, all, section, group, top, isMixed })
  })
}

interface List {
  items: readonly ListItem[]
  /** All items of the section: those below others stand in no group. */
  all: readonly ListItem[]
  section: number
  group: string | undefined
  top: number
  isMixed: boolean
}

function readList(building: Building, outline: Outline, list: List): GateCriterion[] {
  const { section, group, top } = list
  const boxes = new Map(
    (outline.checkboxes.get(section) ?? []).map((box) => [box.place.start.line, box.checked]),
  )
  const items = chooseItems(list, boxes)
  const texts = items.map(({ text }) => text)
  if (isScale(texts) || isListBeside(outline, { ...list, texts, boxed: boxes.size > 0 })) return []

  const heading = headingText(outline, section) ?? ''
  const leading = new Set(texts.map((text) => signOf(text)))
  const isClaimed =
    claimsMet(heading) ||
    isSignedOff(sectionLabel(outline, section, ['status'])?.value) ||
    /^\W*✅/u.test(section === top ? '' : heading) ||
    claimsMet(group ?? '')
  const isDrawn = leading.size === 1 && !list.isMixed && !isClaimed
  const optional =
    isInforming(group ?? '') || isInforming(heading) || isInforming(headingText(outline, top) ?? '')
  return joinAlternatives(items).flatMap((item) => {
    const source: Source = {
      file: outline.document.path,
      place: item.place,
      how: boxes.has(item.place.line) ? 'checkbox' : 'list',
    }
    const parts = readItem(item.text, { source, ticked: boxes.get(item.place.line), isDrawn })
    if (parts === undefined) return []
    const remarks = childrenOf(list.all, item).map(({ text, place }) => ({
      value: text,
      raw: text,
      source: { file: outline.document.path, place, how: 'list' as const },
    }))
    const evidence = [...parts.evidence, ...documentEvidence(building, outline, { text: parts.text, source })]
    return [buildCriterion(building, outline, { ...parts, evidence, optional, remarks })]
  })
}

/** Tell whether the lists of some sections bear more than one sign: then a tick tells how a thing stands. */
export function hasMixedSigns(outline: Outline, sections: readonly number[]): boolean {
  const found = new Set<string>()
  for (const section of sections)
    for (const { text, depth, group } of outline.items.get(section) ?? []) {
      const sign = depth === 0 && !isBesideCriteria(group ?? '') ? signOf(text) : undefined
      if (sign !== undefined) found.add(sign)
    }
  return found.size > 1
}

/** A section that says of itself that all is done does not draw ticks for the look of it. */
function isSignedOff(status: string | undefined): boolean {
  return (
    status !== undefined &&
    /\b(?:approved|passed|met|complete[d]?|released)\b/i.test(status) &&
    !/\bnot\b/i.test(status)
  )
}

/** `Fixes three bugs, OR` and the item behind it are one criterion. */
function joinAlternatives(items: readonly ListItem[]): ListItem[] {
  const joined: ListItem[] = []
  for (const item of items) {
    const last = joined.at(-1)
    const open = last === undefined ? null : /,?\s+or$/i.exec(last.text)
    if (last === undefined || open === null) joined.push(item)
    else joined[joined.length - 1] = { ...last, text: `${last.text.slice(0, open.index)}, or ${item.text}` }
  }
  return joined
}

/** The outermost items, or those below one that only heads them. */
function chooseItems({ items, all }: List, boxes: ReadonlyMap<number, boolean>): ListItem[] {
  const isBoxed = (item: ListItem) => boxes.has(item.place.line)
  return items.flatMap((item) => {
    const children = childrenOf(all, item)
    const heads =
      children.length > 0 && !isBoxed(item) && (/:\s*$/.test(item.text) || children.every(isBoxed))
    return heads ? children : [item]
  })
}

/** The items directly below another one. */
function childrenOf(items: readonly ListItem[], parent: ListItem): ListItem[] {
  const children: ListItem[] = []
  for (let index = items.indexOf(parent) + 1; index < items.length; index += 1) {
    const item = items[index]
    if (item === undefined || item.depth <= parent.depth) break
    if (item.depth === parent.depth + 1) children.push(item)
  }
  return children
}

/** Steps of a meeting, and what a section that is not called after criteria describes. */
function isListBeside(
  outline: Outline,
  { texts, items, section, group, top, boxed }: List & { texts: readonly string[]; boxed: boolean },
): boolean {
  const names = [headingText(outline, section) ?? '', group ?? '']
  const isCalledSo = names.some((name) => isCriteriaName(name) && !/\bdecision\b|\bmeeting\b/i.test(name))
  if ((!isCalledSo || items.every(({ ordered }) => ordered)) && isSteps(texts)) return true
  return (
    section !== top &&
    !boxed &&
    !isCalledSo &&
    isDescription(texts.filter((text) => signOf(text) === undefined))
  )
}
