import type { TimelineMark } from './timeline-marks.ts'
import { arrowPath } from './timeline-shapes.ts'
import type { TimelineLane } from './timeline.ts'

/** Draw every dependency both ends of which are on the picture. */
export function arrowsOf(lanes: readonly TimelineLane[], marks: readonly TimelineMark[]): string[] {
  const byId = new Map(marks.map((mark) => [mark.id, mark]))
  return lanes
    .flatMap(({ entries }) => entries)
    .flatMap(({ id, after = [] }) => {
      const to = byId.get(id)
      return after.flatMap((first) => {
        const from = byId.get(first)
        return from === undefined || to === undefined || from === to
          ? []
          : [arrowPath([from.to, from.middle], [to.from, to.middle])]
      })
    })
}
