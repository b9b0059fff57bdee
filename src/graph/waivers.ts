import type { Diagnostic } from '../model/diagnostics.ts'
import type { Waiver } from '../model/gate.ts'
import type { Sourced } from '../model/provenance.ts'
import type { Outline } from './outline.ts'
import { present } from './present.ts'
import type { ValueReader } from './value-reader.ts'

/** What a text says about a waiver: the text without it, and either the waiver or why it is none. */
export interface FoundWaiver {
  rest: string
  waiver?: Waiver
  diagnostic?: Diagnostic
}

const word = /waived/i

/** Whether a document says or declares anything about a waiver; only such gates can be told that theirs does not count. */
export function mayWaive({ document }: Outline): boolean {
  const { frontmatter, headings, listItems, checkboxes, labels, tables } = document
  return (
    frontmatter?.data.gates !== undefined ||
    headings.some(({ text }) => word.test(text)) ||
    listItems.some(({ text }) => word.test(text)) ||
    checkboxes.some(({ text }) => word.test(text)) ||
    labels.some(({ key, value }) => word.test(key) || word.test(value)) ||
    tables.some(({ rows }) => rows.some(({ cells }) => cells.some(({ text }) => word.test(text))))
  )
}

/** `waived by …`, `waived until …`, or the word alone; `or waived with justification` speaks about waivers. */
const mark =
  /[\s([—–-]*(?<!\b(?:be|or|are|if|not|can|was|get|gets) )\bwaived\b(?=\s*(?:by\b|until\b|[:,;.)\]—–]|$))/i

/**
 * Find the waiver in the text of a criterion: `Website online (waived by @kim until 2026-02-01: moves a week later)`.
 *
 * Who and until when may stand in either order; what follows the colon is the reason. A waiver that
 * lacks one of the three does not count and is reported.
 */
export function findWaiver(text: Sourced<string>, reader: ValueReader): FoundWaiver | undefined {
  const found = word.test(text.value) ? mark.exec(text.value) : null
  if (found === null) return undefined
  const rest = text.value.slice(0, found.index).trim()
  const said = text.value.slice(found.index + found[0].length).trim()
  const [head, reason] = splitReason(said)
  return {
    rest,
    ...readWaiver(
      {
        by: /\bby\s+(.+?)(?=,?\s+until\b|$)/i.exec(head)?.[1],
        until: /\buntil\s+(.+?)(?=,?\s+by\b|$)/i.exec(head)?.[1],
        reason,
      },
      text,
      reader,
    ),
  }
}

/** A waiver of its three parts, or what is wrong with it; `at` is where it stands. */
export function readWaiver(
  { by, until, reason }: { by: string | undefined; until: string | undefined; reason: string | undefined },
  at: Sourced<string>,
  reader: ValueReader,
): Pick<FoundWaiver, 'waiver' | 'diagnostic'> {
  const report = (problem: string): Pick<FoundWaiver, 'diagnostic'> => ({
    diagnostic: {
      ruleId: 'malformed-waiver',
      severity: 'error',
      reason: `${problem}, so it does not count`,
      file: at.source.file,
      actual: at.value,
      note: 'Write `waived by @name until 2026-02-01: reason`.',
      ...present({ place: at.source.place }),
    },
  })
  if (by === undefined || by.trim() === '' || reader.isPlaceholder(by))
    return report('This waiver does not say who gives it')
  if (until === undefined || until.trim() === '')
    return report('This waiver does not say until when it holds')
  const date = reader.calendarDate({ ...at, value: until })?.value
  if (date?.kind !== 'interval') return report(`Cannot read \`${until.trim()}\`, the end of this waiver`)
  if (reason === undefined || !/\p{L}{2}/u.test(reason)) return report('This waiver gives no reason')
  return { waiver: { by: by.trim(), until: date.end, reason: reason.trim(), source: at.source } }
}

/** What stands before and behind the first colon or dash; the bracket that closes the waiver goes. */
function splitReason(said: string): [head: string, reason: string | undefined] {
  const text = said.replace(/[)\]][.\s]*$/, '')
  const at = /\s*(?::|\s[—–-]|,?\s+because)\s+/.exec(text)
  return at === null ? [text, undefined] : [text.slice(0, at.index), text.slice(at.index + at[0].length)]
}
