import type { IsoDay } from '../model/dates.ts'
import type { Strings } from '../model/strings/en.ts'
import { buildMonth, toCalendarEvent, type CalendarEvent, type CalendarWeek } from './calendar-month.ts'
import type { Page, PageFrame, PageLink, PageProps, ViewContext } from './page.ts'
import { collectEvents, type PlanEvent } from './plan-events.ts'
import { collectLanes } from './roadmap-lanes.ts'
import { roadmapWays, type RoadmapWays } from './roadmap-ways.ts'

export interface CalendarPageProps extends PageProps {
  frame: PageFrame
  ways: RoadmapWays
  month: string
  /** How many events touch it. */
  summary: string
  weeks: readonly CalendarWeek[]
  /** Known no better than a month or longer, so they stand on no day. */
  sometime: readonly CalendarEvent[]
  previous?: PageLink
  next?: PageLink
  /** All months that have events, by year. */
  years: readonly { year: string; months: readonly (PageLink & { count: number; current: boolean })[] }[]
}

/** A page per month in which something begins, ends or happens, and one for the month that is read now. */
export function* calendarPages(context: ViewContext): Generator<Page<CalendarPageProps>> {
  const events = collectEvents(context, collectLanes(context.plan))
  const byMonth = new Map<string, PlanEvent[]>()
  for (const event of events) {
    for (const month of monthsOf(event)) byMonth.set(month, [...(byMonth.get(month) ?? []), event])
  }
  const months = [...byMonth.keys()].sort()
  const now = context.plan.today.slice(0, 7)
  const present = months.find((month) => month >= now) ?? months.at(-1)
  if (present === undefined) return
  const build = (month: string, slug: string) => monthPage(context, { month, slug, months, byMonth, present })
  yield build(present, '')
  for (const month of months) if (month !== present) yield build(month, month)
}

/** The months of its first and its last day; a long phase does not fill those between. */
function monthsOf({ span, isFuzzy }: PlanEvent): string[] {
  const last = Math.max(span.start, span.end - 1)
  const days = isFuzzy ? [span.start] : [span.start, last]
  return [...new Set(days.map((time) => toDay(time).slice(0, 7)))]
}

interface Input {
  month: string
  slug: string
  months: readonly string[]
  byMonth: ReadonlyMap<string, readonly PlanEvent[]>
  present: string
}

function monthPage(context: ViewContext, input: Input): Page<CalendarPageProps> {
  const { month, slug, months, byMonth, present } = input
  const { plan, addresses, strings } = context
  const words = strings.roadmap.calendar
  const name = nameMonth(month, strings)
  const events = byMonth.get(month) ?? []
  const at = months.indexOf(month)
  const addressOf = (other: string) => addresses.href(other === present ? 'calendar/' : `calendar/${other}/`)
  const link = (other: string | undefined) =>
    other === undefined ? undefined : { title: nameMonth(other, strings), href: addressOf(other) }
  const previous = link(months[at - 1])
  const next = link(months[at + 1])
  const years = Map.groupBy(months, (other) => other.slice(0, 4))
  const path = slug === '' ? 'calendar/' : `calendar/${slug}/`
  return {
    kind: 'calendar',
    slug,
    props: {
      frame: {
        title: words.title(name),
        description: words.description(name, plan.title),
        path,
        crumbs: [{ title: strings.roadmap.title, href: addresses.href('roadmap/') }],
      },
      ways: roadmapWays(context, 'calendar'),
      month: name,
      summary: words.summary(events.length),
      weeks: buildMonth(
        month,
        events.filter(({ isFuzzy }) => !isFuzzy),
        plan.today,
      ),
      sometime: events.filter(({ isFuzzy }) => isFuzzy).map(toCalendarEvent),
      ...(previous && { previous }),
      ...(next && { next }),
      years: [...years].map(([year, own]) => ({
        year,
        months: own.map((other) => ({
          title: strings.common.month(Number(other.slice(5)), 'long'),
          href: addressOf(other),
          count: byMonth.get(other)?.length ?? 0,
          current: other === month,
        })),
      })),
    },
  }
}

/** The day of a moment, `YYYY-MM-DD`. */
function toDay(time: number): IsoDay {
  return new Date(time).toISOString().slice(0, 10)
}

function nameMonth(month: string, { common }: Strings): string {
  return `${common.month(Number(month.slice(5)), 'long')} ${month.slice(0, 4)}`
}
