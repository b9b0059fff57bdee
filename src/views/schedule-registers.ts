import { entitiesOf } from '../graph/plan-graph.ts'
import type { Activity, Milestone } from '../model/entities.ts'
import type { Strings } from '../model/strings/en.ts'
import type { ViewContext } from './page.ts'
import {
  dateCell,
  dateRecord,
  nameOf,
  ownerCell,
  releaseCell,
  statusCell,
  statusRecord,
} from './register-cells.ts'
import { type Register, type RegisterCell, type RegisterColumn, rowSource, sourceRecord } from './register.ts'

function columnsOf({ registers: { schedule } }: Strings): RegisterColumn[] {
  const { date, what, status, owner, release } = schedule.columns
  return [{ title: date, isDay: true }, ...[what, status, owner, release].map((title) => ({ title }))]
}

/** All milestones by their date; what lies ahead comes first, then what is past, the latest first. */
export function milestoneRegister(context: ViewContext): Register<Milestone> {
  const words = context.strings.registers.schedule
  const { today } = context.plan
  const milestones = entitiesOf(context.plan, 'milestone').toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
  const [ahead, past] = [
    milestones.filter((milestone) => dayOf(milestone) >= today),
    milestones.filter((milestone) => dayOf(milestone) < today).toReversed(),
  ]
  return {
    name: 'milestones',
    title: context.strings.registers.titles.milestones,
    description: words.milestones,
    nouns: words.milestoneNouns,
    columns: columnsOf(context.strings),
    groups: [
      { head: { title: words.ahead }, rows: ahead },
      { head: { title: words.past }, rows: past },
    ].filter(({ rows }) => rows.length > 0),
    toRow: (milestone) => ({
      cells: [
        dateCell(milestone.date, context.strings),
        { text: milestone.title },
        dueCell(context, milestone),
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
  const words = context.strings.registers.schedule
  const bySection = Map.groupBy(
    entitiesOf(context.plan, 'activity'),
    ({ document, section }) => `${document}\n${section ?? ''}`,
  )
  return {
    name: 'schedule',
    title: context.strings.registers.titles.schedule,
    description: words.activities,
    nouns: words.activityNouns,
    columns: columnsOf(context.strings),
    groups: [...bySection.values()].map((rows) => {
      const [first] = rows
      return {
        head: { title: first?.section ?? first?.document ?? '', ...(first && { note: first.document }) },
        rows,
      }
    }),
    toRow: (activity) => ({
      cells: [
        dateCell(activity.date, context.strings),
        { text: activity.title },
        statusCell(activity.status, context.strings),
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
function dueCell({ plan, strings }: ViewContext, milestone: Milestone): RegisterCell {
  if (milestone.status !== undefined || dayOf(milestone) >= plan.today)
    return statusCell(milestone.status, strings)
  const { pastNoStatus, pastMeans } = strings.registers.schedule
  return { badge: { shape: 'dash', tone: 'quiet', word: pastNoStatus, raw: pastMeans } }
}
