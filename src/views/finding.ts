import type { Diagnostic, Severity } from '../model/diagnostics.ts'
import type { Point, Position } from '../model/provenance.ts'
import type { Strings } from '../model/strings/en.ts'
import { documentLineHref } from './line-address.ts'
import type { BadgeProps, PageLink, ViewContext } from './page.ts'
import { hrefOfRule, type RuleState } from './health.ts'

/** One finding as a line of a list; laid out by `src/components/finding-list.astro`. */
export interface FindingProps {
  /** Markdown with code spans; `splitSentence` cuts it. */
  reason: string
  where: FindingPlace
  note?: string
  /** How many places it speaks for, when they are more than one. */
  occurrences?: number
  related?: readonly (FindingPlace & { reason: string })[]
  /** How severe, where the list does not say it. */
  badge?: BadgeProps
  /** The page of the rule, where the list is not about one rule. */
  rule?: PageLink
}

/** A line with the way to the part of the document that holds it. */
export interface FindingPlace {
  text: string
  href?: string
}

/** A list that names more than these says how many there are. */
const relatedShown = 3

/** A finding for a reader; `home` is the file the list is about, whose name goes without saying. */
export function toFinding(context: ViewContext, diagnostic: Diagnostic, home?: string): FindingProps {
  const { reason, note, occurrences = 1, related = [] } = diagnostic
  return {
    reason,
    where: placeOf(context, diagnostic, home),
    ...(note !== undefined && { note }),
    ...(occurrences > 1 && { occurrences }),
    ...(related.length > 0 && {
      related: related.slice(0, relatedShown).map((other) => ({
        ...placeOf(context, other, diagnostic.file),
        reason: other.reason,
      })),
    }),
  }
}

/** A finding among those of other rules: with its severity and the page of its rule. */
export function toMixedFinding(context: ViewContext, diagnostic: Diagnostic, home?: string): FindingProps {
  const { ruleId, severity } = diagnostic
  return {
    ...toFinding(context, diagnostic, home),
    badge: severityBadge(severity, context.strings),
    rule: { title: ruleId, href: hrefOfRule(context, ruleId) },
  }
}

const severities: Record<RuleState['severity'], Pick<BadgeProps, 'shape' | 'tone'>> = {
  error: { shape: 'cross', tone: 'bad' },
  warning: { shape: 'triangle', tone: 'warn' },
  info: { shape: 'disc', tone: 'accent' },
  off: { shape: 'dash', tone: 'quiet' },
}

/** A severity as shape, word and colour. */
export function severityBadge(severity: RuleState['severity'], { states }: Strings): BadgeProps {
  const word = states.severity[severity]
  return { ...severities[severity], word, raw: word }
}

/** The more severe comes first. */
export function bySeverity(a: Severity, b: Severity): number {
  const order: readonly Severity[] = ['error', 'warning', 'info']
  return order.indexOf(a) - order.indexOf(b)
}

function placeOf(
  context: ViewContext,
  { file, place }: Pick<Diagnostic, 'file' | 'place'>,
  home: string | undefined,
): FindingPlace {
  const start = place === undefined ? undefined : startOf(place)
  const line = start?.line
  const href = documentLineHref(context, { file, ...(start && { place: start }) })
  const text =
    file === home
      ? line === undefined
        ? context.strings.common.wholeFile
        : context.strings.common.line(line)
      : line === undefined
        ? file
        : `${file}:${line}`
  return { text, ...(href !== undefined && { href }) }
}

function startOf(place: Point | Position): Point {
  return 'start' in place ? place.start : place
}
