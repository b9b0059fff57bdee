import type { Strings } from '../../model/strings/en.ts'
import type { CalendarEvent } from '../calendar-month.ts'
import type { CalendarPageProps } from '../calendar-page.ts'
import { badgeText, escapeText, joinParts, linkTo, list, pageText, section, table } from './markdown.ts'
import { waysText } from './roadmap-twin.ts'

/** What begins, ends and happens in a month, day by day. */
export function calendarTwin(props: CalendarPageProps, strings: Strings): string {
  const { frame, ways, month, summary, weeks, sometime, previous, next, years } = props
  const words = strings.roadmap.calendar
  const parts = { ...words.parts, whole: '' }
  const days = weeks.flatMap((week) => week.days)
  const rows = days.flatMap(({ day, events }) =>
    events.map((event) => [day, ...eventCells(event, strings, parts[event.part])]),
  )
  const { columns } = strings.registers.schedule
  const titles = [columns.what, strings.roadmap.table.kind, columns.release, columns.status]
  return pageText(
    frame.title,
    escapeText(summary),
    waysText(ways, strings),
    section(2, escapeText(month), table([columns.date, ...titles], rows)),
    sometime.length === 0
      ? undefined
      : section(
          2,
          escapeText(words.noDay),
          escapeText(words.noDayMeans),
          table(
            [columns.date, ...titles],
            sometime.map((event) => [escapeText(event.dates), ...eventCells(event, strings)]),
          ),
        ),
    section(
      2,
      escapeText(words.months),
      joinParts(
        [
          previous ? linkTo(previous) : escapeText(words.nothingEarlier),
          next ? linkTo(next) : escapeText(words.nothingLater),
        ],
        '; ',
      ),
      list(
        years.map(({ year, months }) => {
          const names = months.map(
            (one) => `${one.current ? escapeText(one.title) : linkTo(one)} (${one.count})`,
          )
          return `${year}: ${names.join(', ')}`
        }),
      ),
    ),
  )
}

function eventCells(event: CalendarEvent, { states }: Strings, part = ''): string[] {
  return [
    joinParts([linkTo(event), escapeText(part)], ' '),
    escapeText(states.kind[event.kind]),
    escapeText(event.of),
    badgeText(event.badge),
  ]
}
