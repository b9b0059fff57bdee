import { monthSpan, partOf, quarterSpan, toInterval, toIsoDay, type Span } from './calendar-days.ts'
import type { DateContext, DatePattern } from './date-pattern.ts'
import { monthPattern, parseMonth } from './date-words.ts'
import type { DateInterval, DatePrecision, PlanDate } from './dates.ts'
import { inferYear } from './inferred-year.ts'

/** Expressions that name months and longer: `Late January 2025`, `Jan-Mar 2026`, `Q3 2026`, `2027 EOY`. */

const part =
  '(?:(?<part>early|mid|middle\\sof|beginning\\sof|start\\sof|late|end\\sof|end)[-\\s](?:the\\s)?)?'
const joiner = '\\s{0,3}(?:-|to\\b|through\\b|→|\\/)\\s{0,3}'
const year = '[,\\s]{1,2}(?:of\\s)?(?<year>(?:19|20)\\d{2})(?!\\d|[-.]\\d)'

export const spanPatterns: readonly DatePattern[] = [
  {
    expression: new RegExp(
      `(?<!\\w)(?<month>${monthPattern})(?:\\s(?<year>\\d{4}))?${joiner}(?<month2>${monthPattern}),?\\s(?<year2>\\d{4})(?!\\d)`,
      'gi',
    ),
    read({ groups = {}, 0: raw }) {
      const first = parseMonth(groups['month'] ?? '')
      const last = parseMonth(groups['month2'] ?? '')
      if (first === undefined || last === undefined) return 'other'
      const end = Number(groups['year2'])
      const start = groups['year'] === undefined ? (first > last ? end - 1 : end) : Number(groups['year'])
      return spanOr('none', monthSpan([start, first], [end, last]), 'month', { raw })
    },
  },
  {
    expression: new RegExp(`(?<!\\w)${part}(?<month>${monthPattern})${year}`, 'giu'),
    read: readMonth,
  },
  {
    withoutFigure: true,
    expression: new RegExp(
      `(?<!\\w)${part.replace(/\?$/, '')}(?<month>${monthPattern})(?!\\s\\d|\\w)`,
      'giu',
    ),
    read: readMonth,
  },
  {
    withoutFigure: true,
    expression: new RegExp(`^\\W{0,4}(?<month>${monthPattern})(?=\\W{0,4}$)`, 'giu'),
    read: readMonth,
  },
  {
    expression:
      /(?<![\d-])(?<year>20\d{2}|19\d{2})-(?<month>0[1-9]|1[0-2])(?:(?:\sto\s|\s?→\s?|\s-\s|\.\.|\/)(?<year2>20\d{2}|19\d{2})-(?<month2>0[1-9]|1[0-2]))?(?![\d-])/gu,
    read({ groups = {}, 0: raw }) {
      const first: [number, number] = [Number(groups['year']), Number(groups['month'])]
      const last: [number, number] =
        groups['year2'] === undefined ? first : [Number(groups['year2']), Number(groups['month2'])]
      return spanOr('none', monthSpan(first, last), 'month', { raw })
    },
  },
  {
    expression: new RegExp(
      `(?<![\\w.])${part}(?:(?<first>20\\d{2})[\\s-]{0,3})?Q(?<from>[1-4])(?:${joiner}Q?(?<to>[1-4]))?(?:[\\s,/'-]{0,3}(?<year>20\\d{2})(?!\\d))?(?![\\w.]|:)`,
      'giu',
    ),
    read({ groups = {}, 0: raw }, context) {
      const written = groups['year'] ?? groups['first']
      const [from, to] = [Number(groups['from']), Number(groups['to'] ?? groups['from'])]
      const year = written === undefined ? yearOfSpan(context, to * 3) : Number(written)
      if (year === undefined) return { kind: 'placeholder', raw: raw.trim() }
      const fuzzy = readPart(groups['part'])
      const span =
        fuzzy === undefined
          ? quarterSpan(year, from, to)
          : partOf({ year, month: from * 3 - 2, months: 3 }, fuzzy)
      return spanOr('none', span, 'quarter', { raw, fuzzy, inferred: written === undefined })
    },
  },
  {
    expression:
      /(?<!\w)(?:(?<first>20\d{2})\s?-?H(?<half>[12])|H(?<half2>[12])[\s,'-]{1,3}(?<year>20\d{2})|(?<word>first|second)\shalf\s(?:of\s)?(?<year2>20\d{2}))(?!\w)/giu,
    read({ groups = {}, 0: raw }) {
      const year = Number(groups['first'] ?? groups['year'] ?? groups['year2'])
      const second = (groups['half'] ?? groups['half2']) === '2' || groups['word']?.toLowerCase() === 'second'
      return spanOr('none', second ? quarterSpan(year, 3, 4) : quarterSpan(year, 1, 2), 'half', { raw })
    },
  },
  {
    withoutFigure: true,
    expression:
      /(?<!\w)(?:(?<first>20\d{2})\s?(?:EOY|year[\s-]end)|(?:EOY|year[\s-]end|end\sof\s(?:the\s)?(?:year|(?=20\d{2})))(?:[\s,]{0,2}(?<year>20\d{2}))?)(?!\w)/giu,
    read({ groups = {}, 0: raw }, context) {
      const written = groups['first'] ?? groups['year']
      const year = written === undefined ? context.year : Number(written)
      if (year === undefined) return { kind: 'placeholder', raw: raw.trim() }
      return spanOr('none', partOf({ year, month: 1, months: 12 }, 'end'), 'year', {
        raw,
        fuzzy: 'end',
        inferred: written === undefined,
      })
    },
  },
  {
    expression: /(?<!\w)(?<part>early|mid|late)[-\s](?<year>20\d{2})(?![\w-]|\.\d)/giu,
    read({ groups = {}, 0: raw }) {
      const fuzzy = readPart(groups['part']) ?? 'mid'
      return spanOr('none', partOf({ year: Number(groups['year']), month: 1, months: 12 }, fuzzy), 'year', {
        raw,
        fuzzy,
      })
    },
  },
  {
    expression: /(?<!\d)(?<year>20\d{2})-?W(?<week>[0-5]\d)(?!\w)/gu,
    read: ({ groups = {}, 0: raw }) =>
      spanOr('none', isoWeek(Number(groups['year']), Number(groups['week'])), 'week', { raw }),
  },
  {
    expression:
      /(?:^[^\w]{0,4}|\b(?:in|by|during|since|until|for|of|year)\s)(?<year>20\d{2})(?:\s?-\s?(?<year2>20\d{2}))?(?=\W{0,4}$|[,;)\s](?!\d))(?!\s(?:tests?|lines?|files?|words?|items?|users?)\b)/giu,
    read({ groups = {}, 0: raw }) {
      const first = Number(groups['year'])
      return spanOr('none', monthSpan([first, 1], [Number(groups['year2'] ?? first), 12]), 'year', { raw })
    },
  },
]

function readMonth(
  { groups = {}, 0: raw }: RegExpExecArray,
  context: DateContext,
): PlanDate | 'other' | 'none' {
  const month = parseMonth(groups['month'] ?? '')
  if (month === undefined) return 'other'
  const year =
    groups['year'] === undefined
      ? inferYear(context, (candidate) => monthSpan([candidate, month], [candidate, month])?.end)
      : Number(groups['year'])
  if (year === undefined) return { kind: 'placeholder', raw: raw.trim() }
  const fuzzy = readPart(groups['part'])
  const span =
    fuzzy === undefined ? monthSpan([year, month], [year, month]) : partOf({ year, month, months: 1 }, fuzzy)
  return spanOr('none', span, 'month', { raw, fuzzy, inferred: groups['year'] === undefined })
}

/** Plans go through the quarters of their own year: only one that is long over lies in the next. */
function yearOfSpan({ year, after }: DateContext, lastMonth: number): number | undefined {
  if (year === undefined || after === undefined) return year
  return (monthSpan([year, lastMonth], [year, lastMonth])?.end ?? '') < after ? year + 1 : year
}

function readPart(word: string | undefined): DateInterval['fuzzy'] {
  if (word === undefined) return undefined
  if (/^(?:early|beginning|start)/i.test(word)) return 'early'
  if (/^mid/i.test(word)) return 'mid'
  return /^late/i.test(word) ? 'late' : 'end'
}

function spanOr(
  otherwise: 'none',
  span: Span | undefined,
  precision: DatePrecision,
  more: { raw: string; fuzzy?: DateInterval['fuzzy']; inferred?: boolean },
): PlanDate | 'none' {
  if (span === undefined) return otherwise
  return toInterval(span, precision, {
    ...(more.fuzzy === undefined ? {} : { fuzzy: more.fuzzy }),
    ...(more.inferred === true ? { inferred: true } : {}),
    raw: more.raw.trim(),
  })
}

/** Week 1 holds the first Thursday of the year. */
function isoWeek(year: number, week: number): Span | undefined {
  const fourth = new Date(Date.UTC(year, 0, 4))
  const monday = Date.UTC(year, 0, 4 - ((fourth.getUTCDay() + 6) % 7) + (week - 1) * 7)
  const [start, end] = [new Date(monday), new Date(monday + 6 * 86_400_000)]
  if (week < 1 || week > 53 || toIsoDay(year, 1, 1) === undefined) return undefined
  return { start: start.toISOString().slice(0, 10), end: end.toISOString().slice(0, 10) }
}
