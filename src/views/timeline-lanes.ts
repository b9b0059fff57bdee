import type { TimelineBand } from './timeline-chart.ts'
import { placeMarks, type MarkLayout, type TimelineMark } from './timeline-marks.ts'
import type { TimelineLane } from './timeline.ts'

const TODAY_ROW = 18
const AXIS_ROW = 22
/** Headings keep their size where the picture is drawn a little smaller; this leaves them room. */
const HEADING = 30
const BELOW_LANE = 10
/** After this many pixels the axis is repeated, so that it is in view wherever one reads. */
const AXIS_EVERY = 620

/** Stack lanes from top to bottom, each below its heading. */
export function layLanes(lanes: readonly TimelineLane[], layout: MarkLayout & { bare: boolean }) {
  const bands: Omit<TimelineBand, 'top'>[] = []
  const marks: TimelineMark[] = []
  const axisRows = [TODAY_ROW + AXIS_ROW - 7]
  let y = TODAY_ROW + AXIS_ROW
  let group: string | undefined

  for (const lane of lanes) {
    if (y - axisRows.at(-1)! > AXIS_EVERY) {
      axisRows.push(y + AXIS_ROW - 7)
      y += AXIS_ROW
    }
    if (lane.group !== undefined && lane.group.title !== group) {
      bands.push({ kind: 'group', ...lane.group, y, height: HEADING, omitted: [] })
      y += HEADING
    }
    group = lane.group?.title
    const head = layout.bare ? 4 : HEADING
    const placed = placeMarks(lane.entries, y + head, layout)
    const height = head + placed.height + BELOW_LANE
    bands.push({ kind: 'lane', ...headingOf(lane), ...(layout.bare && { title: '' }), y, height })
    marks.push(...placed.marks)
    y += height
  }
  return { bands, marks, axisRows, height: y }
}

function headingOf({ title, href, badge, detail, omitted }: TimelineLane) {
  return {
    title,
    ...(href !== undefined && { href }),
    ...(badge && { badge }),
    ...(detail !== undefined && { detail }),
    omitted,
  }
}
