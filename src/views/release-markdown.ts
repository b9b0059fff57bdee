import type { Strings } from '../model/strings/en.ts'
import type { FactProps, SourceLineProps } from './fact.ts'
import type { Blocker } from './release-blockers.ts'
import type { ReleaseBrief } from './release-brief.ts'
import type { ReleaseStatus } from './release-status.ts'
import { escapeText } from './twins/markdown.ts'

const mostRows = 8

/**
 * Write what a release is decided on as Markdown: what the command line prints and what the page offers to copy.
 *
 * Every line names the place it was read in; parts of which the documents say nothing are left out.
 */
export function formatReleaseMarkdown(brief: ReleaseBrief, strings: Strings): string {
  const { parts } = strings.releases
  const sections = [
    formatReleaseOutlook(brief, strings),
    section(parts.gates, gatesOf(brief, strings)),
    section(parts.forecast, forecastOf(brief)),
    section(parts.tasks, tasksOf(brief, strings)),
    section(parts.risks, risksOf(brief, strings)),
    section(parts.metrics, metricsOf(brief, strings)),
    section(parts.findings, findingsOf(brief, strings)),
  ]
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`
}

/** The beginning of it: how the release is, what blocks it and who must act. */
export function formatReleaseOutlook(brief: ReleaseBrief, strings: Strings): string {
  const { actors, brief: words } = strings.releases
  const sections = [
    headOf(brief, strings),
    section(words.blockers, blockersOf(brief, strings)),
    section(actors.title, actorsOf(brief, strings)),
  ]
  return sections.filter((text) => text !== '').join('\n\n')
}

function headOf(
  { project, title, theme, status, today, health, dates, strip, figures }: ReleaseBrief,
  strings: Strings,
): string {
  const { brief: words, inSentence } = strings.releases
  const dateOf = ({ label, text = '' }: FactProps) => `${inSentence(label)} ${escapeText(text)}`
  const figureOf = ({ label, value, remark }: ReleaseBrief['figures'][number]) =>
    `${inSentence(label)} ${value}${remark === undefined ? '' : ` (${remark})`}`
  const about = [theme && escapeText(theme), status && statusOf(status, strings), words.asOf(today)]
  const reasons = health.reasons.map(({ text, source }) => `- ${escapeText(text)}${inLine(source)}`)
  return [
    `# ${escapeText(`${project} ${title}`)}`,
    about.filter((part) => part !== undefined).join(' · '),
    `**${words.health}**: ${health.badge.word}`,
    reasons.join('\n'),
    ...(dates.length > 0 ? [`**${words.dates}**: ${dates.map(dateOf).join(', ')}`] : []),
    ...(strip ? [`**${words.phases}**: ${escapeText(strip.now)}`] : []),
    ...(figures.length > 0 ? [`**${words.numbers}**: ${figures.map(figureOf).join(', ')}`] : []),
  ].join('\n\n')
}

function statusOf({ badge, words, source }: ReleaseStatus, { releases }: Strings): string {
  const said = [badge.word, ...(words === undefined ? [] : [releases.inTheirWords(words)])].join(': ')
  return escapeText(said) + inLine(source)
}

function blockersOf({ blockers: { rows, total } }: ReleaseBrief, strings: Strings): string[] {
  const more = total - rows.length
  const lines = rows.map((blocker) => blockerOf(blocker, strings))
  return [...lines, ...(more > 0 ? [`- ${strings.common.andMore(more)}`] : [])]
}

function blockerOf({ title, why, who, source }: Blocker, { common }: Strings): string {
  return `- **${escapeText(title)}**: ${escapeText(why)}; ${escapeText(who ?? common.nobodyIsNamed)}${inLine(source)}`
}

function actorsOf({ actors: { rows, omitted } }: ReleaseBrief, { common, releases }: Strings): string[] {
  const lines = rows.map(({ who, count, titles }) => {
    const more = count - titles.length
    return `- ${who === undefined ? releases.actors.nobody : escapeText(who)}: ${escapeText(titles.join('; '))}${more > 0 ? ` ${common.andMore(more)}` : ''}`
  })
  return [...lines, ...(omitted > 0 ? [`- ${releases.brief.morePeople(omitted)}`] : [])]
}

function gatesOf({ gates: { rows, total } }: ReleaseBrief, { releases: { brief } }: Strings): string[] {
  const lines = rows.flatMap(({ title, badge, met, notMet, unknown, reasons, source }) => [
    `- **${escapeText(title)}**: ${badge.word}, ${brief.gate(met, notMet, unknown)}${inLine(source)}`,
    ...reasons.map((reason) => `  - ${escapeText(reason.text)}${inLine(reason.source)}`),
  ])
  return [...lines, ...(total > rows.length ? [`- ${brief.moreGates(total - rows.length)}`] : [])]
}

function forecastOf({ forecast }: ReleaseBrief): string[] {
  if (forecast === undefined) return []
  const steps = forecast.steps.map(({ text, sources }) => `- ${escapeText(text)}${inLine(...sources)}`)
  return [`**${escapeText(forecast.headline)}**`, '', ...steps]
}

function tasksOf({ tasks }: ReleaseBrief, { releases }: Strings): string[] {
  const words = releases.brief
  if (tasks.total === 0) return []
  const { total, done, overdue, next } = tasks
  const lines = next.slice(0, mostRows).map(({ title, owner, due, overdue: late, source }) => {
    const about = [late ? releases.tasks.overdue : undefined, due && words.due(due), owner].filter(
      (part) => part !== undefined,
    )
    return `- ${escapeText(title)}: ${escapeText(about.join(', '))}${inLine(source)}`
  })
  return [words.tasks(done, total, overdue), ...(lines.length > 0 ? ['', ...lines] : [])]
}

function risksOf(
  { risks: { rows, total } }: ReleaseBrief,
  { common, releases: { brief } }: Strings,
): string[] {
  const lines = rows.slice(0, mostRows).map(({ title, likelihood, impact, owner, source }) => {
    const values = brief.risk(likelihood ?? common.unknown, impact ?? common.unknown)
    return `- ${escapeText(title)}: ${escapeText(values)}, ${escapeText(owner ?? common.nobodyIsNamed)}${inLine(source)}`
  })
  return [...lines, ...(total > lines.length ? [`- ${brief.moreRisks(total - lines.length)}`] : [])]
}

function metricsOf({ metrics: { rows, total } }: ReleaseBrief, { common, releases }: Strings): string[] {
  const words = releases.metrics
  if (rows.length === 0) return []
  const shown = rows.slice(0, mostRows)
  const lines = shown.map(
    ({ title, target, actual, badge, source }) =>
      `| ${[title, target ?? '', actual ?? words.notMeasured, badge?.word ?? '', source.text].map(cell).join(' | ')} |`,
  )
  return [
    `| ${[words.metric, words.target, words.actual, words.status, common.readIn].join(' | ')} |`,
    '| --- | --- | --- | --- | --- |',
    ...lines,
    ...(total > shown.length ? ['', releases.brief.moreMetrics(total - shown.length)] : []),
  ]
}

function findingsOf(
  { findings: { errors, warnings, rules } }: ReleaseBrief,
  { common, releases }: Strings,
): string[] {
  if (errors + warnings === 0) return []
  const counts = rules.map(({ title, count }) => `\`${title}\` ${count}`).join(', ')
  return [releases.brief.findings(common.errors(errors), common.warnings(warnings), counts)]
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`
}

/** Where a line was read; several lines of one file name it once. */
function inLine(...sources: readonly (SourceLineProps | undefined)[]): string {
  const places = sources.flatMap((source) =>
    // `plan.md, line 5`, with the word of any language.
    source === undefined
      ? []
      : [/^(?<file>.*), (?<line>\D*\d+)$/.exec(source.text)?.groups ?? { file: source.text }],
  )
  const files = [...Map.groupBy(places, ({ file = '' }) => file)].map(([file, own]) => {
    const [first, ...others] = own.flatMap(({ line }) => line ?? [])
    return [file, first, ...others.map((line) => line.replace(/\D+/, ''))]
      .filter((part) => part !== undefined)
      .join(', ')
  })
  return files.length === 0 ? '' : ` (${files.map(escapeText).join('; ')})`
}

function cell(text: string): string {
  return escapeText(text).replaceAll('|', '\\|')
}
