import type { Strings } from '../../model/strings/en.ts'
import { formatReleaseOutlook } from '../release-markdown.ts'
import type { ReleaseForecast } from '../release-forecast.ts'
import type { ReleasePageProps } from '../release-page.ts'
import { findingList } from './health-twins.ts'
import {
  badgeText,
  blocks,
  escapeText,
  joinParts,
  linkTo,
  list,
  paragraph,
  section,
  sourceText,
  table,
} from './markdown.ts'
import { phaseParts, readerParts } from './release-series.ts'
import { factList, gateParts, milestoneParts, taskParts } from './release-parts.ts'
import { metricTable, riskTable } from './release-tables.ts'
import { timelineTables } from './timeline-tables.ts'

/** A release: what it is decided on first, then everything its page lists. */
export function releaseTwin(props: ReleasePageProps, strings: Strings): string {
  const { brief, timeline, launch, phases, milestones, readers } = props
  const words = strings.releases
  const { parts } = words
  return blocks(
    formatReleaseOutlook(brief, strings),
    section(2, escapeText(parts.gates), gateParts(brief.gates, props.allGates, strings)),
    section(2, escapeText(parts.forecast), brief.forecast && forecastText(brief.forecast, strings)),
    section(2, escapeText(parts.tasks), taskParts(brief.tasks, strings)),
    section(2, escapeText(parts.risks), riskTable(brief.risks, strings)),
    section(2, escapeText(parts.metrics), metricTable(brief.metrics, strings)),
    section(
      2,
      escapeText(parts.timeline),
      timeline.chart && timelineTables(timeline.table, strings, { bare: timeline.table.parts.length === 1 }),
    ),
    section(2, escapeText(parts.launch), launch && timelineTables(launch.table, strings)),
    section(2, escapeText(parts.phases), phaseParts(phases, strings)),
    section(2, escapeText(parts.milestones), milestoneParts(milestones, strings)),
    section(2, escapeText(parts.documents), readerParts(readers, strings)),
    section(2, escapeText(words.found), findingsText(props, strings)),
    section(2, escapeText(words.about), aboutText(props, strings)),
  )
}

function forecastText(
  { badge, headline, steps, rows }: ReleaseForecast,
  { common, forecast }: Strings,
): string {
  const words = forecast.table
  return blocks(
    `${badgeText(badge)}: **${escapeText(headline)}**`,
    list(
      steps.map(({ text, sources }) => {
        const places = sources.map(sourceText).join(', ')
        return escapeText(text) + (places === '' ? '' : ` (${places})`)
      }),
      { ordered: true },
    ),
    table(
      [words.day, words.what, common.readIn],
      rows.map(({ day, what, source }) => [
        escapeText(day),
        escapeText(what),
        source ? sourceText(source) : escapeText(words.computed),
      ]),
    ),
    escapeText(forecast.method),
  )
}

function findingsText({ brief: { findings } }: ReleasePageProps, strings: Strings): string {
  if (findings.errors + findings.warnings === 0) return ''
  return blocks(
    findings.rules.map((rule) => `${badgeText(rule.badge)} ${linkTo(rule)} (${rule.count})`).join(', '),
    findingList(findings.shown, strings),
  )
}

function aboutText(
  { lead, overview, facts, otherDates }: ReleasePageProps,
  { releases: words }: Strings,
): string {
  const { dates, omitted } = otherDates
  const days = dates.map(({ date, sources, omitted: more }) => {
    const places = [
      ...sources.map(sourceText),
      ...(more > 0 ? [escapeText(words.otherDays.morePlaces(more))] : []),
    ]
    return `${escapeText(date)}: ${places.join(', ')}`
  })
  const first = joinParts(dates.slice(0, 3).map(({ date }) => date))
  return blocks(
    lead && paragraph(escapeText(lead)),
    overview && `${escapeText(words.overview)} ${linkTo(overview)}`,
    factList(facts),
    dates.length > 0 ? escapeText(words.otherDays.title(dates.length + omitted, first)) : undefined,
    list([...days, ...(omitted > 0 ? [escapeText(words.otherDays.moreDates(omitted))] : [])]),
  )
}
