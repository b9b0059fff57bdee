const factors: Partial<Record<string, readonly [unit: string, factor: number]>> = {
  ms: ['ms', 1],
  millisecond: ['ms', 1],
  s: ['ms', 1e3],
  sec: ['ms', 1e3],
  second: ['ms', 1e3],
  min: ['ms', 6e4],
  minute: ['ms', 6e4],
  h: ['ms', 36e5],
  hr: ['ms', 36e5],
  hour: ['ms', 36e5],
  day: ['ms', 864e5],
  week: ['ms', 6048e5],
  b: ['byte', 1],
  byte: ['byte', 1],
  kb: ['byte', 1e3],
  mb: ['byte', 1e6],
  gb: ['byte', 1e9],
  kib: ['byte', 1024],
  mib: ['byte', 1024 ** 2],
  gib: ['byte', 1024 ** 3],
  percent: ['%', 1],
}

/**
 * A unit in the base unit of what it measures, and by how much to multiply for that.
 *
 * What is no measure is something counted; the last word in the singular names it.
 *
 * @example
 * toBaseUnit('seconds') // => { unit: 'ms', factor: 1000 }
 * toBaseUnit('open P1 bugs') // => { unit: 'bug', factor: 1 }
 */
export function toBaseUnit(written: string): { unit: string; factor: number } {
  const text = written.trim().toLowerCase()
  if (text.startsWith('%')) return { unit: '%', factor: 1 }
  if (/\bper\b|\//.test(text)) return { unit: text, factor: 1 }
  const words = text.split(/\s/).map(toSingular)
  const [unit, factor] = factors[words[0] ?? ''] ?? [words.at(-1) ?? '', 1]
  return { unit, factor }
}

function toSingular(word: string): string {
  return word.length > 3 ? word.replace(/(?<=[^su])s$/, '') : word
}
