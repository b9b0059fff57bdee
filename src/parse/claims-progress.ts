import { parseDate } from '../model/parse-date.ts'
import { plainText } from '../model/plain-text.ts'
import type { IsoDay } from '../model/dates.ts'
import type { ProgressClaim } from './claim.ts'
import { fraction } from './claims-fraction.ts'
import { type ClaimLine, placeOf } from './claims.ts'
import { countPattern, parseCount, workNoun, workNouns, workState } from './work-words.ts'

const slash = /\d\s?\/\s?\d/
const of = / of (?:\d|[a-z]{3,6} )/
const gate = new RegExp(`\\b(?:${workNouns}|pending|progress|ready|closed|open)\\b`, 'i')

const patterns = [
  new RegExp(fraction, 'gi'),
  new RegExp(
    `(?<!\\w)(?<part>${countPattern}) (?:of|out of) (?<whole>${countPattern})(?= (?:[a-z]+ )?(?:${workNouns})\\b)`,
    'gi',
  ),
]

/** Words this far from a figure belong to it, unless a sentence, a cell or another figure ends between. */
const reach = 40
const before = /[^|.;,()\d→]*\(?$/
const after = /^[^|.;,()\d→]*/

/**
 * List the parts of work that a line gives, with where they stand.
 *
 * `After task 8: 4/12 → 8/12` is a plan and no count; `5/5 tests` counts no work.
 *
 * @example
 * extractProgress({ text: '**Closed Issues**: 5/20 (25%)', line: 93, … })
 * // => [{ kind: 'progress', part: 5, whole: 20, noun: 'issues', state: 'done', … }]
 */
export function extractProgress(line: ClaimLine): ProgressClaim[] {
  const { text } = line
  const counts = (text.includes('/') && slash.test(text)) || (text.includes(' of ') && of.test(text))
  if (!counts || !gate.test(text)) return []
  const found = new Map<number, ProgressClaim>()
  for (const match of patterns.flatMap((pattern) => [...text.matchAll(pattern)])) {
    const claim = toClaim(line, match)
    if (claim !== undefined && !found.has(match.index)) found.set(match.index, claim)
  }
  return [...found.values()].sort((a, b) => a.place.start.column - b.place.start.column)
}

function toClaim(line: ClaimLine, match: RegExpExecArray): ProgressClaim | undefined {
  const end = match.index + match[0].length
  const head = line.text.slice(Math.max(0, match.index - reach), match.index)
  const tail = line.text.slice(end, end + reach)
  if (/→\s*$/.test(head) || /^[^\p{L}]{0,3}→/u.test(tail)) return undefined
  const [part, whole] = [toNumber(match.groups?.['part']), toNumber(match.groups?.['whole'])]
  const own = after.exec(tail)?.[0] ?? ''
  const lead = leadOf(head)
  const noun = workNoun(own) ?? workNoun(lead)
  const state = workState(lead) ?? workState(own) ?? (noun === undefined ? undefined : 'done')
  if (state === undefined || part > whole || whole < 2) return undefined
  const day = dayBefore(line.text.slice(0, match.index))
  return {
    kind: 'progress',
    part,
    whole,
    ...(noun !== undefined && { noun }),
    state,
    ...(day !== undefined && { day }),
    raw: match[0],
    section: line.section,
    place: placeOf(line, match.index, match[0].length),
  }
}

/** The words in front: in a table those of the cell before. */
function leadOf(head: string): string {
  const text = plainText(head).replace(/[|:]\s*$/, '')
  return before.exec(text)?.[0] ?? ''
}

/** `2026-01-08: 5 of 20 issues` and `As of January 8, 2026, …`; a deadline stands behind the figure. */
function dayBefore(text: string): IsoDay | undefined {
  const start =
    /(?:^|\b[Aa]s of|\b[Oo]n)[\s|*>#-]{0,8}((?:\d{4}-\d{2}-\d{2}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}))(?!\d)/.exec(
      text,
    )
  const date = start?.[1] === undefined ? undefined : parseDate(start[1])
  return date?.kind === 'interval' && date.start === date.end ? date.start : undefined
}

function toNumber(text = ''): number {
  return parseCount(text.replaceAll(',', ''))
}
