/** A number of a plan with what is written around it. */
export interface LeadingFigure {
  value: number
  /** Seconds for all lengths of time; else lower case and singular: `%`, `$`, `user`; empty for a bare number. */
  unit: string
  bound: 'exact' | 'at-least' | 'at-most' | 'about'
}

const figure =
  /^(?<bound>[<>≤≥~≈=+]{1,2}\s?|under\s|over\s|about\s|approx\.?\s|up to\s)?(?<currency>[$€£])?(?<digits>-?\d{1,3}(?:,\d{3})+|-?\d{1,15})(?<decimals>\.\d{1,6})?\s?(?<factor>[kKM](?![\p{L}\d]))?\s?(?<after>\+)?\s?(?<unit>%|\/\s?\d+|[\p{L}µ][\p{L}µ-]{0,15}(?:\s?\/\s?\p{L}{1,10})?)?(?<plus>\+)?(?<rest>[\s,;(→].*)?$/u

const seconds: Readonly<Record<string, number>> = {
  µs: 1e-6,
  us: 1e-6,
  ms: 1e-3,
  s: 1,
  sec: 1,
  second: 1,
  min: 60,
  minute: 60,
  h: 3600,
  hr: 3600,
  hour: 3600,
}

/**
 * Read the number that a value of a metric begins with; `undefined` where it begins with none.
 *
 * Lengths of time below a day come in seconds so that `900 ms` and `1.2 s` can be compared. The text stays
 * with whoever asks: this is for drawing and sorting.
 *
 * @example
 * parseLeadingFigure('≥ 1.5K users') // => { value: 1500, unit: 'user', bound: 'at-least' }
 */
export function parseLeadingFigure(raw: string): LeadingFigure | undefined {
  const text = raw
    .replace(/[*_`]|\p{Extended_Pictographic}\ufe0f?|[✓✗☐☑]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
  const groups = figure.exec(text)?.groups
  if (groups?.['digits'] === undefined) return undefined
  const factor = groups['factor'] === undefined ? 1 : groups['factor'] === 'M' ? 1e6 : 1e3
  const number = Number(groups['digits'].replaceAll(',', '') + (groups['decimals'] ?? '')) * factor
  const unit = ((groups['currency'] ?? '') + (groups['unit'] ?? '').toLowerCase()).replace(
    /(?<=\p{L}{2})s$/u,
    (end) => (Object.hasOwn(seconds, (groups['unit'] ?? '').toLowerCase()) ? end : ''),
  )
  const length = Object.hasOwn(seconds, unit) ? seconds[unit] : undefined
  return {
    value: length === undefined ? number : number * length,
    unit: length === undefined ? unit : 's',
    bound: boundOf(groups['bound'], groups['after'] ?? groups['plus']),
  }
}

function boundOf(before: string | undefined, after: string | undefined): LeadingFigure['bound'] {
  const sign = before?.trim() ?? ''
  if (/[<≤]|^under|^up to/.test(sign)) return 'at-most'
  if (/[>≥+]|^over/.test(sign) || after !== undefined) return 'at-least'
  return sign === '' || sign === '=' ? 'exact' : 'about'
}
