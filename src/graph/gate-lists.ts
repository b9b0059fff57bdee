import type { CriterionVerdict, GateCriterion, GateEvidence } from '../model/gate.ts'
import type { Source } from '../model/provenance.ts'
import type { ListItem } from '../parse/parsed-document.ts'
import type { Building } from './building.ts'
import { documentEvidence } from './gate-documents.ts'
import { buildCriterion, type CriterionParts } from './gate-criterion.ts'
import { claimsMet, isBesideCriteria, isCriteriaName, isInforming } from './gate-names.ts'
import { findNumbers } from './gate-numbers.ts'
import { isDescription, isScale, isSteps } from './gate-shapes.ts'
import { groupBy } from './file-index.ts'
import { headingText, type Outline } from './outline.ts'

/** What follows from a decision, and lines about the gate as a whole, are no criteria to meet. */
const besideText =
  /^(?:if\s+)?(?:conditional\s+)?(?:no-?)?go\b\s*(?:[:(→—–-]|if\b)|^(?:hold|decision|status|result|outcome|recommendation|owner|date|note|overall)\b[^:]{0,20}:|→\s*(?:continue|monitor|consider|proceed|rollback)/i

const signs = '✅|✓|✔|☑|❌|✗|✘|⛔|⏳|⏸|☐|⬜|⚠|🟢|🟡|🔴|⏭'
const leadingSign = new RegExp(`^\\s*(${signs})\\uFE0F?\\s*`, 'u')
/** Behind the text, or in front of what is said about it: `JSON export: ✅ Working`. */
const laterSign = new RegExp(`(?::\\s*|\\s)(${signs})\\uFE0F?\\s*(\\([^()]*\\)|[\\p{L} ]{0,40})$`, 'u')

/** Which lists of a gate to read. */
export interface ListScope {
  section: number
  /** The section of the gate itself. */
  top: number
  /** Only the lists below this lead-in. */
  group?: string
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
  { section, top, group: only }: ListScope,
): GateCriterion[] {
  const all = outline.items.get(section) ?? []
  const lists = groupBy(
    all.filter(({ depth }) => depth === 0),
    ({ group }) => group,
  )
  return [...lists].flatMap(([group, items]) => {
    if (only === undefined ? isBesideCriteria(group ?? '') : group !== only) return []
    return readList(building, outline, { items, all, section, group, top })
  })
}

interface List {
  items: readonly ListItem[]
  /** All items of the section: those below others stand in no group. */
  all: readonly ListItem[]
  section: number
  group: string | undefined
  top: number
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
  const leading = new Set(texts.map((text) => leadingSign.exec(text)?.[1]))
  const isClaimed =
    claimsMet(heading) || /^\W*✅/u.test(section === top ? '' : heading) || claimsMet(group ?? '')
  const isDrawn = leading.size === 1 && !isClaimed
  const optional =
    isInforming(group ?? '') || isInforming(heading) || isInforming(headingText(outline, top) ?? '')
  return items.flatMap((item) => {
    const source: Source = {
      file: outline.document.path,
      place: item.place.start,
      how: boxes.has(item.place.start.line) ? 'checkbox' : 'list',
    }
    const parts = readItem(item.text, { source, ticked: boxes.get(item.place.start.line), isDrawn })
    if (parts === undefined) return []
    const remarks = childrenOf(list.all, item).map(({ text, place }) => ({
      value: text,
      raw: text,
      source: { file: outline.document.path, place: place.start, how: 'list' as const },
    }))
    const evidence = [...parts.evidence, ...documentEvidence(building, outline, { text: parts.text, source })]
    return [buildCriterion(building, outline, { ...parts, evidence, optional, remarks })]
  })
}

/** The outermost items, or those below one that only heads them. */
function chooseItems({ items, all }: List, boxes: ReadonlyMap<number, boolean>): ListItem[] {
  const isBoxed = (item: ListItem) => boxes.has(item.place.start.line)
  return items.flatMap((item) => {
    const children = childrenOf(all, item)
    const heads =
      children.length > 0 && !isBoxed(item) && (/:\s*$/.test(item.text) || children.every(isBoxed))
    return heads ? children : [item]
  })
}

/** The items directly below another one. */
function childrenOf(items: readonly ListItem[], parent: ListItem): ListItem[] {
  const rest = items.slice(items.indexOf(parent) + 1)
  const end = rest.findIndex(({ depth }) => depth <= parent.depth)
  return (end < 0 ? rest : rest.slice(0, end)).filter(({ depth }) => depth === parent.depth + 1)
}

/** Steps of a meeting, and what a section that is not called after criteria describes. */
function isListBeside(
  outline: Outline,
  { texts, items, section, group, top, boxed }: List & { texts: readonly string[]; boxed: boolean },
): boolean {
  const names = [headingText(outline, section) ?? '', group ?? '']
  const isCalledSo = names.some((name) => isCriteriaName(name) && !/\bdecision\b|\bmeeting\b/i.test(name))
  if (isSteps(texts) && (!isCalledSo || items.every(({ ordered }) => ordered))) return true
  return (
    section !== top && !boxed && !isCalledSo && isDescription(texts.filter((text) => !leadingSign.test(text)))
  )
}

function readItem(
  raw: string,
  { source, ticked, isDrawn }: { source: Source; ticked: boolean | undefined; isDrawn: boolean },
): CriterionParts | undefined {
  const boxless = raw.replace(/^\[[ xX]\]\s*/, '')
  const first = leadingSign.exec(boxless)?.[1]
  const later = laterSign.exec(boxless)
  const text = bareText(later === null ? boxless : boxless.slice(0, later.index))
  if (!/\p{L}{2}/u.test(text) || besideText.test(text) || /_{4,}/.test(text)) return undefined
  const evidence: GateEvidence[] = []
  if (ticked !== undefined)
    evidence.push({
      kind: 'checkbox',
      says: ticked ? 'met' : 'unknown',
      text: ticked ? 'the box is ticked' : 'the box is empty',
      source,
    })
  else if (first !== undefined && !isDrawn) evidence.push(markEvidence(first, '', source))
  if (later?.[1] !== undefined) evidence.push(markEvidence(later[1], later[2] ?? '', source))
  const numbers = findNumbers(text)
  return {
    text,
    evidence,
    source,
    ...(numbers && {
      target: numbers.target,
      actual: { value: numbers.actual, raw: numbers.actual, source },
    }),
  }
}

function markEvidence(sign: string, remark: string, source: Source): GateEvidence {
  const said = remark.replace(/^\(|\)$/g, '').trim()
  return {
    kind: 'mark',
    says: verdictOfSign(sign),
    text: `it is marked ${sign}${said === '' ? '' : ` ${said}`}`,
    source,
  }
}

function verdictOfSign(sign: string): CriterionVerdict {
  if ('✅✓✔☑'.includes(sign)) return 'met'
  return '❌✗✘⛔'.includes(sign) ? 'not-met' : 'unknown'
}

/** Without the signs around it; a dash may belong to the name of an option. */
function bareText(text: string): string {
  return text
    .replace(/^(?:[\p{Extended_Pictographic}\u{FE0F}✓✗✔✘☐☑☒•·|\s])+/u, '')
    .replace(/[\p{Extended_Pictographic}\u{FE0F}\u{200D}\s:]+$/u, '')
    .trim()
}
