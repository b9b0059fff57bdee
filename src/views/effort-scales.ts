import { parseDate } from '../model/parse-date.ts'
import type { Strings } from '../model/strings/en.ts'

/** A value with its place on a scale; only values of one scale can be compared. */
export interface Graded {
  scale: 'length' | 'word' | 'number'
  order: number
  text: string
}

/** Working weeks of a unit, for the order alone. */
const weeks = {
  minute: 1 / 2400,
  hour: 1 / 40,
  day: 1 / 5,
  week: 1,
  month: 4.3,
  quarter: 13,
  year: 52,
  sprint: 2,
}

type Grade = keyof Strings['roadmap']['effort']['grades']

const grades: readonly [RegExp, Grade][] = [
  [/\bvery high\b|\bcritical\b|\bhuge\b|\bxl\b/i, 'very-high'],
  [/\bvery low\b|\bminimal\b|\bxs\b/i, 'very-low'],
  [/\bhigh\b|\bmajor\b|\blarge\b|^l$/i, 'high'],
  [/\bmed(?:ium)?\b|\bmoderate\b|^m$/i, 'medium'],
  [/\blow\b|\bminor\b|\bsmall\b|^s$/i, 'low'],
]
const order: readonly Grade[] = ['very-low', 'low', 'medium', 'high', 'very-high']
/** A sentence about impact is no grade. */
const MOST_WORDS = 3

/** Read an effort: a length of work, a word of a scale or a bare number; `undefined` for what cannot be compared. */
export function gradeEffort(written: string, strings: Strings): Graded | undefined {
  const text = bare(written)
  const length = parseDate(text.replace(/\b(?:working|person)[ -]/i, ''))
  if (length?.kind !== 'duration') return gradeWord(text, strings)
  return { scale: 'length', order: ((length.min + length.max) / 2) * weeks[length.unit], text }
}

/** Read an impact: a word of a scale or a bare number, which must be all that is said. */
export function gradeImpact(written: string, strings: Strings): Graded | undefined {
  return gradeWord(bare(written), strings)
}

function gradeWord(text: string, { roadmap }: Strings): Graded | undefined {
  if (/^\d+(?:\.\d+)?$/.test(text)) return { scale: 'number', order: Number(text), text }
  const grade =
    text.split(/\s+/).length > MOST_WORDS ? undefined : grades.find(([word]) => word.test(text))?.[1]
  return grade === undefined
    ? undefined
    : { scale: 'word', order: order.indexOf(grade), text: roadmap.effort.grades[grade] }
}

/** Without emoji and emphasis. */
function bare(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}\s~<+\-–—.]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
