const words: readonly [RegExp, number][] = [
  [/\bvery low\b|\brare\b|\bnegligible\b|\bremote\b|\binsignificant\b/, 1],
  [/\bvery high\b|\bcritical\b|\bsevere\b|\bcatastrophic\b|\balmost certain\b|\bcertain\b|\bextreme\b/, 5],
  [/\bunlikely\b|\blow\b|\bminor\b/, 2],
  [/\bmedium\b|\bmoderate\b|\bpossible\b|\bmed\b/, 3],
  [/\bhigh\b|\blikely\b|\bmajor\b|\bprobable\b|\bsignificant\b/, 4],
]
const emoji: readonly [string, number][] = [
  ['🔴', 5],
  ['🟠', 4],
  ['🟡', 3],
  ['🟢', 2],
]

/**
 * Place what says likelihood and impact in one on the same scale.
 *
 * Words count wherever they stand. A bare score is the product of two scales whose length nobody
 * knows, and gives `undefined`.
 *
 * @example
 * riskLevel('12 (High)') // => 4
 * riskLevel('10') // => undefined
 */
export function riskLevel(raw: string): number | undefined {
  const named = /\b(?:very )?(?:low|medium|moderate|high|critical|extreme)\s+risk\b/i.exec(raw)?.[0]
  const text = (named ?? raw).replace(/[(),*]|\s[-–—]\s/g, ' ')
  return /\p{L}{3}|\b[PS][0-4]\b/u.test(text) || !/\d/.test(text) ? riskScale(text) : undefined
}

/**
 * Place a likelihood or an impact on the scale from 1 to 5.
 *
 * Words come before numbers, a range gives its middle, an emoji counts only alone. Scales that
 * are not known give `undefined`.
 *
 * @example
 * riskScale('Very Low (1) - tested') // => 1
 * riskScale('Low-Medium') // => 2.5
 * riskScale('P0') // => 5
 */
export function riskScale(raw: string): number | undefined {
  const text = raw.toLowerCase().split(/\s[-–—]\s|\(/)[0] ?? ''
  const found = words.filter(([pattern]) => pattern.test(text)).map(([, value]) => value)
  const only = text.includes('very low')
    ? found.filter((value) => value !== 2)
    : text.includes('very high')
      ? found.filter((value) => value !== 4)
      : found
  const known = text.includes('unlikely') ? only.filter((value) => value !== 4) : only
  if (known.length > 0) return known.reduce((sum, value) => sum + value, 0) / known.length
  const priority = /\b[ps]([0-4])\b/.exec(text)?.[1]
  if (priority !== undefined) return Math.max(1, 5 - Number(priority))
  const percent = /(\d{1,3})\s?%/.exec(raw)?.[1]
  if (percent !== undefined) return Math.min(5, Math.floor(Number(percent) / 20) + 1)
  const number = /^\s*([1-5])(?:\s*\/\s*5)?\s*$/.exec(text)?.[1]
  if (number !== undefined) return Number(number)
  return emoji.find(([sign]) => raw.trim().startsWith(sign))?.[1]
}
