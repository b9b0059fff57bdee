import { createHash } from 'node:crypto'
import ical, { ICalEventStatus, ICalEventTransparency, type ICalEventData } from 'ical-generator'
import type { IsoDay } from '../model/dates.ts'
import type { Strings } from '../model/strings/en.ts'
import type { PlanEvent } from './plan-events.ts'

const DAY = 86_400_000
/** The format has four figures for a year. */
const LAST = Date.UTC(9999, 11, 31)

export interface CalendarOptions {
  name: string
  /** The day the plan is read; the same plan read on the same day gives the same bytes. */
  today: IsoDay
  /** Where the site stands, so that events lead to it. */
  url?: string | undefined
  strings: Strings
}

/**
 * Write events as an iCalendar file.
 *
 * An event keeps its id for as long as what it stands for has the same place in the plan, so a calendar that is read
 * again moves events and does not double them. What is known no better than a month or a quarter is tentative.
 */
export function writeCalendar(
  events: readonly PlanEvent[],
  { name, today, url, strings }: CalendarOptions,
): string {
  const stamp = new Date(`${today}T00:00:00Z`)
  const calendar = ical({
    name,
    prodId: { company: 'Roadbook', product: 'Roadbook', language: strings.language.toUpperCase() },
  })
  for (const event of events) calendar.createEvent({ ...toData(event, url, strings), stamp })
  return calendar.toString()
}

function toData(
  event: PlanEvent,
  url: string | undefined,
  { roadmap: { calendar }, states }: Strings,
): ICalEventData {
  const { id, kind, title, of, isFuzzy, badge, href } = event
  const words = [
    calendar.eventOf(states.kind[kind], of),
    event.dates,
    badge?.word,
    isFuzzy ? calendar.dayUnknown : undefined,
  ]
  return {
    id: `${createHash('sha256').update(id).digest('hex').slice(0, 24)}@roadbook`,
    ...timesOf(event),
    summary: of === '' || title.startsWith(of) ? title : `${of}: ${title}`,
    description: words.filter((word) => word !== undefined).join('. '),
    status: isFuzzy ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    ...(url !== undefined && href !== undefined && { url: new URL(href, url).href }),
  }
}

function timesOf({ span, clock }: PlanEvent): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'floating'> {
  if (clock !== undefined)
    return { start: new Date(span.start), end: new Date(span.end), floating: clock === 'floating' }
  const start = Math.floor(span.start / DAY) * DAY
  const end = Math.max(Math.ceil(span.end / DAY) * DAY, start + DAY)
  return { start: new Date(start), allDay: true, ...(end <= LAST && { end: new Date(end) }) }
}
