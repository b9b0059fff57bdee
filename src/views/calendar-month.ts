import { utcDay, utcMonday, utcMonth } from 'd3-time'
import type { IsoDay } from '../model/dates.ts'
import type { BadgeProps } from './page.ts'
import type { PlanEvent } from './plan-events.ts'

export interface CalendarWeek {
  days: readonly CalendarDay[]
}

export interface CalendarDay {
  day: IsoDay
  /** Of the month before or after, shown so that the week is whole. */
  outside: boolean
  today: boolean
  events: readonly (CalendarEvent & { part: 'whole' | 'begins' | 'ends' })[]
}

export interface CalendarEvent {
  title: string
  kind: PlanEvent['kind']
  of: string
  dates: string
  href?: string
  badge?: BadgeProps
}

const DAY = 86_400_000

/** Lay a month out in weeks from Monday to Sunday, each event on its day, or on its first and its last. */
export function buildMonth(month: string, events: readonly PlanEvent[], today: IsoDay): CalendarWeek[] {
  const first = new Date(`${month}-01T00:00:00Z`)
  const end = utcMonth.offset(first, 1)
  return utcMonday.range(utcMonday.floor(first), end).map((monday) => ({
    days: utcDay.range(monday, utcDay.offset(monday, 7)).map((date) => {
      const time = date.getTime()
      const outside = date < first || date >= end
      const day = date.toISOString().slice(0, 10)
      return { day, outside, today: day === today, events: outside ? [] : eventsOn(events, time) }
    }),
  }))
}

/** An event as the calendar shows it. */
export function toCalendarEvent({ title, kind, of, dates, href, badge }: PlanEvent): CalendarEvent {
  return { title, kind, of, dates, ...(href !== undefined && { href }), ...(badge && { badge }) }
}

function eventsOn(events: readonly PlanEvent[], day: number): CalendarDay['events'] {
  return events.flatMap((event) => {
    const first = Math.floor(event.span.start / DAY) * DAY
    const last = Math.floor((Math.max(event.span.end, event.span.start + 1) - 1) / DAY) * DAY
    if (day !== first && day !== last) return []
    const part = first === last ? 'whole' : day === first ? 'begins' : 'ends'
    return [{ ...toCalendarEvent(event), part } as const]
  })
}
