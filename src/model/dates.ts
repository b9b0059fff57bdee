/** A calendar day, `YYYY-MM-DD`. */
export type IsoDay = string

export type DatePrecision = 'time' | 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year'

/** Unit of relative times, ordinals and durations. */
export type TimeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'sprint'

/**
 * What a date expression of a planning document says.
 *
 * Only an `interval` lies on the calendar. Everything else keeps what was written
 * and becomes an interval when its anchor is known, never by guessing.
 */
export type PlanDate = DateInterval | RelativeDate | OrdinalDate | Duration | OtherDate

/** A stretch of the calendar; one day has `start === end`. Both ends are included. */
export interface DateInterval {
  kind: 'interval'
  start: IsoDay
  end: IsoDay
  precision: DatePrecision
  /** The year (or quarter's year) was not written but taken from the context. */
  inferred?: boolean
  /** `Late January 2025` is drawn as fuzzy: `start`/`end` bound the part meant. */
  fuzzy?: 'early' | 'mid' | 'late' | 'end'
  /** `HH:MM` as written, with the zone as written, when a time stood beside the date. */
  time?: string
  /** The weekday the author wrote beside the date, 1 (Monday) to 7. */
  weekday?: number
  raw: string
}

/** `T-48h`, `+2-4 hours`, `next 2-4 weeks`: an offset from an anchor. `from <= to`. */
export interface RelativeDate {
  kind: 'relative'
  anchor: 'launch' | 'now' | 'event'
  from: number
  to: number
  unit: TimeUnit
  /** What an `event` anchor is called, for instance `beta testing`. */
  event?: string
  raw: string
}

/** `Week 1-2`, `Day 3`, `Month 1`: a position in a sequence that starts at some anchor. */
export interface OrdinalDate {
  kind: 'ordinal'
  unit: TimeUnit
  from: number
  to: number
  raw: string
}

/** `4 hours`, `2-3 weeks`, `~30 min`: a length. */
export interface Duration {
  kind: 'duration'
  min: number
  max: number
  unit: TimeUnit
  approximate?: boolean
  raw: string
}

/** A clock time, a recurrence, a bare weekday, or a placeholder such as `TBD` and `2025-12-XX`. */
export interface OtherDate {
  kind: 'clock' | 'recurrence' | 'weekday' | 'placeholder'
  raw: string
}
