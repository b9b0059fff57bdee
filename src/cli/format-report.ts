import { styleText } from 'node:util'
import type { Report } from '../check/report.ts'
import { formatGithub } from '../check/reporters/github.ts'
import { formatJson } from '../check/reporters/json.ts'
import { formatJunit } from '../check/reporters/junit.ts'
import { formatMarkdown } from '../check/reporters/markdown.ts'
import { formatPretty, type Palette } from '../check/reporters/pretty.ts'
import type { Reporting, ReportFormat } from '../check/reporters/reporting.ts'
import { formatSarif } from '../check/reporters/sarif.ts'
import { folderFromHere } from './shown-folder.ts'
import { readPackageVersion } from '../disk/package-version.ts'
import type { Severity } from '../model/diagnostics.ts'

/** Print a report, in pieces; paths are as seen from the current folder, those of JSON below the content. */
export function formatReport(
  report: Report,
  { format, root, failing }: { format: ReportFormat; root: string; failing: readonly Severity[] },
): Iterable<string> {
  const folder = folderFromHere(root)
  const reporting: Reporting = { folder, failing, version: readPackageVersion() }
  switch (format) {
    case 'pretty':
      return formatPretty(report, { folder, palette: createPalette() })
    case 'json':
      return [formatJson(report)]
    case 'github':
      return [formatGithub(report, reporting)]
    case 'sarif':
      return [formatSarif(report, reporting)]
    case 'junit':
      return [formatJunit(report, reporting)]
    case 'markdown':
      return [formatMarkdown(report, reporting)]
  }
}

/** Colours where stdout is a terminal that shows them; asked once, as a report paints many thousand words. */
function createPalette(): Palette {
  const painter = (style: 'red' | 'yellow' | 'dim' | 'bold') => {
    const [open = '', close = ''] = styleText(style, '|', { stream: process.stdout }).split('|')
    return (text: string) => open + text + close
  }
  return { red: painter('red'), yellow: painter('yellow'), dim: painter('dim'), bold: painter('bold') }
}
