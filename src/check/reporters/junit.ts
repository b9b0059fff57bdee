import { type Diagnostic, formatDiagnostic } from '../../model/diagnostics.ts'
import type { Report } from '../report.ts'
import type { Unverified } from '../rule.ts'
import { plain, rangeOf, type Reporting, shownPath } from './reporting.ts'

/**
 * Print a report as JUnit XML: a suite per file, a test case per finding.
 *
 * Findings that do not make the check fail are skipped ones, and so is what nobody can verify; a
 * document without any is one test case that passed, so that nothing found is not nothing run.
 */
export function formatJunit(
  { diagnostics, unverified, documents }: Report,
  { folder, failing }: Reporting,
): string {
  const byFile = new Map<string, readonly Diagnostic[]>([
    ...documents.map((file) => [file, []] as const),
    ...Map.groupBy(diagnostics, ({ file }) => file),
  ])
  const unverifiedOf = Map.groupBy(unverified, ({ file }) => file as string)
  const fails = ({ severity }: Diagnostic) => failing.includes(severity)
  const suites = [...byFile].map(([file, own]) => {
    const name = shownPath(file, folder)
    const failures = own.filter(fails).length
    const cases = [
      ...own.map((diagnostic) => formatCase(diagnostic, { name, fails: fails(diagnostic) })),
      ...(unverifiedOf.get(file) ?? []).map((claim) => formatUnverified(claim, name)),
    ]
    const skipped = cases.length - failures
    if (cases.length === 0) cases.push(`    <testcase${attributes({ classname: 'roadbook', name })}/>`)
    const counts = { tests: cases.length, failures, skipped }
    return [`  <testsuite${attributes({ name, ...counts, errors: 0 })}>`, ...cases, '  </testsuite>'].join(
      '\n',
    )
  })
  const failures = diagnostics.filter(fails).length
  const total = { name: 'roadbook', failures, errors: 0 }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes(total)}>\n${suites.join('\n')}\n</testsuites>\n`
}

function formatCase(diagnostic: Diagnostic, { name, fails }: { name: string; fails: boolean }): string {
  const { severity, reason, note } = diagnostic
  const text = note === undefined ? formatDiagnostic(diagnostic) : `${formatDiagnostic(diagnostic)}\n${note}`
  const own = attributes({ message: reason, ...(fails && { type: severity }) })
  const outcome = fails ? `<failure${own}>${escapeXml(text)}</failure>` : `<skipped${own}/>`
  return testcase(diagnostic, name, outcome)
}

function formatUnverified(claim: Unverified, name: string): string {
  return testcase(claim, name, `<skipped${attributes({ message: `Cannot verify: ${claim.reason}` })}/>`)
}

function testcase({ ruleId, place }: Unverified, name: string, outcome: string): string {
  const at = place && rangeOf(place).start
  const title = at === undefined ? name : `${name}:${at.line}:${at.column}`
  const line = at === undefined ? {} : { line: at.line }
  return `    <testcase${attributes({ classname: ruleId, name: title, file: name, ...line })}>${outcome}</testcase>`
}

function attributes(values: Record<string, string | number>): string {
  return Object.entries(values)
    .map(([key, value]) => ` ${key}="${escapeXml(plain(String(value)))}"`)
    .join('')
}

/** XML has no way to write some characters at all. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '�')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
