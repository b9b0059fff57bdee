import { type Diagnostic, formatPlace } from '../../model/diagnostics.ts'
import type { Report } from '../report.ts'
import {
  countOf,
  countUnverified,
  formatCounts,
  formatUncheckedLinks,
  plain,
  type Reporting,
  shownPath,
} from './reporting.ts'

/** A comment on GitHub holds 65,536 characters; the rest of the report needs some of them. */
const longest = 60_000

/**
 * Print a report as Markdown for a comment on a pull request: the figures by rule, then the
 * findings of each file folded away. What does not fit into a comment is counted.
 */
export function formatMarkdown(report: Report, { folder }: Reporting): string {
  const { diagnostics, summary } = report
  const title = `### Roadbook: ${formatCounts(summary)} in ${countOf(summary.documents, 'document')}`
  const table = [
    '| Rule | Severity | Findings |',
    '| --- | --- | ---: |',
    ...summary.rules.map(({ ruleId, severity, count }) => `| ${ruleId} | ${severity} | ${count} |`),
  ]
  const blocks = [title, ...(summary.rules.length > 0 ? [table.join('\n')] : [])]
  let length = blocks.join('\n\n').length
  let left = diagnostics.length
  for (const [file, own] of Map.groupBy(diagnostics, ({ file }) => file)) {
    const block = formatFile(shownPath(file, folder), own)
    if (length + block.length > longest) continue
    blocks.push(block)
    length += block.length
    left -= own.length
  }
  const rest = [
    ...(left > 0 ? [`${countOf(left, 'finding')} more than fit here; \`roadbook check\` prints them.`] : []),
    ...notes(summary),
  ]
  return `${[...blocks, ...rest].join('\n\n')}\n`
}

function formatFile(path: string, diagnostics: readonly Diagnostic[]): string {
  const items = diagnostics.map(({ severity, reason, ruleId, place, url, note }) => {
    const at = place === undefined ? '' : ` \`${formatPlace(place)}\``
    const rule = url !== undefined && URL.canParse(url) ? `[${ruleId}](${url})` : ruleId
    return `- **${severity}**${at} ${[reason, note ?? ''].map(escapeHtml).join(' ').trim()} (${rule})`
  })
  return `<details><summary>${escapeTag(path)}: ${countOf(diagnostics.length, 'finding')}</summary>\n\n${items.join('\n')}\n\n</details>`
}

function notes({ baseline, suppressed, notChecked }: Report['summary']): string[] {
  const links = formatUncheckedLinks(notChecked)
  return [
    ...(baseline === undefined ? [] : [`Known from the baseline and not shown: ${baseline.known}.`]),
    ...(suppressed > 0 ? [`Switched off by comments: ${suppressed}.`] : []),
    ...(links === '' ? [] : [`Not checked: ${links}.`]),
    ...unverifiedTable(notChecked),
  ]
}

function unverifiedTable(notChecked: Report['summary']['notChecked']): string[] {
  if (notChecked.claims.length === 0) return []
  const lines = [
    '| Rule | What was met | Claims |',
    '| --- | --- | ---: |',
    ...notChecked.claims.map(({ ruleId, reason, count }) => `| ${ruleId} | ${reason} | ${count} |`),
  ]
  const count = countUnverified(notChecked)
  return [
    `<details><summary>Cannot verify, so neither right nor wrong: ${countOf(count, 'claim')}</summary>\n\n${lines.join('\n')}\n\n</details>`,
  ]
}

/** Reasons are Markdown and keep their code spans; beyond those nothing becomes a tag. */
function escapeHtml(text: string): string {
  return plain(text)
    .split('`')
    .map((part, index) => (index % 2 === 0 ? escapeTag(part) : part))
    .join('`')
}

function escapeTag(text: string): string {
  return plain(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
