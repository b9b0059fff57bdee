import type { CriterionVerdict, GateCriterion, GateEvidence } from '../model/gate.ts'
import { compareToTarget } from '../model/compare-target.ts'
import { parseFigure } from '../model/figure.ts'
import type { Sourced } from '../model/provenance.ts'
import type { Status, StatusState } from '../model/status.ts'
import type { Table } from '../parse/parsed-document.ts'
import { plainText } from './author-text.ts'
import type { Building } from './building.ts'
import { buildCriterion } from './gate-criterion.ts'
import { bareText } from './gate-items.ts'
import { isInforming } from './gate-names.ts'
import { headingText, type Outline } from './outline.ts'
import { sayEvidence } from './say-evidence.ts'
import { hasColumn, isOpenValue, readRows, type RowReader } from './table-cells.ts'

/** Tell whether the rows of a table are criteria, wherever it stands. */
export function isCriteriaTable(table: Table): boolean {
  if (isDecisionMatrix(table)) return true
  if (table.kind !== 'gate' || isGateOverview(table) || !hasColumn(table, 'criterion', 'gate')) return false
  // How many tests a requirement has says nothing of how it stands.
  if (hasColumn(table, 'count')) return false
  return hasColumn(table, 'status', 'target', 'threshold', 'actual', 'evidence', 'result')
}

/** Tell whether the rows of a table are gates, each with its day. */
export function isGateOverview(table: Table): boolean {
  return table.columns[0] === 'gate' && hasColumn(table, 'date')
}

/** Columns of a matrix that says which observation leads to which decision. */
const matrixColumns = {
  go: /^go$/,
  other: /^(?:conditional(?: go)?|hold|wait|delay|no-?go|roll ?back|abort|stop)$/,
}

/** Tell whether a table has a column `Go` and one such as `Hold` or `Roll back` to choose from. */
function isDecisionMatrix(table: Table): boolean {
  if (!table.headers.some((header) => /\bgo\b/i.test(header))) return false
  const headers = table.headers.map(headerOf)
  return (
    headers.some((text) => matrixColumns.go.test(text)) &&
    headers.some((text) => matrixColumns.other.test(text))
  )
}

/** Rows of a criteria table, of a decision matrix, or of a table of numbers in a section about criteria. */
export function criteriaInTable(building: Building, outline: Outline, table: Table): GateCriterion[] {
  const informs = isInforming(headingText(outline, table.section) ?? '')
  const subject = subjectOf(table)
  let above: Sourced<string> | undefined
  return readRows(outline.document, table).flatMap((cells) => {
    // A row without a name belongs to the one above it, whose cell its author merged with it.
    const name = cells.at(subject) ?? above
    above = name
    if (name === undefined || !/\p{L}{2}/u.test(name.value) || isOpenValue(name.value)) return []
    const remarks = table.columns.flatMap((_, column) => (column === subject ? [] : (cells.at(column) ?? [])))
    const evidence = isDecisionMatrix(table)
      ? matrixEvidence(table, cells)
      : { ...figures(table, cells, subject), evidence: statusEvidence(building, outline, cells) }
    return [
      buildCriterion(building, outline, {
        optional: informs || isOptionalRow(table, cells) || isWithinCondition(table, cells),
        ...evidence,
        text: bareText(name.value),
        remarks,
        source: name.source,
      }),
    ]
  })
}

/** The column that names the criteria: the first one, unless it only numbers them. */
function subjectOf({ columns, headers }: Table): number {
  const isNumbered =
    columns[0] === 'number' || /^(?:ac|id|no\.?|#)(?:\s*#)?$/.test(headerOf(headers[0] ?? ''))
  return isNumbered && headers.length > 1 ? 1 : 0
}

interface Read {
  evidence: GateEvidence[]
  target?: string | undefined
  actual?: Sourced<string> | undefined
}

/** What a row requires and what was reached; two columns of targets count as two targets. */
function figures(table: Table, cells: RowReader, subject: number): Omit<Read, 'evidence'> {
  const targets = table.columns.flatMap((role, column) =>
    role === 'target' ? (known(cells.at(column)) ?? []) : [],
  )
  const required = table.columns.findIndex(
    (role, column) => column > subject && (role === 'criterion' || role === 'gate'),
  )
  const target =
    targets.length > 0
      ? [...new Set(targets.map(({ value }) => value))].join(' / ')
      : (known(cells.cell('threshold')) ?? known(cells.at(required)))?.value
  const result = known(cells.cell('result'))
  // Beside a status a result is what was reached; alone it is the status, unless it is a figure.
  const isValue =
    hasColumn(table, 'status') || (result !== undefined && parseFigure(result.value) !== undefined)
  return { target, actual: known(cells.cell('actual', 'value')) ?? (isValue ? result : undefined) }
}

/** The observed value beside what each decision asks for: it is met where it is what `Go` says. */
function matrixEvidence(table: Table, cells: RowReader): Read {
  const columns = table.headers.map(headerOf)
  const go = cells.at(columns.findIndex((text) => matrixColumns.go.test(text)))
  const actual = known(cells.cell('actual', 'value', 'result', 'status'))
  if (go === undefined || actual === undefined) return { evidence: [], target: go?.value, actual }
  const other = columns.flatMap((text, column) => {
    const cell = matrixColumns.other.test(text) ? cells.at(column) : undefined
    return cell !== undefined && compareToTarget(actual.value, cell.value).outcome === 'reached'
      ? [{ header: plainText(table.headers[column] ?? ''), cell }]
      : []
  })[0]
  const isGo = compareToTarget(actual.value, go.value).outcome === 'reached'
  if (other === undefined || isGo) return { evidence: [], target: go.value, actual }
  const saying = sayEvidence('leadsTo', actual.value, other.header)
  return {
    evidence: [{ kind: 'figure', says: 'not-met', ...saying, source: actual.source }],
    target: go.value,
    actual,
  }
}

/** What the status column says, with the evidence that a column of its own names. */
function statusEvidence(building: Building, outline: Outline, cells: RowReader): GateEvidence[] {
  const stated = cells.cell('status', 'result')
  if (stated !== undefined && /^waived\b/i.test(stated.value)) return []
  const status = stated === undefined ? undefined : building.readerOf(outline.document).status(stated)?.value
  if (stated === undefined || status === undefined || status.state === 'template') return []
  const proof = cells.cell('evidence')?.value
  const saying = sayEvidence('status', proof === undefined ? stated.value : `${stated.value} (${proof})`)
  return [{ kind: 'status', says: verdictOfStatus(status), ...saying, source: stated.source }]
}

const good: readonly StatusState[] = ['complete', 'released', 'ready', 'active', 'closed', 'mitigated']

function verdictOfStatus(status: Status): CriterionVerdict {
  if (status.verdict !== undefined)
    return status.verdict === 'met' ? 'met' : status.verdict === 'fail' ? 'not-met' : 'unknown'
  if (good.includes(status.state)) return 'met'
  return status.state === 'blocked' ? 'not-met' : 'unknown'
}

/** A column `Blocking` that says no, or a priority below the first. */
function isOptionalRow(table: Table, cells: RowReader): boolean {
  const blocking = cells.at(
    table.headers.findIndex((header) => /^blocking\b|^required\b/.test(headerOf(header))),
  )
  if (
    blocking !== undefined &&
    /^\W*(?:no|warn(?:ing)?|optional|advisory|false|informs?)\b/i.test(blocking.value)
  )
    return true
  const priority = cells.cell('priority')?.value
  return (
    priority !== undefined &&
    /\b(?:p[1-4]|medium|low|should|could|optional|nice)\b/i.test(priority) &&
    !/\b(?:p0|critical|must|high)\b/i.test(priority)
  )
}

/** A value that misses its target and lies where the author would go on under conditions. */
function isWithinCondition(table: Table, cells: RowReader): boolean {
  const column = table.headers.findIndex((header) => /^conditional(?: go)?\b/.test(headerOf(header)))
  const [band, actual] = [cells.at(column), known(cells.cell('actual', 'value'))]
  if (band === undefined || actual === undefined) return false
  return compareToTarget(actual.value, band.value).outcome === 'reached'
}

function headerOf(header: string): string {
  return plainText(header)
    .toLowerCase()
    .replace(/^[^\p{L}]+/u, '')
    .trim()
}

function known(value: Sourced<string> | undefined): Sourced<string> | undefined {
  return value === undefined || isOpenValue(value.value) ? undefined : value
}
