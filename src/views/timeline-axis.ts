import { utcDay, utcHour, utcMonday, utcMonth, utcYear, type TimeInterval } from 'd3-time'
import type { TimelineWords } from './timeline.ts'

/** Lines of time and their names, as positions on a picture. */
export interface TimelineAxis {
  lines: readonly { x: number; major: boolean }[]
  labels: readonly { x: number; text: string; major: boolean }[]
}

export type TimelineScale = (time: number) => number

interface Step {
  interval: TimeInterval
  days: number
  isMajor: (date: Date) => boolean
  name: (date: Date, words: TimelineWords) => string
}

const hourName = (date: Date, words: TimelineWords) =>
  date.getUTCHours() === 0 ? dayName(date, words) : `${String(date.getUTCHours()).padStart(2, '0')}:00`
const dayName = (date: Date, words: TimelineWords) => words.day(date.getUTCDate(), monthName(date, words))
const monthName = (date: Date, words: TimelineWords) => words.month(date.getUTCMonth() + 1)
const quarterName = (date: Date, words: TimelineWords) =>
  words.quarter(Math.floor(date.getUTCMonth() / 3) + 1)
const yearName = (date: Date) => String(date.getUTCFullYear())
const isNewYear = (date: Date) => date.getUTCMonth() === 0 && date.getUTCDate() < 8
const isMidnight = (date: Date) => date.getUTCHours() === 0
const isNewMonth = (date: Date) => date.getUTCDate() < 8

/** Finest first; each label of the ones before needs this many pixels. */
const LABEL_WIDTH = 48
/** A day with its year needs more; the label after it gives way. */
const YEAR_WIDTH = 76
const hourSteps: readonly Step[] = [1, 3, 6, 12].map((hours) => ({
  interval: utcHour.every(hours)!,
  days: hours / 24,
  isMajor: isMidnight,
  name: hourName,
}))
const daySteps: readonly Step[] = [
  { interval: utcDay, days: 1, isMajor: (date) => date.getUTCDay() === 1, name: dayName },
  { interval: utcMonday, days: 7, isMajor: isNewMonth, name: dayName },
  { interval: utcMonth, days: 30, isMajor: isNewYear, name: monthName },
  { interval: utcMonth.every(3)!, days: 91, isMajor: isNewYear, name: quarterName },
  { interval: utcYear, days: 365, isMajor: () => false, name: yearName },
]

/**
 * Map time to positions, rounded to hundredths so that every machine draws the same picture.
 *
 * Time runs evenly, so this is one line; a scale of d3 would bring four times its size to the browser.
 */
export function buildScale(start: number, end: number, left: number, right: number): TimelineScale {
  return (time) => toHundredths(left + ((time - start) / (end - start)) * (right - left))
}

/**
 * Build the finest axis whose labels do not touch: days, weeks, months, quarters or years.
 *
 * Hours only where the data has them.
 */
export function buildAxis(
  { start, end }: { start: number; end: number },
  {
    left,
    right,
    words,
    hours = false,
  }: { left: number; right: number; words: TimelineWords; hours?: boolean },
): TimelineAxis {
  const steps = hours ? [...hourSteps, ...daySteps] : daySteps
  const perDay = (right - left) / ((end - start) / 86_400_000)
  const step = steps.find(({ days }) => days * perDay >= LABEL_WIDTH) ?? manyYears(perDay)
  const isTight = step.days * perDay < YEAR_WIDTH && step.days < 30
  const scale = buildScale(start, end, left, right)
  const ticks = step.interval.range(new Date(start), new Date(end + 1)).map((date) => ({
    x: scale(date.getTime()),
    major: step.isMajor(date),
    text: step.name(date, words),
    date,
  }))
  return {
    lines: ticks.map(({ x, major }) => ({ x, major })),
    labels: ticks
      .filter(({ x }, index) => x + LABEL_WIDTH <= right + 12 && !(index === 1 && isTight))
      .map(({ x, text, major, date }, index) => ({
        x,
        text: withYear(text, date, index === 0, step),
        major,
      })),
  }
}

export function toHundredths(value: number): number {
  return Math.round(value * 100) / 100
}

function withYear(text: string, date: Date, first: boolean, step: Step): string {
  const wanted = step.days < 365 && (first || (step.days >= 30 && isNewYear(date)))
  return wanted ? `${text} ${date.getUTCFullYear()}` : text
}

function manyYears(perDay: number): Step {
  const every =
    [2, 5, 10, 20, 50, 100, 200, 500, 1000].find((years) => years * 365 * perDay >= LABEL_WIDTH) ?? 2000
  return { interval: utcYear.every(every)!, days: 365 * every, isMajor: () => false, name: yearName }
}
