import { type EvidenceSaying, tellEvidence } from './gate-evidence.ts'
import { isZero, parseFigure, shareOf, type Figure } from './figure.ts'

/** What a value says about its target. */
export interface Comparison {
  outcome: 'reached' | 'missed' | 'unknown'
  /** Half a sentence with both spellings: `86.2% reaches ≥ 75%`. */
  why: string
  /** The same as data. */
  saying: EvidenceSaying
}

/** Names of shares: of these there is never more than all. */
const share =
  /\b(?:rates?|coverage|pass(?:ed|ing)?|success(?:ful)?|share|uptime|availability|complet(?:e|ed|ion)|accuracy|opt-?(?:in|out)|satisfied|retention)\b/i

/**
 * Hold a value against a target, both as their author wrote them.
 *
 * Figures are compared as figures, units and percentages converted; words by what they say. A bare
 * number as target does not tell which side of it is good, so only equality reaches it; 0 and 100%
 * are limits by themselves. Two targets have to agree, unless `and` or a comma says that both count.
 * What cannot be compared is unknown, with the reason.
 *
 * @example
 * compareToTarget('86.2%', '≥ 75%') // => { outcome: 'reached', why: '86.2% reaches ≥ 75%' }
 * compareToTarget('1.4 to 2.0 s', '≤ 1500 ms')
 * // => { outcome: 'unknown', why: '1.4 to 2.0 s lies on both sides of ≤ 1500 ms' }
 */
export function compareToTarget(actual: string, target: string, name = ''): Comparison {
  const value = parseFigure(actual)
  if (value?.unit === '%' && value.low > 100 && Number.isFinite(value.low) && share.test(name))
    return compared('unknown', 'moreThanAll', actual)
  const { parts, both } = splitTargets(target)
  const results = parts.map((part) => compareOne(actual, part))
  const [first, ...others] = results
  if (first === undefined) return compared('unknown', 'noTarget')
  if (others.length === 0) return first
  const missed = results.find(({ outcome }) => outcome === 'missed')
  if (both && missed !== undefined) return missed
  if (results.every(({ outcome }) => outcome === first.outcome))
    return describe(actual, target, first.outcome)
  return compared('unknown', 'notAlike', actual, target)
}

/** `≥ 85%, ≤ 95%` are two that both count, `≥ 85% / ≥ 80%` two of which nobody says which counts. */
function splitTargets(target: string): { parts: string[]; both: boolean } {
  if (parseFigure(target) !== undefined) return { parts: [target], both: false }
  for (const [separator, both] of [
    [/\s*;\s*|\s*,\s+(?:and\s+)?|\s+and\s+|\s*&\s*/, true],
    [/\s+or\s+|\s*\/\s*|\s*\|\s*/, false],
  ] as const) {
    const parts = target.split(separator).filter((part) => part !== '')
    if (parts.length > 1 && parts.every((part) => parseFigure(part) !== undefined)) return { parts, both }
  }
  return { parts: [target], both: false }
}

function compareOne(actual: string, target: string): Comparison {
  const [value, limit] = [parseFigure(actual), parseFigure(target)]
  if (value === undefined || limit === undefined) return compareWords(actual, target)
  if (isZero(value) && isZero(limit)) return describe(actual, target, 'reached')
  const pair = toSameUnit(value, limit)
  if (pair === undefined) return compared('unknown', 'otherUnit', actual, target)
  const outcome = compareFigures(pair.value, pair.limit)
  if (outcome !== undefined) return describe(actual, target, outcome)
  const why = isSided(limit) && value.low < limit.high ? 'bothSides' : 'noSide'
  return compared('unknown', why, actual, target)
}

const sayings = { reached: 'reaches', missed: 'misses', unknown: 'incomparable' } as const

function describe(actual: string, target: string, outcome: Comparison['outcome']): Comparison {
  return compared(outcome, sayings[outcome], actual, target)
}

function compared(
  outcome: Comparison['outcome'],
  key: EvidenceSaying['key'],
  ...of: readonly string[]
): Comparison {
  const saying = { key, of }
  return { outcome, why: tellEvidence(saying), saying }
}

/** Whether the target tells by itself on which side of it is good. */
function isSided(limit: Figure): boolean {
  return limit.bounded || isZero(limit) || isAll(limit) || limit.low !== limit.high
}

/** `100%`, `4 of 4`. */
function isAll(limit: Figure): boolean {
  return limit.low === limit.high && (limit.unit === '%' ? limit.low === 100 : limit.low === limit.total)
}

function compareFigures(value: Figure, limit: Figure): 'reached' | 'missed' | undefined {
  const goal = isAll(limit) || (!limit.bounded && limit.total !== undefined) ? atLeast(limit) : limit
  if (isZero(limit) && !limit.bounded && value.low >= 0) return within(value, limit)
  if (!isSided(limit) && goal === limit)
    return value.low === value.high && value.low === limit.low ? 'reached' : undefined
  // Of `3-5 testers` six are more than asked for, which nobody says is wrong.
  if (!limit.bounded && limit.low !== limit.high && value.low > limit.high) return undefined
  return within(value, goal)
}

function within(value: Figure, goal: Figure): 'reached' | 'missed' | undefined {
  const above =
    value.low > goal.low || (value.low === goal.low && (goal.open !== 'low' || value.open === 'low'))
  const below =
    value.high < goal.high || (value.high === goal.high && (goal.open !== 'high' || value.open === 'high'))
  if (above && below) return 'reached'
  const outside =
    value.high < goal.low ||
    value.low > goal.high ||
    (value.high === goal.low && goal.open === 'low') ||
    (value.low === goal.high && goal.open === 'high')
  return outside ? 'missed' : undefined
}

function atLeast(limit: Figure): Figure {
  return { ...limit, high: Infinity, bounded: true }
}

/** Both in one unit: shares as percentages, what is counted as numbers; `undefined` when they have none in common. */
function toSameUnit(value: Figure, limit: Figure): { value: Figure; limit: Figure } | undefined {
  if (value.total !== undefined && value.total === limit.total) return { value, limit }
  const [share, wanted] = [shareOf(value), shareOf(limit)]
  if (share !== undefined && wanted !== undefined)
    return { value: { ...value, ...share, unit: '%' }, limit: { ...limit, ...wanted, unit: '%' } }
  const units = new Set([value.unit, limit.unit].filter((unit) => unit !== ''))
  if (units.size > 1 || (units.has('%') && !isZero(limit) && value.total !== undefined)) return undefined
  return value.total !== undefined && limit.total !== undefined ? undefined : { value, limit }
}

const yes =
  /^(?:yes|true|ok|works?|working|done|complete[d]?|ready|pass(?:es|ed|ing)?|all pass|met|green|normal|stable|clean|approved|available|functional|operational|online|live|signed|verified)$/
const no =
  /^(?:no|false|fail(?:s|ed|ing|ure)?|broken|missing|unavailable|offline|down|red|unstable|rejected|none yet|not .+)$/

function compareWords(actual: string, target: string): Comparison {
  const [said, wanted] = [toWords(actual), toWords(target)]
  const unknown = describe(actual, target, 'unknown')
  if (said === '' || wanted === '') return unknown
  if (said === wanted) return compared('reached', 'isAsked', actual)
  if (!yes.test(wanted)) return unknown
  if (yes.test(said)) return describe(actual, target, 'reached')
  return no.test(said) ? describe(actual, target, 'missed') : unknown
}

function toWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s*\([^()]*\)/g, '')
    .replace(/[^\p{L}\p{N}% ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
