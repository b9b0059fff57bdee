import type { DatePattern } from './date-pattern.ts'
import { formatTime, parseUnit, unitPattern, weekdayPattern } from './date-words.ts'
import type { OtherDate } from './dates.ts'

/** Expressions that lie nowhere on the calendar: lengths, clock times, recurrences, weekdays, placeholders. */

const number = '(\\d{1,5}(?:\\.\\d{1,2})?)'
const counts = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'twelve']

export const loosePatterns: readonly DatePattern[] = [
  {
    withoutFigure: true,
    expression:
      /\[[^\][\d]{0,40}\b(?:date|time|day|month|year|week|tbd|tba|tbc)\b[^\][\d]{0,40}\](?!\()|(?<!\w)(?:TBD|TBA|TBC|YYYY(?:-MM(?:-DD)?)?|(?:MM|DD)\/(?:DD|MM)\/YYYY|to\sbe\s(?:determined|announced|confirmed|scheduled|decided|filled)|not\s(?:yet\s)?(?:scheduled|set|determined)|unscheduled|20\d{2}-(?:\d{2}|[XxMm?]{2})-[XxDd?]{2}|20\d{2}-[XxMm?]{2})(?!\w)|(?<![\w])_{3,20}(?!\w)|[A-Z][a-z]{2,8}\s(?:XX|__|DD|\?\?),?\s20\d{2}|\{\{[^{}]{0,60}\}\}|<(?:date|time)>/giu,
    read: (match) => other('placeholder', match[0]),
  },
  {
    withoutFigure: true,
    expression:
      /(?<!\w)(?:(?:(?:twice|once|three\stimes|\d{1,2}\s?x)\s(?:per\s|a\s)?|every\s)(?:(?:other|new|single|\d{1,3}(?:\s?-\s?\d{1,3})?)\s)?(?:minutes?|hours?|days?|weeks?|months?|quarters?|years?|sprints?|releases?|cycles?|mornings?|evenings?|weekday|daily|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:each|every|per)\s(?:day|week|month|quarter|year|sprint|release|cycle|morning|evening|weekday|commit|push|pr|session|phase|beta|monday|friday)|(?:bi-?|semi-?)?(?:weekly|monthly|annual(?:ly)?|yearly)|daily|hourly|nightly|quarterly|annually|weekdays|continuous(?:ly)?|ongoing|ad[-\s]hoc|as\sneeded|on[-\s]demand|real[-\s]time|always|regularly|24\/7)(?!\w)/gi,
    read: (match) => other('recurrence', match[0]),
  },
  {
    expression:
      /(?<![\w.])(?:(\d{1,4})\s?(?:h|hrs?|hours?)\s?,?\s?(\d{1,2})\s?(?:m|mins?|minutes?)|(\d{1,4})\s?(?:m|mins?|minutes?)\s?(\d{1,2})\s?(?:s|secs?|seconds?))(?!\w)/giu,
    read([raw, hours, minutes, only]) {
      const unit = hours === undefined ? 'minute' : 'hour'
      const size =
        hours === undefined ? Number(only) : Math.round((Number(hours) + Number(minutes) / 60) * 100) / 100
      return { kind: 'duration', min: size, max: size, unit, raw }
    },
  },
  {
    expression: new RegExp(
      `(?<![\\w.$€#/]|\\d,)(?<about>[~≈<>≤≥]\\s?|(?:about|around|approximately|approx\\.?|roughly|up\\sto|under|less\\sthan|over|more\\sthan|at\\sleast)\\s)?${number}(?:\\s?(?:h|d)?\\s?(?:-|to)\\s?[~<]?${number})?(?<more>\\+)?[\\s-]?(?<unit>${unitPattern}|(?:h|d|w)\\b)(?![/-]?\\d)`,
      'giu',
    ),
    read(match) {
      const { about, more, unit: word = '' } = match.groups ?? {}
      const unit = parseUnit(word)
      if (unit === undefined) return 'other'
      const sizes = [Number(match[2]), Number(match[3] ?? match[2])]
      const approximate = about !== undefined || more !== undefined
      return {
        kind: 'duration',
        min: Math.min(...sizes),
        max: Math.max(...sizes),
        unit,
        ...(approximate ? { approximate } : {}),
        raw: match[0],
      }
    },
  },
  {
    withoutFigure: true,
    expression: new RegExp(
      `(?<!\\w)(?:half\\sa\\s|(${counts.join('|')})(?:\\s(?:to|or)\\s(${counts.join('|')}))?\\s)(?:full\\s)?(${unitPattern})(?!\\w)`,
      'giu',
    ),
    read([raw, low, high, word = '']) {
      const unit = parseUnit(word)
      if (unit === undefined) return 'other'
      const min = low === undefined ? 0.5 : countOf(low)
      return { kind: 'duration', min, max: high === undefined ? min : countOf(high), unit, raw }
    },
  },
  {
    withoutFigure: true,
    expression:
      /(?<![\w:.$-])~?(\d{1,2}(?::\d{2})?)(?:\s?([ap]m))?\s?(?:-|to|–)\s?(\d{1,2}(?::\d{2})?)\s?([ap]\.?m)\b|(?<![\w:.])~?(\d{1,2}:\d{2})(?::\d{2})?(?:\s?([ap]\.?m)\b)?(?:\s?(?:UTC|GMT|Z|[ECMP][SD]?T)\b)?(?!\d|:)|(?<![\w:.$-])~?(\d{1,2})\s?([ap]m)\b|(?<!\w)(?:noon|midnight|EOD|COB|end\sof\s(?:the\s)?day)(?!\w)/giu,
    read(match) {
      const time = match[3] ?? match[5] ?? match[7]
      const half = match[4] ?? match[6] ?? match[8] ?? ''
      return time !== undefined && formatTime(`${time}${half}`) === undefined
        ? 'other'
        : other('clock', match[0])
    },
  },
  {
    withoutFigure: true,
    expression: new RegExp(
      `(?<!\\w)${weekdayPattern}(?:\\s?(?:-|to|through|&|\\/)\\s?${weekdayPattern})?(?!\\w)`,
      'gu',
    ),
    read: (match) => other('weekday', match[0]),
  },
]

function other(kind: OtherDate['kind'], raw: string): OtherDate {
  return { kind, raw: raw.trim() }
}

function countOf(word: string): number {
  const index = counts.indexOf(word.toLowerCase())
  return index === 11 ? 12 : Math.max(1, index)
}
