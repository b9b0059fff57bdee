import type { Diagnostic, RelatedPlace } from '../../model/diagnostics.ts'
import type { Point, Position } from '../../model/provenance.ts'
import { fingerprintOf } from '../fingerprint.ts'
import type { Report } from '../report.ts'
import { rangeOf, type Reporting, shownPath } from './reporting.ts'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

/**
 * Print a report as SARIF 2.1.0, which code hosts keep and compare between runs.
 *
 * The fingerprint is the baseline's, so a finding whose line moved stays the same one.
 */
export function formatSarif({ diagnostics, summary }: Report, { folder, version }: Reporting): string {
  const ids = summary.rules.map(({ ruleId }) => ruleId)
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Roadbook',
            semanticVersion: version,
            rules: summary.rules.map(({ ruleId, severity }) => ({
              id: ruleId,
              name: ruleId,
              defaultConfiguration: { level: levels[severity] },
              ...helpUri(diagnostics.find((diagnostic) => diagnostic.ruleId === ruleId)),
            })),
          },
        },
        properties: { notChecked: summary.notChecked },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { description: { text: 'The folder the check ran in.' } } },
        results: diagnostics.map((diagnostic) => ({
          ruleId: diagnostic.ruleId,
          ruleIndex: ids.indexOf(diagnostic.ruleId),
          level: levels[diagnostic.severity],
          message: {
            text:
              diagnostic.note === undefined ? diagnostic.reason : `${diagnostic.reason}\n${diagnostic.note}`,
          },
          locations: [{ physicalLocation: toLocation(diagnostic, folder) }],
          ...(diagnostic.related && { relatedLocations: diagnostic.related.map(toRelated(folder)) }),
          partialFingerprints: { 'roadbookFinding/v1': fingerprintOf(diagnostic) },
        })),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

/** The format wants whole addresses; a page without one is left out. */
function helpUri(diagnostic: Diagnostic | undefined): { helpUri?: string } {
  const url = diagnostic?.url
  return url !== undefined && URL.canParse(url) ? { helpUri: url } : {}
}

function toRelated(folder: string) {
  return (related: RelatedPlace, id: number) => ({
    id,
    message: { text: related.reason },
    physicalLocation: toLocation(related, folder),
  })
}

function toLocation({ file, place }: { file: string; place?: Point | Position }, folder: string) {
  const uri = shownPath(file, folder).split('/').map(encodeURIComponent).join('/')
  return {
    artifactLocation: { uri, uriBaseId: 'SRCROOT' },
    ...(place && { region: toRegion(place) }),
  }
}

function toRegion(place: Point | Position) {
  const { start, end } = rangeOf(place)
  return {
    startLine: start.line,
    startColumn: start.column,
    ...(end && { endLine: end.line, endColumn: end.column }),
  }
}
