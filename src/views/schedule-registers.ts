import { entitiesOf } from '../graph/plan-graph.ts'
import type { Activity, Milestone } from '../model/entities.ts'
import type { BadgeProps, ViewContext } from './page.ts'
import {
  dateCell,
  dateRecord,
  nameOf,
  ownerCell,
  releaseCell,
  statusCell,
  statusRecord,
} from './register-cells.ts'
import { type Register, type RegisterCell, rowSource, sourceRecord } from './register.ts'

const columns = [
  { title: 'Date' },
  { title: 'What' },
  { title: 'Status' },
  { title: 'Owner' },
  { title: 'Release' },
]

/** All milestones by their date; what lies ahead comes first, then what is past, the latest first. */
export function milestoneRegister(context: ViewContext): Register<Milestone> {
  const { today } = context.plan
  const milestones = entitiesOf(context.plan, 'milestone').toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
  const [ahead, past] = [
    milestones.filter((milestone) => dayOf(milestone) >= today),
    milestones.filter((milestone) => dayOf(milestone) < today).toReversed(),
  ]
  return {
    name: 'milestones',
    title: 'Milestones',
    description: 'The dated points of the plan.',
    noun: { one: 'milestone', many: 'milestones' },
    columns,
    groups: [
      { head: { title: 'Ahead' }, rows: ahead },
      { head: { title: 'Past' }, rows: past },
    ].filter(({ rows }) => rows.length > 0),
    toRow: (milestone) => ({
      cells: [
        dateCell(milestone.date),
        { text: milestone.title },
        dueCell(milestone, today),
        ownerCell(context, milestone),
        releaseCell(context, milestone.release),
      ],
      source: rowSource(context, milestone.sources[0]),
    }),
    toRecord: (milestone) => ({
      title: milestone.title,
      ...dateRecord(milestone.date),
      ...statusRecord(milestone.status),
      owner: milestone.owner?.value ?? null,
      release: nameOf(context, milestone.release),
      phase: nameOf(context, milestone.phase),
      ...sourceRecord(context, milestone.sources[0]),
    }),
  }
}

/** All rows of schedules that are no milestones, as their documents have them. */
export function activityRegister(context: ViewContext): Register<Activity> {
  const bySection = Map.groupBy(
    entitiesOf(context.plan, 'activity'),
    ({ document, section }) => `${document}\n${section ?? ''}`,
  )
  return {
    name: 'schedule',
    title: 'Schedule',
    description:
      'Phases, days, hours and what is done again and again, as the tables of the documents have them.',
    noun: { one: 'activity', many: 'activities' },
    columns,
    groups: [...bySection.values()].map((rows) => {
      const [first] = rows
      return {
        head: { title: first?.section ?? first?.document ?? '', ...(first && { note: first.document }) },
        rows,
      }
    }),
    toRow: (activity) => ({
      cells: [
        dateCell(activity.date),
        { text: activity.title },
        statusCell(activity.status),
        ownerCell(context, activity),
        releaseCell(context, activity.release),
      ],
      source: rowSource(context, activity.sources[0], activity.document),
    }),
    toRecord: (activity) => ({
      title: activity.title,
      section: activity.section ?? null,
      ...dateRecord(activity.date),
      ...statusRecord(activity.status),
      owner: activity.owner?.value ?? null,
      release: nameOf(context, activity.release),
      ...sourceRecord(context, activity.sources[0]),
    }),
  }
}

/** A milestone without a day on the calendar lies ahead: nobody knows that it is past. */
function dayOf({ date }: Milestone): string {
  return date?.value.kind === 'interval' ? date.value.end : '~'
}

/** A status that says it is done or given up, or else that its day is past. */
function dueCell(milestone: Milestone, today: string): RegisterCell {
  if (milestone.status !== undefined || dayOf(milestone) >= today) return statusCell(milestone.status)
  return { badge: past }
}

const past: BadgeProps = {
  shape: 'dash',
  tone: 'quiet',
  word: 'Past, no status',
  raw: 'The day is past and no document says what became of it',
}
