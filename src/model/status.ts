/** Where something stands in its life. */
export const statusStates = [
  'complete',
  'in-progress',
  'not-started',
  'planned',
  'proposed',
  'review',
  'ready',
  'released',
  'active',
  'at-risk',
  'blocked',
  'deferred',
  'cancelled',
  'superseded',
  'open',
  'mitigated',
  'accepted',
  'closed',
  'template',
  'not-applicable',
  'dated',
  'unknown',
] as const
export type StatusState = (typeof statusStates)[number]

/** How something stands against a target. */
export const verdicts = ['met', 'partial', 'fail'] as const
export type Verdict = (typeof verdicts)[number]

/** A share done, as written: `9/12` keeps its parts, `75%` has only a percentage. */
export interface Progress {
  /** 0 to 100; may exceed 100 when the author wrote so. */
  percent: number
  done?: number
  total?: number
}

/** Life cycle, verdict against a target and progress are three things; `raw` is what the author wrote. */
export interface Status {
  state: StatusState
  verdict?: Verdict
  progress?: Progress
  /** What is left of the raw text after the keyword, for instance `Ready for Launch`. */
  qualifier?: string
  raw: string
}
