import type { Sourced } from '../model/provenance.ts'
import type { Status } from '../model/status.ts'
import { withoutDecoration } from './author-text.ts'
import type { Item } from './same-items.ts'

/** What one place says of a risk. */
export interface FoundRisk extends Item {
  section: number | undefined
  likelihood?: Sourced<string> | undefined
  impact?: Sourced<string> | undefined
  /** Both in one word or number. */
  level?: Sourced<string> | undefined
  owner?: Sourced<string> | undefined
  mitigation?: Sourced<string> | undefined
  status?: Sourced<Status> | undefined
  /** What names the release. */
  version?: string | undefined
}

const numbered = /^(?:(RISK(?:-[A-Z]{2,12})?-\d+|[A-Z]{1,3}-?\d{1,3})|[Rr]isk\s+#?(\d+))\s*[:.)\-–—]\s*/
/** A text that only says how high a risk is, or what is done at that height (`P1: High - urgent fix`). */
const onlyLevel =
  /^[^\p{L}\p{N}]*(?:very )?(?:low|medium|moderate|high|critical|none|minimal)(?:[ -/](?:low|medium|high|critical))?\s*(?:\([^)]*\))?(?:risk)?(?:$|\s[-–—]\s)/iu
/** `Technical Risks` is a group of them. */
const group = /\b(?:risks|threats)$/i

/** Whether a text says how high a risk is, and nothing else. */
export function isOnlyLevel(text: string): boolean {
  return onlyLevel.test(text)
}

/**
 * Cut what names a risk into number and title; `undefined` when it names none.
 *
 * @example
 * readRiskName('RISK-TECH-001: Slow start') // => { number: 'RISK-TECH-001', title: 'Slow start' }
 */
export function readRiskName(text: string): { number?: string; title: string } | undefined {
  const match = numbered.exec(text)
  const number = match?.[1] ?? match?.[2]
  const title = withoutDecoration(match === null ? text : text.slice(match[0].length))
  if (!/\p{L}{3}/u.test(title) || /^_?\[/.test(title) || onlyLevel.test(title)) return undefined
  if (number === undefined && group.test(title) && title.split(/\s+/).length < 5) return undefined
  return number === undefined ? { title } : { number, title }
}
