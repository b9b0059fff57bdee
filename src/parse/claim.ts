import type { IsoDay } from '../model/dates.ts'
import type { Position } from '../model/provenance.ts'

/**
 * Something that a text states and that can be recomputed.
 *
 * Plain data: what is stated and where, never whether it is true.
 */
export type Claim =
  WeekdayClaim | FractionClaim | CountClaim | PaceClaim | SpanClaim | ProgressClaim | RateClaim | YieldClaim

interface ClaimBase {
  /** The words that make the claim. */
  raw: string
  section: number | undefined
  place: Position
}

/** `Friday, January 24, 2026`: a weekday beside a date. */
export interface WeekdayClaim extends ClaimBase {
  kind: 'weekday'
  /** 1 (Monday) to 7. */
  weekday: number
  /** Absent where only month and day are written. */
  year?: number
  month: number
  day: number
}

/** `9/12 tasks (75%)`: a fraction beside the percentage that it is said to be. */
export interface FractionClaim extends ClaimBase {
  kind: 'fraction'
  part: number
  whole: number
  percent: number
}

/** `(20 documents)`, `Total Documents: 150`, `✅ 6 comprehensive planning documents`. */
export interface CountClaim extends ClaimBase {
  kind: 'count'
  count: number
  bound: 'exact' | 'at-least' | 'about'
  /** What is counted, in the plural: `documents`, `items`, `words`. */
  noun: string
  /** Lower-case words between the figure and the noun: `comprehensive planning`. */
  qualifier: string
  /** `label` where the noun stands before the figure, `aside` in brackets, `phrase` anywhere else. */
  form: 'label' | 'aside' | 'phrase'
  /** `total` or `all` stands in front. */
  total: boolean
  /** The plain text of the whole line up to the claim, without its number: `Quality Assurance`. */
  before: string
  on: 'heading' | 'table' | 'item' | 'prose'
}

/** `14 remaining / 2.5 per week = 5.6 weeks`: a rest and a rate give a length of time. */
export interface PaceClaim extends ClaimBase {
  kind: 'pace'
  remaining: number
  rate: number
  unit: 'day' | 'week' | 'month'
  stated: number
}

/** `January 13-17, 2026 (5 days)`: two days and the length of time between them. */
export interface SpanClaim extends ClaimBase {
  kind: 'span'
  /** The dates as written. */
  dates: string
  stated: number
  unit: 'day' | 'week'
}

/** `Closed Issues: 5/20`, `5 of 20 issues closed`: a part of the work and where it stands. */
export interface ProgressClaim extends ClaimBase {
  kind: 'progress'
  part: number
  whole: number
  /** What is counted, in the plural; absent where the line does not say it. */
  noun?: string
  state: WorkState
  /** The day that the line itself gives for it: `2026-01-08: 5 of 20 issues`. */
  day?: IsoDay
}

/** Where counted work stands: done, waiting for somebody or under way, or not begun. */
export type WorkState = 'done' | 'waiting' | 'open'

/** `2.5 issues a week`: how much is done in a stretch of time. */
export interface RateClaim extends ClaimBase {
  kind: 'rate'
  rate: number
  noun: string
  unit: PaceClaim['unit']
}

/** `Week 1: 3 issues closed`: what one stretch of time has brought. */
export interface YieldClaim extends ClaimBase {
  kind: 'yield'
  unit: PaceClaim['unit'] | 'sprint'
  /** Its number. */
  ordinal: number
  count: number
  noun: string
}
