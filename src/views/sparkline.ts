import type { Strings } from '../model/strings/en.ts'
/** A series of values as a small line, with the target as a dashed one; laid out by `sparkline.astro`. */
export interface Sparkline {
  width: number
  height: number
  /** The line through all values. */
  line: string
  /** The last value, where the eye ends. */
  end: { x: number; y: number }
  /** Where the target lies. */
  target?: number
  title: string
  description: string
}

export interface SparkValue {
  label: string
  /** As written. */
  text: string
  value: number
}

type Words = Pick<Strings['registers']['metrics'], 'course' | 'courseOf'>

const WIDTH = 120
const HEIGHT = 32
const PAD = 4

/**
 * Draw values one after the other at equal distances.
 *
 * Gives `undefined` for fewer than two: a dot shows no course.
 */
export function buildSparkline(
  values: readonly SparkValue[],
  { title, target, words }: { title: string; target?: SparkValue | undefined; words: Words },
): Sparkline | undefined {
  if (values.length < 2) return undefined
  const all = [...values, ...(target === undefined ? [] : [target])].map(({ value }) => value)
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const y = (value: number) =>
    round(high === low ? HEIGHT / 2 : HEIGHT - PAD - ((value - low) / (high - low)) * (HEIGHT - 2 * PAD))
  const x = (index: number) => round(PAD + (index / (values.length - 1)) * (WIDTH - 2 * PAD))
  const points = values.map(({ value }, index) => ({ x: x(index), y: y(value) }))
  const said = values.map(({ label, text }) => `${label}: ${text}`).join(', ')
  return {
    width: WIDTH,
    height: HEIGHT,
    line: points.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join(''),
    end: points.at(-1) ?? { x: 0, y: 0 },
    ...(target && { target: y(target.value) }),
    title: words.courseOf(title),
    description: words.course(said, target?.text),
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
