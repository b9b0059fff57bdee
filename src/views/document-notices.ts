import { findEntityOf, incoming } from '../graph/plan-graph.ts'
import type { Document } from '../model/entities.ts'
import { entityLink } from './document-row.ts'
import { type FindingProps, severityBadge, toFinding } from './finding.ts'
import type { Health } from './health.ts'
import type { BadgeProps, EntityLink, ViewContext } from './page.ts'
import { statusToBadge } from './status-badge.ts'

/** What a reader must know before the first sentence; laid out by `src/components/document-notices.astro`. */
export interface DocumentNotice {
  badge: BadgeProps
  text: string
  /** What to read instead. */
  links?: readonly EntityLink[]
  /** What contradicts the document, and where. */
  findings?: readonly FindingProps[]
  /** Findings of that sort that are not shown. */
  omitted?: number
}

/** Rules that say two places of the plan disagree about one thing. */
const contradictions: ReadonlySet<string> = new Set([
  'conflicting-date',
  'conflicting-metric',
  'header-versus-footer',
])

const contradictionsShown = 3

/** Why not to trust a document as it stands: it was replaced, it is a form, or it is contradicted. */
export function documentNotices(context: ViewContext, health: Health, document: Document): DocumentNotice[] {
  return [
    supersededNotice(context, document),
    templateNotice(context, document),
    contradictedNotice(context, health, document),
  ].filter((notice) => notice !== undefined)
}

function supersededNotice(context: ViewContext, document: Document): DocumentNotice | undefined {
  const links = incoming(context.plan, document.id, 'supersedes')
    .map(({ from }) => findEntityOf(context.plan, 'document', from))
    .filter((newer) => newer !== undefined)
    .map((newer) => entityLink(context, newer))
  const status = document.status?.value
  const words = context.strings.documents.notices
  if (links.length === 0 && status?.state !== 'superseded') return undefined
  const raw = status?.state === 'superseded' ? status.raw : 'superseded'
  return {
    badge: { ...statusToBadge({ state: 'superseded', raw }, context.strings), tone: 'warn' },
    text: links.length === 0 ? words.nothingInstead : words.readInstead,
    ...(links.length > 0 && { links }),
  }
}

function templateNotice({ strings }: ViewContext, { status, type }: Document): DocumentNotice | undefined {
  if (status?.value.state !== 'template' && type?.value !== 'template') return undefined
  return {
    badge: statusToBadge({ state: 'template', raw: status?.raw ?? type?.raw ?? '' }, strings),
    text: strings.documents.notices.template,
  }
}

function contradictedNotice(
  context: ViewContext,
  { byFile }: Health,
  { path }: Document,
): DocumentNotice | undefined {
  const found = (byFile.get(path) ?? []).filter(({ ruleId }) => contradictions.has(ruleId))
  if (found.length === 0) return undefined
  const words = context.strings.documents.notices
  const shown = found.slice(0, contradictionsShown)
  return {
    badge: {
      ...severityBadge('warning', context.strings),
      word: words.contradicted,
      raw: words.contradicted,
    },
    text: words.elsewhere,
    findings: shown.map((diagnostic) => toFinding(context, diagnostic, path)),
    ...(found.length > shown.length && { omitted: found.length - shown.length }),
  }
}
