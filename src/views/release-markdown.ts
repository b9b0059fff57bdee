import type { FactProps, SourceLineProps } from './fact.ts'
import type { Blocker } from './release-blockers.ts'
import type { ReleaseBrief } from './release-brief.ts'
import { countOf, formatNumber } from './wording.ts'

const mostRows = 8

/**
 * Write what a release is decided on as Markdown: what the command line prints and what the page offers to copy.
 *
 * Every line names the place it was read in; parts of which the documents say nothing are left out.
 */
export function formatReleaseMarkdown(brief: ReleaseBrief): string {
  const sections = [
    headOf(brief),
    section('Blockers', blockersOf(brief)),
    section('Who must act', actorsOf(brief)),
    section('Gates', gatesOf(brief)),
    section('Forecast', forecastOf(brief)),
    section('Tasks', tasksOf(brief)),
    section('Risks', risksOf(brief)),
    section('Metrics', metricsOf(brief)),
    section('Findings', findingsOf(brief)),
  ]
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`
}

function headOf({
  project,
  title,
  theme,
  badge,
  today,
  health,
  dates,
  strip,
  figures,
}: ReleaseBrief): string {
  const about = [theme, badge?.word, `as of ${today}`].filter((part) => part !== undefined).join(' · ')
  const reasons = health.reasons.map(({ text, source }) => `- ${escape(text)}${inLine(source)}`)
  return [
    `# ${escape(`${project} ${title}`)}`,
    escape(about),
    `**Health**: ${health.badge.word}`,
    reasons.join('\n'),
    ...(dates.length > 0 ? [`**Dates**: ${dates.map(dateOf).join(', ')}`] : []),
    ...(strip ? [`**Phases**: ${escape(strip.now)}`] : []),
    ...(figures.length > 0 ? [`**Numbers**: ${figures.map(figureOf).join(', ')}`] : []),
  ].join('\n\n')
}

function dateOf({ label, text = '' }: FactProps): string {
  return `${label.toLowerCase()} ${escape(text)}`
}

function figureOf({ label, value, remark }: ReleaseBrief['figures'][number]): string {
  return `${label.toLowerCase()} ${value}${remark === undefined ? '' : ` (${remark})`}`
}

function blockersOf({ blockers: { rows, total } }: ReleaseBrief): string[] {
  const more = total - rows.length
  return [...rows.map(blockerOf), ...(more > 0 ? [`- and ${more} more`] : [])]
}

function blockerOf({ title, why, who, source }: Blocker): string {
  return `- **${escape(title)}**: ${escape(why)}; ${escape(who ?? 'nobody is named')}${inLine(source)}`
}

function actorsOf({ actors: { rows, omitted } }: ReleaseBrief): string[] {
  const lines = rows.map(({ who, count, titles }) => {
    const more = count - titles.length
    return `- ${who === undefined ? 'Nobody is named' : escape(who)}: ${escape(titles.join('; '))}${more > 0 ? ` and ${more} more` : ''}`
  })
  return [...lines, ...(omitted > 0 ? [`- and ${omitted} more people or roles`] : [])]
}

function gatesOf({ gates: { rows, total } }: ReleaseBrief): string[] {
  const lines = rows.flatMap(({ title, badge, met, notMet, unknown, reasons, source }) => [
    `- **${escape(title)}**: ${badge.word}, ${met} met, ${notMet} not met, ${unknown} unknown${inLine(source)}`,
    ...reasons.map((reason) => `  - ${escape(reason.text)}${inLine(reason.source)}`),
  ])
  return [...lines, ...(total > rows.length ? [`- and ${countOf(total - rows.length, 'more gate')}`] : [])]
}

function forecastOf({ forecast }: ReleaseBrief): string[] {
  if (forecast === undefined) return []
  const steps = forecast.steps.map(({ text, sources }) => `- ${escape(text)}${inLine(...sources)}`)
  return [`**${escape(forecast.headline)}**`, '', ...steps]
}

function tasksOf({ tasks }: ReleaseBrief): string[] {
  if (tasks.total === 0) return []
  const { total, done, overdue, next } = tasks
  const lines = next.slice(0, mostRows).map(({ title, owner, due, overdue: late, source }) => {
    const about = [late ? 'overdue' : undefined, due && `due ${due}`, owner].filter(
      (part) => part !== undefined,
    )
    return `- ${escape(title)}: ${escape(about.join(', '))}${inLine(source)}`
  })
  return [
    `${formatNumber(done)} of ${formatNumber(total)} done, ${formatNumber(total - done)} open, ${formatNumber(overdue)} overdue.`,
    ...(lines.length > 0 ? ['', ...lines] : []),
  ]
}

function risksOf({ risks: { rows, total } }: ReleaseBrief): string[] {
  const lines = rows.slice(0, mostRows).map(({ title, likelihood, impact, owner, source }) => {
    const values = `likelihood ${likelihood ?? 'unknown'}, impact ${impact ?? 'unknown'}`
    return `- ${escape(title)}: ${escape(values)}, ${escape(owner ?? 'nobody is named')}${inLine(source)}`
  })
  return [...lines, ...(total > lines.length ? [`- and ${countOf(total - lines.length, 'more risk')}`] : [])]
}

function metricsOf({ metrics: { rows, total } }: ReleaseBrief): string[] {
  if (rows.length === 0) return []
  const shown = rows.slice(0, mostRows)
  const lines = shown.map(
    ({ title, target, actual, badge, source }) =>
      `| ${[title, target ?? '', actual ?? 'not measured', badge?.word ?? '', source.text].map(cell).join(' | ')} |`,
  )
  return [
    '| Metric | Target | Actual | Status | Read in |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
    ...(total > shown.length ? ['', `and ${countOf(total - shown.length, 'more metric')}`] : []),
  ]
}

function findingsOf({ findings: { errors, warnings, rules } }: ReleaseBrief): string[] {
  if (errors + warnings === 0) return []
  const counts = rules.map(({ title, count }) => `\`${title}\` ${count}`).join(', ')
  return [`${countOf(errors, 'error')} and ${countOf(warnings, 'warning')} in its documents: ${counts}.`]
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`
}

/** Where a line was read; several lines of one file name it once. */
function inLine(...sources: readonly (SourceLineProps | undefined)[]): string {
  const places = sources.flatMap((source) => (source === undefined ? [] : [source.text.split(', line ')]))
  const files = [...Map.groupBy(places, ([file = '']) => file)].map(([file, own]) => {
    const lines = own.flatMap(([, line]) => line ?? [])
    return lines.length === 0 ? file : `${file}, line ${lines.join(', ')}`
  })
  return files.length === 0 ? '' : ` (${files.map(escape).join('; ')})`
}

/** Text of authors as text: what would begin emphasis, code, a link or HTML stays a character. */
function escape(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<]/g, '\\$&')
}

function cell(text: string): string {
  return escape(text).replaceAll('|', '\\|')
}
