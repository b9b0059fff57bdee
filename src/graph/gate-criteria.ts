import type { GateCriterion } from '../model/entities.ts'
import type { Status } from '../model/status.ts'
import type { ListItem, Table } from '../parse/parsed-document.ts'
import { plainText, withoutDecoration } from './author-text.ts'
import type { Building } from './building.ts'
import type { Outline } from './outline.ts'
import { hasColumn, readRows } from './table-cells.ts'

/** What follows from a decision, and signs to stop, are no criteria to meet. */
const consequence =
  /^(?:conditional\s+)?(?:no-?)?go\b\s*(?:[:(→]|if\b)|^(?:hold|decision)\b\s*:|→\s*(?:continue|monitor|consider|proceed|rollback)/i
const stopSign =
  /\bno-?go\b|\bfail(?:s|ure)?\b|\btriggers?\b|\bblock(?:s|ers?)\b|\babort\b|\bstop\b|\brollback\b|\bred flags?\b/i

const mark = /^\s*(✅|✓|✔|☑|❌|✗|✘|⛔|⏳|⏸|☐|⬜|⚠|🟢|🟡|🔴)\uFE0F?\s*/u

/**
 * Criteria of lists below the sections given: boxes, marked bullets, plain bullets.
 *
 * A ticked box is met, an empty one unknown. Where all bullets bear the same tick it is how the
 * author draws a list, not a verdict, unless `claimsMet` says that the heading claims it.
 */
export function criteriaInLists(
  outline: Outline,
  sections: readonly number[],
  { group, claimsMet }: { group?: RegExp; claimsMet: boolean },
): GateCriterion[] {
  const items = sections
    .flatMap((section) => outline.items.get(section) ?? [])
    .filter(
      (item) =>
        item.depth <= 1 &&
        (group === undefined
          ? !stopSign.test((item.group ?? '').replace(/go\s*\/\s*no-?go/gi, ''))
          : group.test(item.group ?? '')),
    )
    .filter((item, _, all) => !isScale(item, all))
  const boxes = new Map(
    sections.flatMap((section) =>
      (outline.checkboxes.get(section) ?? []).map((box) => [box.place.start.line, box]),
    ),
  )
  const marks = new Set(items.map((item) => mark.exec(item.text)?.[1]))
  const isDrawn = marks.size === 1 && !claimsMet
  return items.flatMap((item) => {
    const box = boxes.get(item.place.start.line)
    const sign = mark.exec(item.text)?.[1]
    const text = withoutDecoration(plainText(item.text.replace(/^\[[ xX]\]\s*/, '')))
    if (!/\p{L}{2}/u.test(text) || consequence.test(text) || /_{4,}/.test(text)) return []
    const verdict =
      box !== undefined ? (box.checked ? 'met' : 'unknown') : isDrawn ? 'unknown' : verdictOfMark(sign)
    const how = box === undefined ? 'list' : 'checkbox'
    return [
      {
        text,
        verdict,
        source: { file: outline.document.path, place: item.place.start, how },
      } satisfies GateCriterion,
    ]
  })
}

/**
 * `✅ AWU growing: healthy`, `⚠️ AWU falling: churn`, `❌ AWU below half: trouble` under one lead-in
 * say what a number would mean, not how it stands.
 */
function isScale(item: ListItem, all: readonly ListItem[]): boolean {
  if (item.group === undefined || !mark.test(item.text)) return false
  const list = all.filter(({ section, group }) => section === item.section && group === item.group)
  const subject = (text: string) => /^[^\p{L}\p{N}]*([\p{L}\p{N}]+)/u.exec(text)?.[1]
  const marks = new Set(list.map(({ text }) => mark.exec(text)?.[1]))
  return (
    marks.size > 1 && !marks.has(undefined) && list.every(({ text }) => subject(text) === subject(item.text))
  )
}

const required =
  /[≥≤<>%]|\b(?:must|pass(?:es|ed|ing)?|no|zero|0|all|every|complete[d]?|verified|validated|documented|provided|included|met|fixed|ready|approved|required|minimum|maximum|at least|at most|none|fail)\b|\d+\s*\/\s*\d+|\d\+/i

/** Plain bullets of which fewer than half require anything describe a thing. */
export function isDescription(criteria: readonly GateCriterion[]): boolean {
  const plain = criteria.filter(({ verdict, source }) => verdict === 'unknown' && source.how === 'list')
  return (
    plain.length === criteria.length &&
    criteria.filter(({ text }) => required.test(text)).length * 2 < criteria.length
  )
}

function verdictOfMark(sign: string | undefined): GateCriterion['verdict'] {
  if (sign === undefined) return 'unknown'
  if ('✅✓✔☑'.includes(sign)) return 'met'
  return '❌✗✘⛔'.includes(sign) ? 'not-met' : 'unknown'
}

/** Tell whether the rows of a table are criteria. */
export function isCriteriaTable(table: Table): boolean {
  if (table.kind === 'gate')
    return (
      hasColumn(table, 'criterion', 'gate') &&
      hasColumn(table, 'status', 'target', 'threshold', 'actual', 'evidence', 'result')
    )
  return false
}

/** Rows of a criteria table, or of a table of numbers in a section about criteria. */
export function criteriaInTable(building: Building, outline: Outline, table: Table): GateCriterion[] {
  const reader = building.readerOf(outline.document)
  return readRows(outline.document, table).flatMap((cells) => {
    const name = cells.cell('criterion', 'gate', 'metric', 'test', 'item') ?? cells.at(0)
    if (name === undefined || !/\p{L}{2}/u.test(name.value)) return []
    const stated = cells.cell('status', 'result')
    const status = stated === undefined ? undefined : reader.status(stated)?.value
    const target = cells.cell('target', 'threshold')?.value
    const actual = cells.cell('actual', 'value', 'evidence')?.value
    return [
      {
        text: withoutDecoration(name.value),
        verdict: verdictOf(status),
        source: name.source,
        ...(target === undefined ? {} : { target }),
        ...(actual === undefined ? {} : { actual }),
      } satisfies GateCriterion,
    ]
  })
}

function verdictOf(status: Status | undefined): GateCriterion['verdict'] {
  if (status === undefined || status.state === 'template') return 'unknown'
  if (status.verdict !== undefined)
    return status.verdict === 'met' ? 'met' : status.verdict === 'fail' ? 'not-met' : 'unknown'
  return status.state === 'complete' || status.state === 'released'
    ? 'met'
    : status.state === 'blocked'
      ? 'not-met'
      : 'unknown'
}
