import type { DatePattern } from './date-pattern.ts'
import { parseUnit, unitPattern } from './date-words.ts'
import type { PlanDate, RelativeDate, TimeUnit } from './dates.ts'

/** Expressions that need an anchor: `T-48h`, `+2-4 hours`, `next 2-4 weeks`, `Week 3`, `1 week after launch`. */

const number = '(\\d{1,4}(?:\\.\\d{1,2})?)'
const range = `${number}(?:\\s?(?:-|to)\\s?${number})?`

export const relativePatterns: readonly DatePattern[] = [
  {
    // `T0` alone is a tier label, so the sign is needed.
    expression: new RegExp(
      `(?<![\\w.])T\\s?([-+−])\\s?${range}(?:\\s?(h|d|w|m|min|${unitPattern}))?(?![\\w])(?:\\s(?:to|-|→)\\sT\\s?([-+−])\\s?${number}(?:\\s?(h|d|w|m|min|${unitPattern}))?(?![\\w]))?`,
      'giu',
    ),
    read(match) {
      const [raw, sign, low, high, unitWord, sign2, low2] = match
      if (raw.startsWith('t')) return 'other'
      const unit = unitWord === undefined ? (Number(low) === 0 ? 'hour' : 'day') : parseUnit(unitWord)
      if (unit === undefined) return 'other'
      const ends = [signed(sign, low), signed(sign, high ?? low)]
      if (low2 !== undefined) ends.push(signed(sign2, low2))
      return relative('launch', ends, unit, raw)
    },
  },
  {
    expression: new RegExp(`(?<![\\w.%)\\]])\\+\\s?${range}\\s?(h|d|${unitPattern})(?!\\w)`, 'giu'),
    read: ([raw, low, high, unit]) => fromNow([Number(low), Number(high ?? low)], unit, raw),
  },
  {
    expression: new RegExp(
      `(?<!\\w)(?:the\\s)?(next|within|last|past|in)\\s(?:the\\s(?:next\\s)?)?~?${range}\\+?\\s?(h|${unitPattern})(?!\\w)`,
      'giu',
    ),
    read([raw, word = '', low, high, unit]) {
      const [from, to] = [Number(low), Number(high ?? low)]
      if (/^(?:last|past)$/i.test(word)) return fromNow([-to, 0], unit, raw)
      const open = /^within$/i.test(word) || (high === undefined && /^next$/i.test(word))
      return fromNow(open ? [0, to] : [from, to], unit, raw)
    },
  },
  {
    withoutFigure: true,
    expression: /(?<!\w)(this|next|last|current|coming)\s(week|month|quarter|year|sprint)(?!\w)/giu,
    read([raw, word = '', unit]) {
      const steps = /^last$/i.test(word) ? -1 : /^(?:next|coming)$/i.test(word) ? 1 : 0
      return fromNow([steps, steps], unit, raw)
    },
  },
  {
    withoutFigure: true,
    expression: /(?<!\w)(today|tomorrow|yesterday|tonight)(?!\w)/giu,
    read([raw, word = '']) {
      const steps = /^tomorrow$/i.test(word) ? 1 : /^yesterday$/i.test(word) ? -1 : 0
      return fromNow([steps, steps], 'day', raw)
    },
  },
  {
    withoutFigure: true,
    expression: /(?<!\w)(?:immediate(?:ly)?|asap|just\snow|right\saway)(?!\w)|^\W{0,4}now(?!\w)/giu,
    read: ([raw]) => fromNow([0, 0], 'hour', raw.replace(/^\W+/, '')),
  },
  {
    expression: new RegExp(
      `(?<!\\w)~?${range}\\s?(h|${unitPattern})\\s(after|before|post|prior\\sto|ahead\\sof|from|into|ago)(?!\\w)(?:[-\\s]([^.,;:()\\n|]{1,60}))?`,
      'giu',
    ),
    read([raw, low, high, unitWord = '', word = '', event]) {
      const unit = parseUnit(unitWord)
      if (unit === undefined) return 'other'
      const sign = /^(?:before|prior|ahead|ago)/i.test(word) ? '-' : '+'
      const ends = [signed(sign, low), signed(sign, high ?? low)]
      if (/^ago$/i.test(word) || /^now\b/i.test(event ?? '')) return relative('now', ends, unit, raw.trim())
      if (event === undefined || /^into$/i.test(word)) return 'other'
      return anchored(event, ends, unit, raw)
    },
  },
  {
    withoutFigure: true,
    expression: /(?<!\w)(?:launch\sday|day\sof\slaunch|at\slaunch|on\slaunch|upon\slaunch)(?!\w)/giu,
    read: ([raw]) => relative('launch', [0, 0], 'day', raw),
  },
  {
    expression:
      /(?<!\w)(week|day|month|hour|sprint|quarter|year)s?\s#?(\d{1,3})(?:\s?(?:-|to|through|&|and|→)\s?(?:\1\s)?(\d{1,3}))?(?![\d%]|[.:]\d)/giu,
    read([raw, unitWord = '', low, high]) {
      const unit = parseUnit(unitWord)
      if (unit === undefined) return 'other'
      const [from, to] = [Number(low), Number(high ?? low)]
      return { kind: 'ordinal', unit, from: Math.min(from, to), to: Math.max(from, to), raw }
    },
  },
  {
    // An event stands for a date only at the start of a value: elsewhere it is prose.
    withoutFigure: true,
    expression:
      /^\W{0,4}((?:(?:soon|shortly|immediately|right|directly)\s)?(?:after|before|upon|once|when|whenever|following|until|during|if|on|at|by|end\sof|start\sof|pending|depends\son|as\ssoon\sas)\s|(?:post|pre)(?:-|\s(?=[a-z]))|next\s(?=(?:session|cycle|release|iteration|meeting|review|phase|version|step|milestone|update|beta)\b))([\p{L}\p{N}][^(\n|;]{0,80})/giu,
    read([raw, , event = '']) {
      return {
        kind: 'relative',
        anchor: 'event',
        from: 0,
        to: 0,
        unit: 'day',
        event: event.trim(),
        raw: raw.trim(),
      }
    },
  },
]

function anchored(event: string, ends: readonly number[], unit: TimeUnit, raw: string): RelativeDate {
  const launch = /^(?:the\s)?(?:launch|go-live|GA)\b/i.test(event)
  const date = relative(launch ? 'launch' : 'event', ends, unit, raw.trim())
  return launch ? date : { ...date, event: event.trim() }
}

function fromNow(ends: readonly number[], unitWord: string | undefined, raw: string): PlanDate | 'other' {
  const unit = parseUnit(unitWord ?? '')
  return unit === undefined ? 'other' : relative('now', ends, unit, raw)
}

function relative(
  anchor: RelativeDate['anchor'],
  ends: readonly number[],
  unit: TimeUnit,
  raw: string,
): RelativeDate {
  return { kind: 'relative', anchor, from: Math.min(...ends), to: Math.max(...ends), unit, raw }
}

function signed(sign: string | undefined, value: string | undefined): number {
  const size = Number(value ?? 0)
  return sign === '+' || size === 0 ? size : -size
}
