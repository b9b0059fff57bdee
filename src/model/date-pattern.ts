import type { IsoDay, PlanDate } from './dates.ts'

/** What the text around an expression knows. */
export interface DateContext {
  /** Year that dates without one inherit. */
  year?: number
  /** First day that a date without a year may mean: it lies in the twelve months from here. */
  after?: IsoDay
}

/** One form of date expression. */
export interface DatePattern {
  /**
   * With flag `g`, and with `u` where it could end within a character; long ones with `i` compile in a
   * quarter of the time without `u`. Every repetition bounded, so that no input makes it slow.
   */
  expression: RegExp
  /** Also finds what has no figure in it; the others are not tried on a text without one. */
  withoutFigure?: true
  /**
   * Make the date, or say that the words are none: `other` leaves them to the other
   * patterns, `none` takes them out of the text (`Feb 30, 2026` is not the year 2026).
   */
  read: (match: RegExpExecArray, context: DateContext) => PlanDate | 'other' | 'none'
}
